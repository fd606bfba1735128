/// A growing list of 32-bit words: in memory up to a limit, beyond it in a scratch file.
///
///     let words = PackedWords(directory: "/var/tmp", memory: 64 << 20)
///     words.append([7, 8, 9])
///     words.read(0..<3, into: &piece)  // piece == [7, 8, 9]
///
/// Fingerprints of a big run are larger than the memory it may use, and matching looks at two of them
/// at a time. What lies in the file is read with `pread`, which keeps no pages of it in this process.
final class PackedWords {
  /// Words gathered before a write: 256 KiB.
  private static let pieceWords = 1 << 16

  private let directory: String
  private let memoryWords: Int
  private var pending: [UInt32] = []
  private var file: ScratchFile?
  private var written = 0

  /// - Parameters:
  ///   - directory: where the file lies when one is needed.
  ///   - memory: most bytes held in memory.
  init(directory: String, memory: Int) {
    self.directory = directory
    memoryWords = max(memory / 4, 1)
  }

  /// Words appended so far.
  var count: Int { written + pending.count }

  func append(_ words: [UInt32]) {
    pending += words
    if pending.count >= (file == nil ? memoryWords : Self.pieceWords) { spill() }
  }

  /// Makes `words` a copy of one `range` that was appended at once.
  func read(_ range: Range<Int>, into words: inout [UInt32]) {
    if range.lowerBound >= written {
      words.removeAll(keepingCapacity: true)
      words.append(contentsOf: pending[(range.lowerBound - written)..<(range.upperBound - written)])
      return
    }
    if words.count < range.count {
      words += repeatElement(0, count: range.count - words.count)
    } else {
      words.removeLast(words.count - range.count)
    }
    file?.read(at: 4 * range.lowerBound, into: &words[...])
  }

  /// - Throws: `ScratchError` when the file could not be made, written or read.
  func check() throws(ScratchError) {
    if let failure = file?.failure { throw failure }
  }

  private func spill() {
    let file = file ?? ScratchFile(directory: directory)
    self.file = file
    file.append(pending)
    written += pending.count
    // The first spill gives the memory back, later ones keep a piece.
    pending.removeAll(keepingCapacity: pending.count < 2 * Self.pieceWords)
  }
}
