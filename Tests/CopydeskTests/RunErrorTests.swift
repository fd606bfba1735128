import CopydeskIO
import CopydeskTestSupport
import Glibc
import Testing

@testable import Copydesk

@Suite struct RunErrorTests {
  @Test func aFullDiskSaysWhatToDoAndWhatIsKept() throws {
    let directory = try TemporaryDirectory()
    let work = WorkDirectory(output: directory.path)
    let failure = IOFailure("write", path: work.spool, code: ENOSPC)
    #expect(
      RunError(failure, work: work).description
        == "cannot write \(work.spool): No space left on device; free space there and run the same"
        + " command again")
    try FileSystem.makeDirectory(work.root)
    try FileSystem.replace(work.checkpoint, with: [])
    #expect(
      RunError(failure, work: work).description.hasSuffix(
        "run the same command again, the work so far is kept in \(work.root)"))
  }

  @Test func aLockedDirectorySaysWhoSinceWhenAndWhatToDo() throws {
    let directory = try TemporaryDirectory()
    let lock = try RunLock.acquire(directory: directory.path, command: "copydesk run")
    defer { lock.release() }
    let error = #expect(throws: (any Error).self) {
      try RunLock.acquire(directory: directory.path, command: "copydesk run")
    }
    let text = RunError(try #require(error)).description
    #expect(text.contains("by process \(getpid()) on "))
    #expect(text.contains(" since 20"))
    #expect(text.hasSuffix("wait until that run ends, or choose another output"))
  }
}
