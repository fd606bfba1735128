internal import CopydeskBase

/// The numbers a block is judged by.
///
/// One vector a block, in the order of `Name`; `BlockScore` holds a weight for each.
struct BlockFeatures: Sendable {
  enum Name: Int, CaseIterable, Sendable {
    case base, logWords, atLeast12, atLeast30, under4, linkDensity, allLink, endMarks, endsSentence
    case commas, goodText, capitals, digits
    case heading, topHeading, listItem, tableRow, quote, code, caption, line
    case navigation, footer, header, aside, form, button, article, main, noscript, hidden, comment
    case overlay, post, related, share, byline, body, product, spoken, figure, nested
    case classWeight, worstClass
    case inContainer, containerDistance, farFromContainer, position, beforeFirstGood, afterLastGood
    case afterLastGoodShort
    case neighbourGood, neighbourLinks, parentGood, parentLinks, grandGood, grandLinks, siblings
    case repeatedLine, laterRepeat, beforeTitle, isTitle, phrase
    case pageGood, pageLinks
    case articleComment, forumComment, forumPost, forumShort, articleShort, articleByline
    case listingShort, documentationShort, productShort, articleAside, shortInGood
    case articleListItem, listLinks, headingGood
  }

  static let count = Name.allCases.count

  var values: [Float]

  subscript(name: Name) -> Float {
    get { values[name.rawValue] }
    set { values[name.rawValue] = newValue }
  }

  /// - Parameter phrase: whether the block's text is a known chrome phrase.
  init(_ page: PageView, _ index: Int, phrase: Bool, title: UInt64?) {
    values = Array(repeating: 0, count: Self.count)
    let block = page.list.blocks[index]
    addText(page, index, block)
    addContext(block)
    addPlace(page, index, block)
    addNeighbours(page, index, block)
    self[.phrase] = phrase ? 1 : 0
    self[.isTitle] = title != nil && block.counts.line == title ? 1 : 0
    addKind(page, block)
  }

  private mutating func set(_ name: Name, _ claim: Bool) { self[name] = claim ? 1 : 0 }

  private mutating func addText(_ page: PageView, _ index: Int, _ block: PageBlock) {
    let counts = block.counts
    let words = Float(counts.words)
    let density = page.linkDensity(index)
    self[.base] = 1
    self[.logWords] = log1p(words) / 5
    set(.atLeast12, counts.words >= 12)
    set(.atLeast30, counts.words >= 30)
    set(.under4, counts.words < 4)
    self[.linkDensity] = density
    set(.allLink, density > 0.9)
    self[.endMarks] = min(1, Float(counts.endMarks) / 3)
    set(.endsSentence, counts.endsSentence)
    self[.commas] = min(1, Float(counts.commas) / 4)
    set(.goodText, page.isGood(index))
    self[.capitals] = Float(counts.capitals) / Float(max(1, counts.letters))
    self[.digits] = Float(counts.digits) / Float(max(1, counts.digits + counts.letters))
    set(.heading, block.kind == .heading)
    set(.topHeading, block.kind == .heading && block.level == 1)
    set(.listItem, block.kind == .listItem)
    set(.tableRow, block.kind == .tableRow)
    set(.quote, block.kind == .quote)
    set(.code, block.kind == .code)
    set(.caption, block.kind == .caption)
    set(.line, block.kind == .line)
  }

  private mutating func addContext(_ block: PageBlock) {
    let marks: [(Name, BlockContext)] = [
      (.navigation, .navigation), (.footer, .footer), (.header, .header), (.aside, .aside),
      (.form, .form), (.button, .button), (.article, .article), (.main, .main),
      (.noscript, .noscript), (.hidden, .hidden), (.comment, .comment), (.overlay, .overlay),
      (.post, .post), (.related, .related), (.share, .share), (.byline, .byline), (.body, .body),
      (.product, .product), (.spoken, .spoken), (.figure, .figure),
    ]
    for (name, mark) in marks where block.context.contains(mark) { self[name] = 1 }
    self[.nested] = min(1, Float(block.depth) / 30)
    self[.classWeight] = max(-8, min(6, block.classWeight)) / 4
    self[.worstClass] = max(-6, block.worstClass) / 4
  }

