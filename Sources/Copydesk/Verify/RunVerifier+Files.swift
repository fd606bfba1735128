internal import CopydeskBase
internal import CopydeskIO

extension RunVerifier {
  /// Names, sizes and checksums of the files against the manifest's list.
  mutating func checkFiles(_ manifest: ManifestView, present: [String]) {
    for output in manifest.outputs {
      guard present.contains(output.file) else {
        note(output.file, "is listed in the manifest and missing")
        continue
      }
      do {
        let bytes = try FileSystem.size(path(output.file))
        report.files += 1
        report.bytes += bytes
        if bytes != output.bytes {
          note(output.file, "holds \(bytes) bytes, the manifest says \(output.bytes)")
          continue
        }
        if try FileSystem.sha256(path(output.file)) != output.sha256 {
          note(output.file, "its SHA-256 is not the one in the manifest")
        }
      } catch {
        note(output.file, "\(error)")
      }
    }
    let listed = Set(manifest.outputs.map(\.file))
    for name in present where name != Self.manifestName && !listed.contains(name) {
      note(name, "is not listed in the manifest")
    }
  }

  /// Every shard inflates; each clean shard holds the documents that the ledger keeps in it, in its
  /// order.
  mutating func checkShards(_ manifest: ManifestView, _ ledger: LedgerCheck) {
    var total = 0
    for output in manifest.outputs where output.file != Self.ledgerName {
      let name = output.file
      guard name.hasSuffix(".gz"), FileSystem.exists(path(name)) else { continue }
      guard name.hasSuffix(".jsonl.gz") else {
        inflate(name) { _, _ in }
        continue
      }
      if name.hasPrefix("audit-") {
        checkAudit(name, output.documents, ledger)
        continue
      }
      let documents = checkShard(name, ledger)
      total += documents
      if let claimed = output.documents, claimed != documents {
        note(name, "holds \(documents) documents, the manifest says \(claimed)")
      }
    }
    report.documents = total
    if total != manifest.counts.kept {
      note(
        Self.manifestName,
        "counts.kept is \(manifest.counts.kept), the shards hold \(total) documents")
    }
  }

  /// Each line of an audit file is that of the document that the ledger keeps at its place of the clean shard.
  private mutating func checkAudit(_ name: String, _ claimed: Int?, _ ledger: LedgerCheck) {
    let expected = ledger.keptIDs(in: "clean-" + name.dropFirst("audit-".count))
    var lines = 0
    readLines(of: name) { verifier, value, line in
      lines += 1
      if line > expected.count { return }
      let due = expected[expected.startIndex + line - 1]
      guard let id = value["id"]?.string, due.id == Hash64.hash(id) else {
        verifier.note(name, line: line, "is not of the document the ledger keeps here")
        return
      }
      do {
        _ = try Audit(json: value)
      } catch {
        verifier.note(name, line: line, "\(error)")
      }
    }
    if lines != expected.count {
      note(name, "holds \(lines) lines for \(expected.count) documents")
    }
    if let claimed, claimed != lines {
      note(name, "holds \(lines) lines, the manifest says \(claimed)")
    }
  }

  /// Compares one shard with the ledger and answers how many documents it holds.
  private mutating func checkShard(_ name: String, _ ledger: LedgerCheck) -> Int {
    let expected = ledger.keptIDs(in: name)
    var documents = 0
    readLines(of: name) { verifier, value, line in
      documents += 1
      guard let id = value["id"]?.string else {
        verifier.note(name, line: line, "has no id")
        return
      }
      if line <= expected.count {
        let due = expected[expected.startIndex + line - 1]
        if due.id != Hash64.hash(id) {
          verifier.note(name, line: line, "\"\(id)\" is not the document the ledger keeps here")
        }
      } else if line == expected.count + 1 {
        verifier.note(name, line: line, "the ledger keeps only \(expected.count) documents here")
      }
    }
    return documents
  }

  /// Hands every line of a JSON Lines file to `body`, as a value; what is no JSON is a finding.
  mutating func readLines(
    of name: String, _ body: (inout RunVerifier, JSONValue, Int) -> Void
  ) {
    var line = 0
    inflate(name) { verifier, member in
      // A file without documents is one empty member, not an empty file, which gzip tools refuse.
      if member.isEmpty { return }
      if member.last != 0x0A {
        verifier.note(name, line: line + 1, "a gzip member does not end at the end of a line")
      }
      for bytes in member.split(separator: 0x0A, omittingEmptySubsequences: false)
        .dropLast(member.last == 0x0A ? 1 : 0)
      {
        line += 1
        do {
          body(&verifier, try JSONParser.parse(Array(bytes)), line)
        } catch {
          verifier.note(name, line: line, "\(error)")
        }
      }
    }
  }

  /// Hands every inflated member to `body`; damage is a finding and ends the file.
  private mutating func inflate(_ name: String, _ body: (inout RunVerifier, [UInt8]) -> Void) {
    do {
      var reader = try GzipFileReader(path: path(name))
      while let member = try reader.nextMember() { body(&self, member) }
    } catch {
      let detail = error.detail.isEmpty ? "" : " (\(error.detail))"
      note(name, "byte \(error.offset): \(error.code.rawValue)" + detail)
    }
  }
}
