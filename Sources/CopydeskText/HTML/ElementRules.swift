/// What the parser knows about an element by its name.
///
/// The rules are those of libxml2 2.9's HTML 4 parser, whose trees extraction was built and trained on.
struct ElementRules: Sendable {
  var tag = HTMLTag.other
  /// Whether the element never has content.
  var isVoid = false
  /// Whether it may stand in the head (WHATWG HTML, 13.2.6.4.4, "in head").
  var isHeadContent = false
  /// An end tag closes no open element of a higher rank than its own.
  var rank: UInt8 = 100
  /// The element's bit in `closes` of the elements whose start tags end it; 0 when none does.
  var bit: UInt64 = 0
  /// The elements that a start tag of this name ends while one of them is innermost.
  var closes: UInt64 = 0
}
