import Copydesk
import Glibc

/// What is tried on every input: no trap, no wait, no broken UTF-8, and one text whatever the format.
///
/// The cleaners live as long as the process, as a worker's do, so that what one page leaves in a buffer
/// meets the next one.
struct CleanFuzzer: ~Copyable {
  /// Most CPU seconds for each MB of input, and for an input below one MB.
  ///
  /// CPU time, for the machine may be busy; libFuzzer's `-timeout` ends what never returns.
  static let secondsPerMegabyte = 1.0

  private var toText = Cleaner()
  private var toMarkdown: Cleaner

  init() {
    var config = PipelineConfig()
    config.output.markdown = true
    toMarkdown = Cleaner(config)
  }

  mutating func check(_ bytes: [UInt8]) {
    let address = "https://example.org/2024/03/kelmouth?page=1#top"
    let text = Self.timed("HTML to text", bytes.count) {
      try toText.clean(html: bytes, url: address)
    }
    let markdown = Self.timed("HTML to Markdown", bytes.count) {
      try toMarkdown.clean(html: bytes, url: address)
    }
    let plain = Self.timed("plain text", bytes.count) {
      try toText.clean(text: bytes, url: address)
    }
    if let text, let markdown {
      Self.require(text.text == markdown.text, "Markdown changes the text")
      Self.require(
        Self.isUTF8(text.text) && Self.isUTF8(markdown.markdown), "the page's text is not UTF-8")
    }
    if let plain { Self.require(Self.isUTF8(plain.text), "the plain text is not UTF-8") }
  }

  private static func timed(
    _ name: String, _ count: Int, _ body: () throws -> CleanedDocument
  ) -> CleanedDocument? {
    let start = cpuSeconds
    let answer = try? body()
    let seconds = cpuSeconds - start
    let allowed = secondsPerMegabyte * max(1, Double(count) / 1e6)
    require(
      seconds <= allowed, "\(name): \(seconds) s of CPU for \(count) bytes, allowed \(allowed)")
    return answer
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// Traps with a message: a crash is how libFuzzer learns of a finding.
  private static func require(_ holds: Bool, _ message: @autoclosure () -> String) {
    if !holds { fatalError(message()) }
  }

  private static var cpuSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
