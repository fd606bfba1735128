internal import CopydeskBase
internal import CopydeskMatch

/// One line of a decisions file.
enum DedupLine {
  static func decided(_ decision: Decision, names: DocumentNames) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("id", name(decision.ordinal, names))
      json.member("cluster", name(decision.cluster, names))
      json.member("kept", decision.duplicateOf == nil)
      if case .here(let ordinal) = decision.duplicateOf {
        json.member("dup_of", name(ordinal, names))
        json.member("relation", decision.relation?.rawValue)
        json.member("similarity", decision.similarity)
        json.member("containment", decision.containment)
        json.member("kept_by", decision.keptBy?.rawValue)
      }
      if case .here(let ordinal) = decision.container {
        json.member("contained_in", name(ordinal, names))
        json.member("relation", decision.relation?.rawValue)
        json.member("similarity", decision.similarity)
        json.member("containment", decision.containment)
      }
      if !decision.contains.isEmpty {
        json.member("contains", decision.contains.map { name($0, names) })
      }
    }
    json.newline()
    return json.bytes
  }

  static func failed(_ id: String, _ error: ReadError) -> [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.member("id", id)
      $0.member("kept", false)
      $0.member("error", error.code.rawValue)
      $0.member("offset", Int(clamping: error.offset))
      $0.member("message", error.detail)
    }
    json.newline()
    return json.bytes
  }

  static func name(_ ordinal: UInt64, _ names: DocumentNames) -> String {
    ordinal < UInt64(names.count) ? names[Int(ordinal)] : String(ordinal)
  }
}
