/// A fixture that carries its own answer: `✓keep✓` must come out, `✗drop✗` must not.
///
///     MarkedPage("<p>✓The dam was built in 1931.✓</p><a>✗Share✗</a>").kept  // ["The dam was built in 1931."]
public struct MarkedPage: Sendable {
  /// The input with the marks taken out.
  public let html: String
  /// The texts between ✓ marks, white space folded.
  public private(set) var kept: [String] = []
  /// The texts between ✗ marks, white space folded.
  public private(set) var dropped: [String] = []

  public init(_ marked: String) {
    var plain = ""
    var open: Character?
    var text = ""
    for character in marked {
      guard character == "✓" || character == "✗" else {
        plain.append(character)
        if open != nil { text.append(character) }
        continue
      }
      if open == character {
        let folded = Self.folded(text)
        if character == "✓" { kept.append(folded) } else { dropped.append(folded) }
        open = nil
      } else {
        open = character
      }
      text = ""
    }
    html = plain
  }

  /// White space runs as one space, none at the ends.
  public static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What is wrong with `output`: each kept text that is missing, each dropped text that is there.
  public func faults(in output: String) -> [String] {
    let folded = Self.folded(output)
    return kept.filter { !folded.contains($0) }.map { "missing: \($0)" }
      + dropped.filter { folded.contains($0) }.map { "not removed: \($0)" }
  }
}
