internal import Glibc

/// A growing list of 32-bit words kept in a nameless file and read through a memory map.
///
///     let words = PackedWords(directory: "/var/tmp")
///     words.append([7, 8, 9])
///     words[2]  // 9
///
/// Fingerprints of a big run are larger than the memory it may use, and matching looks at few of them at a time:
/// the pages in use come and go with the system's cache, and `release()` gives them back.
///
/// A failed write is remembered and told by `check()`: nothing is read back before that.
@safe final class PackedWords {
  /// Words gathered before a write: 256 KiB.
  private static let pieceWords = 1 << 16

  private let descriptor: Int32
  private let directory: String
  private var pending: [UInt32] = []
  private var written = 0
  private var failure: ScratchError?
  // Safety: `base` is nil or a live mapping of `mapped` words, replaced only by `map()` and undone in `deinit`.
  private var base: UnsafePointer<UInt32>?
  private var mapped = 0

  /// - Parameter directory: where the file lies, without a name: it is gone with this.
  init(directory: String) {
    self.directory = directory
    // O_TMPFILE: __O_TMPFILE | O_DIRECTORY of <fcntl.h> on Linux; a macro that Swift does not import.
    let nameless: Int32 = 0o20000000 | O_DIRECTORY
    var opened = unsafe open(directory, nameless | O_RDWR | O_CLOEXEC, 0o600)
    if opened < 0 { opened = Self.openNamed(directory) }
    descriptor = opened
    if opened < 0 { failure = ScratchError(directory: directory, code: errno) }
  }

  deinit {
    if let base = unsafe base {
      unsafe munmap(UnsafeMutableRawPointer(mutating: base), mapped * 4)
    }
    if descriptor >= 0 { _ = close(descriptor) }
  }

  /// Words appended so far.
  var count: Int { written + pending.count }

  func append(_ words: [UInt32]) {
    pending += words
    if pending.count >= Self.pieceWords { flush() }
  }

  /// The word at `index`, below `count`.
  @inline(__always) subscript(_ index: Int) -> UInt32 {
    if index >= mapped { map() }
    precondition(index >= 0 && index < mapped, "a word that was appended and could be kept")
    return unsafe base.unsafelyUnwrapped[index]
  }

  /// A copy of `range`.
  func copy(_ range: Range<Int>) -> [UInt32] { range.map { self[$0] } }

  /// Makes everything readable.
  ///
  /// - Throws: `ScratchError` when the file could not be made, written or mapped.
  func check() throws(ScratchError) {
    map()
    if let failure { throw failure }
  }

  /// Gives the pages read so far back to the system; reading goes on as before.
  func release() {
    guard let base = unsafe base else { return }
    unsafe madvise(UnsafeMutableRawPointer(mutating: base), mapped * 4, Int32(MADV_DONTNEED))
  }

  private func flush() {
    guard failure == nil, !pending.isEmpty else { return }
    let bytes = pending.count * 4
    let wrote = unsafe pending.withUnsafeBytes { buffer in
      // Safety: `start` stays below the buffer's own count.
      var start = 0
      while start < bytes {
        guard let address = buffer.baseAddress else { break }
        let count = unsafe write(descriptor, address + start, bytes - start)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { break }
        start += count
      }
      return start
    }
    guard wrote == bytes else {
      failure = ScratchError(directory: directory, code: errno)
      return
    }
    written += pending.count
    pending.removeAll(keepingCapacity: true)
  }

  private func map() {
    flush()
    guard failure == nil, written > mapped else { return }
    if let old = unsafe base {
      unsafe munmap(UnsafeMutableRawPointer(mutating: old), mapped * 4)
      unsafe base = nil
      mapped = 0
    }
    let address = unsafe mmap(nil, written * 4, PROT_READ, MAP_SHARED, descriptor, 0)
    guard let address = unsafe address, unsafe address != MAP_FAILED else {
      failure = ScratchError(directory: directory, code: errno)
      return
    }
    unsafe base = UnsafePointer(address.assumingMemoryBound(to: UInt32.self))
    mapped = written
  }

  /// For file systems without O_TMPFILE: a file with a name for a moment.
  private static func openNamed(_ directory: String) -> Int32 {
    var template = Array((directory + "/match-XXXXXX").utf8CString)
    let opened = unsafe mkstemp(&template)
    if opened >= 0 { _ = unsafe unlink(template) }
    return opened
  }
}
