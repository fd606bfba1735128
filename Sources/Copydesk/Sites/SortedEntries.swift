internal import CopydeskIO

/// The sorted entries of an `ExternalSort`, in memory or in a file.
struct SortedEntries: Sendable {
  let count: Int
  private let memory: [SortEntry]
  /// The file, when they did not fit into memory; it goes with the work directory.
  let path: String?

  init(memory: [SortEntry]) {
    self.memory = memory
    count = memory.count
    path = nil
  }

  init(path: String, count: Int) {
    memory = []
    self.path = path
    self.count = count
  }

  func walk() throws -> SortedWalk { try SortedWalk(memory: memory, path: path) }
}

/// Walks sorted entries in order, a piece at a time, and reads any of them.
struct SortedWalk: ~Copyable {
  private let memory: [SortEntry]
  private let file: RandomFile?
  /// Index of the entry that follows `piece`.
  private var next = 0
  private var piece: [SortEntry] = []
  private var place = 0

  fileprivate init(memory: [SortEntry], path: String?) throws {
    self.memory = memory
    if let path {
      file = try RandomFile(path: path)
    } else {
      file = nil
    }
  }

  /// Index of the entry that `take` will answer with.
  var index: Int { next - piece.count + place }

  /// The entry that `take` will answer with, or nil at the end.
  mutating func peek() throws -> SortEntry? {
    if place == piece.count {
      piece = try read(at: next, count: ExternalSort.pieceEntries)
      next += piece.count
      place = 0
    }
    return place < piece.count ? piece[place] : nil
  }

  mutating func take() throws -> SortEntry? {
    guard let entry = try peek() else { return nil }
    place += 1
    return entry
  }

  /// Up to `count` entries from `index` on; fewer at the end.
  borrowing func read(at index: Int, count: Int) throws -> [SortEntry] {
    switch file {
    case .some(let file): try Self.read(file, at: index, count: count)
    case .none: Array(memory[min(index, memory.count)..<min(index + count, memory.count)])
    }
  }

  static func read(
    _ file: borrowing RandomFile, at index: Int, count: Int
  ) throws -> [SortEntry] {
    let bytes = try file.read(
      at: UInt64(index * SortEntry.bytes), count: count * SortEntry.bytes)
    var entries: [SortEntry] = []
    entries.reserveCapacity(count)
    var offset = 0
    while let entry = SortEntry(decoding: bytes, at: &offset) { entries.append(entry) }
    return entries
  }
}
