internal import CopydeskBase

// Where the head ends when the page does not say so.
extension TreeBuilder {
  private static let basefont = Hash64.hash("basefont")

  /// Whether an element may stand in the head (WHATWG HTML, 13.2.6.4.4, "in head").
  ///
  /// `bgsound` is left out: libxml2 does not know that it has no end tag, and puts the whole page into it.
  static func isHeadContent(_ tag: HTMLTag, hash: UInt64) -> Bool {
    switch tag {
    case .head, .base, .link, .meta, .noframes, .noscript, .script, .style, .template, .title: true
    case .other: hash == basefont
    default: false
    }
  }
}
