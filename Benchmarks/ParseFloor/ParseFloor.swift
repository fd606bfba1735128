import CParseFloor
import CopydeskText

/// What a page costs against the least that libxml2 costs on it, in CPU time, best of some rounds.
///
///     swift run -c release --package-path Benchmarks ParseFloor FOLDER [STEP [ROUNDS [extract]]]
///
/// FOLDER holds `*.html.gz` files; every STEP-th is taken. Inflating is not measured. With `extract` only the
/// extraction runs: what a profiler should see.
@main struct ParseFloor {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let path = arguments.first else {
      print("usage: ParseFloor FOLDER [STEP [ROUNDS [extract]]]")
      return
    }
    let numbers = arguments.dropFirst().compactMap { Int($0) }
    let folder = PageFolder(path: path, step: numbers.first ?? 1)
    guard !folder.pages.isEmpty else {
      print("no *.html.gz files in \(path)")
      return
    }
    let rounds = numbers.count > 1 ? numbers[1] : 3
    print("\(folder.pages.count) pages of \(folder.bytes / folder.pages.count) bytes")
    if arguments.last == "extract" {
      var extractor = Extractor()
      var blocks = 0
      _ = measure("Extractor", folder, rounds) { page in
        blocks &+= extractor.extract(page, url: nil).blocks.count
      }
      print("\(blocks / max(1, rounds) / folder.pages.count) blocks a page")
      return
    }

    xmlInitParser()
    let floor = measure("libxml2 SAX push, no callbacks, one chunk", folder, rounds) { page in
      parse(page, chunk: max(1, page.count))
    }
    report(
      measure("the same in chunks of 8 KiB", folder, rounds) { parse($0, chunk: 8 << 10) }, floor)
    var parser = HTMLParser()
    var nodes = 0
    let tree = measure("HTMLParser", folder, rounds) { nodes &+= parser.parse($0.span).count }
    report(tree, floor)
    var extractor = Extractor()
    var kept = 0
    let whole = measure("Extractor", folder, rounds) { page in
      kept &+= extractor.extract(page, url: nil).blocks.count
    }
    report(whole, floor)
    // Printed so that no work can be left out by the compiler.
    print(
      "\(nodes / max(1, rounds) / folder.pages.count) nodes, "
        + "\(kept / max(1, rounds) / folder.pages.count) blocks a page")
  }

  private static func parse(_ page: [UInt8], chunk: Int) {
    page.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      parsefloor_parse(start, bytes.count, chunk)
    }
  }

  /// Milliseconds for all pages in the best round.
  private static func measure(
    _ name: String, _ folder: PageFolder, _ rounds: Int, _ work: ([UInt8]) -> Void
  ) -> Double {
    var best = Double.infinity
    for _ in 0..<max(1, rounds) {
      let start = parsefloor_cpu()
      for page in folder.pages { work(page) }
      best = min(best, parsefloor_cpu() - start)
    }
    let page = best / Double(folder.pages.count)
    let speed = Double(folder.bytes) / best / 1e3
    print("\(name): \(rounded(page)) ms a page, \(rounded(speed)) MB/s")
    return best
  }

  private static func report(_ time: Double, _ floor: Double) {
    print("  \(rounded(time / floor)) of the floor")
  }

  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
