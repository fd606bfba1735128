internal import CopydeskBase
internal import CopydeskIndex

/// Tells the template lines of one site from its articles' lines, by how they recur over its pages.
///
///     let lesson = SiteLearner(SiteConfig()).learn(pages, saved: nil)
///     lesson.template  // digests of lines on many pages
///
/// A line is template when it stands on enough pages (`SiteConfig.minPages`, `share`) **of different content**. Pages that
/// repeat one article (its print version, a syndicated copy, a page fetched twice) are one page: a page is known by
/// its longest line among those too rare to be template themselves, and a page without enough of such lines
/// proves nothing. So an article in six copies is no template, whatever the number of its lines.
///
/// What looks like copy needs more. Half of the pages: a paragraph (the standing first one of a serial), a line between
/// lines of the page's own, and a line that wanders about the page (an answer in an interview, a name in a list);
/// template lines keep their place, by the same neighbour or the same distance from the start or the end. Nine
/// in ten: a heading over lines of the page's own ("Ingredients"), a table row, a line with a number, and a label with a
/// value ("Network: broadband"). Measured on the nine sites of five pages or more of WCXB's development pages: of the 14
/// lines taken at a tenth of the pages 7 were copy of these kinds, of those taken now none.
///
/// The idea of counting over the pages of a site: Bar-Yossef and Rajagopalan, "Template Detection via Data Mining and
/// its Applications" (WWW 2002); Yi, Liu and Li, "Eliminating Noisy Information in Web Pages for Data Mining" (KDD 2003).
/// The thresholds are ours.
struct SiteLearner {
  /// Least share of pages for lines that look like copy, and for those that state facts or head a section.
  static let firmShare = 0.5
  static let surestShare = 0.9
  /// Bytes from which a line is a paragraph.
  static let paragraphBytes = 160
  /// Least share of a line's pages on which it has the same neighbour or place.
  static let steadyShare = 0.6
  /// Pages from which less content of its own makes a page evidence: in a small site copies can be most pages.
  static let manyPages = 50
  /// Most lines remembered of one site.
  static let mostLines = 2_000
  /// Most pages of a visit that are known again: where there are more, one night's are enough to learn from.
  static let mostKeys = 64
  /// Fewest saved template lines by which a site is known well enough to have changed.
  static let leastKnown = 3

  let config: SiteConfig

  init(_ config: SiteConfig) { self.config = config }

  /// - Parameters:
  ///   - pages: in any order; the lesson is the same.
  ///   - saved: what earlier runs learnt.
  /// - Complexity: O(lines · log lines); 40 bytes a line.
  func learn(_ pages: [SitePage], saved: SavedSite?) -> SiteLesson {
    let census = LineCensus(pages)
    let rare = rareCount(census)
    let keys = pageKeys(census, rare)
    // A page fetched again another night is no more evidence, but tonight's pages stand for themselves.
    let new = keys.map { key in
      key < 0 || saved?.keys.containsSorted(census.digest(of: Int(key))) == true ? -1 : key
    }
    let pages = Self.distinct(keys)
    // Of few pages a line must stand on more: 4 of 12, 5 of 25, a tenth of a hundred.
    let least = max(config.share, 1 / Double(max(pages, 1)).squareRoot())
    let leastInAll = max(
      config.share, 1 / Double(max(pages, 1) + (saved?.pages ?? 0)).squareRoot())
    var lesson = SiteLesson()
    lesson.pages = Self.distinct(new)
    lesson.keys = Array(
      Set(new.lazy.filter { $0 >= 0 }.map { census.digest(of: Int($0)) }).sorted()
        .prefix(Self.mostKeys))
    let known = saved?.lines ?? []
    var next = 0
    var seenTemplates = 0
    for group in 0..<census.groups {
      let digest = census.digest(of: group)
      while next < known.count, known[next].digest < digest { next += 1 }
      let old = next < known.count && known[next].digest == digest ? known[next] : nil
      let places = census.places(of: group)
      guard places.count > 1 || old != nil else { continue }
      let count = Self.distinct(places.map { keys[Int(census.page(at: $0))] })
      let added = Self.distinct(places.map { new[Int(census.page(at: $0))] })
      let needed = share(of: places, census, rare)
      let isTemplate =
        old?.isTemplate == true || passes(count, of: pages, share: max(least, needed))
        || passes(
          added + (old?.pages ?? 0), of: lesson.pages + (saved?.pages ?? 0),
          share: max(leastInAll, needed))
      guard old != nil || count > 1 && Double(count) >= max(least, needed) * Double(pages) else {
        continue
      }
      if old?.isTemplate == true { seenTemplates += 1 }
      let first = census.first(of: group)
      lesson.lines.append(
        SiteLesson.Line(
          digest: digest, pages: added, isTemplate: isTemplate, isNew: old == nil,
          ordinal: first.ordinal, block: first.block))
    }
    trim(&lesson.lines)
    lesson.template = lesson.lines.filter(\.isTemplate).map(\.digest)
    let templates = known.filter(\.isTemplate)
    if templates.count >= Self.leastKnown, census.pages >= config.minPages,
      2 * seenTemplates < templates.count
    {
      lesson.missing = (seen: seenTemplates, of: templates.count)
    }
    return lesson
  }

