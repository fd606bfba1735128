/// 64-bit entries dealt into parts that are read back one at a time: the first pass of an external sort
/// (distribution sort; Knuth, "The Art of Computer Programming" 3, section 5.2.5).
///
/// Each part gathers in memory; over its share of the memory a part goes to the scratch file.
final class EntryParts {
  private struct Chunk {
    var part: Int
    var offset: Int
    var count: Int
  }

  private let directory: String
  private let share: Int
  private var parts: [[UInt64]]
  private var chunks: [Chunk] = []
  private var file: ScratchFile?

  /// Least entries of a part that go to the file at once: 8 KiB.
  private static let leastShare = 1_024

  /// - Parameter memory: most bytes held in memory, at least 16 KiB a part.
  init(count: Int, directory: String, memory: Int) {
    self.directory = directory
    // Half, since an array that grows may take twice what it holds.
    share = max(memory / 16 / max(1, count), Self.leastShare)
    parts = Array(repeating: [], count: max(1, count))
  }

  var count: Int { parts.count }

  @inline(__always) func append(_ entry: UInt64, to part: Int) {
    parts[part].append(entry)
    if parts[part].count >= share { spill(part) }
  }

  /// Moves the entries of `part` into `entries`, in the order in which they came.
  func take(_ part: Int, into entries: inout [UInt64]) {
    let spilled = chunks.reduce(0) { $0 + ($1.part == part ? $1.count : 0) }
    guard spilled > 0 else {
      entries = parts[part]
      parts[part] = []
      return
    }
    entries = Array(repeating: 0, count: spilled)
    var start = 0
    for chunk in chunks where chunk.part == part {
      file?.read(at: chunk.offset, into: &entries[start..<(start + chunk.count)])
      start += chunk.count
    }
    entries += parts[part]
    parts[part] = []
  }

  /// - Throws: `ScratchError` when the file could not be made, written or read.
  func check() throws(ScratchError) {
    if let failure = file?.failure { throw failure }
  }

  private func spill(_ part: Int) {
    let file = file ?? ScratchFile(directory: directory)
    self.file = file
    chunks.append(Chunk(part: part, offset: file.count, count: parts[part].count))
    file.append(parts[part])
    parts[part].removeAll(keepingCapacity: true)
  }
}
