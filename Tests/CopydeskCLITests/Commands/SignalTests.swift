import CopydeskTestSupport
import Glibc
import Testing

/// A run that waits for standard input is sure to be at work when the signal comes.
@Suite struct SignalTests {
  private let text = """
    The ferry waits for the tide, and the tide waits for nobody, not even the mayor.

    On Monday it left eleven minutes late, with forty passengers and a piano on board.
    """

  /// Waits for something that is sure to come; a minute without it fails the test instead of
  /// hanging the suite.
  private func waitUntil(_ isTrue: () throws -> Bool) throws {
    let start = ContinuousClock.now
    while try !isTrue() {
      sched_yield()
      try #require(start.duration(to: .now) < .seconds(60))
    }
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func theFirstSignalStopsAtACheckpointAndTheSameCommandGoesOn(
    signal: Int32, status: Int32
  ) throws {
    let directory = try TemporaryDirectory()
    let binary = try CopydeskBinary()
    let command = ["run", "-", "--output", "out", "--name", "night"]
    let process = try binary.start(command, directory: directory.path)
    try waitUntil { access(directory.file("out"), F_OK) == 0 || !process.isRunning }
    process.kill(signal)
    try waitUntil { try process.errorTextSoFar().contains("stopping") || !process.isRunning }
    try process.send(text)
    let stopped = try process.wait()
    #expect(stopped.status == status)
    #expect(!stopped.wasKilled)
    #expect(stopped.errorText.contains("run the same command to go on"))
    #expect(access(directory.file("out/night"), F_OK) != 0)

    let finished = try binary.run(command, input: Array(text.utf8), directory: directory.path)
    #expect(finished.status == 0)
    let verified = try binary.run(["verify", "out/night"], directory: directory.path)
    #expect(verified.status == 0)
  }

  @Test func theSecondSignalEndsAtOnce() throws {
    let directory = try TemporaryDirectory()
    let process = try CopydeskBinary().start(
      ["run", "-", "--output", "out"], directory: directory.path)
    try waitUntil { access(directory.file("out"), F_OK) == 0 || !process.isRunning }
    process.kill(SIGINT)
    try waitUntil { try process.errorTextSoFar().contains("stopping") || !process.isRunning }
    process.kill(SIGINT)
    try waitUntil { !process.isRunning }
    let result = try process.wait()
    #expect(result.status == 130)
    #expect(!result.wasKilled)
  }
}
