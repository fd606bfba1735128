internal import CopydeskBase

extension DiffReport {
  /// The report as one JSON object on a line.
  public func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("files", files)
      json.member("documents", summary.documents)
      json.member("changed", summary.changed)
      for (name, kept, dropped, words) in [
        ("old", summary.oldKept, summary.oldDropped, summary.oldWords),
        ("new", summary.newKept, summary.newDropped, summary.newWords),
      ] {
        json.member(name) { json in
          json.member("kept", kept)
          json.member("dropped", dropped)
          json.member("words", words)
        }
      }
      json.member("failed", summary.failed)
      json.member("newly_dropped", summary.newlyDropped)
      json.member("newly_kept", summary.newlyKept)
      json.member("otherwise_dropped", summary.otherwiseDropped)
      json.member("changed_text", summary.changedText)
      for (name, count, tally) in [
        ("removed_lines", summary.removedLines, summary.removeRules),
        ("added_lines", summary.addedLines, summary.addRules),
        ("edited_lines", summary.editedLines, summary.editRules),
      ] {
        json.member(name) { json in
          json.member("count", count)
          json.key("rules")
          tally.write(to: &json)
        }
      }
      json.key("documents_changed")
      json.array { json in
        for change in changes { change.write(to: &json) }
      }
    }
    json.newline()
    return json.bytes
  }
}

extension DocumentDiff {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("source", source)
      json.member("url", url)
      json.member("old") { Self.write(oldVerdict, words: oldWords, to: &$0) }
      json.member("new") { Self.write(newVerdict, words: newWords, to: &$0) }
      guard !lines.isEmpty else { return }
      json.key("lines")
      json.array { json in
        for line in lines {
          json.object {
            $0.member("change", line.kind.rawValue)
            $0.member("old", line.old)
            $0.member("new", line.new)
            $0.member("reason", line.reason)
          }
        }
      }
    }
  }

  private static func write(
    _ verdict: Outcome.Verdict, words: Int, to json: inout JSONWriter
  ) {
    switch verdict {
    case .kept:
      json.member("status", "kept")
      json.member("words", words)
    case .dropped(let reason):
      json.member("status", "dropped")
      json.member("rule", reason.rule)
      json.member("value", reason.value)
      json.member("threshold", reason.threshold)
      json.member("detail", reason.detail)
    case .failed(let code):
      json.member("status", "failed")
      json.member("error", code)
    }
  }
}
