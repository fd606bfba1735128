import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct PhraseBookTests {
  @Test func everySectionIsAFamily() {
    for list in PhraseBook.lists {
      for line in list.split(separator: 0x0A) where line.first == 0x5B {
        let name = String(decoding: line.dropFirst().dropLast(), as: UTF8.self)
        #expect(PhraseFamily(rawValue: name) != nil, "\(name)")
      }
    }
  }

  @Test func everyListedPhraseMatchesItself() {
    for list in PhraseBook.lists {
      for line in list.split(separator: 0x0A) where line.first != 0x5B && line.last != 0x2E {
        let phrase = String(decoding: line.first == 0x7E ? line.dropFirst() : line, as: UTF8.self)
          .split(separator: "*", omittingEmptySubsequences: false).joined(separator: "Xyzzy")
          .split(separator: "#", omittingEmptySubsequences: false).joined(separator: "7")
        let folded = LineFold.fold(Array(phrase.utf8))
        #expect(PhraseBook.shared.match(folded.span) != nil, "\(phrase)")
      }
    }
  }

  @Test(arguments: [
    ("  Read more… →", "read more"), ("1.2K Shares", "# shares"),
    ("À LIRE AUSSI :", "à lire aussi"),
    ("©2024 Herald", "© # herald"), ("اقرأ أيضًا:", "اقرا ايضا"), ("12条评论", "#条评论"), ("— • —", ""),
  ])
  func foldsLines(line: String, expected: String) {
    #expect(String(decoding: LineFold.fold(Array(line.utf8)), as: UTF8.self) == expected)
  }

  @Test func anItemMayFollowTheColon() {
    let folded = LineFold.fold(Array("Read also: Lighthouse keeper retires".utf8))
    #expect(PhraseBook.shared.match(folded.span, hasColon: true)?.carriesItem == true)
    #expect(PhraseBook.shared.match(folded.span, hasColon: false) == nil)
  }
}
