internal import CopydeskBase

/// A ledger line as the clean phase knows it: all but the decision of the match phase.
///
///     0        8       9        13        17
///     ordinal  status  ref len  rest len  ref … rest …     (little-endian)
///
/// `reference` and `rest` are members of a JSON object without its braces, so that publishing only joins bytes:
/// the line of a copy quotes the reference of its kept twin.
struct LedgerDraft: Sendable, Equatable {
  enum Status: UInt8, Sendable {
    /// Kept or a duplicate: the match phase decides.
    case passed
    case dropped
    case failed
  }

  var ordinal: UInt64
  var status: Status
  /// `"id":…,"source":…,"url":…`
  var reference: [UInt8]
  /// Everything else: measured values, counts of edits, the rule or the error.
  var rest: [UInt8]

  func encode(into bytes: inout [UInt8]) {
    bytes.append(littleEndian: ordinal)
    bytes.append(status.rawValue)
    bytes.append(littleEndian: UInt32(reference.count))
    bytes.append(littleEndian: UInt32(rest.count))
    bytes.append(contentsOf: reference)
    bytes.append(contentsOf: rest)
  }
}

extension LedgerDraft {
  /// Reads the draft at `offset` and steps over it; nil when it is cut short or no draft.
  init?(decoding bytes: [UInt8], at offset: inout Int) {
    guard let ordinal = bytes.read(UInt64.self, at: &offset),
      let status = bytes.read(UInt8.self, at: &offset).flatMap(Status.init(rawValue:)),
      let referenceLength = bytes.read(UInt32.self, at: &offset),
      let restLength = bytes.read(UInt32.self, at: &offset),
      let reference = bytes.read(bytes: Int(referenceLength), at: &offset),
      let rest = bytes.read(bytes: Int(restLength), at: &offset)
    else { return nil }
    self.init(ordinal: ordinal, status: status, reference: reference, rest: rest)
  }
}
