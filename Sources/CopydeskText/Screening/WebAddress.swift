internal import CopydeskBase

/// Where host and path lie in an address.
///
///     https://user@www.Example.com:8080/a/b?q#f
///                      ~~~~~~~~~~~     ~~~~
///                      host            path
struct WebAddress {
  /// Without `www.` and the port.
  let host: Range<Int>
  /// From the first slash; without query and fragment. Empty when there is none.
  let path: Range<Int>

  /// The address in `range` of `text`, blanks around it passed over; nil when it has no host.
  init?(_ text: Span<UInt8>, _ range: Range<Int>) {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, text[start] <= 0x20 { start += 1 }
    while start < end, text[end - 1] <= 0x20 { end -= 1 }
    for index in start..<end
    where text[index] == UInt8(ascii: "?") || text[index] == UInt8(ascii: "#") {
      end = index
      break
    }
    if end - start >= 3 {
      for index in start..<(end - 2)
      where text[index] == UInt8(ascii: ":") && text[index + 1] == UInt8(ascii: "/")
        && text[index + 2] == UInt8(ascii: "/")
      {
        start = index + 3
        break
      }
    }
    if end - start >= 2, text[start] == UInt8(ascii: "/"), text[start + 1] == UInt8(ascii: "/") {
      start += 2
    }
    let slash = (start..<end).first { text[$0] == UInt8(ascii: "/") } ?? end
    path = slash..<end
    var hostEnd = slash
    for index in start..<slash where text[index] == UInt8(ascii: "@") { start = index + 1 }
    // The colon of "[::1]" is no port's.
    if start < slash, text[start] != UInt8(ascii: "[") {
      hostEnd = (start..<slash).first { text[$0] == UInt8(ascii: ":") } ?? slash
    }
    if WebAddress.matches("*.", text, start..<hostEnd) { start += 2 }
    if WebAddress.matches("www.", text, start..<hostEnd) { start += 4 }
    while hostEnd > start, text[hostEnd - 1] == 0x2E { hostEnd -= 1 }
    guard start < hostEnd else { return nil }
    host = start..<hostEnd
  }

  /// Hash of the host from `start` on, ASCII letters in lower case.
  func hostHash(_ text: Span<UInt8>, from start: Int) -> UInt64 {
    var hash = Hash64()
    for index in start..<host.upperBound {
      let byte = text[index]
      hash.add(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    return hash.value
  }

  private static func matches(
    _ prefix: StaticString, _ text: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard range.count > prefix.utf8CodeUnitCount else { return false }
    // Safety: the index stays below the string's own count.
    for index in 0..<prefix.utf8CodeUnitCount
    where unsafe text[range.lowerBound + index] | 0x20 != prefix.utf8Start[index] | 0x20 {
      return false
    }
    return true
  }
}
