import CopydeskBase
import CopydeskTestSupport
import Glibc
import Testing

/// Runs killed at the n-th change of their directories, n at random, end, after the same command again, in the bytes of an undisturbed run.
///
/// `scripts/kill-test` does the same over a large corpus.
@Suite struct KillTests {
  @Test(arguments: 0..<6 as Range<UInt64>)
  func aKilledRunEndsInTheSameBytes(seed: UInt64) throws {
    let directory = try TemporaryDirectory()
    try directory.write("dump.jsonl", Self.dump(documents: 240))
    try directory.write("often.json", Array(#"{"run": {"checkpointSeconds": 0.05}}"#.utf8))
    let copydesk = try CopydeskBinary()
    let calm = try copydesk.run(Self.job("calm"), directory: directory.path)
    #expect(calm.status == 0, "\(calm.errorText)")

    var random = SplitMix64(seed: seed)
    var wasKilled = false
    for _ in 0..<3 {
      let output = directory.file("hit")
      for folder in [output, output + "/work"] { mkdir(folder, 0o755) }
      let events = try DirectoryEvents([output, output + "/work"])
      let running = try copydesk.start(Self.job("hit"), directory: directory.path)
      var left = Int.random(in: 1...Self.mostEvents, using: &random)
      while left > 0, events.next() { left -= 1 }
      running.kill(SIGKILL)
      wasKilled = try running.wait().wasKilled || wasKilled
    }
    let finished = try copydesk.run(Self.job("hit"), directory: directory.path)
    #expect(finished.status == 0, "\(finished.errorText)")
    #expect(try Self.files(directory.file("hit/night")) == Self.files(directory.file("calm/night")))
    #expect(
      try copydesk.run(["sites", "--sites", "hit/sites.sqlite"], directory: directory.path).output
        == copydesk.run(["sites", "--sites", "calm/sites.sqlite"], directory: directory.path).output
    )
    #expect(access(directory.file("hit/work"), F_OK) != 0, "unfinished work is left")
    // Kills that all came after the end would show nothing, and must not say otherwise.
    #expect(wasKilled)
  }

  /// Changes of the output and work directories after which a run is killed at the latest: about as many as an
  /// undisturbed one makes.
  private static let mostEvents = 90

  private static func job(_ output: String) -> [String] {
    [
      "run", "dump.jsonl", "--config", "often.json", "--output", output, "--name", "night",
      "--jobs", "2", "--quiet",
    ]
  }

  /// A third of the documents are copies of earlier ones.
  private static func dump(documents: Int) -> [UInt8] {
    var random = SplitMix64(seed: 7)
    var texts: [String] = []
    var lines = ""
    for number in 0..<documents {
      if number % 3 == 2, let text = texts.randomElement(using: &random) {
        texts.append(text)
      } else {
        let sentences = (0..<12).map { _ in
          let words = (0..<14).map { _ in "word\(Int.random(in: 0..<5_000, using: &random))" }
          return "The " + words.joined(separator: " ") + "."
        }
        texts.append("<p>" + sentences.joined(separator: "</p><p>") + "</p>")
      }
      // Three sites of one template each, so that the template phase has its work too.
      let site = number % 3
      let foot = "<p>The paper boat number \(site) sails past the mill at noon.</p>"
      lines +=
        #"{"id": "\#(number)", "url": "https://paper-\#(site).example/\#(number)", "html": "<body><article>\#(texts[number])\#(foot)</article></body>"}"#
        + "\n"
    }
    return Array(lines.utf8)
  }

  /// Every file of a run by name; of the manifest all that stands before the volatile part.
  private static func files(_ run: String) throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for name in try Repository.names(in: run) {
      let bytes = try Repository.bytes(of: run + "/" + name)
      if name == "manifest.json" {
        // The member `timings` is the last, on a line of its own.
        let lines = bytes.split(separator: 0x0A)
        found[name] = Array(lines.dropLast(2).joined(separator: [0x0A]))
      } else {
        found[name] = bytes
      }
    }
    return found
  }
}
