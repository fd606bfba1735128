/// Why a configuration cannot be used: everything that is wrong with it, not only the first thing.
public struct ConfigError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One thing that is wrong.
  public struct Problem: Hashable, Sendable {
    /// Line and column of the file, from 1, in bytes; 0 when the value comes from no file.
    public var line: Int
    public var column: Int
    /// `$.limits.documentBytes`, or nil when the text as a whole is wrong.
    public var jsonPath: String?
    public var message: String

    public init(line: Int = 0, column: Int = 0, jsonPath: String? = nil, message: String) {
      self.line = line
      self.column = column
      self.jsonPath = jsonPath
      self.message = message
    }
  }

  /// The file as it was named.
  public var file: String
  /// In the order they stand in the file; never empty.
  public var problems: [Problem]

  public init(file: String, problems: [Problem]) {
    self.file = file
    self.problems = problems
  }

  /// A line for each problem: `pipeline.json:12:7: $.nearDuplicates.samplng: unknown key; did you
  /// mean "sampling"?`
  public var description: String {
    problems.map { problem in
      var text = file
      if problem.line > 0 { text += ":\(problem.line):\(problem.column)" }
      if let path = problem.jsonPath { text += ": " + path }
      return text + ": " + problem.message
    }.joined(separator: "\n")
  }
}
