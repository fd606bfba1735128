internal import CopydeskBase
internal import CopydeskText
internal import Glibc

/// Measures what repairing a text costs, in all and rule by rule, in CPU time of this thread.
///
///     block-tool repair en < article.txt
///     // all                 12.9 MB  1040 MB/s    19 edits
///     // stopComma           12.9 MB  1630 MB/s     2 edits
struct RepairCost {
  private let blocks: [[UInt8]]
  private let bytes: Int
  private let language: String?

  /// - Parameter text: paragraphs parted by line breaks.
  init(text: [UInt8], language: String?) {
    blocks = text.split(separator: 0x0A).map { Array($0) }
    bytes = blocks.reduce(0) { $0 + $1.count }
    self.language = language
  }

  func show() {
    row("all", disabled: [])
    row("scan only", disabled: Repairer.ruleNames + ["orphanQuote"])
    for name in Repairer.ruleNames + ["orphanQuote"] {
      row(name, disabled: (Repairer.ruleNames + ["orphanQuote"]).filter { $0 != name })
    }
    print(language ?? "", bytes, "bytes in", blocks.count, "blocks")
  }

  /// The fastest of five passes.
  private func row(_ name: String, disabled: [String]) {
    var config = RepairConfig()
    config.disabled = disabled
    var repairer = Repairer(config)
    var best = Double.infinity
    var edits = 0
    for _ in 0..<5 {
      edits = 0
      let start = seconds()
      for block in blocks { edits += repairer.repair(block, language: language).edits.count }
      best = min(best, seconds() - start)
    }
    let rate = Int(Double(bytes) / max(best, 1e-9) / 1e6)
    let title = name + String(repeating: " ", count: max(1, 22 - name.count))
    print(title, rate, "MB/s ", edits, "edits")
  }

  private func seconds() -> Double {
    var time = timespec()
    // Safety: clock_gettime fills the one struct it is given.
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
