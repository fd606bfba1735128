internal import CopydeskBase

/// The ledger as it is read line by line: order, statuses and who refers to whom.
struct LedgerCheck {
  /// A kept document: hashes of its id and of the shard it lies in.
  struct Kept {
    var id: UInt64
    var file: UInt64
  }

  private struct Reference {
    var line: Int
    var twin: Int
    var id: UInt64
  }

  private(set) var counts = RunCounts()
  /// Sums over the lines; `inputs` stays 0, the ledger does not know them.
  private(set) var bytes = RunBytes()
  /// Why documents were dropped or failed, in the manifest's words: `dropped:minWords`, `failed:empty`.
  private(set) var reasons = Tally()
  private(set) var keptDocuments: [Kept] = []
  /// Position in `keptDocuments` by ordinal, or -1.
  private var keptIndex: [Int32] = []
  private var references: [Reference] = []

  /// Ledger lines read.
  var count: Int { keptIndex.count }

  /// Kept documents of one shard; they lie together, because shards are written in the ledger's
  /// order.
  func keptIDs(in file: String) -> ArraySlice<Kept> {
    let hash = Hash64.hash(file)
    guard let start = keptDocuments.firstIndex(where: { $0.file == hash }) else { return [] }
    return keptDocuments[start...].prefix { $0.file == hash }
  }

  /// Takes the next line and answers what is wrong with it.
  mutating func add(_ line: JSONValue) -> [String] {
    var problems: [String] = []
    let due = keptIndex.count
    keptIndex.append(-1)
    if let ordinal = line["doc"]?.int {
      if ordinal != due { problems.append("doc is \(ordinal) where \(due) is due") }
    } else {
      problems.append("has no doc")
    }
    if line["id"]?.string == nil { problems.append("has no id") }
    if line["source"]?.string == nil { problems.append("has no source") }
    counts.inputs += 1
    bytes.documents &+= UInt64(clamping: line["bytes"]?.int ?? 0)
    bytes.text &+= UInt64(clamping: line["text_bytes"]?.int ?? 0)
    switch line["status"]?.string {
    case "kept":
      counts.kept += 1
      guard let file = line["file"]?.string else {
        problems.append("is kept and names no file")
        break
      }
      keptIndex[due] = Int32(truncatingIfNeeded: keptDocuments.count)
      keptDocuments.append(
        Kept(id: Hash64.hash(line["id"]?.string ?? ""), file: Hash64.hash(file)))
    case "duplicate":
      counts.duplicates += 1
      problems += duplicateProblems(line, at: due)
    case "dropped":
      counts.dropped += 1
      if let rule = line["rule"]?.string {
        reasons.add("dropped:" + rule)
      } else {
        problems.append("is dropped and names no rule")
      }
    case "failed":
      counts.failed += 1
      if let error = line["error"]?.string {
        reasons.add("failed:" + error)
      } else {
        problems.append("has failed and names no error")
      }
    case let status?: problems.append("has the unknown status \"\(status)\"")
    case nil: problems.append("has no status")
    }
    return problems
  }

  private mutating func duplicateProblems(_ line: JSONValue, at ordinal: Int) -> [String] {
    guard let twin = line["of"] else { return ["is a duplicate and names no twin"] }
    if let doc = twin["doc"]?.int {
      let id = Hash64.hash(twin["id"]?.string ?? "")
      references.append(Reference(line: ordinal + 1, twin: doc, id: id))
      return []
    }
    return twin["run"]?.string == nil || twin["id"]?.string == nil
      ? ["its twin is neither a document of this run nor one of an earlier run"] : []
  }

  /// Duplicates whose twin is not kept, once all lines are read.
  func brokenReferences() -> [(line: Int, problem: String)] {
    references.compactMap { reference in
      guard keptIndex.indices.contains(reference.twin), keptIndex[reference.twin] >= 0 else {
        return (reference.line, "its twin, doc \(reference.twin), is not a kept document")
      }
      let kept = keptDocuments[Int(keptIndex[reference.twin])]
      return kept.id == reference.id
        ? nil : (reference.line, "its twin, doc \(reference.twin), has another id")
    }
  }
}
