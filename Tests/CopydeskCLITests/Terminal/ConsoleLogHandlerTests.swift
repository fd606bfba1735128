import CopydeskBase
import Logging
import Synchronization
import Testing

@testable import CopydeskCLI

@Suite struct ConsoleLogHandlerTests {
  /// What `body` makes a logger write.
  private func written(
    _ format: Console.Format, level: Logger.Level = .info, _ body: (Logger) -> Void
  ) -> String {
    let sink = Sink()
    body(
      Logger(label: "test") { _ in
        var handler = ConsoleLogHandler(format: format, logLevel: level)
        handler.write = { sink.append($0) }
        return handler
      })
    return sink.text
  }

  private final class Sink: Sendable {
    private let state = Mutex("")
    var text: String { state.withLock { $0 } }
    func append(_ text: String) { state.withLock { $0 += text } }
  }

  @Test func textBeginsWithNameAndLevelOnEachLine() {
    let text = written(.text) {
      $0.error("one\ntwo")
      $0.warning("three")
      $0.notice("four", metadata: ["run": "night"])
    }
    #expect(
      text == """
        copydesk: error: one
        copydesk: error: two
        copydesk: warning: three
        copydesk: four

        """)
  }

  @Test func anEventStandsAsItIs() {
    let text = written(.text) {
      $0.info("short", metadata: ["event": "summary", "text": "short\nand more\n"])
      $0.info("bare", metadata: ["event": "progress"])
    }
    #expect(text == "short\nand more\nbare\n")
  }

  @Test func jsonHoldsTheMetadataAsMembersInOrder() throws {
    let text = written(.json) {
      $0.warning(
        "a \"line\"\nbreak",
        metadata: [
          "b": .stringConvertible(7), "a": .stringConvertible(0.25), "d": .stringConvertible(true),
          "c": ["x", "y"], "e": ["k": "v"], "text": "not here",
        ])
    }
    #expect(text.split(separator: "\n").count == 1)
    let members = try #require(try JSONParser.parse(Array(text.utf8)).members)
    #expect(members.map(\.name) == ["time", "level", "message", "a", "b", "c", "d", "e"])
    #expect(members[1].value == .string("warning"))
    #expect(members[2].value == .string("a \"line\"\nbreak"))
    #expect(members[3].value.double == 0.25)
    #expect(members[4].value.int == 7)
    #expect(text.contains(#""c":["x","y"],"d":true,"e":{"k":"v"}}"#))
  }

  @Test func quietLeavesErrorsOnly() {
    let text = written(.text, level: .error) {
      $0.info("a")
      $0.warning("b")
      $0.error("c")
    }
    #expect(text == "copydesk: error: c\n")
  }
}
