internal import CopydeskBase

// Features of a block's own text, tag, ancestors, class words and place.
extension FeatureBuilder {
  mutating func addTexts() {
    let arena = list.arena
    var lines = HashIndex(capacity: count)
    var copies: [Float] = []
    var numbers: [Int] = []
    blockTexts.reserveCapacity(count)
    for (row, block) in blocks.enumerated() {
      let counts = block.counts
      let text = BlockText(arena.span, block.text, counts: counts, page: texts)
      blockTexts.append(text)
      let number = lines.insert(counts.line)
      if number == copies.count { copies.append(0) }
      table[row, .copyPlace] = copies[number]
      copies[number] += 1
      numbers.append(number)
      addText(row, block, text)
    }
    for row in 0..<count { table[row, .copies] = copies[numbers[row]] }
  }

  private mutating func addText(_ row: Int, _ block: PageBlock, _ text: BlockText) {
    let counts = block.counts
    let words = Float(counts.words)
    let bytes = Float(max(1, block.text.count))
    let density = min(1, Float(block.linkBytes) / bytes)
    let ownWords = Float(max(1, text.words))
    let isShort = counts.words < 8
    table[row, .words] = words
    table[row, .length] = Float(text.length)
    table[row, .wordLength] = Float(text.length) / max(1, words)
    table[row, .linkDensity] = density
    table[row, .links] = Float(block.links)
    table[row, .boldShare] = min(1, Float(block.boldBytes) / bytes)
    table[row, .images] = Float(block.images)
    table[row, .inlines] = Float(block.inlines)
    table[row, .isLine] = block.kind == .line
    table[row, .stopShare] = Float(text.stops) / ownWords
    table[row, .stops] = Float(text.stops)
    table[row, .sentences] = Float(counts.endMarks)
    table[row, .commas] = Float(counts.commas)
    table[row, .commaShare] = Float(counts.commas) / max(1, words)
    table[row, .ending] = Float(text.ending)
    table[row, .endsSentence] = counts.endsSentence
    table[row, .startsUpper] = text.startsUpper
    table[row, .upperShare] = Float(counts.capitals) / Float(max(1, counts.letters))
    table[row, .digitShare] = Float(counts.digits) / Float(max(1, text.length))
    table[row, .capitalisedShare] = Float(text.capitalised) / ownWords
    table[row, .separators] = Float(text.separators)
    table[row, .rights] = text.hasRights
    table[row, .price] = text.hasPrice
    table[row, .date] = text.hasDate
    table[row, .shortDate] = text.hasDate && isShort
    table[row, .address] = text.hasAddress
    table[row, .byline] = text.opensByline
    table[row, .replyWord] = text.marks.contains(.reply)
    table[row, .moreWord] = text.marks.contains(.more)
    table[row, .overlayWord] = text.marks.contains(.overlay)
    table[row, .phrase] = ChromePhrases.number(counts)
    let isGood = Self.isGood(counts, stops: text.stops, density: density)
    table[row, .isGood] = isGood
    var sum = SIMD16<Float>.zero
    sum[.words] = words
    sum[.bytes] = Float(block.text.count)
    sum[.linkBytes] = min(Float(block.linkBytes), Float(block.text.count))
    sum[.goodWords] = isGood ? words : 0
    sum[.sentences] = Float(counts.endMarks)
    sum[.commas] = Float(counts.commas)
    let tag = list.elements[Int(block.owner)].tag
    sum[.paragraphWords] = tag == .p ? words : 0
    sum[.images] = Float(block.images)
    sum[.prices] = text.hasPrice ? 1 : 0
    sum[.dates] = text.hasDate && isShort ? 1 : 0
    sum[.headings] = tag.headingLevel > 0 ? 1 : 0
    sum[.blocks] = 1
    sum[.replies] = text.marks.contains(.reply) && isShort ? 1 : 0
    sum[.listWords] = tag == .li ? words : 0
    sum[.hiddenWords] = block.context.contains(.hidden) ? words : 0
    sum[.oneLinkWords] = density > 0.9 && block.links == 1 ? words : 0
    sums.append(sum)
  }

