internal import CopydeskBase
internal import CopydeskMatch

extension DocumentComparison {
  /// The comparison as one JSON object and a line break; `shared` are byte ranges of the clean texts.
  public func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("verdict", comparison.verdict.rawValue)
      json.member("relation", comparison.relation?.rawValue)
      json.member("similarity", comparison.similarity)
      json.member("agreement", comparison.agreement)
      json.key("checks")
      json.array { json in
        for check in comparison.checks {
          json.object {
            $0.member("name", check.name)
            $0.member("value", check.value)
            $0.member(check.isLimit ? "below" : "at_least", check.threshold)
            $0.member("met", check.isMet)
          }
        }
      }
      json.key("left")
      Self.write(left, comparison.left, leftShared, to: &json)
      json.key("right")
      Self.write(right, comparison.right, rightShared, to: &json)
    }
    json.newline()
    return json.bytes
  }

  private static func write(
    _ document: ComparedDocument, _ side: Comparison.Side, _ shared: [Range<Int>],
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("name", document.name)
      json.member("title", document.title)
      json.member("url", document.url)
      json.member("words", side.words)
      json.member("coverage", side.coverage)
      json.member("containment", side.containment)
      json.member("gap", side.gap)
      json.member("text", utf8: document.text)
      json.key("shared")
      json.array { json in
        for range in shared {
          json.array {
            $0.number(range.lowerBound)
            $0.number(range.upperBound)
          }
        }
      }
    }
  }
}
