/// What line rules took out of a document, for the rules that ask how much that was.
public struct RemovedLines: Hashable, Sendable {
  /// Words of the document before.
  public internal(set) var words = 0
  /// Words that RefinedWeb's rules took.
  public internal(set) var refinedWebWords = 0

  /// The rule that took the first line of all.
  public internal(set) var firstRule: String?

  public init() {}
}
