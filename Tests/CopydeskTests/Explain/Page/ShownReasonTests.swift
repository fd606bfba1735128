import CopydeskBase
import Testing

@testable import Copydesk

@Suite struct ShownReasonTests {
  private static let features = [
    TextBlock.Reason(name: "classChain", strength: -1.5), .init(name: "commas", strength: 0.25),
  ]

  private func block(
    _ reason: String, isKept: Bool = false, reasons: [TextBlock.Reason] = features
  ) -> TextBlock {
    TextBlock(kind: .paragraph, text: [], isKept: isKept, reason: reason, reasons: reasons)
  }

  @Test func whereTheModelDecidedItsFeaturesAreShown() {
    #expect(
      ShownReason.of(block("model")) == [
        ShownReason(name: "classChain", strength: -1.5),
        ShownReason(name: "commas", strength: 0.25),
      ])
    #expect(ShownReason.line(block("model")) == "classChain -1.50, commas +0.25")
  }

  @Test(arguments: [(true, Float(1)), (false, -1)])
  func aRuleComesBeforeTheFeatures(isKept: Bool, strength: Float) {
    let block = block("repeated", isKept: isKept)
    #expect(
      ShownReason.of(block).first
        == ShownReason(name: "repeated", strength: strength, isRule: true))
    #expect(ShownReason.of(block).dropFirst().map(\.name) == ["classChain", "commas"])
    #expect(ShownReason.line(block) == "repeated")
  }

  @Test func withoutExplanationTheModelIsNamed() {
    #expect(ShownReason.line(block("model", reasons: [])) == "model")
    #expect(ShownReason.of(block("", reasons: [])) == [])
    #expect(ShownReason.line(block("", reasons: [])) == "")
  }
}
