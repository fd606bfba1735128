/// The rules of every element name the parser knows, by number; 0 is any other name, 1 one with a hyphen.
///
///     let table = ElementTable.shared
///     table.rules[Int(table.names[NameKey("p")])].tag  // .p
struct ElementTable: Sendable {
  static let shared = ElementTable()

  let names: NameKeyTable
  let rules: [ElementRules]

  static let unknown: UInt8 = 0
  static let custom: UInt8 = 1

  /// Names that `HTMLTag` does not tell apart.
  private static let others = [
    "area", "basefont", "bgsound", "isindex", "keygen", "param", "track",
  ]

  /// Elements without content: WHATWG HTML, 13.1.2 and 13.2.6.4.7.
  ///
  /// libxml2 2.9 knows those of HTML 4 only, so that the rest of a page could lie in an `embed`.
  private static let void = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input",
    "isindex", "keygen", "link", "meta", "param", "source", "track", "wbr",
  ]

  /// WHATWG HTML, 13.2.6.4.4, "in head".
  private static let headContent = [
    "head", "base", "basefont", "bgsound", "link", "meta", "noframes", "noscript", "script",
    "style", "template", "title",
  ]

  private init() {
    var known: [(name: String, tag: HTMLTag)] =
      HTMLTag.allCases.filter { $0.rawValue > HTMLTag.custom.rawValue }.map { ("\($0)", $0) }
    known += Self.others.map { ($0, .other) }
    rules =
      [ElementRules(), ElementRules(tag: .custom)]
      + known.map { name, tag in
        ElementRules(
          tag: tag, isVoid: Self.void.contains(name),
          isHeadContent: Self.headContent.contains(name))
      }
    names = NameKeyTable(
      known.enumerated().map { ($1.name, UInt8(truncatingIfNeeded: $0 + 2)) })
  }

  /// The number of an element's name.
  func number(_ key: NameKey, hasHyphen: Bool) -> UInt8 {
    let number = names[key]
    return number == Self.unknown && hasHyphen ? Self.custom : number
  }
}
