import CopydeskBase
import CopydeskTestSupport
import Testing

@Suite struct CleanCommandTests {
  private let page = """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Low water</title></head>
    <body><nav><a href="/">✗Home✗</a></nav><article><h1>Low water</h1>
    <p>✓The ferry waits for the tide, and the tide waits for nobody, not even the mayor.✓</p>
    <p>✓On Monday it left eleven minutes late, with forty passengers and a piano on board.✓</p>
    </article><footer>✗All rights reserved✗</footer></body></html>
    """

  @Test func aPageOnStandardInputComesOutAsText() throws {
    let result = try CopydeskBinary().run(["clean"], input: Array(page.utf8))
    #expect(result.status == 0)
    #expect(result.outputText.contains("✓The ferry waits"))
    #expect(result.outputText.contains("piano on board.✓"))
    #expect(!result.outputText.contains("✗"))
    #expect(result.outputText.hasSuffix("\n"))
    #expect(result.errorText.isEmpty)
  }

  private let manual = """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The pump</title></head>
    <body><main><article><h1>The pump</h1>
    <p>The pump lifts water from the lower lock, and <a href="lock.html">the lock</a> fills in nine minutes.</p>
    <ul><li>Open the valve on the left before the engine is started.</li><li>Close it when the gauge stands at
    four.</li></ul>
    <p>The settings lie in a file that the keeper changes twice a year, in spring and in autumn.</p>
    <pre><code class="language-ini">lift = 4</code></pre>
    <p>When the gauge falls below two, <img src="/gauge.png" alt="the gauge"> the keeper is called at home.</p>
    </article></main></body></html>
    """

  private func markdown(_ flags: [String]) throws -> String {
    let arguments = ["clean", "--format", "markdown", "--mode", "recall"] + flags
    return try CopydeskBinary().run(
      arguments + ["--url", "https://lock.example/pump/"], input: Array(manual.utf8)
    ).outputText
  }

  @Test func flagsDecideWhatMarkdownHolds() throws {
    let plain = try markdown([])
    #expect(plain.contains("and the lock fills"))
    #expect(plain.contains("- Open the valve"))
    #expect(plain.contains("```ini\nlift = 4\n```"))
    #expect(!plain.contains("!["))
    #expect(try markdown(["--links"]).contains("[the lock](https://lock.example/pump/lock.html)"))
    #expect(
      try markdown(["--images", "all"]).contains("![the gauge](https://lock.example/gauge.png)"))
    #expect(try !markdown(["--no-lists"]).contains("valve"))
    #expect(try !markdown(["--no-code"]).contains("lift = 4"))
  }

  @Test func plainTextOnStandardInputIsNotTakenForMarkup() throws {
    let text = "The tide table was printed wrong.\n\nFor a week, 3 < 4 held only on paper."
    let result = try CopydeskBinary().run(["clean", "--format", "json"], input: Array(text.utf8))
    let value = try JSONParser.parse(result.output)
    #expect(value["kind"] == .string("text"))
    #expect(value["text"]?.string?.contains("3 < 4") == true)
  }

  @Test func everyLineIsAnsweredInOrderAndBadOnesToo() throws {
    var request = JSONWriter()
    request.object {
      $0.member("id", "one")
      $0.member("url", "https://gazette.example/tide")
      $0.member("html", page)
    }
    let lines = [
      String(decoding: request.bytes, as: UTF8.self), "{\"id\":2,\"text\":\"Short.\"}", "",
      "nonsense",
      #"{"id":"four"}"#, #"{"id":"five","html_b64":"***"}"#, #"["six"]"#,
    ]
    let input = lines.joined(separator: "\n")
    let result = try CopydeskBinary().run(
      ["clean", "--format", "jsonl", "--timing"], input: Array(input.utf8))
    let answers = try result.outputText.split(separator: "\n").map {
      try JSONParser.parse(Array($0.utf8))
    }
    #expect(result.status == 3)
    #expect(
      answers.map { $0["id"] } == [
        .string("one"), .number("2"), .null, .string("four"), .string("five"), .null,
      ])
    #expect(
      answers.map { $0["error"]?.string } == [
        nil, nil, "badRecord", "badRecord", "badRecord", "badRecord",
      ])
    #expect(answers[0]["url"] == .string("https://gazette.example/tide"))
    #expect(answers[0]["title"] == .string("Low water"))
    #expect(answers[0]["text"]?.string?.contains("The ferry waits") == true)
    #expect(answers[0]["cpu_ms"]?.double != nil)
    #expect(answers[1]["text"] != nil)
  }

  @Test func theNextLineMayWaitForTheAnswerToTheLast() throws {
    let process = try CopydeskBinary().start(["clean", "--format", "jsonl"])
    for number in 0..<3 {
      try process.send("{\"id\":\(number),\"text\":\"The ferry waits for the tide.\"}\n")
      let answer = try #require(try process.readLine())
      #expect(try JSONParser.parse(answer)["id"]?.int == number)
    }
    #expect(try process.wait().status == 0)
  }

  @Test func aReaderThatLeavesIsNoFailure() throws {
    let process = try CopydeskBinary().start(["clean", "--format", "jsonl"])
    process.closeOutput()
    try process.send("{\"id\":1,\"text\":\"The ferry waits for the tide.\"}\n")
    let result = try process.wait()
    #expect(result.status == 0)
    #expect(!result.wasKilled)
    #expect(result.errorText.isEmpty)
  }

  @Test func theLimitHoldsForThePageAndNotForItsPacking() throws {
    let directory = try TemporaryDirectory()
    try directory.write("small.json", Array(#"{"limits":{"documentBytes":65536}}"#.utf8))
    let line = "<p>The ferry waits for the tide, and the tide waits for nobody at all.</p>\n"
    func packed(_ count: Int) throws -> [UInt8] {
      try directory.write("page.html", Array(String(repeating: line, count: count).utf8))
      return try ShellScript("gzip -9 -c page.html", directory: directory.path).run().output
    }
    let clean = ["clean", "--config", "small.json", "--kind", "html"]
    let binary = try CopydeskBinary()
    let fits = try binary.run(clean, input: try packed(100), directory: directory.path)
    #expect(fits.status == 0, "\(fits.errorText)")
    let large = try packed(2_000)
    #expect(large.count < 65_536)
    let over = try binary.run(clean, input: large, directory: directory.path)
    #expect(over.status == 65)
    #expect(over.errorText.contains("65536"))
    let plain = Array(String(repeating: line, count: 2_000).utf8)
    #expect(try binary.run(clean, input: plain, directory: directory.path).status == 65)
  }

  @Test func whatIsNoTextExits65AndWhatIsMissing66() throws {
    let binary = try CopydeskBinary()
    let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    #expect(try binary.run(["clean"], input: picture).status == 65)
    #expect(try binary.run(["clean"], input: []).status == 65)
    #expect(try binary.run(["clean", "/nowhere/page.html"]).status == 66)
    #expect(try binary.run(["explain", "/nowhere/page.html"]).status == 66)
  }

  @Test func explainNamesKeptAndRemovedBlocks() throws {
    let directory = try TemporaryDirectory()
    let path = try directory.write("page.html", Array(page.utf8))
    let html = directory.file("why.html")
    let result = try CopydeskBinary().run(["explain", path, "--html", html, "--quiet"])
    #expect(result.status == 0)
    #expect(result.outputText.contains("+ kept  paragraph"))
    #expect(!result.output.contains(0x1B))
    #expect(result.errorText.isEmpty)
    let shown = try CopydeskBinary().run(["clean", html])
    #expect(shown.status == 0)
  }
}
