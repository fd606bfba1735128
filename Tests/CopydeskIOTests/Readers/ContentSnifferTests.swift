import CopydeskBase
import Testing

@testable import CopydeskIO

@Suite struct ContentSnifferTests {
  private static func utf16(_ text: String, isBig: Bool, mark: Bool) -> [UInt8] {
    ((mark ? "\u{FEFF}" : "") + text).utf16.flatMap {
      let pair = [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)]
      return isBig ? pair : pair.reversed()
    }
  }

  static let pages: [(String, ContentKind)] = [
    ("<!doctype HTML><p>", .html), ("\u{FEFF}\n <HTML>", .html), ("<!-- c --><div class=a>", .html),
    ("<p>Hello", .html), ("junk line\n<html lang=en>", .html),
    ("<?xml version='1.0'?>\n<html xmlns='x'>", .html), ("<?xml version='1.0'?><rss>", .unknown),
    ("Words about the <html> tag.", .text), ("<3 you", .text), ("<pirates> say", .text),
    ("Plain words.", .text), ("你好，世界。", .text), ("NUL\u{0} in a long enough line of words", .text),
  ]

  @Test(arguments: pages)
  func tagsNearTheStartTellHTMLFromText(text: String, kind: ContentKind) {
    #expect(ContentSniffer.sniff(Array(text.utf8).span) == .page(kind))
  }

  @Test(arguments: [true, false], [true, false])
  func utf16IsTextWithAndWithoutItsMark(isBig: Bool, mark: Bool) {
    for text in [
      "Plain words of a page.\r\n", "这是一个没有标记的文本。我们在这里写字，上下。", "Обычный текст страницы.",
    ] {
      let bytes = ContentSnifferTests.utf16(text, isBig: isBig, mark: mark)
      #expect(ContentSniffer.sniff(bytes.span) == .page(.text), "\(text)")
    }
    let page = ContentSnifferTests.utf16("<html><p>Words", isBig: isBig, mark: mark)
    #expect(ContentSniffer.sniff(page.span) == .page(.html))
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func randomBytesAreNoText(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<2_048).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    #expect(ContentSniffer.sniff(bytes.span) == .binary("no text"))
  }

  @Test func imagesProgramsAndZerosAreBinary() {
    let samples: [[UInt8]] = [
      [0x89, 0x50, 0x4E, 0x47, 0x0D], [0xFF, 0xD8, 0xFF, 0xE0], Array("%PDF-1.7".utf8),
      [0x7F, 0x45, 0x4C, 0x46, 2], [UInt8](repeating: 0, count: 4_096),
    ]
    for bytes in samples {
      guard case .binary = ContentSniffer.sniff(bytes.span) else {
        Issue.record("\(bytes.prefix(4)) is not seen as binary")
        continue
      }
    }
  }
}
