/// What a block lies in: marks gathered from its ancestors' tags, roles, attributes and class words.
struct BlockContext: OptionSet, Sendable {
  let rawValue: UInt32

  static let navigation = BlockContext(rawValue: 1 << 0)
  static let footer = BlockContext(rawValue: 1 << 1)
  static let header = BlockContext(rawValue: 1 << 2)
  static let aside = BlockContext(rawValue: 1 << 3)
  static let form = BlockContext(rawValue: 1 << 4)
  static let button = BlockContext(rawValue: 1 << 5)
  static let article = BlockContext(rawValue: 1 << 6)
  static let main = BlockContext(rawValue: 1 << 7)
  static let list = BlockContext(rawValue: 1 << 8)
  static let table = BlockContext(rawValue: 1 << 9)
  static let quote = BlockContext(rawValue: 1 << 10)
  static let figure = BlockContext(rawValue: 1 << 11)
  static let noscript = BlockContext(rawValue: 1 << 12)
  static let hidden = BlockContext(rawValue: 1 << 13)
  static let comment = BlockContext(rawValue: 1 << 14)
  static let overlay = BlockContext(rawValue: 1 << 15)
  static let post = BlockContext(rawValue: 1 << 16)
  static let related = BlockContext(rawValue: 1 << 17)
  static let share = BlockContext(rawValue: 1 << 18)
  static let byline = BlockContext(rawValue: 1 << 19)
  static let body = BlockContext(rawValue: 1 << 20)
  static let product = BlockContext(rawValue: 1 << 21)
  /// Text for screen readers only.
  static let spoken = BlockContext(rawValue: 1 << 22)
  /// A list of the article's tags or categories.
  static let tags = BlockContext(rawValue: 1 << 23)

  /// The marks of an element's tag.
  static func of(_ tag: HTMLTag) -> BlockContext {
    switch tag {
    case .nav: .navigation
    case .footer: .footer
    case .header: .header
    case .aside: .aside
    case .form, .fieldset, .label, .legend: .form
    case .button: .button
    case .article: .article
    case .main: .main
    case .li, .dl: .list
    case .table: .table
    case .blockquote: .quote
    case .figure, .figcaption: .figure
    case .noscript, .noframes: .noscript
    case .dialog: .overlay
    case .address: .byline
    default: []
    }
  }
}
