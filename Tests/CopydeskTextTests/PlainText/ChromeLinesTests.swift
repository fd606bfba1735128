import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct ChromeLinesTests {
  private func block(_ text: String, _ kind: TextBlock.Kind = .paragraph) -> TextBlock {
    TextBlock(kind: kind, text: Array(text.utf8))
  }

  private let body = String(
    repeating: "The council voted on Monday to rebuild the pier before the storms. ", count: 6)

  @Test func marksWhatExtractionLetThrough() {
    var blocks = [
      block("Share on Facebook"), block(body), block("Related articles", .heading),
      block("A new lighthouse", .listItem), block("The ferry is late", .listItem),
    ]
    #expect(ChromeLines().mark(&blocks) == [])
    #expect(blocks.map(\.isKept) == [false, true, false, false, false])
    #expect(blocks[0].reason == "phrase:share-bar")
  }

  @Test func leavesListsWithoutAHeaderAlone() {
    var blocks = [
      block(body), block("Ingredients", .heading), block("Two eggs", .listItem),
      block("One cup of flour", .listItem), block("A pinch of salt", .listItem),
    ]
    _ = ChromeLines().mark(&blocks)
    #expect(!blocks.contains { !$0.isKept })
  }

  @Test func weakPhraseAloneStays() {
    var blocks = [block(body), block("Home"), block(body)]
    _ = ChromeLines().mark(&blocks)
    #expect(!blocks.contains { !$0.isKept })
  }

  @Test(arguments: [
    "© 2026 Harbour Post. All rights reserved.", "(c) 2019-2026 The Harbour Post Media Group Ltd",
    "Copyright © 2026 Harbour Post. Reproduction in whole or in part without permission is prohibited.",
    "Harbour Post © 2026", "The Harbour Post. All rights reserved.", "© Harbour Post GmbH 2026",
    "© 2026 Puerto Diario, S.A. Todos los derechos reservados.", "Copyright 2026 Harbour Post",
    "Copyright (c) 2026 by Ines Vahl.",
  ])
  func aRightsLineGoes(line: String) {
    var blocks = [block(body), block(line)]
    _ = ChromeLines().mark(&blocks)
    #expect(blocks.map(\.isKept) == [true, false])
    #expect(blocks[1].reason == "phrase:rights")
  }

  @Test(arguments: [
    "Copyright law changed in 1998, and the library kept its scans to itself.",
    "In 2019 the © sign had been left out by mistake, and the court found for the printer.",
    "The copyright of the map from 1920 has run out.",
  ])
  func aSentenceOnRightsStays(line: String) {
    var blocks = [block(body), block(line)]
    _ = ChromeLines().mark(&blocks)
    #expect(blocks.map(\.isKept) == [true, true])
  }

  @Test(arguments: ["READ NEXT", "Up next", "À lire ensuite :", "Als nächstes lesen", "次に読む"])
  func headlinesUnderReadNextGo(header: String) {
    var blocks = [
      block(body), block(header), block("Choir seeks tenors"),
      block("Will the moor road open again?"), block("Eels cross by night"),
      block("© 2026 Harbour Post. All rights reserved."),
    ]
    #expect(ChromeLines().mark(&blocks) == [])
    #expect(blocks.map(\.isKept) == [true, false, false, false, false, false])
  }

  /// Whole lines that are chrome, in the languages of the lists.
  @Test(arguments: [
    "Read more…", "» Read More", "12 Comments", "1.2K shares", "© 2024 The Herald",
    "À lire aussi :",
    "Auf WhatsApp teilen", "Síguenos en Instagram", "Seguici su Facebook", "Leia também:",
    "Читайте также:", "分享到微博", "続きを読む", "यह भी पढ़ें:", "اقرأ أيضًا:", "Lees ook:",
    "Zobacz też", "Читайте також", "İlginizi çekebilir", "بیشتر بخوانید", "আরও পড়ুন", "관련기사",
    "Xem thêm", "Baca juga:", "Page 2 of 7", "Weiterlesen →", "📧 Sign up for our newsletter",
  ])
  func phraseIsKnown(line: String) {
    let folded = LineFold.fold(Array(line.utf8))
    #expect(PhraseBook.shared.match(folded.span)?.isWeak == false)
  }

  @Test(arguments: [
    "推荐这本书的人很多", "主题公园开业", "他继续说下去", "Cookies and cream", "The newsletter of the guild",
    "Share prices fell", "Copyright law in the age of print is a matter for courts", "Home again",
  ])
  func phraseIsNone(line: String) {
    let folded = LineFold.fold(Array(line.utf8))
    #expect(PhraseBook.shared.match(folded.span) == nil)
  }
}
