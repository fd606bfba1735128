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
    "acronym", "applet", "area", "basefont", "bdo", "bgsound", "big", "colgroup", "isindex",
    "keygen", "listing", "param", "track",
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

  /// `htmlEndPriority` of libxml2.
  private static let ranks: [(String, UInt8)] = [
    ("div", 150), ("td", 160), ("th", 160), ("tr", 170), ("thead", 180), ("tbody", 180),
    ("tfoot", 180), ("table", 190), ("head", 200), ("body", 200), ("html", 220),
  ]

  /// Start tags, and the elements each of them ends; read off `htmlAutoCloseTag` of libxml2 2.9.14.
  private static let closing = [
    (
      "abbr acronym bdo br cite code dfn em iframe img kbd map q samp span strong sub sup var",
      "head"
    ),
    ("a", "a head"),
    ("b big font i s small strike tt u", "head"),
    ("address menu ol pre", "head p ul"),
    ("blockquote dir div h1 h2 h3 h4 h5 h6 hr listing xmp", "head p"),
    ("body frameset", "head link p style title"),
    ("caption head title", "p"),
    ("center", "b font head i p"),
    ("col", "caption col p"),
    ("colgroup", "caption col colgroup p"),
    ("dd dl", "address dir dt head listing menu p pre xmp"),
    ("dt", "address dd dir head listing menu p pre xmp"),
    ("fieldset", "a h1 h2 h3 h4 h5 h6 head legend listing p pre xmp"),
    (
      "form",
      "address dir dl form h1 h2 h3 h4 h5 h6 head hr listing menu ol p pre ul xmp"
    ),
    ("li", "address dl h1 h2 h3 h4 h5 h6 head li listing p pre xmp"),
    ("optgroup option", "option"),
    ("p", "b big h1 h2 h3 h4 h5 h6 head i p s small strike tt u"),
    ("table", "a h1 h2 h3 h4 h5 h6 head listing p pre xmp"),
    ("tbody", "caption col colgroup p tbody td tfoot th thead tr"),
    ("td th", "a b font i p span td th u"),
    ("tfoot", "caption col colgroup p tbody td th thead tr"),
    ("thead", "caption col colgroup"),
    ("tr", "caption col colgroup p td th tr"),
    ("ul", "address dir head listing menu ol p pre xmp"),
  ]

  private init() {
    var known = HTMLTag.allCases.filter { $0.rawValue > HTMLTag.custom.rawValue }.map { "\($0)" }
    known += Self.others
    var rules = [ElementRules(), ElementRules()]
    rules[1].tag = .custom
    let tags = Dictionary(HTMLTag.allCases.map { ("\($0)", $0) }) { first, _ in first }
    for name in known {
      var rule = ElementRules()
      rule.tag = tags[name] ?? .other
      rule.isVoid = Self.void.contains(name)
      rule.isHeadContent = Self.headContent.contains(name)
      rules.append(rule)
    }
    let numbers = Dictionary(known.enumerated().map { ($1, $0 + 2) }) { first, _ in first }
    for (name, rank) in Self.ranks {
      if let number = numbers[name] { rules[number].rank = rank }
    }
    var bits: [Substring: UInt64] = [:]
    for (starts, ended) in Self.closing {
      var closes: UInt64 = 0
      for name in ended.split(separator: " ") {
        let bit = bits[name] ?? 1 << UInt64(bits.count)
        bits[name] = bit
        closes |= bit
        if let number = numbers[String(name)] { rules[number].bit = bit }
      }
      for name in starts.split(separator: " ") {
        if let number = numbers[String(name)] { rules[number].closes = closes }
      }
    }
    self.rules = rules
    names = NameKeyTable(
      known.enumerated().map { ($1, UInt8(truncatingIfNeeded: $0 + 2)) })
  }

  /// The number of an element's name.
  func number(_ key: NameKey, hasHyphen: Bool) -> UInt8 {
    let number = names[key]
    return number == Self.unknown && hasHyphen ? Self.custom : number
  }
}
