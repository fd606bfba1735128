import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct LanguageSampleTests {
  private func sample(_ blocks: [TextBlock]) -> String {
    String(decoding: LanguageSample.take(blocks), as: UTF8.self)
  }

  private func block(
    _ text: String, _ kind: TextBlock.Kind = .paragraph, isKept: Bool = true
  ) -> TextBlock {
    TextBlock(kind: kind, text: Array(text.utf8), isKept: isKept)
  }

  @Test func aShortTextIsTakenWhole() {
    #expect(sample([block("One."), block("Two.")]) == "One. Two. ")
    #expect(sample([]).isEmpty)
  }

  @Test func codeAndRemovedBlocksAreLeftOut() {
    let blocks = [
      block("One."), block("x = 1", .code), block("Menu", isKept: false), block("Two."),
    ]
    #expect(sample(blocks) == "One. Two. ")
  }

  @Test func aLongTextGivesHeadMiddleAndTail() {
    let words = (0..<2_000).map { "word\($0)" }
    let blocks = stride(from: 0, to: 2_000, by: 50).map {
      block(words[$0..<($0 + 50)].joined(separator: " "))
    }
    let sample = sample(blocks)
    #expect(sample.utf8.count <= LanguageSample.bytes + 3)
    #expect(sample.hasPrefix("word0 word1 "))
    #expect(sample.contains("word1061 "))
    #expect(sample.hasSuffix("word1999 "))
    let known = Set(words)
    // Each piece may end within a word, none begins within one.
    #expect(sample.split(separator: " ").count { !known.contains(String($0)) } <= 2)
  }

  @Test(arguments: 1..<60) func piecesEndAtCharacters(length: Int) {
    let text = String(repeating: "港", count: 400 + length)
    let bytes = LanguageSample.take([block(text)])
    #expect(String(validating: bytes, as: UTF8.self) != nil)
    #expect(!bytes.isEmpty)
  }
}
