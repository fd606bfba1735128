internal import CopydeskBase

/// Where the text comes from when the page's own blocks give almost none.
///
/// In this order: JSON-LD, a `noscript` view, the posts that Discourse preloads, state scripts (Next.js, Nuxt, scripts of
/// JSON, assignments). The longest of those that pass is taken, with a handicap for what the page does not declare as its
/// text. The note "fallback:NAME" and the blocks' reasons tell which.
struct Fallback {
  /// Words of the kept text below which other sources are looked at; up to `thin` JSON-LD alone is, for it is read already.
  ///
  /// Of the 790 articles of wcxb-dev one has fewer words than the first, eighteen have fewer than the second.
  private static let fewWords = 60
  private static let thin = 200
  /// How many times longer than the kept text another must be, when it is declared as this page's and when not.
  private static let ratio = (declared: 2, other: 3)
  /// Visible words from which a page is no empty shell: what it shows then tells whether an undeclared text is its own.
  private static let shownWords = 300
  private static let leastWords = 20
  /// Words from which a declared text is taken without a look at the scripts.
  private static let plenty = 150
  /// Words of a `noscript` up to which "turn on JavaScript" is all it says.
  private static let noticeWords = 60

  private let page: PageView
  private let config: ExtractionConfig
  private var extraction: Extraction
  private var kept = 0

  /// Replaces the kept blocks of a thin page by a text found elsewhere, and takes consent texts out.
  ///
  /// - Complexity: O(blocks) on pages that have a text, else O(bytes of the page).
  static func apply(
    _ facts: PageFacts, _ page: PageView, _ config: ExtractionConfig, html: [UInt8],
    with parser: inout HTMLParser, to extraction: inout Extraction
  ) {
    var fallback = Fallback(page, config, extraction)
    // One owner only, so that blocks are changed in place.
    extraction = Extraction()
    fallback.removeNotices()
    fallback.removeOverlay()
    if fallback.kept < thin { fallback.replace(facts, html, with: &parser) }
    fallback.noteNoscript()
    extraction = fallback.extraction
  }

  private init(_ page: PageView, _ config: ExtractionConfig, _ extraction: Extraction) {
    self.page = page
    self.config = config
    self.extraction = extraction
    kept = countKept()
  }

  private func countKept() -> Int {
    var kept = 0
    for (index, block) in page.list.blocks.enumerated() where extraction.blocks[index].isKept {
      kept += block.counts.words
    }
    return kept
  }

  private mutating func remove(_ index: Int, _ reason: String) {
    extraction.blocks[index].isKept = false
    extraction.blocks[index].score = min(extraction.blocks[index].score, 0.1)
    extraction.blocks[index].reason = reason
  }

  /// "Please turn on JavaScript", where that is all a `noscript` says.
  private mutating func removeNotices() {
    guard let notices = noscriptNotices() else { return }
    for index in notices where extraction.blocks[index].isKept { remove(index, "noscriptNotice") }
    kept = countKept()
  }

  /// The blocks in `noscript` when they are few words with one on scripts or browsers among them.
  private func noscriptNotices() -> [Int]? {
    var indices: [Int] = []
    var words = 0
    var isNotice = false
    for (index, block) in page.list.blocks.enumerated() where block.context.contains(.noscript) {
      indices.append(index)
      words += block.counts.words
      guard words <= Self.noticeWords else { return nil }
      isNotice = isNotice || ByteSearch.contains(page.list.arena[block.text], "javascript")
    }
    return isNotice ? indices : nil
  }

  /// A consent or newsletter text that is all the page kept.
  private mutating func removeOverlay() {
    guard kept > 0, kept < 400 else { return }
    let blocks = extraction.blocks.filter(\.isKept)
    guard OverlayText.isAll(of: blocks, title: extraction.metadata.title) else { return }
    for index in extraction.blocks.indices where extraction.blocks[index].isKept {
      remove(index, "overlayText")
    }
    kept = 0
  }

