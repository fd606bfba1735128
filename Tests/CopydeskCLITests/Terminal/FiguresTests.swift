import Testing

@testable import CopydeskCLI

@Suite struct FiguresTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1_000, "1,000"), (-1_234_567, "-1,234,567"),
    (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func thousandsAreParted(number: Int, text: String) {
    #expect(Figures.count(number) == text)
  }

  @Test(
    arguments: [
      (0, "0 B"), (999, "999 B"), (1_000, "1.0 kB"), (312_400_000, "312 MB"),
      (38_640_000, "38.6 MB"),
      (2e12, "2.0 TB"), (.infinity, "– TB"),
    ] as [(Double, String)])
  func sizesAreInPowersOf1000(bytes: Double, text: String) {
    #expect(Figures.bytes(bytes) == text)
  }

  @Test(
    arguments: [
      (8.14, "8.1 s"), (59.94, "59.9 s"), (65, "1 min 05 s"), (11_520, "3 h 12 min"), (.nan, "–"),
      (.infinity, "–"), (-1, "–"),
    ] as [(Double, String)])
  func durationsHaveTwoUnits(seconds: Double, text: String) {
    #expect(Figures.duration(seconds) == text)
  }

  @Test(arguments: [
    ("out/run-1", "out/run-1"), ("my out", "'my out'"), ("it's", #"'it'\''s'"#), ("", "''"),
    ("a;rm", "'a;rm'"), ("ü", "'ü'"),
  ])
  func wordsAreQuotedForTheShell(word: String, quoted: String) {
    #expect(Shell.quoted(word) == quoted)
  }
}
