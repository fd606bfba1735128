/// What checking a run directory showed.
public struct VerifyReport: Sendable {
  /// One thing that does not hold.
  public struct Finding: Hashable, Sendable, CustomStringConvertible {
    /// The file's name within the run directory.
    public var file: String
    /// Line from 1 of the (inflated) file, or nil when the file as a whole is meant.
    public var line: Int?
    public var message: String

    public init(file: String, line: Int? = nil, message: String) {
      self.file = file
      self.line = line
      self.message = message
    }

    /// `ledger.jsonl.gz:17: ordinal 18 where 16 is due`
    public var description: String {
      file + (line.map { ":\($0)" } ?? "") + ": " + message
    }
  }

  /// In the order they were met, at most `RunVerifier.mostFindings`.
  public internal(set) var findings: [Finding] = []
  /// Findings beyond that number, counted only.
  public internal(set) var further = 0
  public internal(set) var files = 0
  /// Compressed bytes read.
  public internal(set) var bytes: UInt64 = 0
  /// Ledger lines read.
  public internal(set) var inputs = 0
  /// Documents read in the clean shards.
  public internal(set) var documents = 0

  public init() {}

  public var isSound: Bool { findings.isEmpty }
}
