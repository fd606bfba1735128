import Copydesk
import Testing

@testable import CopydeskCLI

@Suite struct ExitStatusTests {
  private func counts(kept: Int, duplicates: Int, dropped: Int, failed: Int) -> RunCounts {
    var counts = RunCounts()
    counts.kept = kept
    counts.duplicates = duplicates
    counts.dropped = dropped
    counts.failed = failed
    counts.inputs = kept + duplicates + dropped + failed
    return counts
  }

  @Test func aRunThatReadEverythingIsClean() {
    #expect(CopydeskCLI.ExitStatus(counts(kept: 1, duplicates: 1, dropped: 1, failed: 0)) == .clean)
    // Nothing new tonight is no failure.
    #expect(CopydeskCLI.ExitStatus(counts(kept: 0, duplicates: 2, dropped: 0, failed: 0)) == .clean)
    #expect(CopydeskCLI.ExitStatus(RunCounts()) == .clean)
  }

  @Test func aRunThatDroppedEverythingSaysSo() {
    #expect(
      CopydeskCLI.ExitStatus(counts(kept: 0, duplicates: 0, dropped: 2, failed: 0)) == .nothingKept)
  }

  @Test func failedInputsComeBeforeAllElse() {
    #expect(
      CopydeskCLI.ExitStatus(counts(kept: 9, duplicates: 0, dropped: 0, failed: 1)) == .failedInputs
    )
    #expect(
      CopydeskCLI.ExitStatus(counts(kept: 0, duplicates: 0, dropped: 9, failed: 1)) == .failedInputs
    )
  }

  @Test(arguments: [
    (RunError.noInput("x"), CopydeskCLI.ExitStatus.noInput), (.locked("x"), .locked),
    (.io("x"), .io),
    (.exists("x"), .usage), (.version("x"), .damaged), (.inconsistent("x"), .inconsistent),
    (.interrupted(signal: 2), .interrupted), (.interrupted(signal: 15), .terminated),
  ])
  func everyRunErrorHasItsCode(error: RunError, status: CopydeskCLI.ExitStatus) {
    #expect(Failure(error).status == status)
  }

  @Test func theTableNamesEveryCodeOnce() {
    let lines = CopydeskCLI.ExitStatus.table.split(separator: "\n")
    #expect(lines.count == CopydeskCLI.ExitStatus.allCases.count)
    for (line, status) in zip(lines, CopydeskCLI.ExitStatus.allCases) {
      #expect(line.split(separator: " ").first == "\(status.rawValue)")
    }
  }
}
