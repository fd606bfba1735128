internal import CopydeskBase
internal import CopydeskText

extension Explanation {
  /// The explanation as one JSON object and a line break: `source`, `kind`, `encoding`, `metadata`,
  /// `verdict`, `notes`, `blocks`.
  public func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("source", source)
      json.member("kind", document.kind.rawValue)
      json.member("encoding", document.encoding)
      json.member("encoding_evidence", document.encodingEvidence)
      json.member("replacements", document.replacements)
      json.member("metadata") { json in
        let lists = [
          ("categories", document.metadata.categories), ("tags", document.metadata.tags),
        ]
        for fact in facts where !lists.contains(where: { $0.0 == fact.name }) {
          json.member(fact.name, fact.value)
        }
        for (name, topics) in lists where !topics.isEmpty { json.member(name, topics) }
      }
      json.member("words", document.fingerprint.words)
      json.member("digest", document.fingerprint.digest)
      if let drop = document.drop {
        json.member("drop") { json in
          json.member("rule", drop.rule)
          json.member("value", drop.value)
          json.member("threshold", drop.threshold)
          json.member("detail", drop.detail)
        }
      }
      json.member("notes", document.notes)
      json.key("blocks")
      json.array { json in
        for (index, block) in document.blocks.enumerated() { write(block, at: index, to: &json) }
      }
    }
    json.newline()
    return json.bytes
  }

  private func write(_ block: TextBlock, at index: Int, to json: inout JSONWriter) {
    json.object { json in
      json.member("block", index)
      json.member("kind", Self.label(block))
      json.member("kept", block.isKept)
      json.member("score", Double(block.score), places: 3)
      json.member("reason", block.reason)
      if !block.reasons.isEmpty {
        json.key("reasons")
        json.array { json in
          for reason in block.reasons {
            json.object { json in
              json.member("name", reason.name)
              json.member("strength", Double(reason.strength), places: 3)
              if let value = reason.value { json.member("value", Double(value), places: 3) }
            }
          }
        }
      }
      json.member("text", utf8: block.text)
      if let edits = edits[index] { write(edits, as: "edits", to: &json) }
      if let reports = reports[index] { write(reports, as: "reports", to: &json) }
    }
  }

  private func write(_ edits: [TextEdit], as name: String, to json: inout JSONWriter) {
    json.key(name)
    json.array { json in
      for edit in edits {
        json.object { json in
          json.member("rule", edit.rule)
          json.member("offset", edit.offset)
          json.member("before", utf8: edit.before)
          json.member("after", utf8: edit.after)
        }
      }
    }
  }
}
