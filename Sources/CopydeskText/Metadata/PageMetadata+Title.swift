internal import CopydeskBase

// The headline.
extension PageMetadata {
  /// Bytes from which a headline is a summary put in the wrong field.
  private static let longTitle = 250
  /// Share of a heading's words that the page's declared titles or URL must know.
  private static let borneOut = 0.5

  func title(_ titles: TitleCleaner) -> (text: String?, node: Int?) {
    let declared = facts.meta("og:title", "twitter:title", "parsely-title", "sailthru.title")
    let cited = facts.meta("citation_title", "dc.title", "dcterms.title", "title")
    let known = TitleWords([facts.titleElement, declared, cited, url.map(PageURL.path)])
    let headings = facts.headings.filter {
      $0.text.utf8.count < Self.longTitle && !titles.isSite($0.text)
    }
    let best = headings.max { known.share(of: $0.text) < known.share(of: $1.text) }
    if let said = first({ LinkedData.text($0["headline"]) }), said.utf8.count < Self.longTitle,
      let clean = titles.clean(said)
    {
      let node = best.flatMap { TitleCleaner.key($0.text) == TitleCleaner.key(clean) ? $0.node : nil }
      return (clean, node ?? best?.node)
    }
    if let best, known.isEmpty || known.share(of: best.text) >= Self.borneOut {
      return (best.text, best.node)
    }
    let said =
      (declared ?? cited).flatMap(titles.clean) ?? facts.titleElement.flatMap(titles.clean)
    return (said ?? facts.headings.first?.text, best?.node)
  }
}
