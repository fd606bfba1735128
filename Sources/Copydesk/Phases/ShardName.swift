/// Names of the files of a run directory.
enum ShardName {
  static let ledger = "ledger.jsonl.gz"
  static let manifest = "manifest.json"

  static func documents(_ shard: Int) -> String { "clean-\(digits(shard)).jsonl.gz" }
  static func text(_ shard: Int) -> String { "clean-\(digits(shard)).txt.gz" }
  static func audit(_ shard: Int) -> String { "audit-\(digits(shard)).jsonl.gz" }
  static func markdown(_ shard: Int) -> String { "clean-\(digits(shard)).md.gz" }

  /// Five digits at least, so that names sort in the order they were written.
  private static func digits(_ shard: Int) -> String {
    let number = String(shard)
    return String(repeating: "0", count: max(0, 5 - number.count)) + number
  }
}
