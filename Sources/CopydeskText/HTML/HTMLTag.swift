/// The element names that matter to extraction, one byte each; the rest are `other`.
///
/// Names are those of the WHATWG HTML standard, section 4 and 16 (obsolete elements).
public enum HTMLTag: UInt8, CaseIterable, Sendable {
  /// The node above all; it has no name.
  case document
  /// A text node.
  case text
  /// Any element not listed here.
  case other
  /// An element whose name holds a hyphen: block-level for our purposes, since pages wrap sections in them.
  case custom
  case a, abbr, address, article, aside, audio, b, base, blockquote, body, br, button, canvas
  case caption, center, cite, code, col, dd, del, details, dfn, dialog, dir, div, dl, dt, em
  case embed, fieldset, figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3, h4
  case h5, h6, head, header, hgroup, hr, html, i, iframe, img, input, ins, kbd, label, legend, li
  case link, main, map, mark, math, menu, meta, nav, noframes, noscript, object, ol, optgroup
  case option, p, picture, pre, q, rp, rt, ruby, s, samp, script, search, section, select, small
  case source, span, strike, strong, style, sub, summary, sup, svg, table, tbody, td, template
  case textarea, tfoot, th, thead, time, title, tr, tt, u, ul, `var`, video, wbr, xmp

  /// Whether the element starts and ends a block of text.
  public var isBlock: Bool {
    switch self {
    case .document, .custom, .address, .article, .aside, .blockquote, .body, .button, .caption,
      .center, .dd, .details, .dialog, .dir, .div, .dl, .dt, .fieldset, .figcaption, .figure,
      .footer, .form, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .html,
      .legend, .li, .main, .menu, .nav, .noframes, .ol, .optgroup, .option, .p, .pre, .search,
      .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul, .xmp:
      true
    default: false
    }
  }

  /// Whether nothing inside the element is text of the page.
  var isOpaque: Bool {
    switch self {
    case .head, .script, .style, .svg, .iframe, .object, .embed, .select, .canvas, .textarea,
      .audio, .video, .map, .template:
      true
    default: false
    }
  }

  /// 1...6 for `h1`...`h6`, 0 for other elements.
  var headingLevel: UInt8 {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: 0
    }
  }
}