  private mutating func addPlace(_ page: PageView, _ index: Int, _ block: PageBlock) {
    let distance = page.distance(index)
    set(.inContainer, distance == 0)
    self[.containerDistance] = min(1, Float(distance) / 8)
    set(.farFromContainer, distance >= 4)
    self[.position] = Float(index) / Float(max(1, page.list.blocks.count))
    set(.beforeFirstGood, index < page.firstGood)
    set(.afterLastGood, index > page.lastGood)
    set(.afterLastGoodShort, index > page.lastGood && block.counts.words < 8)
    set(.beforeTitle, page.firstHeading >= 0 && index < page.firstHeading)
    set(.repeatedLine, page.repeats[index] > 1)
    set(.laterRepeat, !page.isFirst[index])
    let all = 0..<page.list.blocks.count
    self[.pageGood] = page.good(all) / max(1, page.words(all))
    self[.pageLinks] = page.linkDensity(in: all)
  }

  private mutating func addNeighbours(_ page: PageView, _ index: Int, _ block: PageBlock) {
    let count = page.list.blocks.count
    let near = max(0, index - 3)..<min(count, index + 4)
    self[.neighbourGood] = min(1, page.good(near) / 120)
    self[.neighbourLinks] = page.linkDensity(in: near)
    let parent = page.tree.parents[Int(block.element)]
    guard parent >= 0 else { return }
    let around = page.blocks(of: parent)
    self[.parentGood] = page.good(around) / max(1, page.words(around))
    self[.parentLinks] = page.linkDensity(in: around)
    self[.siblings] = log1p(Float(around.count)) / 5
    let grand = page.tree.parents[Int(parent)]
    guard grand >= 0 else { return }
    let wider = page.blocks(of: grand)
    self[.grandGood] = page.good(wider) / max(1, page.words(wider))
    self[.grandLinks] = page.linkDensity(in: wider)
  }

  private mutating func addKind(_ page: PageView, _ block: PageBlock) {
    let isShort = block.counts.words < 8
    let isArticle = page.kind == .article
    let isForum = page.kind == .forum
    set(.articleComment, !isForum && block.context.contains(.comment))
    set(.forumComment, isForum && block.context.contains(.comment))
    set(.forumPost, isForum && block.context.contains(.post))
    set(.forumShort, isForum && isShort)
    set(.articleShort, isArticle && isShort)
    set(.articleByline, isArticle && block.context.contains(.byline))
    set(.articleAside, isArticle && block.context.contains(.aside))
    set(.articleListItem, isArticle && block.kind == .listItem)
    set(.listingShort, (page.kind == .listing || page.kind == .collection) && isShort)
    set(.documentationShort, page.kind == .documentation && isShort)
    set(.productShort, page.kind == .product && isShort)
    self[.shortInGood] = isShort ? self[.parentGood] : 0
    self[.listLinks] = block.kind == .listItem ? self[.linkDensity] : 0
    self[.headingGood] = block.kind == .heading ? self[.neighbourGood] : 0
  }

  /// ln(1 + x) without a libm import: x is a count below 2^24, and four digits are enough.
  private func log1p(_ x: Float) -> Float {
    let value = 1 + x
    let exponent = Float(value.exponent)
    let m = value.significand
    // ln m on [1, 2) by the series of 2·artanh((m-1)/(m+1)), error below 1e-5.
    let t = (m - 1) / (m + 1)
    let square = t * t
    return exponent * 0.693_147_2 + 2 * t * (1 + square * (1 / 3 + square * (0.2 + square / 7)))
  }
}
