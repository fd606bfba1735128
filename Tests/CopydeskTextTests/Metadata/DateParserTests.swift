import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct DateParserTests {
  private func first(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    return DateParser.first(in: bytes.span)?.iso
  }

  private func whole(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    return DateParser.whole(bytes.span)?.iso
  }

  @Test(arguments: [
    ("2022-02-26", "2022-02-26"), ("2022-02-26T12:33:05Z", "2022-02-26T12:33:05Z"),
    ("2022-02-26T12:33:05.123+05:30", "2022-02-26T12:33:05+05:30"),
    ("2022-02-26 12:33", "2022-02-26T12:33"), ("20220226T123305Z", "2022-02-26T12:33:05Z"),
    ("Sat, 26 Feb 2022 12:33:05 +0530", "2022-02-26T12:33:05+05:30"),
    ("Sat, 26 Feb 2022 12:33:05 GMT", "2022-02-26T12:33:05Z"),
    ("26 February, 2022, 12:33 am", "2022-02-26T00:33"),
    ("Saturday, 26th February 2022", "2022-02-26"),
    ("Feb 26, 2022 at 3:15 PM IST", "2022-02-26T15:15"),
    ("Feb. 26th, 2022 12:05 p.m.", "2022-02-26T12:05"), ("26.02.2022", "2022-02-26"),
    ("26.02.2022, 14:30 Uhr", "2022-02-26T14:30"), ("2022/02/26", "2022-02-26"),
    ("26/02/2022", "2022-02-26"), ("02/26/2022", "2022-02-26"), ("04/04/2022", "2022-04-04"),
    ("2022年2月26日", "2022-02-26"), ("2022年2月26日 下午3:15", "2022-02-26T15:15"),
    ("2022년 2월 26일", "2022-02-26"), ("2022. 2. 26.", "2022-02-26"),
    ("٢٦ فبراير ٢٠٢٢", "2022-02-26"), ("26 شباط/فبراير 2022", "2022-02-26"),
    ("۲۶ فوریه ۲۰۲۲", "2022-02-26"), ("२६ फरवरी २०२२", "2022-02-26"),
    ("26 ফেব্রুয়ারি 2022", "2022-02-26"), ("26. Februar 2022", "2022-02-26"),
    ("26 février 2022", "2022-02-26"), ("26 de febrero de 2022", "2022-02-26"),
    ("26 febbraio 2022", "2022-02-26"), ("26 de fevereiro de 2022", "2022-02-26"),
    ("26 februari 2022", "2022-02-26"), ("26 lutego 2022", "2022-02-26"),
    ("26 февраля 2022", "2022-02-26"), ("26 лютого 2022", "2022-02-26"),
    ("26 Şubat 2022", "2022-02-26"), ("26 tháng 2 năm 2022", "2022-02-26"),
    ("26 Februari 2022", "2022-02-26"), ("26. helmikuuta 2022", "2022-02-26"),
    ("26. februar 2022", "2022-02-26"), ("26. února 2022", "2022-02-26"),
    ("26 februarie 2022", "2022-02-26"), ("2022. február 26.", "2022-02-26"),
    ("26 Φεβρουαρίου 2022", "2022-02-26"), ("26 กุมภาพันธ์ 2565", "2022-02-26"),
    ("26 בפברואר 2022 or 26 פברואר 2022", "2022-02-26"), ("26-Feb-2022", "2022-02-26"),
  ])
  func readsDate(text: String, iso: String) { #expect(first(text) == iso) }

  @Test(arguments: [
    "03/04/2022", "32 March 2022", "30 February 2022", "May I go", "version 1.2.2022.4", "12:33",
    "2022", "page 26 of 2022", "ISBN 2022-02-26-1", "99999999999999999999", "", "February 2022",
  ])
  func readsNone(text: String) { #expect(first(text) == nil) }

  @Test func rangeCoversWeekdayAndTime() {
    let text = Array("Posted Saturday, 26th February 2022 at 3:15 PM by Jo".utf8)
    let match = DateParser.first(in: text.span)
    let range = match?.range ?? 0..<0
    #expect(
      String(decoding: text[range], as: UTF8.self) == "Saturday, 26th February 2022 at 3:15 PM")
  }

  @Test(arguments: [
    "Published: 26 February 2022", "Updated on Feb 26, 2022 at 3:15 PM IST",
    "26 February, 2022, 12:33 am",
    "Saturday, 26th February 2022", "Veröffentlicht am 26.02.2022 um 14:30 Uhr",
    "Publié le 26 février 2022 à 14h30", "Опубликовано: 26 февраля 2022 г.",
    "发布时间：2022-02-26 12:33",
    "更新日：2022年2月26日（土）", "입력 2022.02.26 12:33", "12:33 PM, 26 Feb 2022",
  ])
  func wholeTextIsADate(text: String) { #expect(whole(text)?.hasPrefix("2022-02-26") == true) }

  @Test(arguments: [
    "On 26 February 2022 the war began", "26 February 2022: a diary", "Chapter 26", "",
    "The match of 2022-02-26",
  ])
  func wholeTextIsMore(text: String) { #expect(whole(text) == nil) }

  /// Header dates of many languages, with their labels.
  @Test(arguments: [
    ("By X | Updated: 5 January 2024 10:30 IST", "2024-01-05T10:30"),
    ("Publié le 5 janvier 2024 à 10h30", "2024-01-05T10:30"),
    ("Mis à jour le 5 janvier 2024 à 10:30", "2024-01-05T10:30"),
    ("Обновлено: 5 января 2024, 10:30", "2024-01-05T10:30"),
    ("Оновлено: 5 січня 2024, 10:30", "2024-01-05T10:30"),
    ("2024年1月5日 10:30 来源：新华网", "2024-01-05T10:30"),
    ("٥ يناير ٢٠٢٤", "2024-01-05"), ("5 كانون الثاني 2024", "2024-01-05"),
    ("۵ ژانویه ۲۰۲۴", "2024-01-05"), ("۱۵ دی ۱۴۰۲", "2024-01-05"), ("۱۴۰۲/۱۰/۱۵", "2024-01-05"),
    ("۱ فروردین ۱۴۰۳", "2024-03-20"), ("۳۰ اسفند ۱۳۹۹", "2021-03-20"),
    ("५ जनवरी २०२४", "2024-01-05"), ("৫ জানুয়ারি ২০২৪", "2024-01-05"),
    ("5 มกราคม 2567", "2024-01-05"), ("令和6年1月5日", "2024-01-05"), ("平成31年4月30日", "2019-04-30"),
    ("令和元年5月1日", "2019-05-01"), ("民國113年1月5日", "2024-01-05"),
    ("5 stycznia 2024", "2024-01-05"), ("5 Ocak 2024 10:30", "2024-01-05T10:30"),
    ("5 tháng 1 năm 2024", "2024-01-05"), ("Diterbitkan 5 Januari 2024", "2024-01-05"),
    ("5 Julai 2024", "2024-07-05"), ("입력 2024.01.05 10:30", "2024-01-05T10:30"),
    ("5 de enero de 2024", "2024-01-05"), ("5 de janeiro de 2024", "2024-01-05"),
    ("5 gennaio 2024", "2024-01-05"), ("5 januari 2024", "2024-01-05"),
    ("Freitag, 5. Januar 2024, 10:30 Uhr", "2024-01-05T10:30"),
  ])
  func readsHeaderDate(text: String, iso: String) { #expect(first(text) == iso) }

  /// Leap years of the Solar Hijri calendar against known first days of spring.
  @Test(arguments: [
    (1375, 12, 30, "1997-03-20"), (1379, 1, 1, "2000-03-20"), (1391, 12, 30, "2013-03-20"),
    (1395, 12, 30, "2017-03-20"), (1403, 12, 30, "2025-03-20"), (1404, 1, 1, "2025-03-21"),
    (1357, 11, 22, "1979-02-11"),
  ])
  func countsSolarYears(year: Int, month: Int, day: Int, iso: String) {
    let found = DateScanner.solarHijri(year, month, day)
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    #expect(found == DateScanner.Day(year: parts[0], month: parts[1], day: parts[2]))
  }

  @Test func languageSettlesDayAndMonth() {
    let text = Array("05/01/2024".utf8)
    #expect(DateParser.first(in: text.span)?.iso == nil)
    #expect(DateParser.first(in: text.span, dayFirst: true)?.iso == "2024-01-05")
    #expect(HeaderReader.isDayFirst("fr") && HeaderReader.isDayFirst("pt-BR"))
    #expect(!HeaderReader.isDayFirst("en") && !HeaderReader.isDayFirst(nil))
  }

  @Test(arguments: ["1404/13/01", "۱۴۰۲/۱۳/۰۱", "۳۰ اسفند ۱۴۰۲", "令和6年13月1日", "平成三十一年"])
  func readsNoOtherCalendar(text: String) { #expect(first(text) == nil) }
}
