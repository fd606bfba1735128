internal import Copydesk
internal import CopydeskTestSupport

/// A page of `Tests/Quality/Pages` with the score of what `copydesk clean` makes of it.
struct ScoredPage: Sendable {
  let page: AnsweredPage
  let output: String
  let score: WordScore

  static let folder = "Tests/Quality/Pages"

  /// All pages in order of their names, cleaned and scored once for all tests.
  static let all: Result<[ScoredPage], any Error> = Result {
    var cleaner = Cleaner()
    return try Repository.list(folder).map { file in
      let text = String(decoding: try Repository.read("\(folder)/\(file)"), as: UTF8.self)
      let page = try AnsweredPage(text, name: file)
      let cleaned = try cleaner.clean(html: Array(page.html.utf8), url: page.url)
      let output = String(decoding: cleaned.text, as: UTF8.self)
      return ScoredPage(
        page: page, output: output, score: WordScore(output: output, answer: page.answer))
    }
  }

  /// The groups that the page counts in: all, its kind, its languages' group.
  var groups: [String] {
    ["all", page.kind, "language: " + LanguageGroup.name(of: page.language)]
  }

  /// Mean F1 by group.
  static func means(of pages: [ScoredPage]) -> [String: Double] {
    var sums: [String: (sum: Double, count: Int)] = [:]
    for page in pages {
      for group in page.groups {
        sums[group, default: (0, 0)].sum += page.score.f1
        sums[group, default: (0, 0)].count += 1
      }
    }
    return sums.mapValues { $0.sum / Double($0.count) }
  }

  /// One line of a failure's report.
  var line: String {
    func number(_ value: Double) -> String { Floors.decimal(value, 3) }
    return "\(number(score.f1)) (precision \(number(score.precision)), "
      + "recall \(number(score.recall))) \(page.name)"
  }
}
