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
