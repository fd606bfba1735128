import CopydeskTestSupport
import Testing

/// The folders of `Tests/Cases`, each run through the shell with the real binary.
@Suite struct CaseTests {
  @Test func thereAreCases() throws {
    #expect(try !CaseFolder.names.isEmpty)
  }

  @Test(arguments: try CaseFolder.names)
  func scriptPrintsWhatIsExpected(name: String) throws {
    let folder = CaseFolder(name: name)
    let outcome = try folder.run()
    if CaseFolder.isRecording {
      try folder.record(outcome)
      Issue.record("recorded \(name); run again without RECORD_CASES")
      return
    }
    let expected = try folder.expected()
    for (found, wanted) in zip(outcome.output.lines, expected.output.lines) where found != wanted {
      Issue.record("first different line\n  expected \(wanted)\n  found    \(found)")
      break
    }
    #expect(outcome.output.lines.count == expected.output.lines.count)
    #expect(outcome.errors == expected.errors)
  }
}

extension String {
  fileprivate var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }
}
