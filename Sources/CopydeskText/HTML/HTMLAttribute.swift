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

  /// Kept names as bytes, by their raw value.
  static let spelled = allCases.map { Array($0.name.utf8) }

  /// Kept names, numbered by their raw value plus one.
  static let keys = NameKeyTable(allCases.map { ($0.name, $0.rawValue + 1) })
}
