import CopydeskBase
import CopydeskIndex
import CopydeskText
import Testing

@testable import Copydesk

@Suite struct SiteLearnerTests {
  private static func page(_ ordinal: Int, _ lines: [String]) -> SitePage {
    let blocks = lines.map { line in
      TextBlock(kind: line.contains(" | ") ? .tableRow : .line, text: Array(line.utf8))
    }
    return SitePage(
      ordinal: UInt64(ordinal), site: 1, host: "gazette.example", blocks: lines.count,
      lines: blocks.map {
        .init(
          digest: LineDigest.hash($0.text), bytes: $0.text.count,
          isFact: $0.kind == .tableRow || LineDigest.isFact($0.text),
          isHeading: LineDigest.isIntroduction($0.text))
      })
  }

  private static func digest(_ line: String) -> UInt64 { LineDigest.hash(Array(line.utf8)) }

  private static func learn(
    _ pages: [[String]], saved: SavedSite? = nil, _ change: (inout SiteConfig) -> Void = { _ in }
  ) -> SiteLesson {
    var config = SiteConfig()
    change(&config)
    return SiteLearner(config).learn(
      pages.enumerated().map { page($0.offset, $0.element) }, saved: saved)
  }

  @Test func templateLinesAreFoundAndNothingElse() throws {
    let site = try MadeSite()
    let lesson = Self.learn((0..<200).map { site.page($0).lines })
    #expect(lesson.template == site.template.map(Self.digest).sorted())
    #expect(lesson.pages == 200)
  }

  @Test(arguments: 0..<5 as Range<UInt64>) func theOrderOfPagesTeachesNothing(seed: UInt64) throws {
    let site = try MadeSite()
    var random = SplitMix64(seed: seed)
    let pages = (0..<60).map { Self.page($0, site.page($0).lines) }
    let learner = SiteLearner(SiteConfig())
    #expect(
      learner.learn(pages, saved: nil)
        == learner.learn(pages.shuffled(using: &random), saved: nil))
  }

  @Test func threePagesAreTooFew() throws {
    let site = try MadeSite()
    let lesson = Self.learn((0..<3).map { site.page($0).lines })
    #expect(lesson.template.isEmpty)
    // But they are remembered.
    #expect(lesson.lines.count == site.template.count)
  }

  @Test(arguments: [2, 6, 40]) func copiesOfOneArticleAreNoTemplate(copies: Int) throws {
    let site = try MadeSite()
    let article = site.paragraphs(7)
    var pages = (0..<100).map { site.page($0).lines }
    for copy in 0..<copies {
      // Each with a date of its own, and one paragraph changed.
      var lines = site.page(7, article: article).lines
      lines.insert("Fetched again on day \(copy) of the storm", at: 4)
      lines[6] = site.paragraphs(500 + copy)[0]
      pages.append(lines)
    }
    let lesson = Self.learn(pages)
    #expect(Set(lesson.template) == Set(site.template.map(Self.digest)))
  }

  @Test func aSmallSiteOfMostlyCopiesTeachesNothing() throws {
    let site = try MadeSite()
    var pages = [site.page(1).lines, site.page(2).lines]
    for copy in 0..<6 {
      var lines = site.page(7).lines
      lines[4] = "Fetched again on day \(copy)"
      pages.append(lines)
    }
    #expect(Self.learn(pages).template.isEmpty)
  }

  @Test func pagesThatAreEqualCountOnce() throws {
    let site = try MadeSite()
    let pages = (0..<4).flatMap { number in (0..<5).map { _ in site.page(number).lines } }
    let lesson = Self.learn(pages)
    #expect(lesson.pages == 4)
    #expect(lesson.template.isEmpty)
  }

  @Test func theStandingParagraphOfASerialStays() throws {
    let site = try MadeSite()
    let standing =
      "In this serial our harbour master tells what he has seen from his window over forty years of"
      + " work, of storms and of calm, and of the people who came and went with the ferries of the town."
    let pages = (0..<100).map { number in
      let article = site.paragraphs(number)
      return site.page(number, article: number % 3 == 0 ? [standing] + article : article).lines
    }
    let lesson = Self.learn(pages)
    #expect(Set(lesson.template) == Set(site.template.map(Self.digest)))
  }

  @Test func namesThatWanderThroughListsStay() throws {
    let site = try MadeSite()
    let names = (0..<12).map {
      "Village number \("abcdefghijkl".map(String.init)[$0]) of the coast"
    }
    var random = SplitMix64(seed: 3)
    let pages = (0..<100).map { number -> [String] in
      let list = Array(names.shuffled(using: &random).prefix(4))
      let article = site.paragraphs(number)
      let place = Int.random(in: 1..<article.count, using: &random)
      return site.page(
        number, article: Array(article[..<place]) + list + Array(article[place...])
      ).lines
    }
    let lesson = Self.learn(pages)
    #expect(Set(lesson.template) == Set(site.template.map(Self.digest)))
  }

  @Test func aTemplateLongerThanTheArticlesIsFound() throws {
    var site = try MadeSite()
    site.sentences = 1
    let notice = (0..<3).map { number in
      "Notice \(number): what stands here has been written by our readers and by the lighthouse keeper, and"
        + " nobody at the desk has looked it over before it was set, so the desk cannot answer for it."
    }
    site.tongue.end += notice
    let lesson = Self.learn(
      (0..<100).map { site.page($0, article: Array(site.paragraphs($0).prefix(3))).lines })
    #expect(Set(lesson.template) == Set(site.template.map(Self.digest)))
  }

  @Test func tableRowsThatDifferInNumbersAreDifferentLines() throws {
    let site = try MadeSite()
    let pages = (0..<60).map { number in
      site.page(number, article: site.paragraphs(number) + ["Goals | \(number) | \(number * 7)"])
        .lines
    }
    #expect(Set(Self.learn(pages).template) == Set(site.template.map(Self.digest)))
  }

  @Test func savedTemplateWorksOnASinglePageAndIsCounted() throws {
    let site = try MadeSite()
    let saved = SavedSite(
      pages: 40,
      lines: site.template.map { .init(digest: Self.digest($0), pages: 40, isTemplate: true) }
        .sorted { $0.digest < $1.digest })
    let lesson = Self.learn([site.page(500).lines], saved: saved)
    #expect(lesson.template == site.template.map(Self.digest).sorted())
    #expect(lesson.lines.allSatisfy { $0.pages == 1 && !$0.isNew })
    #expect(lesson.missing == nil)
  }

  @Test func aTemplateNotSeenAnyMoreIsMissing() throws {
    let site = try MadeSite()
    let saved = SavedSite(
      pages: 40,
      lines: (0..<8).map {
        .init(digest: Self.digest("old line \($0)"), pages: 40, isTemplate: true)
      }.sorted { $0.digest < $1.digest })
    let lesson = Self.learn((0..<5).map { site.page($0).lines }, saved: saved)
    #expect(lesson.missing?.seen == 0)
    #expect(lesson.missing?.of == 8)
    #expect(Self.learn((0..<4).map { site.page($0).lines }, saved: saved).missing == nil)
  }

  @Test(arguments: ["* * *", "—", "", "♦"]) func linesWithoutAWordAreNoLines(text: String) {
    #expect(LineDigest.hash(Array(text.utf8)) == 0)
  }

  @Test(arguments: [
    ("Read more…", "READ  MORE"), ("À lire aussi :", "à lire aussi"), ("赤い 靴", "赤い 靴。"),
  ])
  func punctuationAndCaseDoNotTellLinesApart(one: String, other: String) {
    #expect(Self.digest(one) == Self.digest(other))
  }
}
