internal import CopydeskBase

extension DateScanner {
  struct Time: Equatable {
    var hour: Int
    var minute: Int
    var second: Int?
    /// Minutes east of Greenwich, where the text says so without doubt.
    var zone: Int?
  }

  /// The time that begins at token `index`, joining words included, and the index after it.
  func time(at index: Int) -> (time: Time, end: Int)? {
    var next = index
    var isAfternoon: Bool?
    while next < index + 4 {
      if isMark(next, "上오"), isMark(next + 1, "午전") {
        isAfternoon = false
        next += 2
      } else if isMark(next, "下오"), isMark(next + 1, "午후") {
        isAfternoon = true
        next += 2
      } else if isMark(next, ",،-–—|·•@(/") {
        next += 1
      } else if let word = word(next), DateWords.shared.isTimeJoint(word) {
        next += 1
      } else if isWeekday(next) {
        next += 1
      } else {
        break
      }
    }
    guard let first = number(next) else { return nil }
    if first.digits == 6, next > index { return compactTime(next, first.value) }
    guard first.digits <= 2, first.value <= 23 else { return nil }
    var time = Time(hour: first.value, minute: 0)
    next += 1
    var hasMinutes = false
    if isMark(next, ":.：时時시") || word(next) == DateWords.hash("h") {
      if let minute = number(next + 1), minute.digits == 2, minute.value < 60 {
        let usesStop = isMark(next, ".")
        time.minute = minute.value
        hasMinutes = !usesStop
        next += 2
        if isMark(next, ":"), let second = number(next + 1), second.digits == 2, second.value < 60 {
          time.second = second.value
          next += 2
          if isMark(next, ".,"), touches(next), number(next + 1) != nil { next += 2 }
        }
        if isMark(next, "分분") { next += 1 }
      }
    }
    if let (afternoon, end) = meridiem(next) {
      guard time.hour <= 12 else { return nil }
      isAfternoon = afternoon
      hasMinutes = true
      next = end
    } else if let word = word(next), DateWords.shared.isTimeTail(word) {
      hasMinutes = true
      next += 1
    }
    guard hasMinutes else { return nil }
    if let isAfternoon, time.hour <= 12 {
      time.hour = time.hour % 12 + (isAfternoon ? 12 : 0)
    }
    (time.zone, next) = zone(next)
    if isMark(next, ")") { next += 1 }
    return (time, next)
  }

  private func isWeekday(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .weekday
  }

  private func compactTime(_ index: Int, _ value: Int) -> (time: Time, end: Int)? {
    var time = Time(hour: value / 10_000, minute: value / 100 % 100, second: value % 100)
    guard time.hour < 24, time.minute < 60, value % 100 < 60 else { return nil }
    let (offset, end) = zone(index + 1)
    time.zone = offset
    return (time, end)
  }

  private func meridiem(_ index: Int) -> (isAfternoon: Bool, end: Int)? {
    guard let first = word(index) else { return nil }
    if first == DateWords.hash("am") { return (false, index + 1) }
    if first == DateWords.hash("pm") { return (true, index + 1) }
    guard first == DateWords.hash("a") || first == DateWords.hash("p"), isMark(index + 1, "."),
      word(index + 2) == DateWords.hash("m")
    else { return nil }
    return (first == DateWords.hash("p"), isMark(index + 3, ".") ? index + 4 : index + 3)
  }

  private func zone(_ index: Int) -> (minutes: Int?, end: Int) {
    var next = index
    if isMark(next, "(") { next += 1 }
    var minutes: Int?
    if let word = word(next), DateWords.shared.isZone(word),
      tokens[next].isCapitals || word == DateWords.hash("z")
    {
      minutes = DateWords.shared.zoneMinutes(word)
      next += 1
    } else if next > index {
      return (nil, index)
    }
    if isMark(next, "+-−"), touches(next), let hours = number(next + 1) {
      let sign = isMark(next, "+") ? 1 : -1
      if hours.digits == 4, hours.value % 100 < 60, hours.value <= 1_500 {
        return (sign * (hours.value / 100 * 60 + hours.value % 100), next + 2)
      }
      if hours.digits <= 2, hours.value <= 15 {
        if isMark(next + 2, ":"), let rest = number(next + 3), rest.digits == 2, rest.value < 60 {
          return (sign * (hours.value * 60 + rest.value), next + 4)
        }
        return (sign * hours.value * 60, next + 2)
      }
    }
    return (minutes, next)
  }
}
