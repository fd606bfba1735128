internal import CopydeskBase

/// Whom a document credits with its text: evidence of who published it first.
///
///     var reader = CreditReader()
///     reader.read(line: Array("LONDON (Reuters) - The ferry sank.".utf8).span)
///     reader.credit.kind    // .credited
///     reader.credit.source  // SourceName.hash of "reuters"
public struct SourceCredit: Hashable, Sendable {
  /// How plainly the document says that it is not the original, weakest first.
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// It says nothing.
    case none
    /// It credits a news agency or names a source: "(AP) —", "Source: …".
    case credited
    /// It says where it appeared first: "appeared first on …", a canonical link to another site.
    case republished
    /// It is another form of a page of its own site: an AMP twin, an address that is not the
    /// canonical one.
    case twin
  }

  public var kind: Kind
  /// Hash of the name of the credited site (`SourceName`); 0 when none is named.
  public var source: UInt64

  public init(_ kind: Kind = .none, source: UInt64 = 0) {
    self.kind = kind
    self.source = source
  }

  /// What the addresses say: a canonical link to another site, or to another address of this one.
  ///
  ///     SourceCredit(url: "https://a.example/x", canonical: "https://b.example/x").kind     // .republished
  ///     SourceCredit(url: "https://a.example/x/amp", canonical: "https://a.example/x").kind // .twin
  ///
  /// A canonical link to the root of a site is a template's mistake and says nothing
  /// (RFC 6596, "The Canonical Link Relation").
  public init(url: String?, canonical: String?) {
    self.init()
    guard let url, let canonical else { return }
    let own = SourceName.address(url)
    let other = SourceName.address(canonical)
    guard let slash = other.firstIndex(of: UInt8(ascii: "/")), slash + 1 < other.count,
      own != other, let site = SourceName.site(of: url), let target = SourceName.site(of: canonical)
    else { return }
    self.init(site == target ? .twin : .republished, source: site == target ? 0 : target)
  }

  /// The plainer of two pieces of evidence; a name is kept when only one of them has one.
  public func joined(_ other: SourceCredit) -> SourceCredit {
    var result = other.kind.rawValue > kind.rawValue ? other : self
    if result.source == 0, result.kind != .twin { result.source = source | other.source }
    return result
  }
}
