import CopydeskBase
import CopydeskIO
import CopydeskTestSupport

@testable import Copydesk

/// A small sound run directory of our own making, to be damaged in one place.
struct SampleRun {
  var ledger = [
    #"{"doc":0,"id":"a","source":"dump/a.html","status":"kept","file":"clean-00000.jsonl.gz","bytes":700,"text_bytes":10}"#,
    #"{"doc":1,"id":"b","source":"dump/b.html","status":"duplicate","of":{"doc":0,"id":"a","source":"dump/a.html"}}"#,
    #"{"doc":2,"id":"c","source":"dump/c.html","status":"dropped","rule":"minWords","value":2,"threshold":5,"bytes":40,"text_bytes":3}"#,
    #"{"doc":3,"id":"d","source":"dump/d.html","status":"failed","error":"empty","offset":0}"#,
    #"{"doc":4,"id":"e","source":"dump/e.html","status":"kept","file":"clean-00001.jsonl.gz"}"#,
    #"{"doc":5,"id":"f","source":"dump/f.html","status":"duplicate","of":{"run":"run-1","id":"z"}}"#,
  ]
  var shards = [
    [#"{"id":"a","text":"Low water."}"#],
    [#"{"id":"e","text":"High water."}"#],
  ]
  var counts = [
    ("inputs", 6), ("kept", 2), ("duplicates", 2), ("dropped", 1), ("failed", 1),
  ]
  var bytes = [("inputs", 600), ("documents", 740), ("text", 13)]
  var reasons = [("dropped:minWords", 1), ("failed:empty", 1)]
  var format = 1
  /// Ends the manifest's list of outputs early.
  var listsLedger = true

  /// Writes the run below `directory` and answers with its path.
  func write(to directory: TemporaryDirectory) throws -> String {
    var files: [(name: String, bytes: [UInt8], documents: Int)] = []
    for (index, lines) in shards.enumerated() {
      files.append(("clean-0000\(index).jsonl.gz", Self.gzip(lines), lines.count))
    }
    if listsLedger { files.append(("ledger.jsonl.gz", Self.gzip(ledger), ledger.count)) }
    try directory.write("ledger.jsonl.gz", Self.gzip(ledger))
    for file in files { try directory.write(file.name, file.bytes) }
    try directory.write("manifest.json", manifest(files))
    return directory.path
  }

  private func manifest(_ files: [(name: String, bytes: [UInt8], documents: Int)]) -> [UInt8] {
    let config = PipelineConfig()
    var json = JSONWriter()
    json.object { json in
      json.member("format", format)
      json.key("config")
      json.value(config.json)
      json.member("config_digest", config.digest)
      json.key("inputs")
      json.array { json in
        for name in ["a", "b", "c", "d", "e", "f"] {
          json.object {
            $0.member("path", "dump/\(name).html")
            $0.member("bytes", 100)
            $0.member("documents", 1)
          }
        }
      }
      json.key("outputs")
      json.array { json in
        for file in files {
          json.object {
            $0.member("file", file.name)
            $0.member("bytes", file.bytes.count)
            $0.member("sha256", Self.sha256(file.bytes))
            $0.member("documents", file.documents)
          }
        }
      }
      json.member("bytes") { json in
        for (name, count) in bytes { json.member(name, count) }
      }
      json.member("reasons") { json in
        for (name, count) in reasons { json.member(name, count) }
      }
      json.member("counts") { json in
        for (name, count) in counts { json.member(name, count) }
      }
    }
    return json.bytes
  }

  /// A gzip file with a member for each two lines; one empty member without any.
  static func gzip(_ lines: [String]) -> [UInt8] {
    if lines.isEmpty { return GzipMember.compress([UInt8]().span) }
    return stride(from: 0, to: lines.count, by: 2).flatMap { start in
      let text = lines[start..<min(start + 2, lines.count)].map { $0 + "\n" }.joined()
      return GzipMember.compress(Array(text.utf8).span)
    }
  }

  private static func sha256(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes.span)
    return hash.hex()
  }
}
