import CopydeskBase
import Glibc
import Testing

@testable import CopydeskText

/// Clean text stays as it is, and every artefact comes back. `COPYDESK_CORRUPTIONS=1000` makes a thousand of each and
/// prints the table of docs/repair.md.
@Suite struct CorruptionTests {
  private static let count =
    getenv("COPYDESK_CORRUPTIONS").flatMap { Int(String(cString: $0)) } ?? 60

  @Test(arguments: [RepairConfig.Level.safe, .eager]) func cleanTextsStay(level: RepairConfig.Level)
  {
    var config = RepairConfig()
    config.level = level
    var repairer = Repairer(config)
    for row in CleanTexts.rows {
      for text in row.paragraphs {
        let result = repairer.repair(Array(text.utf8), language: row.language)
        #expect(String(decoding: result.text, as: UTF8.self) == text)
        #expect(result.reports == [])
      }
    }
  }

  @Test(arguments: Corruption.rows) func artefactsComeBack(row: Corruption) {
    var config = RepairConfig()
    config.level = row.level
    var repairer = Repairer(config)
    var random = SplitMix64(seed: Hash64.hash(row.name))
    var tally = Tally()
    var examples: [String] = []
    let texts = CleanTexts.rows(row.languages).flatMap { row in
      row.paragraphs.map { (row.language, $0) }
    }
    var made = 0
    var tries = 0
    while made < Self.count, tries < Self.count * 20 {
      tries += 1
      let (language, clean) = texts[Int(random.next() % UInt64(texts.count))]
      let text = row.prepared(clean, language: language)
      guard let spoilt = row.spoil(text, &random) else { continue }
      made += 1
      let wanted = Array(row.expected(text, spoilt).utf8)
      let got = repairer.repair(Array(spoilt.utf8), language: language).text
      if got == wanted {
        tally.add("restored")
        continue
      }
      let before = Self.distance(Array(spoilt.utf8), wanted)
      let after = Self.distance(got, wanted)
      tally.add(after < before ? "partly" : got.elementsEqual(spoilt.utf8) ? "left" : "worse")
      if examples.count < 3 {
        examples.append("\(language): \(spoilt) → \(String(decoding: got, as: UTF8.self))")
      }
    }
    if Self.count >= 1_000 {
      let cells = ["restored", "partly", "left", "worse"].map { String(tally[$0]) }
      print("| \(row.name) | \(row.level) | \(made) | " + cells.joined(separator: " | ") + " |")
      if tally["restored"] * 100 < made * 95 { for line in examples { print("    ", line) } }
    }
    #expect(made == Self.count)
    #expect(tally["restored"] * 100 >= made * 95, "\(tally.sorted) \(examples)")
    #expect(tally["worse"] * 1_000 <= made, "\(tally.sorted) \(examples)")
  }

  /// Levenshtein distance in bytes.
  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var row = Array(0...other.count)
    for (index, byte) in one.enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for place in other.indices {
        let next = min(row[place] + 1, row[place + 1] + 1, corner + (byte == other[place] ? 0 : 1))
        corner = row[place + 1]
        row[place + 1] = next
      }
    }
    return row[other.count]
  }
}
