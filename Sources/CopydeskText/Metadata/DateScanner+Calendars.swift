internal import CopydeskBase

/// Years counted from elsewhere, brought to the Gregorian calendar.
extension DateScanner {
  /// The Gregorian day of a day of the Solar Hijri calendar of Iran and Afghanistan.
  ///
  ///     solarHijri(1402, 10, 15)  // 2024-01-05
  ///
  /// Leap years by the 33-year cycle (remainders 1, 5, 9, 13, 17, 22, 26, 30), which is exact from 1178 to 1633
  /// (Borkowski, "The Persian calendar for 3000 years", 1996); the epoch is fitted to known first days of spring.
  static func solarHijri(_ year: Int, _ month: Int, _ day: Int) -> Day? {
    let isLeap = [1, 5, 9, 13, 17, 22, 26, 30].contains(year % 33)
    guard (1_178...1_633).contains(year), (1...12).contains(month), day >= 1,
      day <= (month <= 6 ? 31 : month < 12 || isLeap ? 30 : 29)
    else { return nil }
    let cycles = (year - 1) / 33
    let rest = (year - 1) % 33
    let leaps = cycles * 8 + [1, 5, 9, 13, 17, 22, 26, 30].count { $0 <= rest }
    let before = (year - 1) * 365 + leaps
    let inYear = (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1
    return gregorian(1_948_320 + before + inYear)
  }

  /// The Gregorian day of a Julian day number (Fliegel and Van Flandern, 1968).
  private static func gregorian(_ number: Int) -> Day {
    var l = number + 68_569
    let n = 4 * l / 146_097
    l -= (146_097 * n + 3) / 4
    let i = 4_000 * (l + 1) / 1_461_001
    l -= 1_461 * i / 4 - 31
    let j = 80 * l / 2_447
    let day = l - 2_447 * j / 80
    l = j / 11
    return Day(year: 100 * (n - 49) + i + l, month: j + 2 - 12 * l, day: day)
  }

  /// The months of the Solar Hijri calendar, in Persian spelling.
  private static let solarMonths: [UInt64: Int] = {
    let names = [
      "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن",
      "اسفند",
    ]
    return Dictionary(
      uniqueKeysWithValues: names.enumerated().map { (DateWords.hash($1), $0 + 1) })
  }()

  /// ۱۵ دی ۱۴۰۲, ۱۴۰۲/۱۰/۱۵; the latter in Persian digits only.
  func solarHijri(at index: Int) -> (day: Day, end: Int)? {
    guard let first = number(index) else { return nil }
    if first.digits <= 2, let name = word(index + 1), let month = Self.solarMonths[name] {
      let next = isMark(index + 2, "،,") ? index + 3 : index + 2
      guard let year = number(next), year.digits == 4,
        let day = Self.solarHijri(year.value, month, first.value)
      else { return nil }
      return (day, next + 1)
    }
    // Digits of two bytes are Arabic-Indic or Persian.
    guard first.digits == 4, tokens[index].range.count == 8,
      let separator = mark(index + 1), separator == "/" || separator == "-",
      let month = number(index + 2), month.digits <= 2, mark(index + 3) == separator,
      let date = number(index + 4), date.digits <= 2,
      let day = Self.solarHijri(first.value, month.value, date.value)
    else { return nil }
    return (day, index + 5)
  }

  /// 令和6年1月5日, 昭和元年…, 民國113年1月5日: the year before each era's first.
  func era(at index: Int) -> (day: Day, end: Int)? {
    guard let first = mark(index), let second = mark(index + 1) else { return nil }
    let base: Int
    switch (first, second) {
    case ("令", "和"): base = 2018
    case ("平", "成"): base = 1988
    case ("昭", "和"): base = 1925
    case ("大", "正"): base = 1911
    case ("明", "治"): base = 1867
    case ("民", "國"), ("民", "国"): base = 1911
    default: return nil
    }
    let count = mark(index + 2) == "元" ? 1 : number(index + 2)?.value
    guard let count, (1...200).contains(count), isMark(index + 3, "年"),
      let month = number(index + 4), isMark(index + 5, "月"), let day = number(index + 6),
      isMark(index + 7, "日"), let found = check(base + count, month.value, day.value)
    else { return nil }
    return (found, index + 8)
  }
}
