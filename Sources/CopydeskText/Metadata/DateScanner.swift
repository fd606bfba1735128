internal import CopydeskBase

/// Matches the date and time patterns at one token of a text.
struct DateScanner {
  struct Day: Equatable {
    var year: Int
    var month: Int
    var day: Int
  }

  let tokens: [DateToken]
  private let words = DateWords.shared

  /// Whether 3/4/2022 is the third of April here; without it such a date is none.
  private let isDayFirst: Bool

  init(_ tokens: [DateToken], dayFirst: Bool = false) {
    self.tokens = tokens
    isDayFirst = dayFirst
  }

  func number(_ index: Int) -> (value: Int, digits: Int)? {
    guard tokens.indices.contains(index), case .number(let value, let digits) = tokens[index].kind
    else { return nil }
    return (value, digits)
  }

  func month(_ index: Int) -> (value: Int, isThai: Bool)? {
    guard tokens.indices.contains(index), case .month(let value, let isThai) = tokens[index].kind
    else { return nil }
    return (value, isThai)
  }

  func word(_ index: Int) -> UInt64? {
    guard tokens.indices.contains(index), case .word(let hash) = tokens[index].kind else {
      return nil
    }
    return hash
  }

  func mark(_ index: Int) -> Unicode.Scalar? {
    guard tokens.indices.contains(index), case .mark(let scalar) = tokens[index].kind else {
      return nil
    }
    return scalar
  }

  func isMark(_ index: Int, _ set: String) -> Bool {
    guard let scalar = mark(index) else { return false }
    return set.unicodeScalars.contains(scalar)
  }

  /// Whether nothing stands between tokens `index` and `index + 1`.
  func touches(_ index: Int) -> Bool {
    tokens.indices.contains(index + 1)
      && tokens[index].range.upperBound == tokens[index + 1].range.lowerBound
  }

  /// The date that begins at token `index`, and the index after it.
  func date(at index: Int) -> (day: Day, end: Int)? {
    if let first = number(index) {
      if let found = solarHijri(at: index) { return found }
      if index > 0, touches(index - 1), isMark(index - 1, ".-/") { return nil }
      if first.digits == 4 { return yearFirst(index, first.value) }
      if first.digits <= 2 { return dayFirst(index, first.value) ?? numeric(index, first.value) }
      return compact(index)
    }
    return monthFirst(index) ?? era(at: index)
  }

  func check(_ year: Int, _ month: Int, _ day: Int, isThai: Bool = false) -> Day? {
    let year = isThai && year > 2400 ? year - 543 : year
    guard (1600...2100).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= lengths[month - 1] ? Day(year: year, month: month, day: day) : nil
  }

  /// 2022-02-26, 2022/02/26, 2022. 2. 26., 2022年2月26日, 2022년 2월 26일, 2022. február 26.
  private func yearFirst(_ index: Int, _ year: Int) -> (day: Day, end: Int)? {
    var next = index + 1
    if isMark(next, "年년"), let m = number(next + 1), isMark(next + 2, "月월"),
      let d = number(next + 3), isMark(next + 4, "日号號일"), let day = check(year, m.value, d.value)
    {
      return (day, next + 5)
    }
    if let separator = mark(next), "-/.‐‑–".unicodeScalars.contains(separator),
      let m = number(next + 1), m.digits <= 2, mark(next + 2) == separator,
      let d = number(next + 3), d.digits <= 2, let day = check(year, m.value, d.value)
    {
      // A further part makes it a version or an identifier.
      if touches(next + 3), isMark(next + 4, "-/"), number(next + 5) != nil { return nil }
      return (day, next + 4)
    }
    if isMark(next, ".,-/") { next += 1 }
    if let m = month(next) {
      next += 1
      if isMark(next, ".-/,") { next += 1 }
      if let d = number(next), d.digits <= 2, let day = check(year, m.value, d.value) {
        return (day, next + 1)
      }
    }
    return nil
  }

