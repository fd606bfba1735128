extension [UInt8] {
  /// Appends the UTF-8 form of one scalar.
  @inlinable public mutating func appendUTF8(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      append(UInt8(truncatingIfNeeded: value))
      return
    }
    if value < 0x800 {
      append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
    } else {
      if value < 0x10000 {
        append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
      } else {
        append(0xF0 | UInt8(truncatingIfNeeded: value >> 18))
        append(0x80 | UInt8(truncatingIfNeeded: value >> 12) & 0x3F)
      }
      append(0x80 | UInt8(truncatingIfNeeded: value >> 6) & 0x3F)
    }
    append(0x80 | UInt8(truncatingIfNeeded: value) & 0x3F)
  }

  /// Appends `range` of `bytes`.
  @inlinable public mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    // Not by reserveCapacity: it grows to the exact size, which makes many small appends quadratic.
    // Safety: the span's own bytes, for the length of the call; `extracting` checks the range.
    unsafe bytes.extracting(range).withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}

extension String {
  /// The text of `range` of `bytes`, or nil when it is not valid UTF-8.
  public init?(validatingUTF8 bytes: Span<UInt8>, _ range: Range<Int>) {
    guard let text = try? UTF8Span(validating: bytes.extracting(range)) else { return nil }
    self.init(copying: text)
  }

  /// The text of `range` of `bytes`; a broken sequence reads as U+FFFD.
  ///
  /// For text that a decoder has already made valid, where nothing is ever replaced.
  public init(utf8 bytes: Span<UInt8>, _ range: Range<Int>) {
    if let text = String(validatingUTF8: bytes, range) {
      self = text
    } else {
      var copy: [UInt8] = []
      copy.append(bytes, range)
      self.init(decoding: copy, as: UTF8.self)
    }
  }
}
