import Testing

@testable import CopydeskBase

@Suite struct JSONWriterTests {
  private func text(_ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    body(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func membersStandInTheirOrder() {
    let line = text { json in
      json.object {
        $0.member("id", "a")
        $0.member("none", nil as String?)
        $0.member("n", 3)
        $0.member("tags", ["x", "y"])
        $0.member("empty", [])
        $0.member("inner") { $0.member("yes", true) }
        $0.member("raw", utf8: Array("é".utf8))
        $0.member("score", 0.5)
      }
      json.newline()
    }
    #expect(
      line
        == #"{"id":"a","n":3,"tags":["x","y"],"empty":[],"inner":{"yes":true},"raw":"é","score":0.5}"#
        + "\n")
  }

  @Test(arguments: [
    ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#),
    ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
    ("\u{2028}\u{2029}\u{2027}", "\"\\u2028\\u2029\u{2027}\""), ("中🙂é", "\"中🙂é\""),
  ])
  func stringsAreEscapedNoMoreThanNeeded(string: String, json: String) {
    #expect(text { $0.string(string) } == json)
  }

  @Test(
    arguments: [
      (0.0, "0"), (1.0, "1"), (-2.0, "-2"), (0.12345, "0.1235"), (1.0 / 3, "0.3333"),
      (1e15, "1000000000000000"),
      (0.00001, "0"), (.infinity, "null"), (.nan, "null"), (-.infinity, "null"),
    ] as [(Double, String)])
  func numbersAreRounded(value: Double, json: String) {
    #expect(text { $0.number(value) } == json)
  }

  /// Scaling up must not turn a large finite number into infinity.
  @Test(arguments: [1e300, 1e308, -1.7e308, 1e-300, 9.1e15])
  func extremeNumbersStayNumbers(value: Double) throws {
    let written = try JSONParser.parse(text { $0.number(value) })
    let read = try #require(written.double)
    #expect(abs(read - value) <= max(abs(value) * 1e-12, 1e-4))
  }

  @Test func resetForgetsWhatWasWritten() {
    var json = JSONWriter()
    json.object { $0.member("a", 1) }
    json.reset()
    json.object { $0.member("b", 2) }
    #expect(json.bytes == Array(#"{"b":2}"#.utf8))
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func whatIsWrittenIsReadBack(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let value = Self.value(&random, depth: 0)
    #expect(try JSONParser.parse(text { $0.value(value) }) == value)
  }

  private static func value(_ random: inout SplitMix64, depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth < 4 ? 7 : 5), using: &random) {
    case 0: return .null
    case 1: return .bool(.random(using: &random))
    case 2: return .number(String(Int.random(in: .min ... .max, using: &random)))
    case 3: return .number(String(Double.random(in: -1e6...1e6, using: &random)))
    case 4: return .string(string(&random))
    case 5:
      return .array(
        (0..<Int.random(in: 0...4, using: &random)).map { _ in value(&random, depth: depth + 1) })
    default:
      return .object(
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          .init(string(&random), value(&random, depth: depth + 1))
        })
    }
  }

  private static func string(_ random: inout SplitMix64) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let top: UInt32 = [0x7F, 0x2FFF, 0x10FFFF].randomElement(using: &random) ?? 0x7F
      if let scalar = Unicode.Scalar(UInt32.random(in: 0...top, using: &random)) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
