internal import CopydeskTestSupport
internal import Testing

/// Extraction holds its floors on whole pages of our own; CI has no labelled pages of others.
///
///     swift test --filter Quality
///     RECORD_FLOORS=1 swift test --filter Quality    # raises what rose, fails on what fell
@Suite struct QualityTests {
  @Test func everyGroupHoldsItsFloor() throws {
    let pages = try ScoredPage.all.get()
    let means = ScoredPage.means(of: pages)
    let floors = try Floors.read()
    if Floors.isRecording {
      let (raised, fallen) = floors.raised(to: means)
      try raised.write()
      for line in fallen { Issue.record("\(line); floors are never lowered by recording") }
      return
    }
    for (group, score) in means.sorted(by: { $0.key < $1.key }) {
      guard let floor = floors.values[group] else {
        Issue.record("\(group) has no floor yet: RECORD_FLOORS=1 swift test --filter Quality")
        continue
      }
      guard score < floor else { continue }
      let worst = pages.filter { $0.groups.contains(group) }.sorted { $0.score.f1 < $1.score.f1 }
      Issue.record(
        """
        \(Floors.fall(of: group, from: floor, to: score)); lowest pages:
        \(worst.prefix(5).map(\.line).joined(separator: "\n"))
        """)
    }
  }

  @Test func everyFloorHasPages() throws {
    let groups = Set(ScoredPage.means(of: try ScoredPage.all.get()).keys)
    #expect(Set(try Floors.read().values.keys).subtracting(groups).isEmpty)
  }

  @Test func pagesCoverAllKindsAndLanguages() throws {
    let pages = try ScoredPage.all.get().map(\.page)
    #expect(pages.count >= 40)
    #expect(
      Set(pages.map(\.kind)) == [
        "article", "documentation", "service", "forum", "product", "collection", "listing", "wall",
      ])
    #expect(Set(pages.map(\.language)) == LanguageGroup.all)
  }

  @Test func onlyWallsHaveNoAnswer() throws {
    for page in try ScoredPage.all.get().map(\.page) {
      #expect((WordBag(page.answer).total == 0) == (page.kind == "wall"), "\(page.name)")
      #expect(!page.html.contains("main-->"), "\(page.name)")
    }
  }
}
