import CopydeskBase
@preconcurrency import Glibc

// Dumps blocks and features for training, predictions for scoring, times, or one page's verdicts.
//
//     BlockDump dump|predict|time|explain WORK PAGES.tsv [ID]
@testable import CopydeskText

let standardOut = fdopen(1, "wb")

func slurp(_ path: String) -> [UInt8] {
  guard let f = fopen(path, "rb") else { return [] }
  defer { fclose(f) }
  var out: [UInt8] = []
  var buf = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let n = fread(&buf, 1, buf.count, f)
    if n == 0 { break }
    out.append(contentsOf: buf[0..<n])
  }
  return out
}
let mode = CommandLine.arguments[1]
let work = CommandLine.arguments[2]
let dir = work + "/html"
let only = CommandLine.arguments.count > 4 ? CommandLine.arguments[4] : nil
let feats = mode == "dump" ? fopen(work + "/feats.bin", "wb") : nil
var extractor = Extractor()
var parser = HTMLParser()
var cpuParse = 0.0, cpuAll = 0.0, bytes = 0
func cpu() -> Double {
  var t = timespec(); clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return Double(t.tv_sec) + Double(t.tv_nsec) / 1e9
}
let lines = String(decoding: slurp(CommandLine.arguments[3]), as: UTF8.self).split(separator: "\n")
for line in lines {
  let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  if let only, parts[0] != only { continue }
  let html = slurp(dir + "/" + parts[0])
  let url = parts.count > 1 ? parts[1] : nil
  var json = JSONWriter()
  switch mode {
  case "time":
    bytes += html.count
    let a = cpu()
    let tree = parser.parse(html.span)
    let b = cpu()
    _ = extractor.extract(html, url: url)
    let c = cpu()
    cpuParse += b - a
    cpuAll += c - b
    if tree.count == 0 { print("") }
    continue
  case "predict":
    let e = extractor.extract(html, url: url)
    var text: [UInt8] = []
    for b in e.blocks where b.isKept { text += b.text; text.append(10) }
    json.object {
      $0.member("id", parts[0]); $0.member("text", utf8: text)
      $0.member("title", e.metadata.title); $0.member("author", e.metadata.author);
      $0.member("date", e.metadata.date)
      $0.member("ptype", e.metadata.pageType); $0.member("notes", e.notes)
      $0.member("site", e.metadata.site); $0.member("language", e.metadata.language)
    }
  case "explain":
    let e = extractor.extract(html, url: url)
    print(e.metadata, e.notes)
    for b in e.blocks {
      print(
        b.isKept ? "+" : "-", String((b.score * 100).rounded()), b.kind, b.reason, "|",
        String(decoding: b.text.prefix(110), as: UTF8.self))
    }
    continue
  default:
    let tree = parser.parse(html.span)
    let facts = PageFacts(tree)
    let m = PageMetadata.read(facts, url: url)
    let list = BlockSegmenter.blocks(of: tree)
    let page = PageView(tree, list, kind: PageKind(m.pageType))
    var t: UInt64? = nil
    if let title = m.title { let b = Array(title.utf8); t = TextCounts(b.span, 0..<b.count).line }
    json.object {
      $0.member("id", parts[0])
      $0.member("kind", m.pageType)
      $0.key("tokens")
      $0.array { w in
        var memo: [Int32: String] = [:]
        for b in list.blocks {
          if let m = memo[b.element] { w.string(m); continue }
          var words: [String] = []
          var n = b.element
          while n > 0 {
            let tag = tree.tags[Int(n)]
            if tag != .body, tag != .html {
              for a in [HTMLAttribute.class, .id] {
                guard let r = tree.value(a, of: Int(n)) else { continue }
                var word: [UInt8] = []
                var lower = false
                func done() {
                  if word.count > 1, word.count < 20 {
                    let s = String(decoding: word, as: UTF8.self);
                    if !words.contains(s) { words.append(s) }
                  }; word = []
                }
                for byte in tree.bytes[r].prefix(400) {
                  let up = 0x41...0x5A ~= byte, lo = 0x61...0x7A ~= byte
                  if !word.isEmpty, !lo && !up || up && lower { done() }
                  if lo || up { word.append(byte | 0x20) }
                  lower = lo
                }
                done()
              }
            }
            n = tree.parents[Int(n)]
          }
          let m = words.joined(separator: " ")
          memo[b.element] = m
          w.string(m)
        }
      }
      $0.key("blocks")
      $0.array { w in
        for (i, b) in list.blocks.enumerated() {
          let f = BlockFeatures(page, i, phrase: ChromePhrases.family(b.counts) != nil, title: t)
          _ = f.values.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, feats) }
          w.string(String(decoding: list.arena[b.text], as: UTF8.self))
        }
      }
    }
  }
  json.newline()
  json.bytes.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, standardOut) }
}
if mode == "time" {
  print(
    "pages", lines.count, "MB", Double(bytes) / 1e6, "parse s", cpuParse, "all s", cpuAll, "MB/s",
    Double(bytes) / 1e6 / cpuAll)
}
if mode == "dump" {
  if let feats { fclose(feats) }
  let n = BlockFeatures.Name.allCases.map { "\($0)" };
  let f = fopen(work + "/names", "w"); fputs(n.joined(separator: " ") + "\n", f); fclose(f)
}
fflush(standardOut)
