/// What the parser knows about an element by its name.
struct ElementRules: Sendable {
  var tag = HTMLTag.other
  /// Whether the element never has content.
  var isVoid = false
  /// Whether it may stand in the head (WHATWG HTML, 13.2.6.4.4, "in head").
  var isHeadContent = false
}
