internal import Glibc

/// The reader of our output is gone (EPIPE).
struct BrokenPipe: Error {}

/// Unbuffered standard output and error: what is written is handed to the system at once.
enum StandardStreams {
  static func write(_ bytes: [UInt8]) throws { try write(bytes.span, to: STDOUT_FILENO) }

  static func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Nobody can be told when standard error fails, so nothing is thrown.
  static func writeError(_ text: String) { try? write(Array(text.utf8).span, to: STDERR_FILENO) }

  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether standard output is a terminal that may be coloured.
  ///
  /// no-color.org: any value but the empty one turns colours off.
  static var isOutputColoured: Bool {
    guard outputIsTerminal else { return false }
    // Safety: the environment is not changed by this process.
    guard let value = unsafe getenv("NO_COLOR") else { return true }
    return unsafe value.pointee == 0
  }

  /// Columns of the terminal on standard error, or 80.
  static var errorColumns: Int {
    var size = winsize()
    // Safety: TIOCGWINSZ fills the one struct it is given.
    guard unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 80
    }
    return Int(size.ws_col)
  }

  private static func write(_ bytes: Span<UInt8>, to descriptor: Int32) throws {
    var start = 0
    while start < bytes.count {
      // Safety: the pointer is used within the call only and covers exactly the remaining bytes.
      let written = unsafe bytes.extracting(start...).withUnsafeBufferPointer { rest in
        unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if written >= 0 {
        start += written
        continue
      }
      switch errno {
      case EINTR: continue
      case EPIPE: throw BrokenPipe()
      default: throw Failure(.io, "cannot write standard output: " + systemMessage(errno))
      }
    }
  }
}

/// What the system calls an error number: "No space left on device".
func systemMessage(_ code: Int32) -> String {
  var buffer = [CChar](repeating: 0, count: 256)
  // Safety: strerror_r writes at most the given count, terminator included.
  _ = unsafe strerror_r(code, &buffer, buffer.count)
  let text = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
  return text.isEmpty ? "error \(code)" : String(decoding: text, as: UTF8.self)
}