  private mutating func replace(
    _ facts: PageFacts, _ html: [UInt8], with parser: inout HTMLParser
  ) {
    let words = PageWords(facts, extraction.metadata)
    var found: [FallbackText] = []
    if let text = LinkedDataText.find(facts.linked, words, with: &parser), passes(text) {
      found.append(text)
    }
    if kept < Self.fewWords, found.allSatisfy({ !$0.isDeclared || $0.words < Self.plenty }) {
      if let text = noscriptText(words), passes(text) { found.append(text) }
      let scripts = PageScripts(html)
      found += StateTexts.all(scripts, html, words, page.kind, with: &parser).filter(passes)
    }
    // The first of the heaviest, so that the order of sources settles a tie.
    var best: FallbackText?
    for text in found where Self.weight(text) > best.map(Self.weight) ?? 0 { best = text }
    guard let best else { return }
    for index in extraction.blocks.indices where extraction.blocks[index].isKept {
      extraction.blocks[index].isKept = false
      extraction.blocks[index].reason = "fallback:" + best.name
    }
    if best.name == "noscript" {
      for index in noscriptProse() { extraction.blocks[index].isKept = true }
    } else {
      extraction.blocks.append(contentsOf: best.blocks)
      if !config.tables { removeTables() }
      extraction.notes.append("fallback:" + best.name)
    }
  }

  private mutating func removeTables() {
    for index in extraction.blocks.indices
    where extraction.blocks[index].isKept && extraction.blocks[index].kind == .tableRow {
      remove(index, "tablesOff")
    }
  }

  private static func weight(_ text: FallbackText) -> Int {
    text.isDeclared ? text.words * 3 : text.words * 2
  }

  /// Whether `text` is so much longer than what was kept that it takes its place.
  private func passes(_ text: FallbackText) -> Bool {
    let ratio = text.isDeclared ? Self.ratio.declared : Self.ratio.other
    guard text.words > max(Self.leastWords, kept * ratio) else { return false }
    guard !OverlayText.isAll(of: text.blocks, title: extraction.metadata.title) else {
      return false
    }
    let shownWords = page.list.blocks.reduce(0) { $0 + $1.counts.words }
    if !text.isDeclared, shownWords >= Self.shownWords {
      let said = PageWords.words(of: text.blocks)
      let shown = PageWords.words(of: extraction.blocks)
      guard text.words <= shownWords, said.intersection(shown).count * 2 >= said.count else {
        return false
      }
    }
    guard kept >= Self.fewWords else { return true }
    // A page with a text of its own gives it up only to one that has it too.
    let own = PageWords.words(of: extraction.blocks.filter(\.isKept))
    let shared = own.intersection(PageWords.words(of: text.blocks)).count
    return shared * 5 >= own.count * 3
  }

  /// Blocks of `noscript` that may be content: no chrome, no labels, no notice.
  private func noscriptProse() -> [Int] {
    guard noscriptNotices() == nil else { return [] }
    return page.list.blocks.indices.filter { index in
      let block = page.list.blocks[index]
      return block.context.contains(.noscript) && !block.context.isChrome
        && block.counts.words > 0 && page.linkDensity(index) < 0.5
        && ChromePhrases.family(block.counts) == nil && (config.tables || block.kind != .tableRow)
    }
  }

  private func noscriptText(_ words: PageWords) -> FallbackText? {
    let prose = noscriptProse()
    // Labels alone are no view of the page.
    guard prose.contains(where: { page.isGood($0) }) else { return nil }
    let blocks = prose.map { extraction.blocks[$0] }
    guard words.agree(with: PageWords.words(of: blocks)) else { return nil }
    return FallbackText(name: "noscript", blocks: blocks, isDeclared: true)
  }

  /// Kept text of a `noscript` is told like that of any other source.
  private mutating func noteNoscript() {
    var hasAny = false
    for (index, block) in page.list.blocks.enumerated()
    where extraction.blocks[index].isKept && block.context.contains(.noscript) {
      extraction.blocks[index].reason = "fallback:noscript"
      hasAny = true
    }
    if hasAny { extraction.notes.append("fallback:noscript") }
  }
}
