import CopydeskBase
import CopydeskIO
import CopydeskTestSupport

/// A dump of generated pages: articles with chrome, copies, a JSON-lines file with a bad line, a page in gzip,
/// an empty file, a cut gzip.
struct SmallDump {
  let directory: TemporaryDirectory
  let names: [String]
  /// Documents that the ledger must hold.
  let documents: Int

  static let words = [
    "harbour", "council", "bridge", "river", "teacher", "report", "winter", "market", "engine",
    "village", "museum", "budget", "farmers", "signal", "weather", "station", "library", "garden",
    "minister", "storm", "ferry", "mountain", "school", "hospital", "railway", "festival",
  ]

  static func article(_ seed: UInt64, sentences: Int = 12) -> [String] {
    var random = SplitMix64(seed: seed)
    return (0..<sentences).map { _ in
      var sentence = (0..<14).map { _ in words[Int(random.next() % UInt64(words.count))] }
      sentence[0] = sentence[0].prefix(1).uppercased() + sentence[0].dropFirst()
      return sentence.joined(separator: " ") + " \(random.next() % 900)."
    }
  }

  static func page(_ seed: UInt64) -> [UInt8] {
    let paragraphs = article(seed).map { "<p>\($0) And \($0.lowercased())</p>" }.joined()
    return Array(
      """
      <!doctype html><html lang="en"><head><title>Story \(seed) - The Gazette</title></head><body>
      <nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Story \(seed)</h1>
      \(paragraphs)</article><footer><a href="/terms">Terms</a></footer></body></html>
      """.utf8)
  }

  init(pages: Int) throws {
    directory = try TemporaryDirectory()
    var names: [String] = []
    var documents = 0
    for number in 0..<pages {
      // Every seventh page is a copy of an earlier one.
      let seed = UInt64(number % 7 == 6 ? number - 3 : number)
      let name = "page-\(number).html"
      try directory.write(name, Self.page(seed))
      names.append(name)
      documents += 1
    }
    var lines: [String] = []
    for number in 0..<40 {
      lines.append(
        #"{"id":"line-\#(number)","url":"https://wire.example/\#(number)","text":"\#(Self.article(UInt64(1_000 + number / 2)).joined(separator: " "))"}"#
      )
    }
    lines.insert("{not json", at: 5)
    try directory.write("wire.jsonl", Array(lines.joined(separator: "\n").utf8))
    documents += 41
    let packed = GzipMember.compress(Self.page(77_777).span)
    try directory.write("packed.html.gz", packed)
    try directory.write("cut.html.gz", Array(packed.prefix(packed.count / 2)))
    try directory.write("empty.html", [])
    documents += 3
    self.names = names + ["wire.jsonl", "packed.html.gz", "cut.html.gz", "empty.html"]
    self.documents = documents
  }
}
