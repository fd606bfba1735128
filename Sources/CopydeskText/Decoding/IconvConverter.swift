internal import CopydeskBase
internal import Glibc

/// Owner of one open iconv descriptor that converts a legacy multi-byte encoding to UTF-8.
@safe final class IconvConverter {
  private let descriptor: iconv_t
  private var room = [CChar](repeating: 0, count: 16 << 10)
  private let encoding: TextEncoding

  /// Nil when the C library does not know the encoding (its gconv modules are not installed).
  init?(_ encoding: TextEncoding) {
    guard let name = encoding.iconvName else { return nil }
    // iconv_open(3): failure is (iconv_t) -1.
    guard let opened = unsafe iconv_open("UTF-8", name), Int(bitPattern: opened) != -1
    else { return nil }
    unsafe descriptor = opened
    self.encoding = encoding
  }

  deinit { _ = unsafe iconv_close(descriptor) }

  /// Converts `range` of `bytes` and appends the UTF-8 to `out`.
  ///
  /// What cannot be decoded is one U+FFFD: both bytes of a pair when the second is no ASCII, else the first
  /// alone (WHATWG Encoding Standard, sections 10 to 13: an ASCII trail byte goes back to the stream).
  ///
  /// - Parameter offset: maps an index of `bytes` to the offset in the document that is reported.
  func convert(
    _ bytes: Span<UInt8>, _ range: Range<Int>, into out: inout DecodedBytes,
    offset: (Int) -> Int = { $0 }
  ) {
    _ = unsafe iconv(descriptor, nil, nil, nil, nil)
    var index = range.lowerBound
    while index < range.upperBound {
      let (taken, code) = step(bytes.extracting(index..<range.upperBound), &out.bytes)
      index += taken
      guard index < range.upperBound, code != E2BIG else { continue }
      if encoding == .gbk || encoding == .gb18030, bytes[index] == 0x80 {
        // Section 10.2.1: the one single byte of gb18030 above ASCII.
        out.bytes.appendUTF8("€")
        index += 1
      } else {
        out.replace(at: offset(index))
        if code == EINVAL { break }
        let isPair =
          index + 1 < range.upperBound && bytes[index] >= 0x80 && bytes[index + 1] >= 0x80
        index += isPair ? 2 : 1
      }
      _ = unsafe iconv(descriptor, nil, nil, nil, nil)
    }
    flush(&out.bytes)
  }

  /// One call of iconv: bytes taken, and errno (0 when all went through).
  private func step(_ bytes: Span<UInt8>, _ out: inout [UInt8]) -> (taken: Int, code: Int32) {
    var left = bytes.count
    var made = 0
    var code: Int32 = 0
    // Safety: iconv reads `left` bytes of the span and writes `space` bytes of `room`, during the call only.
    unsafe bytes.withUnsafeBufferPointer { source in
      unsafe room.withUnsafeMutableBufferPointer { target in
        var input = unsafe UnsafeMutableRawPointer(mutating: source.baseAddress)?
          .assumingMemoryBound(to: CChar.self)
        var output = target.baseAddress
        var space = target.count
        if unsafe iconv(descriptor, &input, &left, &output, &space) == -1 { code = errno }
        made = target.count - space
      }
    }
    appendRoom(made, to: &out)
    return (bytes.count - left, code)
  }

  /// Takes out what the converter holds back to combine it with a character that did not come (Big5-HKSCS).
  private func flush(_ out: inout [UInt8]) {
    var made = 0
    // Safety: as above; no input.
    unsafe room.withUnsafeMutableBufferPointer { target in
      var output = target.baseAddress
      var space = target.count
      _ = unsafe iconv(descriptor, nil, nil, &output, &space)
      made = target.count - space
    }
    appendRoom(made, to: &out)
  }

  private func appendRoom(_ count: Int, to out: inout [UInt8]) {
    for index in 0..<count { out.append(UInt8(bitPattern: room[index])) }
  }
}
