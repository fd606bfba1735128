public import CopydeskText

/// What the choice of the kept copy knows of a document beyond its text.
public struct Standing: Hashable, Sendable {
  /// Place of its host in `nearDuplicates.trusted`, from 0; `untrusted` when it is not there.
  public var trust: UInt16
  /// Text of the page that was removed as chrome, in thousandths of its bytes.
  public var chrome: UInt16
  /// Whom it credits with its text.
  public var credit: SourceCredit
  /// Hash of the name of its own site (`SourceName`), 0 when unknown.
  public var site: UInt64

  public static let untrusted = UInt16.max

  public init(
    trust: UInt16 = Standing.untrusted, chrome: UInt16 = 0, credit: SourceCredit = SourceCredit(),
    site: UInt64 = 0
  ) {
    self.trust = trust
    self.chrome = chrome
    self.credit = credit
    self.site = site
  }
}
