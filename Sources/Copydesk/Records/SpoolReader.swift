internal import CopydeskIO

/// Reads the spool in step with a pass over the documents; frames that the template phase has replaced come from its
/// own file.
struct SpoolReader: ~Copyable {
  private var spool: FrameReader
  private var replaced: FrameReader?
  /// The next frame of `replaced`.
  private var upcoming: SpoolFrame?
  private let path: String

  init(_ work: WorkDirectory, withReplaced: Bool = true) throws {
    let spool = try FrameReader(path: work.spool)
    var replaced: FrameReader? = nil
    if withReplaced, FileSystem.exists(work.replacedFrames) {
      replaced = try FrameReader(path: work.replacedFrames)
    }
    let upcoming = try replaced?.next { SpoolFrame(decoding: $0, at: &$1) }
    self.spool = spool
    self.replaced = replaced
    self.upcoming = upcoming
    path = work.spool
  }

  /// The frame of the document `ordinal`. Ask in ascending order, for documents that passed the clean phase.
  mutating func take(_ ordinal: UInt64) throws -> SpoolFrame {
    if let frame = upcoming, frame.ordinal == ordinal {
      upcoming = try replaced?.next { SpoolFrame(decoding: $0, at: &$1) }
      return frame
    }
    while let frame = try spool.next({ SpoolFrame(decoding: $0, at: &$1, wanted: ordinal) }) {
      if frame.ordinal == ordinal { return frame }
      guard frame.ordinal < ordinal else { break }
    }
    throw RunError.inconsistent("\(path) lacks document \(ordinal) of the ledger")
  }
}
