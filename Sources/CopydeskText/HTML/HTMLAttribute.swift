/// The attributes that extraction or metadata read; others are dropped while parsing.
public enum HTMLAttribute: UInt8, CaseIterable, Sendable {
  case alt, ariaHidden, `class`, content, dataTestid, datetime, dir, hidden, href, id, itemprop
  case itemtype, lang, name, property, rel, role, src, style, title, type

  var name: String {
    switch self {
    case .ariaHidden: "aria-hidden"
    case .dataTestid: "data-testid"
    default: "\(self)"
    }
  }

  private static let names = NameTable(allCases.map(\.name))

  /// The attribute with a lower-case name of this `Hash64` value; nil when it is one that is not kept.
  static func named(hash: UInt64) -> HTMLAttribute? {
    names[hash].flatMap { HTMLAttribute(rawValue: UInt8(truncatingIfNeeded: $0)) }
  }
}
