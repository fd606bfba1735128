import Testing

@testable import CopydeskBase

@Suite struct JSONParserTests {
  @Test(arguments: [
    ("null", JSONValue.null), (" true ", .bool(true)), ("\t\r\n false", .bool(false)),
    ("0", .number("0")), ("-0", .number("-0")), ("-12.50e+3", .number("-12.50e+3")),
    ("1E400", .number("1E400")), ("12345678901234567890", .number("12345678901234567890")),
    (#""""#, .string("")), (#""a/\/\\\"\b\f\n\r\t""#, .string("a//\\\"\u{8}\u{C}\n\r\t")),
    (#""\u00e9\u4E2D\ud83d\uDE42""#, .string("é中🙂")), (#""é中🙂""#, .string("é中🙂")),
    (#""\u0000""#, .string("\0")), ("[]", .array([])), ("[ ]", .array([])),
    ("[1,[2]]", .array([.number("1"), .array([.number("2")])])), ("{}", .object([])),
    (
      #"{ "a" : 1 , "" : {} , "a" : 2 }"#,
      .object([.init("a", .number("1")), .init("", .object([])), .init("a", .number("2"))])
    ),
  ])
  func validTextIsRead(text: String, value: JSONValue) throws {
    #expect(try JSONParser.parse(text) == value)
  }

  /// A lone half of a surrogate pair is no scalar: it reads as U+FFFD and what follows is kept.
  @Test(arguments: [
    (#""\ud83d""#, "\u{FFFD}"), (#""\ude42x""#, "\u{FFFD}x"), (#""\ud83dx""#, "\u{FFFD}x"),
    (#""\ud83d\n""#, "\u{FFFD}\n"), (#""\ud83d\u0041""#, "\u{FFFD}A"),
    (#""\ud83d\ud83d\ude42""#, "\u{FFFD}🙂"),
  ])
  func loneSurrogatesAreReplaced(text: String, string: String) throws {
    #expect(try JSONParser.parse(text) == .string(string))
  }

  @Test(
    arguments: [
      ("", JSONError.Code.unexpectedEnd, 0), ("  ", .unexpectedEnd, 2), ("[", .unexpectedEnd, 1),
      ("[1", .unexpectedEnd, 2), ("[1,", .unexpectedEnd, 3), ("[1,]", .unexpectedByte, 3),
      ("[,1]", .unexpectedByte, 1), ("[1 2]", .unexpectedByte, 3), ("]", .unexpectedByte, 0),
      ("{", .unexpectedEnd, 1), ("{a:1}", .unexpectedByte, 1), (#"{"a"}"#, .unexpectedByte, 4),
      (#"{"a":}"#, .unexpectedByte, 5), (#"{"a":1,}"#, .unexpectedByte, 7),
      (#"{"a":1"#, .unexpectedEnd, 6), ("nul", .unexpectedEnd, 3), ("nulL", .unexpectedByte, 3),
      ("True", .unexpectedByte, 0), ("NaN", .unexpectedByte, 0), ("Infinity", .unexpectedByte, 0),
      ("1 2", .trailingBytes, 2), ("{}}", .trailingBytes, 2), ("'a'", .unexpectedByte, 0),
      ("\u{FEFF}1", .unexpectedByte, 0), ("/* */1", .unexpectedByte, 0), ("-", .badNumber, 0),
      ("01", .badNumber, 0), ("-01", .badNumber, 0), ("1.", .badNumber, 0),
      (".5", .unexpectedByte, 0),
      ("+1", .unexpectedByte, 0), ("1e", .badNumber, 0), ("1e+", .badNumber, 0),
      ("1.e5", .badNumber, 0), ("1.2.3", .badNumber, 0), ("1-2", .badNumber, 0),
      ("0x1F", .trailingBytes, 1), (#"""#, .unexpectedEnd, 1), (#""a"#, .unexpectedEnd, 2),
      (#""\"#, .unexpectedEnd, 2), (#""\x""#, .badEscape, 2), (#""\u12"#, .unexpectedEnd, 5),
      (#""\u12g4""#, .badEscape, 5), ("\"a\nb\"", .unexpectedByte, 2),
      ("\"\\n\u{1F}\"", .unexpectedByte, 3),
    ] as [(String, JSONError.Code, Int)])
  func invalidTextIsRefusedWithItsPlace(text: String, code: JSONError.Code, offset: Int) {
    #expect(throws: JSONError(code, at: offset)) { try JSONParser.parse(text) }
  }

  @Test(
    arguments: [
      [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
      [0x22, 0xE4, 0xB8, 0x22], [0x22, 0x5C, 0x6E, 0x80, 0x22],
    ] as [[UInt8]])
  func brokenUTF8IsRefused(bytes: [UInt8]) {
    #expect(throws: JSONError(.badUTF8, at: 1)) { try JSONParser.parse(bytes) }
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func aDepthBombIsRefused(opening: String) {
    let bomb = String(repeating: opening, count: 100_000)
    let error = #expect(throws: JSONError.self) { try JSONParser.parse(bomb) }
    #expect(error?.code == .tooDeep)
  }

  @Test func theDeepestPermittedNestingIsRead() throws {
    let deep = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(try JSONParser.parse(deep).array?.count == 1)
    #expect(throws: JSONError(.tooDeep, at: 127)) { try JSONParser.parse(deep, maxDepth: 127) }
  }

  @Test func numbersKeepTheirDigits() throws {
    let value = try JSONParser.parse("[9007199254740993,0.1,1e2,99999999999999999999]")
    #expect(value.array?.map(\.int) == [9_007_199_254_740_993, nil, nil, nil])
    #expect(value.array?.map(\.double) == [9_007_199_254_740_992, 0.1, 100, 1e20])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func changedBytesNeverTrap(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var bytes = Array(#"{"id":"é\u00e9\ud83d\ude42","n":[1,-2.5e3,true,null],"o":{"a":""}}"#.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
    }
    guard let value = try? JSONParser.parse(bytes) else { return }
    var json = JSONWriter()
    json.value(value)
    #expect(try JSONParser.parse(json.bytes) == value)
  }
}
