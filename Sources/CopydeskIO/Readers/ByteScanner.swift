internal import CopydeskBase
internal import Glibc

/// A window over a `ByteSource` that grows when asked and searches with `memchr`.
///
///     scanner.require(4)        // at least 4 bytes in the window, unless the stream ends
///     scanner.starts(with: [0x1F, 0x8B])
///     scanner.advance(4)
///
/// Errors wait: bytes before the damage are handed out first, then `require` answers false and
/// `error` says why. Memory is the largest `require` so far, which its callers bound by `Limits`.
final class ByteScanner {
  /// Most bytes read from the source at once. Larger ones do not read faster (measured on inflate).
  static let defaultChunk = 1 << 18

  let source: ByteSource
  private let chunk: Int
  private var storage: [UInt8]
  private var start = 0
  private var end = 0
  /// Bytes from the start of the stream to the window.
  private(set) var offset: UInt64 = 0
  private(set) var isExhausted = false

  init(_ source: ByteSource, chunk: Int = ByteScanner.defaultChunk) {
    self.source = source
    self.chunk = max(1, chunk)
    storage = [UInt8](repeating: 0, count: self.chunk)
  }

  /// Why the stream ended; nil before its end and at a proper end.
  var error: ReadError? { isExhausted ? source.error : nil }

  /// Bytes in the window.
  var available: Int { end - start }

  /// How far the file is consumed: exact on a file, close on what is derived from one.
  var filePosition: UInt64 {
    let position = source.filePosition
    return source is FileSource ? position - min(position, UInt64(available)) : position
  }

  /// Makes the window hold `count` bytes; false when the stream ends before.
  @discardableResult func require(_ count: Int) -> Bool {
    while available < count {
      guard fill(for: count) else { return false }
    }
    return true
  }

  private func fill(for wanted: Int) -> Bool {
    guard !isExhausted else { return false }
    if start == end { start = 0; end = 0 }
    if start > 0, start + wanted > storage.count || storage.count - end < chunk / 4 {
      unsafe storage.withUnsafeMutableBytes { bytes in
        guard let base = bytes.baseAddress else { return }
        // Safety: both ranges lie within `storage`; memmove allows overlap.
        unsafe memmove(base, base + start, end - start)
      }
      end -= start
      start = 0
    }
    if wanted > storage.count {
      let size = max(wanted, min(storage.count * 2, wanted + (64 << 20)))
      storage.append(contentsOf: repeatElement(0, count: size - storage.count))
    }
    let room = end..<min(storage.count, end + chunk)
    let count = unsafe storage.withUnsafeMutableBytes { bytes in
      unsafe source.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[room]))
    }
    guard count > 0 else {
      isExhausted = true
      return false
    }
    end += count
    return true
  }

  /// Steps over `count` bytes of the window.
  func advance(_ count: Int) {
    let step = min(count, available)
    start += step
    offset += UInt64(step)
  }

  /// The byte at `index` of the window.
  subscript(index: Int) -> UInt8 { storage[start + index] }

  /// Calls `body` with `range` of the window.
  func withSpan<Result>(_ range: Range<Int>, _ body: (Span<UInt8>) -> Result) -> Result {
    let bytes = storage
    return body(bytes.span.extracting(start + range.lowerBound..<start + range.upperBound))
  }

  /// A copy of `range` of the window.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    Array(storage[start + range.lowerBound..<start + range.upperBound])
  }

  /// Moves the whole window to the end of `out`.
  func takeAll(into out: inout [UInt8]) {
    out.append(contentsOf: storage[start..<end])
    advance(available)
  }

  func starts(with prefix: [UInt8], at index: Int = 0) -> Bool {
    guard require(index + prefix.count) else { return false }
    for position in prefix.indices where self[index + position] != prefix[position] { return false }
    return true
  }

  /// The first `byte` at or behind `index` of the window.
  func find(_ byte: UInt8, from index: Int) -> Int? {
    guard index < available else { return nil }
    return unsafe storage.withUnsafeBytes { bytes in
      // Safety: the range from `start + index` to `end` lies within `storage`.
      guard let base = bytes.baseAddress,
        let hit = unsafe memchr(base + start + index, Int32(byte), available - index)
      else { return nil }
      return unsafe UnsafeRawPointer(hit) - (base + start)
    }
  }

  /// The first `pattern` at or behind `index` of the window.
  func find(_ pattern: [UInt8], from index: Int) -> Int? {
    // Line ends are everywhere; the first other byte of a pattern is not.
    let pivot = pattern.firstIndex { $0 > 0x20 } ?? 0
    var from = index + pivot
    while let hit = find(pattern[pivot], from: from) {
      let first = hit - pivot
      guard first + pattern.count <= available else { return nil }
      if pattern.indices.allSatisfy({ self[first + $0] == pattern[$0] }) { return first }
      from = hit + 1
    }
    return nil
  }

  /// Moves what comes next into `buffer`, from the window first; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    if available == 0 {
      guard !isExhausted else { return 0 }
      let room = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, chunk)])
      let count = unsafe source.read(into: room)
      if count == 0 { isExhausted = true }
      offset += UInt64(count)
      return count
    }
    let count = min(buffer.count, available)
    unsafe buffer.copyBytes(from: storage[start..<start + count])
    advance(count)
    return count
  }

  /// Calls `body` with the whole window as raw memory and steps over what it says it has used.
  func consume(_ body: (UnsafeRawBufferPointer) -> Int) {
    let used = unsafe storage.withUnsafeBytes { bytes in
      unsafe body(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    }
    advance(used)
  }

  /// Steps over up to `count` bytes, reading as needed; answers how many there were.
  @discardableResult func skip(_ count: UInt64) -> UInt64 {
    var left = count
    while left > 0 {
      guard available > 0 || require(1) else { break }
      let step = min(left, UInt64(available))
      advance(Int(step))
      left -= step
    }
    return count - left
  }

  /// Steps to the first `pattern` among the next `limit` bytes; false, and past them, when there is none.
  @discardableResult func skip(to pattern: [UInt8], within limit: UInt64 = .max) -> Bool {
    var left = limit
    while true {
      let here = require(pattern.count)
      if let hit = find(pattern, from: 0), UInt64(hit) < left {
        advance(hit)
        return true
      }
      // A pattern may begin in the last bytes and end in the next piece.
      let step = min(left, UInt64(here ? available - pattern.count + 1 : available))
      advance(Int(step))
      left -= step
      guard here, left > 0 else { return false }
    }
  }

  /// Starts again after the source has recovered from damage.
  func recover() -> Bool {
    guard isExhausted, source.recover() else { return false }
    isExhausted = false
    return true
  }
}
