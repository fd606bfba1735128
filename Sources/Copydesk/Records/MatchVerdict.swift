internal import CopydeskBase
internal import CopydeskMatch

/// A decision of the match phase as kept in the work directory: a line of `decisions.jsonl`.
///
/// Only documents that are copies, or that hold others, have one.
struct MatchVerdict: Sendable, Equatable {
  enum Twin: Sendable, Equatable {
    case here(UInt64)
    case earlier(run: String, id: String, url: String?)
  }

  var ordinal: UInt64
  var twin: Twin?
  var relation: String?
  var similarity = 0.0
  var containment = 0.0
  var contains: [UInt64] = []

  /// The verdict worth keeping of a decision, or nil when the document is kept and alone.
  init?(_ decision: Decision) {
    guard decision.duplicateOf != nil || !decision.contains.isEmpty else { return nil }
    ordinal = decision.ordinal
    switch decision.duplicateOf {
    case .here(let ordinal): twin = .here(ordinal)
    case .earlier(let document):
      twin = .earlier(run: document.run, id: document.id, url: document.url)
    case nil: twin = nil
    }
    relation = decision.relation?.rawValue
    similarity = decision.similarity
    containment = decision.containment
    contains = decision.contains
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("doc", Int(clamping: ordinal))
      switch twin {
      case .here(let ordinal): json.member("of", Int(clamping: ordinal))
      case .earlier(let run, let id, let url):
        json.member("of") {
          $0.member("run", run)
          $0.member("id", id)
          $0.member("url", url)
        }
      case nil: break
      }
      json.member("relation", relation)
      json.member("similarity", similarity)
      json.member("containment", containment)
      json.key("contains")
      json.array { for ordinal in contains { $0.number(Int(clamping: ordinal)) } }
    }
    json.newline()
  }

  init?(json: JSONValue) {
    guard let ordinal = json["doc"]?.int else { return nil }
    self.ordinal = UInt64(clamping: ordinal)
    if let other = json["of"] {
      if let ordinal = other.int {
        twin = .here(UInt64(clamping: ordinal))
      } else if let run = other["run"]?.string, let id = other["id"]?.string {
        twin = .earlier(run: run, id: id, url: other["url"]?.string)
      } else {
        return nil
      }
    }
    relation = json["relation"]?.string
    similarity = json["similarity"]?.double ?? 0
    containment = json["containment"]?.double ?? 0
    contains = (json["contains"]?.array ?? []).compactMap { $0.int.map(UInt64.init(clamping:)) }
  }

  /// Ordinals of this run whose references the ledger line quotes.
  var quoted: [UInt64] {
    guard case .here(let ordinal) = twin else { return contains }
    return contains + [ordinal]
  }

  /// The measured values as members, each with a comma in front.
  func measuredMembers(references: [UInt64: [UInt8]]) -> [UInt8] {
    var members: [UInt8] = []
    if twin != nil {
      var json = JSONWriter()
      json.object {
        $0.member("relation", relation)
        $0.member("similarity", similarity)
        $0.member("containment", containment)
      }
      members.append(UInt8(ascii: ","))
      members.append(contentsOf: json.bytes.dropFirst().dropLast())
    }
    guard !contains.isEmpty else { return members }
    members.append(contentsOf: #","contains":["#.utf8)
    for (index, ordinal) in contains.enumerated() {
      if index > 0 { members.append(UInt8(ascii: ",")) }
      members.append(contentsOf: #"{"doc":\#(ordinal)"#.utf8)
      if let reference = references[ordinal] {
        members.append(UInt8(ascii: ","))
        members.append(contentsOf: reference)
      }
      members.append(UInt8(ascii: "}"))
    }
    members.append(UInt8(ascii: "]"))
    return members
  }
}
