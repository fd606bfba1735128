import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct CharacterReferenceTests {
  @Test(arguments: [
    ("&amp;", 0x26, 5), ("&eacute;s", 0xE9, 8), ("&thetasym;", 0x3D1, 10), ("&apos;", 0x27, 6),
    ("&diams;", 0x2666, 7), ("&Alpha;", 0x391, 7), ("&alpha;", 0x3B1, 7), ("&#65;", 65, 5),
    ("&#x41;", 65, 6), ("&#X1F600;", 0x1F600, 9), ("&#65", 65, 4), ("&#65x", 65, 4),
    ("&#0;", 0, 4), ("&#xD800;", 0, 8), ("&#99999999999999999999;", 0, 23), ("&#;", 0, 3),
  ])
  func referencesAreRead(text: String, scalar: UInt32, length: Int) {
    var at = 0
    #expect(CharacterReference.shared.read(Array(text.utf8).span, at: &at) == scalar)
    #expect(at == length)
  }

  @Test(arguments: ["&", "&amp", "&nope;", "& amp;", "&AMPER;", "&;", "&thetasyms;", "&\u{e9};"])
  func otherAmpersandsStandForThemselves(text: String) {
    var at = 0
    #expect(CharacterReference.shared.read(Array(text.utf8).span, at: &at) == nil)
    #expect(at == 0)
  }

  @Test(arguments: [
    ("a&lt;b&#62;c", 64, "a<b>c"), ("éé", 3, "é"), ("&eacute;&eacute;", 3, "é"), ("abc", 2, "ab"),
    ("a&b", 64, "a&b"), ("a&", 64, "a&"), ("&#0;a", 64, "a"), ("", 64, ""),
  ])
  func valuesAreResolvedUpToTheLimit(text: String, limit: Int, expected: String) {
    var bytes = [UInt8](".".utf8)
    let value = Array(("'" + text + "'amp;").utf8)
    CharacterReference.shared.append(
      value.span, 1..<(1 + text.utf8.count), limit: limit, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "." + expected)
  }
}
