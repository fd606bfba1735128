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

  private var steps = SIMD32<UInt8>.zero

  subscript(lane: Lane) -> UInt8 { steps[lane.rawValue] }

  /// The distances one level further down.
  func child() -> AncestorDistances {
    var next = self
    let isSet = next.steps .> 0
    next.steps.replace(with: next.steps &+ 1, where: isSet)
    next.steps.replace(with: 15, where: next.steps .> 15)
    return next
  }

  mutating func mark(_ lane: Lane?) {
    if let lane { steps[lane.rawValue] = 1 }
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
