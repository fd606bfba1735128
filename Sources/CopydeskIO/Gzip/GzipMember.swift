/// Gzip members (RFC 1952), each readable alone; any number of them one after another is a gzip file.
public enum GzipMember {
  /// One whole member: no name, no time, so that equal input gives equal bytes.
  ///
  /// Sets up zlib anew (256 KiB) at each call; whoever writes many members keeps a `GzipMemberWriter`.
  ///
  /// - Parameter level: 1 (fast) ... 9 (small), zlib's scale.
  public static func compress(_ bytes: Span<UInt8>, level: Int = 6) -> [UInt8] {
    var writer = GzipMemberWriter(level: level)
    return writer.member(bytes)
  }
}
