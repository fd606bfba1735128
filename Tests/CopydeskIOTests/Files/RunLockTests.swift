import CopydeskTestSupport
import Glibc
import Testing

@testable import CopydeskIO

@Suite struct RunLockTests {
  let directory: TemporaryDirectory
  let path: String

  init() throws {
    directory = try TemporaryDirectory()
    path = directory.file("lock.json")
  }

  private func acquire() throws -> RunLock {
    try RunLock.acquire(directory: directory.path, command: "copydesk run")
  }

  private func leave(_ holder: RunLockHolder) throws {
    try directory.write("lock.json", holder.json)
  }

  @Test func aSecondHolderIsRefusedAndToldWhoHoldsIt() throws {
    let lock = try acquire()
    let held = #expect(throws: RunLock.Held.self) { _ = try acquire() }
    #expect(held?.holder?.pid == getpid())
    #expect(held?.description.contains("process \(getpid()) on ") == true)
    #expect(held?.description.hasSuffix("(copydesk run)") == true)
    lock.release()
  }

  @Test func releaseRemovesTheFileAndLetsTheNextIn() throws {
    let lock = try acquire()
    lock.release()
    lock.release()
    #expect(!FileSystem.exists(path))
    let next = try acquire()
    #expect(next.refresh())
  }

  @Test func theOwnerThatGoesAwayReleases() throws {
    do { _ = try acquire() }
    #expect(!FileSystem.exists(path))
  }

  @Test func aDeadProcessIsTakenOver() throws {
    // 2^22 is the highest pid that Linux gives (proc(5), pid_max), so this one never lives.
    var holder = RunLockHolder.current(command: "old")
    holder.pid = (1 << 22) + 1
    try leave(holder)
    let lock = try acquire()
    #expect(RunLockHolder(try FileSystem.read(path))?.command == "copydesk run")
    lock.release()
  }

  @Test func aReusedPidOrAnotherBootIsTakenOver() throws {
    var holder = RunLockHolder.current(command: "old")
    holder.started = "11111111-2222-3333-4444-555555555555/17"
    try leave(holder)
    #expect(try acquire().refresh())
  }

  /// As on a file system that knows no flock: only the file tells.
  @Test func aLiveProcessWithoutFlockIsRespected() throws {
    try leave(.current(command: "other"))
    #expect(throws: RunLock.Held.self) { _ = try acquire() }
    #expect(FileSystem.exists(path))
  }

  @Test func anotherHostIsRespectedWhileItRefreshes() throws {
    try leave(RunLockHolder(pid: 1, host: "elsewhere.example", started: "x/1", command: "run"))
    let held = #expect(throws: RunLock.Held.self) { _ = try acquire() }
    #expect(held?.holder?.host == "elsewhere.example")
  }

  @Test func anotherHostSilentForLongIsTakenOver() throws {
    try leave(RunLockHolder(pid: 1, host: "elsewhere.example", started: "x/1", command: "run"))
    let then = timespec(tv_sec: time(nil) - RunLock.staleSeconds - 60, tv_nsec: 0)
    #expect(utimensat(AT_FDCWD, path, [then, then], 0) == 0)
    #expect(try acquire().refresh())
  }

  @Test(arguments: ["", "{", "[]", "{\"pid\":\"x\"}"])
  func aBrokenLockFileIsTakenOver(content: String) throws {
    try directory.write("lock.json", Array(content.utf8))
    #expect(try acquire().refresh())
  }

  @Test func aLockTakenOverByAnotherIsNoLongerOursAndStays() throws {
    let lock = try acquire()
    try leave(RunLockHolder(pid: 1, host: "elsewhere.example", started: "x/1", command: "run"))
    #expect(!lock.refresh())
    lock.release()
    #expect(FileSystem.exists(path))
  }

  @Test func aMissingDirectoryIsAnIOFailure() {
    #expect(throws: IOFailure.self) {
      _ = try RunLock.acquire(directory: directory.file("none"), command: "run")
    }
  }

  @Test func thisProcessHasAStartMarkAndAnImpossibleOneHasNone() {
    #expect(RunLockHolder.startMark(of: getpid())?.contains("/") == true)
    #expect(RunLockHolder.startMark(of: (1 << 22) + 1) == nil)
  }
}
