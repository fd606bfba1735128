import CopydeskBase
import CopydeskTestSupport
import Testing

@Suite struct SitesCommandTests {
  /// Six pages of one site with two template lines.
  private static func dump() -> [UInt8] {
    var random = SplitMix64(seed: 5)
    var json = JSONWriter()
    for number in 0..<6 {
      let own = (0..<3).map { _ in
        "The " + (0..<12).map { _ in "word\(random.next() % 9_000)" }.joined(separator: " ") + "."
      }
      let lines =
        [own[0], "The Harbour Gazette keeps the town informed", own[1], own[2]]
        + ["Letters go into the green box"]
      json.object {
        $0.member("id", "\(number)")
        $0.member("url", "https://gazette.example/\(number)")
        $0.member("text", lines.joined(separator: "\n"))
      }
      json.newline()
    }
    return json.bytes
  }

  @Test func whatARunLearntIsShownAndForgotten() throws {
    let directory = try TemporaryDirectory()
    try directory.write("dump.jsonl", Self.dump())
    let copydesk = try CopydeskBinary()
    func run(_ arguments: String...) throws -> CopydeskBinary.Result {
      try copydesk.run(arguments, directory: directory.path)
    }
    #expect(try run("sites", "--output", "out").status == 66)
    #expect(
      try run("run", "dump.jsonl", "--output", "out", "--name", "night", "--quiet").status == 0)
    #expect(
      try run("sites", "--output", "out").outputText
        == "gazette.example  2 template lines, 0 candidates, 6 pages in 1 visit, last night\n")
    #expect(
      try run("sites", "gazette.example", "--output", "out").outputText == """
        T  6 of 6  night  night  Letters go into the green box
        T  6 of 6  night  night  The Harbour Gazette keeps the town informed

        """)
    #expect(
      try run("sites", "show", "gazette.example", "--output", "out", "--format", "json").outputText
        == """
        {"status":"template","pages":6,"of":6,"first_run":"night","last_run":"night","text":"Letters go into the green box"}
        {"status":"template","pages":6,"of":6,"first_run":"night","last_run":"night","text":"The Harbour Gazette keeps the town informed"}

        """)
    try directory.write(
      "page.txt",
      Array("The new\n\nLetters go into the green box\n\nA ferry sank in the storm today.\n".utf8))
    let explained = try run(
      "explain", "page.txt", "--url", "https://www.gazette.example/9", "--sites",
      "out/sites.sqlite",
      "--format", "json")
    #expect(explained.status == 0)
    #expect(explained.outputText.contains("siteTemplate"))
    #expect(try run("explain", "page.txt", "--sites", "none.sqlite").status == 66)
    #expect(try run("sites", "show", "other.example", "--output", "out").status == 1)
    #expect(try run("sites", "forget", "gazette.example", "--output", "out").status == 0)
    #expect(try run("sites", "forget", "gazette.example", "--output", "out").status == 1)
    #expect(try run("sites", "--output", "out").outputText.isEmpty)
  }
}
