internal import CopydeskBase
public import CopydeskText

/// What matching and the choice of the kept copy know of one document.
public struct MatchRecord: Hashable, Sendable {
  /// Position of the document in the run's input order, from 0.
  public var ordinal: UInt64
  /// Published date as days since 1970-01-01, or nil.
  public var day: Int32?
  /// Hash of the lower-cased host of the URL, 0 when there is none.
  public var host: UInt64
  /// Hash of the URL or id: the last tie-break that does not depend on the order of input.
  public var identity: UInt64
  /// Sequences of the raw bytes that could not be decoded; of two copies the less damaged one is kept.
  public var damage: UInt32
  /// What the policies of `nearDuplicates.keep` ask besides.
  public var standing: Standing
  public var fingerprint: Fingerprint

  public init(
    ordinal: UInt64, day: Int32?, host: UInt64, identity: UInt64, damage: UInt32 = 0,
    standing: Standing = Standing(), fingerprint: Fingerprint
  ) {
    self.ordinal = ordinal
    self.day = day
    self.host = host
    self.identity = identity
    self.damage = damage
    self.standing = standing
    self.fingerprint = fingerprint
  }

  /// Appends a length-prefixed binary form, little-endian.
  ///
  ///     offset  bytes  field
  ///          0      4  length of what follows
  ///          4      8  ordinal
  ///         12      8  host
  ///         20      8  identity
  ///         28      4  day, Int32.min when there is none
  ///         32      4  damage
  ///         36      2  trust
  ///         38      2  chrome, thousandths
  ///         40      4  kind of credit
  ///         44      8  credited source
  ///         52      8  site
  ///         60      …  fingerprint
  public func encode(into bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(UInt32(0))
    bytes.append(ordinal)
    bytes.append(host)
    bytes.append(identity)
    bytes.append(UInt32(bitPattern: day ?? .min))
    bytes.append(damage)
    bytes.append(UInt32(standing.trust) | UInt32(standing.chrome) << 16)
    bytes.append(UInt32(standing.credit.kind.rawValue))
    bytes.append(standing.credit.source)
    bytes.append(standing.site)
    fingerprint.encode(into: &bytes)
    let length = UInt32(clamping: bytes.count - start - 4)
    for index in 0..<4 {
      bytes[start + index] = UInt8(truncatingIfNeeded: length >> UInt32(8 * index))
    }
  }

  /// Reads one record at `offset` and steps over it; nil when the bytes end or are not a record.
  public init?(decoding bytes: Span<UInt8>, at offset: inout Int) {
    guard offset >= 0, offset + Self.headerBytes <= bytes.count else { return nil }
    let length = Int(bytes.word32(at: offset))
    guard length >= Self.headerBytes - 4, length <= bytes.count - offset - 4 else { return nil }
    let end = offset + 4 + length
    guard
      let fingerprint = Fingerprint(
        decoding: bytes.extracting((offset + Self.headerBytes)..<end))
    else { return nil }
    let day = Int32(bitPattern: bytes.word32(at: offset + 28))
    let marks = bytes.word32(at: offset + 36)
    let kind = UInt8(exactly: bytes.word32(at: offset + 40)).flatMap(SourceCredit.Kind.init)
    guard let kind else { return nil }
    self.init(
      ordinal: bytes.word64(at: offset + 4), day: day == .min ? nil : day,
      host: bytes.word64(at: offset + 12), identity: bytes.word64(at: offset + 20),
      damage: bytes.word32(at: offset + 32),
      standing: Standing(
        trust: UInt16(truncatingIfNeeded: marks), chrome: UInt16(truncatingIfNeeded: marks >> 16),
        credit: SourceCredit(kind, source: bytes.word64(at: offset + 44)),
        site: bytes.word64(at: offset + 52)),
      fingerprint: fingerprint)
    offset = end
  }

  private static let headerBytes = 60
}

extension [UInt8] {
  fileprivate mutating func append(_ word: UInt32) {
    for shift in [UInt32(0), 8, 16, 24] { append(UInt8(truncatingIfNeeded: word >> shift)) }
  }

  fileprivate mutating func append(_ word: UInt64) {
    append(UInt32(truncatingIfNeeded: word))
    append(UInt32(truncatingIfNeeded: word >> 32))
  }
}

extension Span<UInt8> {
  fileprivate func word32(at offset: Int) -> UInt32 {
    var word: UInt32 = 0
    for index in 0..<4 { word |= UInt32(self[offset + index]) << UInt32(8 * index) }
    return word
  }

  fileprivate func word64(at offset: Int) -> UInt64 {
    UInt64(word32(at: offset)) | UInt64(word32(at: offset + 4)) << 32
  }
}
