internal import CopydeskBase
internal import CopydeskMatch

extension MatchVerdict.Twin {
  init(_ twin: Decision.Twin) {
    switch twin {
    case .here(let ordinal): self = .here(ordinal)
    case .earlier(let document):
      self = .earlier(
        number: document.number, run: document.run, id: document.id, url: document.url)
    }
  }

  init?(json: JSONValue) {
    if let ordinal = json.int {
      self = .here(UInt64(clamping: ordinal))
    } else if let run = json["run"]?.string, let id = json["id"]?.string {
      self = .earlier(
        number: Int64(json["number"]?.int ?? 0), run: run, id: id, url: json["url"]?.string)
    } else {
      return nil
    }
  }

  /// As a line of `decisions.jsonl` holds it.
  func write(to json: inout JSONWriter) {
    switch self {
    case .here(let ordinal): json.number(Int(clamping: ordinal))
    case .earlier(let number, let run, let id, let url):
      json.object {
        $0.member("number", Int(number))
        $0.member("run", run)
        $0.member("id", id)
        $0.member("url", url)
      }
    }
  }

  /// As the ledger names it: `{"doc":7,"id":…,"source":…,"url":…}` or `{"run":…,"id":…,"url":…}`.
  ///
  /// - Parameter references: of the documents of this run, by ordinal.
  func appendReference(_ references: [UInt64: [UInt8]], to line: inout [UInt8]) {
    switch self {
    case .here(let ordinal):
      line.append(contentsOf: #"{"doc":\#(ordinal)"#.utf8)
      if let reference = references[ordinal] {
        line.append(UInt8(ascii: ","))
        line.append(contentsOf: reference)
      }
      line.append(UInt8(ascii: "}"))
    case .earlier(_, let run, let id, let url):
      var json = JSONWriter()
      json.object {
        $0.member("run", run)
        $0.member("id", id)
        $0.member("url", url)
      }
      line.append(contentsOf: json.bytes)
    }
  }
}
