import CopydeskTestSupport
import Glibc
import Testing

@testable import CopydeskIO

@Suite struct FileSystemTests {
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  @Test func replaceWritesANewFileAndLeavesNothingBeside() throws {
    try FileSystem.replace(directory.file("a.json"), with: Array("{}".utf8))
    try FileSystem.replace(directory.file("a.json"), with: Array("{1}".utf8))
    #expect(try FileSystem.read(directory.file("a.json")) == Array("{1}".utf8))
    #expect(try FileSystem.list(directory.path) == ["a.json"])
  }

  @Test func replaceThatFailsKeepsTheOldFile() throws {
    try FileSystem.makeDirectory(directory.file("a/b"))
    #expect(throws: IOFailure.self) { try FileSystem.replace(directory.file("a"), with: [1]) }
    #expect(try FileSystem.list(directory.path) == ["a"])
    #expect(FileSystem.exists(directory.file("a/b")))
  }

  @Test func readRefusesMoreThanTheLimit() throws {
    let path = try directory.write("a", Array(0..<100))
    #expect(try FileSystem.read(path, limit: 100).count == 100)
    #expect(throws: IOFailure("read", path: path, code: EFBIG)) {
      _ = try FileSystem.read(path, limit: 99)
    }
  }

  @Test func readTakesFilesThatHideTheirSize() throws {
    #expect(try !FileSystem.read("/proc/self/stat").isEmpty)
  }

  @Test func aMissingFileIsNamed() {
    let failure = #expect(throws: IOFailure.self) { _ = try FileSystem.read("/no/such file") }
    #expect(failure?.description == "cannot open /no/such file: No such file or directory")
  }

  @Test func makeDirectoryMakesTheOnesAboveToo() throws {
    try FileSystem.makeDirectory(directory.file("a/b/c/"))
    try FileSystem.makeDirectory(directory.file("a/b/c"))
    #expect(try FileSystem.list(directory.file("a/b")) == ["c"])
  }

  @Test func makeDirectoryRefusesAFileInTheWay() throws {
    let path = try directory.write("a", [1])
    #expect(throws: IOFailure.self) { try FileSystem.makeDirectory(path) }
    #expect(throws: IOFailure.self) { try FileSystem.makeDirectory(path + "/b") }
  }

  @Test func listIsInByteOrder() throws {
    for name in ["b", "a", "é", "B", "a.b", "日本", ".hidden"] { try directory.write(name, []) }
    #expect(
      try FileSystem.list(directory.path) == [".hidden", "B", "a", "a.b", "b", "é", "日本"])
  }

  @Test func removeTakesATreeAwayButNotWhatLinksLeadTo() throws {
    let kept = try directory.write("kept", [1])
    try FileSystem.makeDirectory(directory.file("outside"))
    try directory.write("outside/file", [1])
    try FileSystem.makeDirectory(directory.file("tree/deep/deeper"))
    try directory.write("tree/deep/file", [1])
    #expect(symlink(directory.file("outside"), directory.file("tree/link")) == 0)
    #expect(symlink(directory.file("tree"), directory.file("tree/deep/loop")) == 0)
    #expect(symlink(kept, directory.file("tree/deeper")) == 0)
    try FileSystem.remove(directory.file("tree"))
    #expect(try FileSystem.list(directory.path) == ["kept", "outside"])
    #expect(try FileSystem.list(directory.file("outside")) == ["file"])
  }

  @Test func removeOfAMissingPathIsNoError() throws {
    try FileSystem.remove(directory.file("none/at/all"))
    #expect(try FileSystem.list(directory.path) == [])
  }

  @Test func removeOfALinkLeavesItsTarget() throws {
    try FileSystem.makeDirectory(directory.file("target"))
    #expect(symlink(directory.file("target"), directory.file("link")) == 0)
    try FileSystem.remove(directory.file("link"))
    #expect(try FileSystem.list(directory.path) == ["target"])
  }

  @Test func renameMovesADirectory() throws {
    try FileSystem.makeDirectory(directory.file("old/inner"))
    try FileSystem.makeDirectory(directory.file("to"))
    try FileSystem.rename(directory.file("old"), to: directory.file("to/new"))
    #expect(try FileSystem.list(directory.file("to/new")) == ["inner"])
  }

  @Test func replaceLinkPointsElsewhereInOneStep() throws {
    try directory.write("one", [1])
    try directory.write("two", [2])
    try FileSystem.replaceLink(directory.file("latest"), to: "one")
    try FileSystem.replaceLink(directory.file("latest"), to: "two")
    #expect(try FileSystem.read(directory.file("latest")) == [2])
    #expect(try FileSystem.list(directory.path) == ["latest", "one", "two"])
  }

  @Test func aLinkToNothingDoesNotExist() throws {
    try FileSystem.replaceLink(directory.file("latest"), to: "nowhere")
    #expect(!FileSystem.exists(directory.file("latest")))
  }

  @Test(arguments: [
    ("/a/b", "/a"), ("/a/b/", "/a"), ("/a", "/"), ("/", "/"), ("a", "."), ("a/b", "a"),
    ("a//b", "a"), ("//a", "/"), ("./a", "."),
  ])
  func parentIsTheDirectoryThatHolds(path: String, parent: String) {
    #expect(FileSystem.parent(of: path) == parent)
  }
}
