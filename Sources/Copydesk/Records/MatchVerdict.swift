internal import CopydeskBase
internal import CopydeskMatch

/// A decision of the match phase as kept in the work directory: a line of `decisions.jsonl`.
///
/// Only documents that are copies, or that hold others, have one.
struct MatchVerdict: Sendable, Equatable {
  enum Twin: Sendable, Equatable {
    case here(UInt64)
    /// - Parameter number: the index's own number of it.
    case earlier(number: Int64, run: String, id: String, url: String?)
  }

  var ordinal: UInt64
  var twin: Twin?
  var relation: String?
  var similarity = 0.0
  var containment = 0.0
  var contains: [UInt64] = []
  var keptBy: String?
  /// The document that holds this kept one.
  var container: Twin?
  /// Further documents of earlier runs that it is a copy of.
  var also: [Twin] = []

  /// The verdict worth keeping of a decision, or nil when the document is kept and alone.
  init?(_ decision: Decision) {
    guard
      decision.duplicateOf != nil || decision.container != nil || !decision.contains.isEmpty
        || decision.relation == .composite
    else { return nil }
    ordinal = decision.ordinal
    twin = decision.duplicateOf.map(Twin.init)
    container = decision.container.map(Twin.init)
    also = decision.also.map { Twin(.earlier($0)) }
    keptBy = decision.keptBy?.rawValue
    relation = decision.relation?.rawValue
    similarity = decision.similarity
    containment = decision.containment
    contains = decision.contains
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("doc", Int(clamping: ordinal))
      if let twin {
        json.key("of")
        twin.write(to: &json)
      }
      if let container {
        json.key("in")
        container.write(to: &json)
      }
      if !also.isEmpty {
        json.key("also")
        json.array { for twin in also { twin.write(to: &$0) } }
      }
      json.member("kept_by", keptBy)
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
      guard let read = Twin(json: other) else { return nil }
      twin = read
    }
    if let other = json["in"] {
      guard let read = Twin(json: other) else { return nil }
      container = read
    }
    also = (json["also"]?.array ?? []).compactMap(Twin.init(json:))
    keptBy = json["kept_by"]?.string
    relation = json["relation"]?.string
    similarity = json["similarity"]?.double ?? 0
    containment = json["containment"]?.double ?? 0
    contains = (json["contains"]?.array ?? []).compactMap { $0.int.map(UInt64.init(clamping:)) }
  }

  /// Ordinals of this run whose references the ledger line quotes.
  var quoted: [UInt64] {
    var ordinals = contains
    for case .here(let ordinal)? in [twin, container] { ordinals.append(ordinal) }
    return ordinals
  }

  /// The measured values as members, each with a comma in front.
  func measuredMembers(references: [UInt64: [UInt8]]) -> [UInt8] {
    var members: [UInt8] = []
    if twin != nil || container != nil {
      var json = JSONWriter()
      json.object {
        $0.member("relation", relation)
        $0.member("similarity", similarity)
        $0.member("containment", containment)
        $0.member("kept_by", keptBy)
      }
      members.append(UInt8(ascii: ","))
      members.append(contentsOf: json.bytes.dropFirst().dropLast())
    }
    if let container {
      members.append(contentsOf: #","contained_in":"#.utf8)
      container.appendReference(references, to: &members)
    }
    if !also.isEmpty {
      members.append(contentsOf: #","also":["#.utf8)
      for (index, twin) in also.enumerated() {
        if index > 0 { members.append(UInt8(ascii: ",")) }
        twin.appendReference(references, to: &members)
      }
      members.append(UInt8(ascii: "]"))
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
