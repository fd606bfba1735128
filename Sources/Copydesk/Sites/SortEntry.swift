/// Three words, ordered one after the other: what `ExternalSort` sorts.
struct SortEntry: Sendable, Equatable, Comparable {
  static let bytes = 24

  var first: UInt64
  var second: UInt64
  var third: UInt64

  init(_ first: UInt64, _ second: UInt64, _ third: UInt64) {
    self.first = first
    self.second = second
    self.third = third
  }

  static func < (left: SortEntry, right: SortEntry) -> Bool {
    if left.first != right.first { return left.first < right.first }
    if left.second != right.second { return left.second < right.second }
    return left.third < right.third
  }

  func encode(into bytes: inout [UInt8]) {
    bytes.append(littleEndian: first)
    bytes.append(littleEndian: second)
    bytes.append(littleEndian: third)
  }

  init?(decoding bytes: [UInt8], at offset: inout Int) {
    guard let first = bytes.read(UInt64.self, at: &offset),
      let second = bytes.read(UInt64.self, at: &offset),
      let third = bytes.read(UInt64.self, at: &offset)
    else { return nil }
    self.init(first, second, third)
  }
}
