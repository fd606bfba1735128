internal import CopydeskBase

/// Words that stand before telephone numbers.
enum PhoneLabel {
  /// Whether one of them stands right before `offset`, up to four signs and blanks between.
  static func stands(before offset: Int, in text: Span<UInt8>) -> Bool {
    var end = offset
    while end > 0, offset - end < 4, isBetween(text[end - 1]) { end -= 1 }
    // A full-width colon is three bytes.
    if end >= 3, text[end - 3] == 0xEF, text[end - 2] == 0xBC, text[end - 1] == 0x9A { end -= 3 }
    for label in labels where label.count <= end {
      let start = end - label.count
      var index = 0
      while index < label.count, lower(text[start + index]) == label[index] { index += 1 }
      guard index == label.count else { continue }
      if label[0] >= 0x80 || start == 0 || !isLetter(text[start - 1]) { return true }
    }
    return false
  }

  private static func isBetween(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x3A || byte == 0x2E
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  /// ASCII letters in lower case; others as they are mostly written.
  private static let labels: [[UInt8]] = [
    "tel", "telephone", "phone", "ph", "mobile", "cell", "fax", "call", "hotline", "whatsapp",
    "telefon", "mobil", "handy", "tlf", "puh", "téléphone", "tél", "portable", "teléfono",
    "telefono", "cellulare", "telefone", "celular", "telefoon", "telefonnummer", "Тел", "тел",
    "телефон", "Телефон", "факс", "τηλ", "Τηλ", "电话", "電話", "手机", "手機", "전화", "هاتف", "تلفن",
    "טלפון", "फ़ोन", "ফোন", "โทร", "điện thoại", "Điện thoại", "ĐT", "☎", "📞",
  ].map { Array($0.utf8) }
}
