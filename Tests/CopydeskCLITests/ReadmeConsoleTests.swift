import CopydeskTestSupport
import Testing

/// What README shows a command print is what it prints.
@Suite struct ReadmeConsoleTests {
  @Test func everyCommandPrintsWhatReadmeShows() throws {
    let readme = String(decoding: try Repository.read("README.md"), as: UTF8.self)
    let sessions = ReadmeSession.all(in: readme)
    #expect(!sessions.isEmpty)
    for session in sessions {
      let found = try ShellScript(session.command, directory: Repository.root).run()
      #expect(found.status == 0)
      #expect(found.outputText == session.output, "\(session.command)")
    }
  }
}

/// One `$ command` of a `console` block with the lines below it.
private struct ReadmeSession {
  var command: String
  var output: String

  static func all(in readme: String) -> [ReadmeSession] {
    var sessions: [ReadmeSession] = []
    var isInside = false
    for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        sessions.append(ReadmeSession(command: String(line.dropFirst(2)), output: ""))
      } else if isInside, !sessions.isEmpty {
        sessions[sessions.count - 1].output += line + "\n"
      }
    }
    return sessions
  }
}
