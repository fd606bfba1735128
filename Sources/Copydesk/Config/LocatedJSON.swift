internal import CopydeskBase

/// A JSON value together with where it stands in the file, for messages that name a line.
indirect enum LocatedJSON {
  case leaf(JSONValue, offset: Int)
  case array([LocatedJSON], offset: Int)
  case object([Member], offset: Int)

  struct Member {
    var name: String
    /// Offset of the name's opening quote.
    var offset: Int
    var value: LocatedJSON
  }

  /// Parses `bytes` and notes the offset of every name and value.
  init(_ bytes: [UInt8]) throws(JSONError) {
    let value = try JSONParser.parse(bytes)
    var walk = Walk(bytes: bytes)
    self = walk.locate(value)
  }

  /// `value` without a file: every offset is 0.
  init(_ value: JSONValue) {
    switch value {
    case .array(let values): self = .array(values.map { LocatedJSON($0) }, offset: 0)
    case .object(let members):
      self = .object(
        members.map { Member(name: $0.name, offset: 0, value: LocatedJSON($0.value)) }, offset: 0)
    default: self = .leaf(value, offset: 0)
    }
  }

  var offset: Int {
    switch self {
    case .leaf(_, let offset), .array(_, let offset), .object(_, let offset): offset
    }
  }

  var value: JSONValue {
    switch self {
    case .leaf(let value, _): value
    case .array(let values, _): .array(values.map(\.value))
    case .object(let members, _):
      .object(members.map { JSONValue.Member($0.name, $0.value.value) })
    }
  }

  /// Steps through text that the parser has accepted, beside the value it gave.
  private struct Walk {
    let bytes: [UInt8]
    var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func locate(_ value: JSONValue) -> LocatedJSON {
      skipSpaceAndMarks()
      let start = position
      switch value {
      case .object(let members):
        position += 1
        var located: [Member] = []
        for member in members {
          skipSpaceAndMarks()
          let offset = position
          skipString()
          located.append(Member(name: member.name, offset: offset, value: locate(member.value)))
        }
        skipSpaceAndMarks()
        position += 1
        return .object(located, offset: start)
      case .array(let values):
        position += 1
        let located = values.map { locate($0) }
        skipSpaceAndMarks()
        position += 1
        return .array(located, offset: start)
      case .string:
        skipString()
      default:
        while position < bytes.count, !Self.ends.contains(bytes[position]) { position += 1 }
      }
      return .leaf(value, offset: start)
    }

    private static let ends: [UInt8] = Array(" \t\n\r,]}".utf8)

    private mutating func skipSpaceAndMarks() {
      while position < bytes.count, " \t\n\r,:".utf8.contains(bytes[position]) { position += 1 }
    }

    private mutating func skipString() {
      position += 1
      while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
        position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
      }
      position += 1
    }
  }
}
