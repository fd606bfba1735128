import CopydeskBase
import CopydeskText
import Testing

@testable import CopydeskMatch

/// The edits of the labelled corpus on texts of other scripts.
@Suite struct ScriptsTests {
  @Test(arguments: ScriptWords.all)
  func copiesAreFoundAndTemplatesStayApartInEveryScript(words: ScriptWords) throws {
    var random = SplitMix64(
      seed: UInt64(words.nouns.count) &* 77 &+ UInt64(words.description.count))
    var records: [MatchRecord] = []
    var labels: [Int] = []
    func add(_ text: [String], _ label: Int) {
      records.append(Wire.record(records.count, text.joined(separator: words.space)))
      labels.append(label)
    }
    for story in 0..<40 {
      let text = Self.article(words, sentences: 40, &random)
      add(text, story)
      for rate in [5, 10, 20, 30] { add(Self.edited(text, percent: rate, words, &random), story) }
      add(Array(text.prefix(text.count * 7 / 10)), story)
      add(Array(text.prefix(text.count * 35 / 100)), story)
      add(text + Self.article(words, sentences: 5, &random), story)
      add(Self.article(words, sentences: 1, &random) + text, story)
      let half = text.count / 2
      add(Array(text[half...] + text[..<half]), story)
    }
    // Bulletins of one template: a number in every sentence, each with its own numbers.
    let template = Self.article(words, sentences: 20, &random)
    for bulletin in 0..<20 {
      var text: [String] = []
      for (place, word) in template.enumerated() {
        if place % 6 == 3 { text.append(" \(random.next() % 900 + 100) ") }
        text.append(word)
      }
      add(text, 1_000 + bulletin)
    }
    let decisions = try Wire.decide(records)
    var (both, found, true_) = (0, 0, 0)
    for left in labels.indices {
      for right in 0..<left {
        let isSame = labels[left] == labels[right]
        let isFound = decisions[left].cluster == decisions[right].cluster
        if isSame { true_ += 1 }
        if isFound { found += 1 }
        if isSame && isFound { both += 1 }
      }
    }
    let (precision, recall) = (Double(both) / Double(max(1, found)), Double(both) / Double(true_))
    let score = 2 * precision * recall / (precision + recall)
    #expect(score >= 0.97, "P \(precision) R \(recall)")
    #expect(precision >= 0.998)
  }

  private static func article(
    _ words: ScriptWords, sentences: Int, _ random: inout SplitMix64
  ) -> [String] {
    func one(_ list: [String]) -> String { list[Int(random.next() % UInt64(list.count))] }
    return (0..<sentences).flatMap { _ in
      [
        one(words.adjectives), one(words.nouns) + one(words.endings), one(words.places),
        one(words.adjectives), one(words.nouns) + one(words.endings), one(words.verbs) + words.stop,
      ]
    }
  }

  private static func edited(
    _ text: [String], percent: Int, _ words: ScriptWords, _ random: inout SplitMix64
  ) -> [String] {
    text.map { word in
      random.next() % 100 < UInt64(percent)
        ? words.nouns[Int(random.next() % UInt64(words.nouns.count))] : word
    }
  }
}
