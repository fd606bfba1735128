internal import CopydeskBase

// The headline.
extension PageMetadata {
  /// Bytes from which a headline is a summary put in the wrong field.
  private static let longTitle = 250

  /// The least share of a heading's words that declared titles or the URL must know: articles have headlines of
  /// their own, shops and services head their pages with slogans (measured on one half of wcxb-dev).
  private var borneOut: Double { kind == .article ? 0.5 : 0.75 }

  /// The title, and the node of the heading it stands in or near.
  func title(_ titles: TitleCleaner) -> (text: String?, node: Int?) {
    let declared = declaredTitles(titles)
    let known = TitleWords(
      declared + [facts.titleElement, facts.meta("og:title"), url.map(PageURL.path)])
    var best: (heading: PageFacts.Found, share: Double, gain: Int)?
    for heading in facts.headings {
      guard heading.text.utf8.count < Self.longTitle, !titles.isSite(heading.text)
      else { continue }
      let count = known.count(heading.text)
      guard count.all > 0 else { continue }
      let gain = 2 * count.known - count.all
      if let best, best.gain >= gain { continue }
      best = (heading, Double(count.known) / Double(count.all), gain)
    }
    if let best, known.isEmpty || best.share >= borneOut {
      return (best.heading.text, best.heading.node)
    }
    return (agreed(declared) ?? facts.headings.first?.text, best?.heading.node)
  }

  /// Titles given for machines, without the site's name, the best first.
  private func declaredTitles(_ titles: TitleCleaner) -> [String] {
    let said = [
      facts.meta("og:title"), first { LinkedData.text($0["headline"]) },
      facts.meta("twitter:title", "parsely-title", "sailthru.title"),
      facts.meta("citation_title", "dc.title", "dcterms.title"), facts.titleElement,
    ]
    let short = said.compactMap { $0 }.filter { $0.utf8.count < Self.longTitle }
    return (short.isEmpty ? said.compactMap { $0 } : short).compactMap(titles.clean)
  }

  /// The title that most sources give, the first of them on a tie.
  private func agreed(_ declared: [String]) -> String? {
    let keys = declared.map(TitleCleaner.key)
    var best: (index: Int, votes: Int)?
    for index in keys.indices {
      let votes = keys.count { $0 == keys[index] }
      if votes > best?.votes ?? 0 { best = (index, votes) }
    }
    return best.map { declared[$0.index] }
  }
}
