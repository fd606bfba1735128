internal import CopydeskBase

/// Appends HTML to a byte array; all text that is not ours goes through `text`.
///
///     var html = HTMLWriter()
///     html.markup("<p>")
///     html.text("a < b")
///     html.markup("</p>")  // <p>a &lt; b</p>
///
/// Text comes out such that it can leave neither an element nor a quoted attribute, and cannot reorder what
/// stands around it: control characters (C0, DEL, C1) and bidirectional embeddings, overrides and isolates
/// (UAX #9, explicit formatting characters) are shown by their code points.
struct HTMLWriter: Sendable {
  /// Where a text stands.
  enum Place: Sendable {
    /// In an element: code points are set off, line breaks and tabs stay.
    case element
    /// In an attribute or in `title`, where no element can stand; all white space becomes spaces.
    case attribute
    /// One side of an edit: spaces at its ends and no-break spaces are made visible too.
    case edit
  }

  private(set) var bytes: [UInt8] = []

  /// Appends HTML that this program wrote.
  mutating func markup(_ html: String) { bytes.append(contentsOf: html.utf8) }

  /// Appends what another writer wrote.
  mutating func append(_ other: HTMLWriter) { bytes.append(contentsOf: other.bytes) }

  /// Appends text as text, at most `limit` bytes of it and then "…".
  mutating func text(_ text: String, in place: Place = .element, limit: Int = .max) {
    let utf8 = Array(text.utf8)
    self.text(utf8.span, 0..<utf8.count, in: place, limit: limit)
  }

  /// Appends a part of a text; broken UTF-8 reads as U+FFFD.
  ///
  /// - Complexity: O(limit).
  mutating func text(
    _ text: Span<UInt8>, _ range: Range<Int>, in place: Place = .element, limit: Int = .max
  ) {
    let part = text.extracting(range)
    var offset = 0
    while offset < part.count {
      if offset >= limit {
        bytes.append(contentsOf: "…".utf8)
        return
      }
      let start = offset
      guard let scalar = part.nextScalar(&offset) else { return }
      let isEnd = start == 0 || offset == part.count
      append(scalar, in: place, isEnd: isEnd)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, in place: Place, isEnd: Bool) {
    switch scalar.value {
    case 0x26: markup("&amp;")
    case 0x3C: markup("&lt;")
    case 0x3E: markup("&gt;")
    case 0x22: markup("&quot;")
    case 0x27: markup("&#39;")
    case 0x09, 0x0A:
      switch place {
      case .element: bytes.appendUTF8(scalar)
      case .attribute: bytes.append(0x20)
      case .edit: markup(scalar.value == 0x09 ? "⇥" : "⏎")
      }
    case 0x20 where place == .edit && isEnd: markup("␣")
    case 0xA0 where place == .edit: markup("⍽")
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: codePoint(scalar, in: place)
    case 0xAD, 0x61C, 0x200B...0x200F, 0x2060, 0xFEFF:
      // Invisible, and right in many scripts; only what an edit changed must be seen.
      if place == .edit { codePoint(scalar, in: place) } else { bytes.appendUTF8(scalar) }
    default: bytes.appendUTF8(scalar)
    }
  }

  private mutating func codePoint(_ scalar: Unicode.Scalar, in place: Place) {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    markup(place == .attribute ? name : "<code class=\"x\">\(name)</code>")
  }

  /// A count for people: "1,234,567".
  static func count(_ number: Int) -> String {
    let digits = Array(String(number.magnitude).utf8)
    var out = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out += "," }
      out.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return out
  }

  /// "1 block", "2,000 blocks".
  static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    count(number) + " " + (number == 1 ? noun : plural ?? noun + "s")
  }
}
