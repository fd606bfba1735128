/// How much the index remembers.
public struct IndexStats: Hashable, Sendable {
  public var runs: Int
  public var documents: Int
  /// Size of the file, bytes.
  public var bytes: Int

  public init(runs: Int, documents: Int, bytes: Int) {
    self.runs = runs
    self.documents = documents
    self.bytes = bytes
  }
}
