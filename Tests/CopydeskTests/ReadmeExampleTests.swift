import CopydeskTestSupport
import Testing

@Suite struct ReadmeExampleTests {
  @Test func readmeShowsTheProgramThatIsCompiledHere() throws {
    let readme = try text("README.md")
    let source = try text("Tests/CopydeskTests/ReadmeExample.swift").split(
      separator: "\n", omittingEmptySubsequences: false)
    let begin = try #require(source.firstIndex { $0.hasSuffix("// README begins") })
    let end = try #require(source.firstIndex { $0.hasSuffix("// README ends") })
    let program = source[(begin + 1)..<end].map { $0.dropFirst(4) }
    let block = (["```swift", "import Copydesk", ""] + program + ["```"]).joined(separator: "\n")
    #expect(readme.contains(block))
  }

  @Test func programPrintsWhatReadmeSays() throws {
    var printed: [String] = []
    try ReadmeExample.run { printed.append($0) }
    let block = (["```text"] + printed + ["```"]).joined(separator: "\n")
    #expect(try text("README.md").contains(block))
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Repository.read(name), as: UTF8.self)
  }
}
