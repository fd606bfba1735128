internal import Glibc

/// One end-to-end case: a folder below `Tests/Cases` with what is run and what must come of it.
///
///     cmd        a shell script; `copydesk` is on its PATH, $REPOSITORY is the source tree
///     input/     optional: copied into the fresh working directory of the script
///     expected   its standard output, with a last line `exit N`
///     stderr     its standard error
///
/// `RECORD_CASES=1` writes `expected` and `stderr` from what happened; the run then fails, so that a recording
/// is never taken for a test that passed.
public struct CaseFolder: Sendable {
  /// What one run of the script printed.
  public struct Outcome: Hashable, Sendable {
    public var output: String
    public var errors: String
  }

  public let name: String

  public init(name: String) { self.name = name }

  /// The names of all of them.
  public static var names: [String] {
    get throws { try Repository.list("Tests/Cases") }
  }

  public static var isRecording: Bool { getenv("RECORD_CASES") != nil }

  public func expected() throws -> Outcome {
    Outcome(output: try text("expected"), errors: try text("stderr"))
  }

  /// Runs the script in a fresh directory.
  public func run() throws -> Outcome {
    let directory = try TemporaryDirectory()
    let input = Repository.file(path("input"))
    let result = try ShellScript(
      """
      set -eu
      if [ -d '\(input)' ]; then cp -R '\(input)/.' .; fi
      exec /bin/sh '\(Repository.file(path("cmd")))'
      """, directory: directory.path
    ).run()
    var output = result.outputText
    if !output.isEmpty, !output.hasSuffix("\n") { output += "\n" }
    return Outcome(output: output + "exit \(result.status)\n", errors: result.errorText)
  }

  /// Makes `outcome` the expected one.
  public func record(_ outcome: Outcome) throws {
    for (file, text) in [("expected", outcome.output), ("stderr", outcome.errors)] {
      guard let stream = fopen(Repository.file(path(file)), "wb") else {
        throw Repository.Missing(name: path(file), code: errno)
      }
      defer { fclose(stream) }
      let bytes = Array(text.utf8)
      guard fwrite(bytes, 1, bytes.count, stream) == bytes.count else {
        throw Repository.Missing(name: path(file), code: errno)
      }
    }
  }

  private func path(_ file: String) -> String { "Tests/Cases/\(name)/\(file)" }

  private func text(_ file: String) throws -> String {
    String(decoding: try Repository.read(path(file)), as: UTF8.self)
  }
}
