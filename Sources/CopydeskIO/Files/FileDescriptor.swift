internal import Glibc

/// One open file, closed with its owner.
struct FileDescriptor: ~Copyable {
  /// Bytes asked of the system at once, by readers and writers alike.
  static let pieceBytes = 256 << 10

  let raw: Int32

  /// - Parameter flags: `open(2)` flags; `O_CLOEXEC` is added.
  init(
    opening path: String, _ flags: Int32, operation: String = "open"
  ) throws(IOFailure) {
    let result = try IOFailure.check(operation, path) {
      unsafe Int(open(path, flags | O_CLOEXEC, 0o666))
    }
    raw = Int32(truncatingIfNeeded: result)
  }

  /// Takes over an open descriptor.
  init(owning raw: Int32) { self.raw = raw }

  deinit {
    // Linux frees the descriptor even when close is interrupted, so it is never called twice.
    _ = Glibc.close(raw)
  }

  /// Gives up ownership without closing.
  consuming func release() -> Int32 {
    let descriptor = raw
    discard self
    return descriptor
  }

  /// Closes now and says so when the system reports a late write error.
  consuming func close(_ path: String) throws(IOFailure) {
    let descriptor = raw
    discard self
    if Glibc.close(descriptor) != 0, errno != EINTR {
      throw IOFailure("close", path: path, code: errno)
    }
  }

  /// Writes all of `bytes`, whatever number of calls that takes.
  ///
  /// - Parameter done: grows by the bytes the system took, also when this throws.
  borrowing func write(
    _ bytes: Span<UInt8>, done: inout UInt64, path: String
  ) throws(IOFailure) {
    var start = 0
    while start < bytes.count {
      let rest = bytes.extracting(start..<bytes.count)
      let count = try IOFailure.check("write", path) {
        // Safety: the span's own bytes, for the length of the call.
        unsafe rest.withUnsafeBufferPointer { unsafe Glibc.write(raw, $0.baseAddress, $0.count) }
      }
      // A regular file never answers 0; anything that does would spin here for ever.
      guard count > 0 else { throw IOFailure("write", path: path, code: EIO) }
      start += count
      done += UInt64(count)
    }
  }

  /// Reads into `buffer` from `start` on; 0 at the end of the file.
  borrowing func read(
    into buffer: inout [UInt8], from start: Int = 0, path: String
  ) throws(IOFailure) -> Int {
    try IOFailure.check("read", path) {
      unsafe buffer.withUnsafeMutableBytes { room in
        guard start < room.count, let base = room.baseAddress else { return 0 }
        // Safety: `start` lies inside `room`, and the length is what is left of it.
        return unsafe Glibc.read(raw, base + start, room.count - start)
      }
    }
  }

  borrowing func status(_ path: String) throws(IOFailure) -> stat {
    var status = stat()
    _ = try IOFailure.check("look at", path) { unsafe Int(fstat(raw, &status)) }
    return status
  }
}
