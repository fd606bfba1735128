/// The attributes that extraction or metadata read; others are dropped while parsing.
public enum HTMLAttribute: UInt8, CaseIterable, Sendable {
  case alt, ariaHidden, `class`, colspan, content, dataTestid, datetime, dir, hidden, href, id
  case itemprop, itemtype, lang, name, property, rel, role, rowspan, src, start, style, title, type

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
