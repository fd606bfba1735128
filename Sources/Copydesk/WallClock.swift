internal import Glibc

/// The time of day, for names and for the manifest's timings; nothing else may depend on it.
struct WallClock: Sendable {
  /// `2026-11-23T02:15:00Z`
  let iso: String
  /// `20261123T021500Z`
  let compact: String

  static func now() -> WallClock {
    var seconds = time(nil)
    var parts = unsafe tm()
    unsafe gmtime_r(&seconds, &parts)
    // Safety: `gmtime_r` fills `parts`, a value of our own.
    let fields = unsafe [
      Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday), Int(parts.tm_hour),
      Int(parts.tm_min), Int(parts.tm_sec),
    ].map { $0 < 10 ? "0\($0)" : String($0) }
    return WallClock(
      iso: "\(fields[0])-\(fields[1])-\(fields[2])T\(fields[3]):\(fields[4]):\(fields[5])Z",
      compact: fields[0...2].joined() + "T" + fields[3...5].joined() + "Z")
  }

  static func pause(milliseconds: UInt32) { _ = usleep(milliseconds * 1_000) }
}