  /// 26 February 2022, 26th of Feb., 2022, 26. Februar 2022, 26-Feb-2022, 26 tháng 2 năm 2022.
  private func dayFirst(_ index: Int, _ value: Int) -> (day: Day, end: Int)? {
    var next = index + 1
    if touches(index), let word = word(next), words.isOrdinal(word) { next += 1 }
    next = skipJoints(next)
    if let m = month(next) ?? levantineMonth(next) {
      next += month(next) == nil ? 2 : 1
      if isMark(next, "/"), let second = month(next + 1), second.value == m.value { next += 2 }
      next = skipJoints(next, more: ",'’")
      guard let y = number(next), y.digits == 4,
        let day = check(y.value, m.value, value, isThai: m.isThai)
      else { return nil }
      return (day, next + 1)
    }
    // Vietnamese counts its months: the joint just passed was "tháng".
    if next > index + 1, word(next - 1) == DateWords.hash("tháng"), let m = number(next) {
      next = skipJoints(next + 1, more: ",")
      if let y = number(next), y.digits == 4, let day = check(y.value, m.value, value) {
        return (day, next + 1)
      }
    }
    return nil
  }

  /// The Levantine months of two words: كانون الثاني is January, تشرين الأول October.
  private func levantineMonth(_ index: Int) -> (value: Int, isThai: Bool)? {
    guard let first = word(index), let second = word(index + 1) else { return nil }
    let isFirst = second == DateWords.hash("الأول") || second == DateWords.hash("الاول")
    guard isFirst || second == DateWords.hash("الثاني") else { return nil }
    if first == DateWords.hash("كانون") { return (isFirst ? 12 : 1, false) }
    return first == DateWords.hash("تشرين") ? (isFirst ? 10 : 11, false) : nil
  }

  private func skipJoints(_ index: Int, more: String = "") -> Int {
    var next = index
    while next < index + 3 {
      if isMark(next, ".-/,،" + more) {
        next += 1
      } else if let word = word(next), words.isJoint(word) {
        next += 1
      } else {
        break
      }
    }
    return next
  }

  /// February 26, 2022; Feb. 26th 2022.
  private func monthFirst(_ index: Int) -> (day: Day, end: Int)? {
    guard let m = month(index) else { return nil }
    var next = index + 1
    if isMark(next, ".-/") { next += 1 }
    guard let d = number(next), d.digits <= 2 else { return nil }
    if touches(next), let word = word(next + 1), words.isOrdinal(word) { next += 1 }
    next = skipJoints(next + 1)
    guard let y = number(next), y.digits == 4, let day = check(y.value, m.value, d.value)
    else { return nil }
    return (day, next + 1)
  }

  /// 26.02.2022, 26/02/2022, 02/26/2022; nil where day and month could be either, but for dots,
  /// which only day-first countries write.
  private func numeric(_ index: Int, _ first: Int) -> (day: Day, end: Int)? {
    guard let separator = mark(index + 1), "./-".unicodeScalars.contains(separator),
      let second = number(index + 2), second.digits <= 2, mark(index + 3) == separator,
      let y = number(index + 4), y.digits == 4
    else { return nil }
    if touches(index + 4), isMark(index + 5, "./-"), touches(index + 5), number(index + 6) != nil {
      return nil
    }
    let dayMonth = check(y.value, second.value, first)
    let monthDay = separator == "." ? nil : check(y.value, first, second.value)
    if let dayMonth, let monthDay, dayMonth != monthDay {
      return isDayFirst ? (dayMonth, index + 5) : nil
    }
    return (dayMonth ?? monthDay).map { ($0, index + 5) }
  }

  /// 20220226T123300Z, and only with its T: eight digits alone are any number.
  private func compact(_ index: Int) -> (day: Day, end: Int)? {
    guard let first = number(index), first.digits == 8, touches(index),
      word(index + 1) == DateWords.hash("t"), let time = number(index + 2), time.digits == 6
    else { return nil }
    return check(first.value / 10_000, first.value / 100 % 100, first.value % 100)
      .map { ($0, index + 1) }
  }
}
