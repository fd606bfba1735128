/// What is wrong with a phrase pack: every line of it that cannot be read.
public struct PhrasePackError: Error, Hashable, Sendable {
  public struct Problem: Hashable, Sendable {
    /// From 1; 0 when it is the file as a whole.
    public var line: Int
    public var message: String
  }

  /// In the order of the lines, at most `PhrasePack.mostProblems`; never empty.
  public var problems: [Problem]
}
