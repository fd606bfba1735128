import CopydeskBase
import CopydeskTestSupport
import Glibc
import Testing

@testable import CopydeskIO

@Suite struct InputListerTests {
  /// a.html, b/c.html, b/d.txt, b/.hidden, b/e/f.html below one directory.
  private static func tree() throws -> TemporaryDirectory {
    let directory = try TemporaryDirectory()
    mkdir(directory.file("b"), 0o755)
    mkdir(directory.file("b/e"), 0o755)
    for name in ["a.html", "b/c.html", "b/d.txt", "b/.hidden", "b/e/f.html"] {
      try directory.write(name, Array(name.utf8))
    }
    return directory
  }

  private func list(_ paths: [String], _ edit: (inout InputConfig) -> Void = { _ in }) throws
    -> InputLister.Listing
  {
    var config = InputConfig()
    config.paths = paths
    edit(&config)
    return try InputLister.list(config)
  }

  private func names(_ listing: InputLister.Listing, in directory: TemporaryDirectory) -> [String] {
    listing.units.map { String($0.path.dropFirst(directory.path.count + 1)) }
  }

  @Test func directoriesAreReadDownInByteOrder() throws {
    let directory = try InputListerTests.tree()
    let listing = try list([directory.path])
    #expect(names(listing, in: directory) == ["a.html", "b/c.html", "b/d.txt", "b/e/f.html"])
    #expect(listing.problems.isEmpty)
    #expect(listing.units.first?.bytes == 6)
    #expect(listing.units.allSatisfy { $0.modified > 0 })
  }

  @Test func orderAndRepetitionOfArgumentsDoNotMatter() throws {
    let directory = try InputListerTests.tree()
    let paths = [directory.path, directory.file("b/c.html"), directory.path + "//b/./e/", "-"]
    let first = try list(paths)
    let second = try list(paths.reversed() + paths)
    #expect(first.units == second.units)
    #expect(first.units.count == 5)
    #expect(first.units.first?.path == "-")
  }

  @Test(
    arguments: [
      ("*.html", ["a.html"]), ("**/*.html", ["a.html", "b/c.html", "b/e/f.html"]),
      ("b/?.*", ["b/c.html", "b/d.txt"]), ("b/[!d].*", ["b/c.html"]), ("b/.h*", ["b/.hidden"]),
      ("b/**", ["b/c.html", "b/d.txt", "b/e/f.html"]), ("*/e", ["b/e/f.html"]),
    ])
  func globsMatch(pattern: String, expected: [String]) throws {
    let directory = try InputListerTests.tree()
    #expect(names(try list([directory.file(pattern)]), in: directory) == expected)
  }

  @Test func hiddenAndExcludedNames() throws {
    let directory = try InputListerTests.tree()
    let all = try list([directory.path]) { $0.hidden = true }
    #expect(names(all, in: directory).contains("b/.hidden"))
    let some = try list([directory.path]) { $0.exclude = ["*.txt", "e"] }
    #expect(names(some, in: directory) == ["a.html", "b/c.html"])
  }

  @Test func missingPathsAndPatternsWithoutAMatchThrow() throws {
    let directory = try InputListerTests.tree()
    for path in [directory.file("none"), directory.file("*.xyz"), ""] {
      #expect(throws: ReadError.self) { try list([path]) }
    }
  }

  @Test func linksUpTheTreeEndAndBrokenOnesAreProblems() throws {
    let directory = try InputListerTests.tree()
    symlink("..", directory.file("b/loop"))
    symlink("nowhere", directory.file("b/broken"))
    symlink("self", directory.file("b/self"))
    let listing = try list([directory.path])
    #expect(names(listing, in: directory) == ["a.html", "b/c.html", "b/d.txt", "b/e/f.html"])
    #expect(
      listing.problems.map(\.path) == [directory.file("b/broken"), directory.file("b/self")])
    #expect(listing.problems.allSatisfy { $0.code == .unreadable })
  }

  @Test func pipesAreProblemsAndAreNotOpened() throws {
    let directory = try TemporaryDirectory()
    mkfifo(directory.file("pipe"), 0o600)
    let listing = try list([directory.path])
    #expect(listing.units.isEmpty)
    #expect(listing.problems.map(\.detail) == ["not a regular file"])
    #expect(ReadUnit(path: directory.file("pipe")).failures.map(\.code) == [.unreadable])
  }

  @Test func namesThatAreNoUTF8AreKeptAndCanBeRead() throws {
    let directory = try TemporaryDirectory()
    let name = Array(directory.path.utf8) + [0x2F, 0x61, 0xFF, 0xE9]
    let path = PathBytes.text(name)
    let descriptor = PathBytes.withCString(path) { open($0, O_CREAT | O_WRONLY, 0o600) }
    #expect(write(descriptor, "words", 5) == 5)
    close(descriptor)
    let listing = try list([directory.path])
    #expect(listing.units.map(\.path) == [path])
    #expect(ReadUnit(path: path).texts == ["words"])
    _ = PathBytes.withCString(path) { unlink($0) }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func everyNameComesBackAsItWas(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var name = (0..<20).map { _ in UInt8(truncatingIfNeeded: random.next() | 1) }
    name += Array("ünï\u{EF80}\u{EFFF}".utf8)
    #expect(PathBytes.bytes(PathBytes.text(name)) == name)
  }
}
