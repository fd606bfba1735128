/// Numbers for people.
enum Figures {
  /// `1,204,311`
  static func count(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return (number < 0 ? "-" : "") + text
  }

  /// `1 document`, `2 documents`
  static func count(_ number: Int, _ noun: String) -> String {
    count(number) + " " + noun + (number == 1 ? "" : "s")
  }

  /// One decimal place below a hundred: `38.6`, `1,204`.
  static func decimal(_ number: Double) -> String {
    guard number.isFinite, number < 1e15, number >= 0 else { return "–" }
    if number >= 100 { return count(Int(number.rounded())) }
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// Powers of 1,000 as rates and disks use them: `312.4 MB`.
  static func bytes(_ bytes: Double) -> String {
    var value = bytes
    for unit in ["B", "kB", "MB", "GB"] {
      if value < 999.5 { return (unit == "B" ? count(Int(value)) : decimal(value)) + " " + unit }
      value /= 1_000
    }
    return decimal(value) + " TB"
  }

  /// `8.1 s`, `2 min 05 s`, `3 h 12 min`
  static func duration(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds >= 0, seconds < 1e9 else { return "–" }
    if seconds < 60 { return decimal(seconds) + " s" }
    let whole = Int(seconds.rounded())
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    if whole < 3_600 { return "\(whole / 60) min \(two(whole % 60)) s" }
    return "\(whole / 3_600) h \(two(whole % 3_600 / 60)) min"
  }
}
