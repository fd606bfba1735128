internal import CopydeskBase

/// The inflated bytes of a gzip stream of any number of members (RFC 1952, section 2.2).
///
/// Zero bytes behind a member are padding (as on tapes); other bytes that do not begin a member end
/// the stream and are told through `onTrailingBytes`, as gzip(1) warns and ignores them.
final class GzipSource: ByteSource {
  static let magic: [UInt8] = [0x1F, 0x8B]
  /// Output, in bytes, from which the compression ratio is judged (see `Limits.compressionRatio`).
  static let ratioFloor: UInt64 = 1 << 20

  private let upstream: ByteScanner
  private let path: String
  private let limits: Limits
  private let onTrailingBytes: () -> Void
  private var inflater = Inflater(.gzip)
  private var isInMember = false
  private var isAtEnd = false
  private var read: UInt64 = 0
  private var written: UInt64 = 0
  private var memberRead: UInt64 = 0
  private var memberWritten: UInt64 = 0

  init(
    _ upstream: ByteScanner, path: String, limits: Limits,
    onTrailingBytes: @escaping () -> Void = {}
  ) {
    self.upstream = upstream
    self.path = path
    self.limits = limits
    self.onTrailingBytes = onTrailingBytes
  }

  override var filePosition: UInt64 { upstream.filePosition }

  override func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var filled = 0
    while filled < buffer.count, error == nil, !isAtEnd {
      guard isInMember || beginMember() else { break }
      // zlib may hold output back for want of room, even when all input is used up.
      let hasInput = upstream.require(1)
      var step = Inflater.Step(consumed: 0, produced: 0, status: .more)
      unsafe upstream.consume { input in
        // Safety: `filled` stays within `buffer`.
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        step = unsafe inflater.inflate(input, into: rest)
        return step.consumed
      }
      filled += step.produced
      count(step)
      switch step.status {
      case .more:
        guard step.consumed == 0, step.produced == 0 else { continue }
        // zlib always moves when it has input and room.
        if hasInput {
          fail(.corrupt, "inflate makes no progress")
        } else {
          fail(.truncated, "the file ends inside a gzip member")
        }
      case .end:
        isInMember = false
        inflater.reset()
      case .corrupt(let words): fail(.corrupt, words)
      }
    }
    return filled
  }

  private func count(_ step: Inflater.Step) {
    read += UInt64(step.consumed)
    written += UInt64(step.produced)
    memberRead += UInt64(step.consumed)
    memberWritten += UInt64(step.produced)
    if written > UInt64(clamping: limits.inflatedBytes) {
      fail(.bomb, "inflates to more than \(limits.inflatedBytes) bytes")
    } else if isOverRatio(memberRead, memberWritten) || isOverRatio(read, written) {
      fail(.bomb, "inflates to more than \(limits.compressionRatio) times its size")
    }
  }

  private func isOverRatio(_ read: UInt64, _ written: UInt64) -> Bool {
    guard written > GzipSource.ratioFloor else { return false }
    return written / max(1, read) >= UInt64(clamping: limits.compressionRatio)
  }

  /// Steps to the next member; false at the end of the stream.
  private func beginMember() -> Bool {
    if written > 0 {
      while upstream.require(1), upstream[0] == 0 { upstream.advance(1) }
    }
    guard upstream.require(1) else {
      error = upstream.error
      isAtEnd = true
      return false
    }
    guard upstream.starts(with: GzipSource.magic) else {
      if upstream.available == 1, upstream[0] == GzipSource.magic[0] {
        fail(.truncated, "the file ends inside a gzip member")
      } else {
        onTrailingBytes()
        isAtEnd = true
      }
      return false
    }
    isInMember = true
    memberRead = 0
    memberWritten = 0
    return true
  }

  private func fail(_ code: ReadError.Code, _ detail: String) {
    // An error below is the cause of the one seen here.
    error =
      error ?? upstream.error
      ?? ReadError(code, path: path, offset: upstream.filePosition, detail: detail)
  }

  /// Goes on at the next thing that looks like a member behind a corrupt one.
  override func recover() -> Bool {
    guard error?.code == .corrupt, upstream.error == nil else { return false }
    guard upstream.skip(to: GzipSource.magic + [0x08]) else { return false }
    inflater.reset()
    isInMember = false
    isAtEnd = false
    error = nil
    return true
  }
}
