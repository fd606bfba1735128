import Benchmark
import CopydeskText

/// What one document costs, step by step, on pages made by `GeneratedPage`.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration.metrics = [.wallClock, .cpuTotal, .throughput]
  Benchmark.defaultConfiguration.maxDuration = .seconds(3)
  Benchmark.defaultConfiguration.maxIterations = 10_000

  let page = GeneratedPage(seed: 1, paragraphs: 24)

  Benchmark("extract: article of 24 paragraphs") { benchmark in
    var extractor = Extractor()
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(extractor.extract(page.html, url: page.url))
    }
  }

  Benchmark("strip: the same as plain text") { benchmark in
    var stripper = PlainTextStripper()
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(stripper.strip(page.text, url: page.url))
    }
  }

  Benchmark("repair: the same as plain text") { benchmark in
    var repairer = Repairer()
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(repairer.repair(page.text, language: "en"))
    }
  }

  Benchmark("decode: the page, UTF-8 by its meta tag") { benchmark in
    var decoder = TextDecoder()
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(decoder.decode(page.html, isHTML: true))
    }
  }

  Benchmark("fingerprint: the same as plain text") { benchmark in
    var fingerprinter = Fingerprinter()
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(fingerprinter.fingerprint(page.text))
    }
  }
}