  mutating func addTags() {
    for (row, block) in blocks.enumerated() {
      let element = list.elements[Int(block.owner)]
      let tag = element.tag
      table[row, .tag] = Float(tag.rawValue)
      table[row, .headingLevel] = Float(tag.headingLevel)
      table[row, .parentTag] = Float(list.elements[Int(up(block.owner, 1))].tag.rawValue)
      table[row, .grandTag] = Float(list.elements[Int(up(block.owner, 2))].tag.rawValue)
      table[row, .isParagraph] = tag == .p
      table[row, .isItem] = tag == .li
      table[row, .isDivision] = tag == .div
      table[row, .isCell] = tag == .td || tag == .th || tag == .tr
      table[row, .isDefinition] = tag == .dd || tag == .dt
      table[row, .isCode] = block.kind == .code
      for lane in AncestorDistances.Lane.allCases {
        let feature = BlockFeature(rawValue: BlockFeature.upArticle.rawValue + lane.rawValue)
        if let feature {
          table[row, feature] = Float(block.ancestors.steps(lane, from: block.depth))
        }
      }
      table[row, .hidden] = block.context.contains(.hidden)
      table[row, .depth] = Float(block.depth)
    }
  }

  mutating func addClasses() {
    var chains: [Float] = [0]
    for block in blocks { chains.append(chains[chains.count - 1] + block.classes.chain[0]) }
    for (row, block) in blocks.enumerated() {
      let own = list.elements[Int(block.owner)].classes
      table[row, .classOwn] = own.own[0]
      table[row, .classRun] = block.classes.chain[0]
      table[row, .classParent] = list.elements[Int(up(block.owner, 1))].classes.own[0]
      table[row, .classGrand] = list.elements[Int(up(block.owner, 2))].classes.own[0]
      table[row, .classThird] = list.elements[Int(up(block.owner, 3))].classes.own[0]
      table[row, .classFourth] = list.elements[Int(up(block.owner, 4))].classes.own[0]
      table[row, .classLowest] = block.classes.lowest
      table[row, .classHighest] = block.classes.highest
      table[row, .classChain] = own.chain[0]
      table[row, .classNear] = own.near
      let near = max(0, row - 5)..<min(count, row + 6)
      table[row, .classAround] =
        (chains[near.upperBound] - chains[near.lowerBound]) / Float(near.count)
      table[row, .classArticle] = own.chain[1]
      table[row, .classForum] = own.chain[2]
      table[row, .classGrid] = own.chain[3]
      table[row, .classOwnForum] = own.own[2]
      table[row, .classOwnGrid] = own.own[3]
    }
  }

  mutating func addPlaces() {
    let all = max(1, sums.all[.words])
    for row in 0..<count {
      let before = sums.totals[row][.words]
      table[row, .place] = Float(row) / Float(count)
      table[row, .wordPlace] = before / all
      table[row, .wordsBefore] = before
      table[row, .wordsAfter] = all - sums.totals[row + 1][.words]
      table[row, .index] = Float(row)
      table[row, .indexFromEnd] = Float(count - row)
    }
  }

  mutating func addOverlaps() {
    for row in 0..<count {
      let text = blockTexts[row]
      let first = Float(max(1, min(40, text.words)))
      table[row, .inTitle] = Float(text.inTitle) / first
      if text.words < 40, texts.title.count > 0 {
        table[row, .ofTitle] = Float(text.ofTitle) / Float(min(64, texts.title.count))
      }
      let triples = Float(max(1, text.words - 2))
      table[row, .inDescription] =
        texts.description.count > 0 ? Float(text.inDescription) / triples : -1
      table[row, .inArticleBody] =
        texts.articleBody.count > 0 ? Float(text.inArticleBody) / triples : -1
      table[row, .inLinkedDescription] =
        texts.linkedDescription.count > 0 ? Float(text.inLinkedDescription) / triples : -1
    }
  }
}
