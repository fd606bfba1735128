/// What a run writes, and where.
public struct OutputConfig: Codable, Hashable, Sendable {
  /// Directory that holds the runs, the `latest` link, the index and the work in progress.
  public var directory = "out"
  /// Uncompressed bytes after which an output shard is closed and the next begun.
  public var shardBytes = 256 << 20
  /// zlib level of the output, 1 (fast) ... 9 (small).
  public var compression = 6
  /// Whether `clean-NNNNN.txt.gz` is written too.
  public var text = false
  /// Whether `clean-NNNNN.md.gz` is written too.
  public var markdown = false
  /// Whether `audit-NNNNN.jsonl.gz` is written too: every edit, enough for `copydesk revert`.
  public var audit = false

  public init() {}
}
