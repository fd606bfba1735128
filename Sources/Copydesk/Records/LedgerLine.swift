internal import CopydeskBase
internal import CopydeskMatch
internal import CopydeskText

/// The ledger line of one document: a draft in the clean phase, the whole line when publishing.
enum LedgerLine {
  static func draft(
    of document: RawDocument, _ cleaned: CleanedDocument, ordinal: UInt64, json: inout JSONWriter
  ) -> LedgerDraft {
    let rest = members(&json) { json in
      cleaned.drop?.write(to: &json)
      json.member("kind", cleaned.kind.rawValue)
      json.member("encoding_from", cleaned.encodingEvidence)
      if let offset = cleaned.firstReplacement { json.member("first_replacement", offset) }
      json.member("bytes", document.bytes.count)
      json.member("text_bytes", cleaned.text.count)
      json.member("words", cleaned.fingerprint.words)
      json.member("digest", cleaned.fingerprint.digest)
      cleaned.writeLanguage(to: &json)
      cleaned.writeChanges(to: &json)
    }
    return LedgerDraft(
      ordinal: ordinal, status: cleaned.drop == nil ? .passed : .dropped,
      reference: reference(document, &json), rest: rest)
  }

  static func draft(
    failed document: RawDocument, error: ReadError, ordinal: UInt64, json: inout JSONWriter
  ) -> LedgerDraft {
    let rest = members(&json) { json in
      json.member("error", error.code.rawValue)
      json.member("offset", Int(clamping: error.offset))
      if !error.detail.isEmpty { json.member("message", error.detail) }
    }
    return LedgerDraft(
      ordinal: ordinal, status: .failed, reference: reference(document, &json), rest: rest)
  }

  /// Appends the whole line, its line break included.
  ///
  /// - Parameters:
  ///   - verdict: what matching decided; nil when the document is kept and alone, dropped or failed.
  ///   - references: the references of twins and contained documents of this run, by ordinal.
  ///   - file: the shard that holds the document, when it is kept.
  static func append(
    _ draft: LedgerDraft, verdict: MatchVerdict?, references: [UInt64: [UInt8]], file: String,
    to line: inout [UInt8]
  ) {
    line.append(contentsOf: #"{"doc":\#(draft.ordinal),"status":""#.utf8)
    switch draft.status {
    case .dropped: line.append(contentsOf: #"dropped","#.utf8)
    case .failed: line.append(contentsOf: #"failed","#.utf8)
    case .passed:
      if let twin = verdict?.twin {
        line.append(contentsOf: #"duplicate","of":"#.utf8)
        twin.appendReference(references, to: &line)
      } else {
        line.append(contentsOf: #"kept","file":"\#(file)""#.utf8)
      }
      if let verdict { line.append(contentsOf: verdict.measuredMembers(references: references)) }
      line.append(UInt8(ascii: ","))
    }
    line.append(contentsOf: draft.reference)
    line.append(UInt8(ascii: ","))
    line.append(contentsOf: draft.rest)
    line.append(contentsOf: "}\n".utf8)
  }

  private static func reference(_ document: RawDocument, _ json: inout JSONWriter) -> [UInt8] {
    members(&json) {
      $0.member("id", document.id)
      $0.member("source", document.source.description)
      $0.member("url", document.url)
    }
  }

  /// The members that `body` writes, without the braces around them.
  private static func members(
    _ json: inout JSONWriter, _ body: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    json.reset()
    json.object(body)
    return Array(json.bytes.dropFirst().dropLast())
  }
}

extension DropReason {
  /// Writes its members.
  func write(to json: inout JSONWriter) {
    json.member("rule", rule)
    json.member("value", value)
    json.member("threshold", threshold)
    json.member("detail", detail)
  }
}
