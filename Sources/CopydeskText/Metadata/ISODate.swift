/// ISO 8601 dates as machines write them.
enum ISODate {
  /// `text` cut and mended to `YYYY-MM-DD` or `YYYY-MM-DDThh:mm[:ss][Z|±hh:mm]`; nil when it is no such date.
  ///
  ///     ISODate.normalised("2024-05-01 07:30:00.000+0200")  // "2024-05-01T07:30:00+02:00"
  static func normalised(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, let year = number(bytes, 0, 4), let month = number(bytes, 5, 2),
      let day = number(bytes, 8, 2), isDash(bytes[4]), isDash(bytes[7]), 1900...2100 ~= year,
      1...12 ~= month, 1...31 ~= day
    else { return nil }
    if bytes.count > 10, 0x30...0x39 ~= bytes[10] { return nil }
    let date = "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))"
    guard bytes.count >= 16, bytes[10] | 0x20 == 0x74 || bytes[10] == 0x20, bytes[13] == 0x3A,
      let hour = number(bytes, 11, 2), let minute = number(bytes, 14, 2), hour < 24, minute < 60
    else { return date }
    var time = "T\(pad(hour, 2)):\(pad(minute, 2))"
    var index = 16
    if bytes.count >= 19, bytes[16] == 0x3A, let second = number(bytes, 17, 2), second < 61 {
      time += ":" + pad(second, 2)
      index = 19
      if index < bytes.count, bytes[index] == UInt8(ascii: ".") || bytes[index] == 0x2C {
        index += 1
        while index < bytes.count, 0x30...0x39 ~= bytes[index] { index += 1 }
      }
    }
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return date + time + zone(bytes, index)
  }

  /// Days from one fixed day to the day that `iso` begins with (Fliegel and Van Flandern, 1968); nil when it is none.
  static func dayNumber(_ iso: String) -> Int? {
    let bytes = Array(iso.utf8.prefix(10))
    guard let year = number(bytes, 0, 4), let month = number(bytes, 5, 2),
      let day = number(bytes, 8, 2)
    else { return nil }
    let shift = (month - 14) / 12
    return 1_461 * (year + 4_800 + shift) / 4 + 367 * (month - 2 - 12 * shift) / 12
      - 3 * ((year + 4_900 + shift) / 100) / 4 + day
  }

  private static func zone(_ bytes: [UInt8], _ start: Int) -> String {
    guard start < bytes.count else { return "" }
    if bytes[start] | 0x20 == UInt8(ascii: "z") { return "Z" }
    guard bytes[start] == UInt8(ascii: "+") || bytes[start] == UInt8(ascii: "-"),
      let hour = number(bytes, start + 1, 2)
    else { return "" }
    let hasColon = start + 3 < bytes.count && bytes[start + 3] == 0x3A
    let minute = number(bytes, start + (hasColon ? 4 : 3), 2) ?? 0
    guard hour < 15, minute < 60 else { return "" }
    let sign = bytes[start] == UInt8(ascii: "+") ? "+" : "-"
    return "\(sign)\(pad(hour, 2)):\(pad(minute, 2))"
  }

  private static func isDash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
    guard start + count <= bytes.count else { return nil }
    var value = 0
    for index in start..<(start + count) {
      guard 0x30...0x39 ~= bytes[index] else { return nil }
      value = value * 10 + Int(bytes[index] - 0x30)
    }
    return value
  }

  private static func pad(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
