internal import CopydeskText

/// Every record of a run: what each is in a flat array, its samples on disk; documents are numbered by position.
struct RecordPool {
  struct Document {
    var ordinal: UInt64
    var identity: UInt64
    var host: UInt64
    var low: UInt64
    var high: UInt64
    var day: Int32?
    var damage: UInt32
    var standing: Standing
    var words: Int
    var sampling: Int
    var windowWords: Int
    var windowCount: Int
    /// Offsets into `packed`.
    var start: Int
    var traceStart: Int
    var slotStart: Int
    var slotEnd: Int
    var end: Int
    /// Position among the documents of earlier runs, or nil for one of this run.
    var earlier: Int?
  }

  private(set) var documents: [Document] = []
  let packed: PackedWords

  init(scratch directory: String) { packed = PackedWords(directory: directory) }

  var count: Int { documents.count }

  subscript(_ index: Int) -> Document { documents[index] }

  mutating func add(_ record: MatchRecord, earlier: Int? = nil) {
    let print = record.fingerprint
    let start = packed.count
    packed.append(print.packed)
    documents.append(
      Document(
        ordinal: record.ordinal, identity: record.identity, host: record.host,
        low: print.exact.first ?? 0, high: print.exact.last ?? 0, day: record.day,
        damage: record.damage, standing: record.standing, words: print.words,
        sampling: print.sampling,
        windowWords: print.windowWords, windowCount: print.windowCount, start: start,
        traceStart: start + print.traceStart, slotStart: start + print.slotStart,
        slotEnd: start + print.signatureStart, end: packed.count, earlier: earlier))
  }

  /// Puts the documents in an order that the order of `add` does not change.
  mutating func sort() {
    documents.sort {
      ($0.earlier == nil ? 1 : 0, $0.identity, $0.earlier ?? 0, $0.ordinal)
        < ($1.earlier == nil ? 1 : 0, $1.identity, $1.earlier ?? 0, $1.ordinal)
    }
  }

  /// Puts the documents in the order in which they came.
  mutating func sortByArrival() { documents.sort { $0.ordinal < $1.ordinal } }

  /// Samples of window `window` of `document`.
  @inline(__always) func samples(_ document: Document, _ window: Int) -> Int {
    Int(packed[document.start + window / 4] >> UInt32(8 * (window % 4)) & 0xFF)
  }

  /// Appends the candidate keys of `document`, distinct and ascending.
  func appendKeys(_ index: Int, _ config: NearDuplicateConfig, to keys: inout [UInt32]) {
    let document = documents[index]
    let start = document.start
    CandidateKeys(config).append(
      trace: document.traceStart - start..<document.slotStart - start,
      signature: document.slotEnd - start..<document.end - start,
      of: packed.copy(start..<document.end), to: &keys)
  }
}