  private func passes(_ count: Int, of pages: Int, share: Double) -> Bool {
    count >= config.minPages && Double(count) >= share * Double(pages)
  }

  /// Most pages that a line stands on which is surely no template: too few for one, and a quarter at the most.
  private func rareCount(_ census: LineCensus) -> Int {
    max(1, min(Int(config.share * Double(census.pages)) - 1, census.pages / 4))
  }

  /// The group of each page's longest rare line, or -1 for a page that proves nothing.
  private func pageKeys(_ census: LineCensus, _ rare: Int) -> [Int32] {
    // A page of the template and one new line must not count, nor a copy with one new paragraph.
    let parts = census.pages < Self.manyPages ? 5 : 10
    return (0..<census.pages).map { page in
      var key: Int32 = -1
      var longest = 0
      var own = 0
      for place in census.places(onPage: page) {
        let group = census.group(at: place)
        guard census.places(of: Int(group)).count <= rare else { continue }
        let bytes = census.bytes(at: place)
        own += bytes
        if bytes > longest {
          longest = bytes
          key = group
        }
      }
      return own * parts >= census.bytes(onPage: page) ? key : -1
    }
  }

  /// Share of the pages that a line must stand on.
  private func share(
    of places: ArraySlice<Int32>, _ census: LineCensus, _ rare: Int
  ) -> Double {
    func isOwn(_ group: Int32) -> Bool {
      group >= 0 && census.places(of: Int(group)).count <= rare
    }
    let most = places.count / 2 + 1
    let heads = places.count { place in
      census.isHeading(at: Int(place)) && isOwn(census.group(after: Int(place)))
    }
    if heads >= most || places.contains(where: { census.isFact(at: Int($0)) }) {
      return max(config.share, Self.surestShare)
    }
    let between = places.count { place in
      isOwn(census.group(before: Int(place))) && isOwn(census.group(after: Int(place)))
    }
    let isCopyLike =
      between >= most || !isSteady(places, census)
      || places.contains { census.bytes(at: Int($0)) >= Self.paragraphBytes }
    return isCopyLike ? max(config.share, Self.firmShare) : config.share
  }

  private func isSteady(_ places: ArraySlice<Int32>, _ census: LineCensus) -> Bool {
    let least = Int((Self.steadyShare * Double(places.count)).rounded(.up))
    return Self.mode(places.map { census.group(before: Int($0)) }) >= least
      || Self.mode(places.map { census.group(after: Int($0)) }) >= least
      || Self.mode(places.map { census.distanceFromStart(Int($0)) }) >= least
      || Self.mode(places.map { census.distanceFromEnd(Int($0)) }) >= least
  }

  /// How often the commonest value occurs.
  private static func mode(_ values: [Int32]) -> Int {
    let sorted = values.sorted()
    var best = 0
    var start = 0
    for index in sorted.indices {
      if sorted[index] != sorted[start] { start = index }
      best = max(best, index - start + 1)
    }
    return best
  }

  /// How many different keys there are, -1 not counted.
  private static func distinct(_ keys: [Int32]) -> Int {
    var count = 0
    var previous: Int32 = -1
    for key in keys.sorted() where key != previous {
      count += 1
      previous = key
    }
    return count
  }

  /// Keeps the lines most worth remembering: template first, then those on most pages.
  private func trim(_ lines: inout [SiteLesson.Line]) {
    guard lines.count > Self.mostLines else { return }
    lines.sort {
      if $0.isTemplate != $1.isTemplate { return $0.isTemplate }
      return $0.pages == $1.pages ? $0.digest < $1.digest : $0.pages > $1.pages
    }
    lines.removeLast(lines.count - Self.mostLines)
    lines.sort { $0.digest < $1.digest }
  }
}
