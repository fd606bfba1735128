/// Precision, recall and F1 of an output's words against the answer's, each 0 to 1.
///
///     WordScore(output: "the dam holds", answer: "the dam").f1  // 0.8
///
/// An empty answer asks for an empty output: 1 then, else 0. As WCXB's scorer does.
public struct WordScore: Sendable {
  public let precision: Double
  public let recall: Double
  public let f1: Double

  public init(output: String, answer: String) {
    let found = WordBag(output)
    let wanted = WordBag(answer)
    guard found.total > 0, wanted.total > 0 else {
      let value = found.total == wanted.total ? 1.0 : 0
      (precision, recall, f1) = (value, value, value)
      return
    }
    let common = Double(found.common(with: wanted))
    precision = common / Double(found.total)
    recall = common / Double(wanted.total)
    f1 = common == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }
}
