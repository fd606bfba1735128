import CopydeskBase
import CopydeskFlow
import CopydeskIO
import CopydeskTestSupport
import Synchronization
import Testing

@testable import Copydesk

/// What happens at the borders of a run: between two of its last steps, and beside older runs.
@Suite struct RunBordersTests {
  private static func request(_ input: String, output: String) -> RunRequest {
    var config = PipelineConfig()
    config.input.paths = [input]
    config.output.directory = output
    config.run.jobs = 1
    return RunRequest(config: config)
  }

  @Test func aRunThatDiedBeforeTheIndexIsRememberedWhenAnotherFollows() throws {
    let dump = try SmallDump(pages: 20)
    let output = try TemporaryDirectory()
    var request = Self.request(dump.directory.path, output: output.path)
    request.name = "first"
    let signatures = output.file("work/signatures.bin")
    let thief = SignatureThief(path: signatures)
    #expect(throws: RunError.self) { _ = try Pipeline.run(request, observer: thief) }
    #expect(FileSystem.exists(output.file("first/manifest.json")))
    #expect(!FileSystem.exists(output.file("latest")))
    try FileSystem.replace(signatures, with: thief.stolen.withLock { $0 })

    try dump.directory.write("page-999.html", SmallDump.page(999))
    request.name = "second"
    #expect(try Pipeline.run(request).counts.kept == 1)
  }

  @Test func theOutputInsideTheInputIsNotRead() throws {
    let dump = try SmallDump(pages: 5)
    var request = Self.request(dump.directory.path, output: dump.directory.file("out"))
    let first = try Pipeline.run(request)
    #expect(first.counts.inputs == dump.documents)
    request.name = "second"
    #expect(try Pipeline.run(request).counts == first.counts)
  }

  @Test func aRunThatIsReplacedStaysUntilTheNewOneIsWhole() throws {
    let dump = try SmallDump(pages: 5)
    let output = try TemporaryDirectory()
    var request = Self.request(dump.directory.path, output: output.path)
    request.name = "night"
    let first = try RunSnapshot(try Pipeline.run(request).directory)
    try dump.directory.write("page-999.html", SmallDump.page(999))
    request.startsOver = true
    let interrupt = Interrupt()
    #expect(throws: RunError.self) {
      _ = try Pipeline.run(request, interrupt: interrupt, observer: Stopper(interrupt: interrupt))
    }
    #expect(try RunSnapshot(output.file("latest")) == first)
    request.startsOver = false
    #expect(try Pipeline.run(request).counts.inputs == dump.documents + 1)
    #expect(try RunSnapshot(output.file("latest")) != first)
    #expect(!FileSystem.exists(output.file("work")))
  }

  @Test(arguments: ["", "..", "work", "latest", "lock.json", "a/b", "index.sqlite"])
  func aNameThatIsNoRunIsRefusedAndNothingRemoved(name: String) throws {
    let dump = try SmallDump(pages: 3)
    let output = try TemporaryDirectory()
    try output.write("index.sqlite", [])
    var request = Self.request(dump.directory.path, output: output.path)
    request.name = name
    request.startsOver = true
    #expect(throws: RunError.self) { _ = try Pipeline.run(request) }
    #expect(FileSystem.exists(output.file("index.sqlite")))
  }

  @Test func anInputThatEndsBeforeItsCheckpointStopsTheRun() throws {
    let input = try TemporaryDirectory()
    try input.write("one.html", SmallDump.page(1))
    var config = PipelineConfig()
    config.input.paths = [input.path]
    let plan = RunPlan(listing: try InputLister.list(config.input), configDigest: "")
    var position = DocumentSource.Position()
    position.documents = 5
    position.ordinal = 5
    #expect(throws: RunError.self) {
      var source = DocumentSource(plan: plan, config: config, standardInput: "", from: position)
      _ = try source.next()
    }
  }

  @Test func aDryRunNamesStandardInput() throws {
    let output = try TemporaryDirectory()
    var request = Self.request("-", output: output.file("out"))
    request.isDryRun = true
    #expect(try Pipeline.run(request).files == 1)
  }
}

/// Empties the signatures once matching is done, so that the run fails between its rename and its index.
private final class SignatureThief: RunObserver {
  let path: String
  let stolen = Mutex<[UInt8]>([])

  init(path: String) { self.path = path }

  func progressed(_ progress: RunProgress) {
    guard progress.phase == .match else { return }
    stolen.withLock { stolen in
      stolen = (try? FileSystem.read(path)) ?? []
      try? FileSystem.replace(path, with: [])
    }
  }

  func noted(_ message: String) {}
}

private struct Stopper: RunObserver {
  let interrupt: Interrupt
  func progressed(_ progress: RunProgress) { interrupt.request(15) }
  func noted(_ message: String) {}
}
