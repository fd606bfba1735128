internal import CZlib
public import CopydeskBase
internal import Glibc

/// Reads a gzip file of our own making, member by member.
///
///     var reader = try GzipFileReader(path: "clean-00000.jsonl.gz")
///     while let member = try reader.nextMember() { … }
///
/// Every member's CRC-32 and length are checked (by zlib). After an error the reader is of no more use.
public struct GzipFileReader: ~Copyable {
  private let file: FileDescriptor
  private let path: String
  private let limit: Int
  private var inflater = InflateStream()
  private var input = [UInt8](repeating: 0, count: FileDescriptor.pieceBytes)
  private var output = [UInt8](repeating: 0, count: FileDescriptor.pieceBytes)
  private var inputStart = 0
  private var inputEnd = 0
  private var consumed: UInt64

  /// - Parameters:
  ///   - offset: where to begin, in bytes of the compressed file: the border of a member.
  ///   - limit: most bytes that one member may inflate to.
  public init(
    path: String, at offset: UInt64 = 0, limit: Int = 1 << 30
  ) throws(ReadError) {
    do throws(IOFailure) {
      let file = try FileDescriptor(opening: path, O_RDONLY)
      if offset > 0 {
        let raw = file.raw
        let start = Int(clamping: offset)
        _ = try IOFailure.check("seek in", path) { lseek(raw, start, SEEK_SET) }
      }
      self.file = file
    } catch {
      throw ReadError(
        .unreadable, path: path, offset: offset, detail: IOFailure.text(of: error.code))
    }
    self.path = path
    self.limit = limit
    consumed = offset
  }

  /// Bytes of the compressed file consumed so far.
  public var offset: UInt64 { consumed }

  /// The next member inflated, or nil at the end of the file.
  ///
  /// - Throws: `truncated` when the file ends inside a member; `corrupt` when the bytes are no member or
  ///   contradict its checksum; `tooLarge` over the limit; `unreadable` when the system refuses. The offset is
  ///   where the member begins, but for `corrupt`: there it is how far zlib read.
  public mutating func nextMember() throws(ReadError) -> [UInt8]? {
    if try isAtEnd() { return nil }
    let start = consumed
    var member: [UInt8] = []
    inflater.reset()
    while true {
      guard try !isAtEnd() else {
        throw ReadError(
          .truncated, path: path, offset: start, detail: "the file ends inside a gzip member")
      }
      // A span of `input` itself would lock the whole reader; sharing the array copies nothing.
      let window = input
      let (code, taken, made) = inflater.step(
        window.span.extracting(inputStart..<inputEnd), into: &output)
      inputStart += taken
      consumed += UInt64(taken)
      guard member.count + made <= limit else {
        throw ReadError(
          .tooLarge, path: path, offset: start, detail: "a member over \(limit) bytes")
      }
      member.append(contentsOf: output[..<made])
      switch code {
      case Z_STREAM_END: return member
      case Z_OK: continue
      default:
        throw ReadError(.corrupt, path: path, offset: consumed, detail: inflater.message)
      }
    }
  }

  /// Refills the input when it is used up; true when the file holds no more.
  private mutating func isAtEnd() throws(ReadError) -> Bool {
    guard inputStart == inputEnd else { return false }
    do throws(IOFailure) {
      inputEnd = try file.read(into: &input, path: path)
    } catch {
      throw ReadError(
        .unreadable, path: path, offset: consumed, detail: IOFailure.text(of: error.code))
    }
    inputStart = 0
    return inputEnd == 0
  }
}
