/// How many block-level steps up the nearest ancestor of each kind is.
///
/// A lane holds 0 when there is none, 1 for the element itself, 2 for its parent, ... 15 and more as 15.
struct AncestorDistances: Sendable {
  /// Kinds of ancestors that features tell apart, one lane each; roles count as their elements do.
  enum Lane: Int, CaseIterable, Sendable {
    case article, main, navigation, header, footer, aside, form, section, table, list, listItem,
      quote
    case figure, button, link, noscript, dialog, code, details, definitions, label, heading
  }

  /// Depth of the nearest ancestor of each kind; -1 for none. Depths beyond 32,767 count as that.
  private var depths = SIMD32<Int16>(repeating: -1)

  /// Steps up from an element at `depth` to the nearest ancestor of the kind.
  func steps(_ lane: Lane, from depth: Int32) -> UInt8 {
    let found = Int32(depths[lane.rawValue])
    guard found >= 0 else { return 0 }
    return UInt8(clamping: min(15, max(1, min(depth, Int32(Int16.max)) - found + 1)))
  }

  /// The element at `depth` is of the kind.
  mutating func mark(_ lane: Lane?, depth: Int32) {
    if let lane { depths[lane.rawValue] = Int16(clamping: depth) }
  }

  /// The lane of an element's tag.
  static func lane(_ tag: HTMLTag) -> Lane? {
    switch tag {
    case .article: .article
    case .main: .main
    case .nav: .navigation
    case .header: .header
    case .footer: .footer
    case .aside: .aside
    case .form: .form
    case .section: .section
    case .table: .table
    case .ul, .ol: .list
    case .li: .listItem
    case .blockquote: .quote
    case .figure: .figure
    case .button: .button
    case .a: .link
    case .noscript, .noframes: .noscript
    case .dialog: .dialog
    case .pre: .code
    case .details: .details
    case .dl: .definitions
    case .label: .label
    case .h1, .h2, .h3, .h4, .h5, .h6: .heading
    default: nil
    }
  }

  /// The lane of a `role` attribute (WAI-ARIA 1.2, landmark roles).
  static func lane(role: String) -> Lane? {
    switch role {
    case "main": .main
    case "article": .article
    case "navigation": .navigation
    case "banner": .header
    case "contentinfo": .footer
    case "complementary": .aside
    case "search", "form": .form
    case "dialog", "alertdialog": .dialog
    default: nil
    }
  }
}
