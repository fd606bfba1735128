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
}
