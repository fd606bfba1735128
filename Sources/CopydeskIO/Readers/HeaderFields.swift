internal import CopydeskBase

/// Named fields of a WARC or HTTP header block (RFC 9112, section 5), folded lines joined.
struct HeaderFields {
  /// Most fields kept; what follows is ignored.
  private static let maxFields = 1_000

  private var names: [String] = []
  private var values: [[UInt8]] = []
  /// The line before the fields: "WARC/1.0", "HTTP/1.1 200 OK".
  private(set) var firstLine: [UInt8] = []

  /// - Parameter block: lines ended by CR LF or LF alone.
  init(_ block: Span<UInt8>) {
    var start = 0
    var isFirst = true
    while start < block.count {
      var end = start
      while end < block.count, block[end] != 0x0A { end += 1 }
      let next = end + 1
      if end > start, block[end - 1] == 0x0D { end -= 1 }
      if isFirst {
        firstLine.append(block, start..<end)
        isFirst = false
      } else if end > start {
        addLine(block, start..<end)
      }
      start = next
    }
  }

  private mutating func addLine(_ block: Span<UInt8>, _ line: Range<Int>) {
    let isFolded = block[line.lowerBound] == 0x20 || block[line.lowerBound] == 0x09
    if isFolded, let last = values.indices.last {
      // Byte by byte: reserving for each of very many short lines would copy the value each time.
      values[last].append(0x20)
      for index in HeaderFields.trimmed(block, line) { values[last].append(block[index]) }
      return
    }
    var colon = line.lowerBound
    while colon < line.upperBound, block[colon] != UInt8(ascii: ":") { colon += 1 }
    guard colon < line.upperBound, names.count < HeaderFields.maxFields else { return }
    var name: [UInt8] = []
    name.append(block, HeaderFields.trimmed(block, line.lowerBound..<colon))
    for index in name.indices where 0x41...0x5A ~= name[index] { name[index] |= 0x20 }
    var value: [UInt8] = []
    value.append(block, HeaderFields.trimmed(block, colon + 1..<line.upperBound))
    names.append(String(decoding: name, as: UTF8.self))
    values.append(value)
  }

  private static func trimmed(_ block: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, block[first] == 0x20 || block[first] == 0x09 {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, block[last] == 0x20 || block[last] == 0x09 {
      range = range.lowerBound..<last
    }
    return range
  }

  /// The first value of a field.
  ///
  /// - Parameter name: in lower case.
  subscript(name: String) -> String? {
    guard let index = names.firstIndex(of: name) else { return nil }
    return PathBytes.label(values[index])
  }

  /// A value of decimal digits; nil when it is anything else or does not fit.
  func number(_ name: String) -> UInt64? {
    guard let index = names.firstIndex(of: name), !values[index].isEmpty else { return nil }
    var number: UInt64 = 0
    for byte in values[index] {
      guard 0x30...0x39 ~= byte else { return nil }
      let (tens, overflow) = number.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tens.addingReportingOverflow(UInt64(byte - 0x30))
      guard !overflow, !carry else { return nil }
      number = sum
    }
    return number
  }

  /// All values of a field, cut at commas, in lower case.
  func tokens(_ name: String) -> [String] {
    var tokens: [String] = []
    for index in names.indices where names[index] == name {
      for part in PathBytes.label(values[index]).lowercased().split(separator: ",") {
        let token = part.filter { $0 != " " && $0 != "\t" }
        if !token.isEmpty { tokens.append(token) }
      }
    }
    return tokens
  }
}
