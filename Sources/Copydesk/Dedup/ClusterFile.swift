internal import CopydeskBase
internal import CopydeskIO
internal import CopydeskMatch

/// Groups of copies as JSON Lines: `{"id","kept","size","members":[{"id","relation",…}]}`.
///
/// A group is named by its kept document; documents that are alone have no line. Members come in
/// input order, the kept one without measured values.
enum ClusterFile {
  /// A dropped document, as its group tells of it.
  struct Member {
    var cluster: UInt64
    var ordinal: UInt64
    var relation: Decision.Relation?
    var similarity: Float
    var containment: Float
    var keptBy: KeptBy?

    /// Nil when the document is kept.
    init?(_ decision: Decision) {
      guard decision.duplicateOf != nil else { return nil }
      cluster = decision.cluster
      ordinal = decision.ordinal
      relation = decision.relation
      similarity = Float(decision.similarity)
      containment = Float(decision.containment)
      keptBy = decision.keptBy
    }
  }

  static func write(
    _ members: consuming [Member], _ names: DocumentNames, to path: String
  ) throws {
    members.sort { ($0.cluster, $0.ordinal) < ($1.cluster, $1.ordinal) }
    let temporary = path + ".new"
    var file = try OutputFile(creating: temporary)
    var json = JSONWriter()
    var first = 0
    while first < members.count {
      var end = first + 1
      while end < members.count, members[end].cluster == members[first].cluster { end += 1 }
      json.reset()
      write(members[first..<end], names, to: &json)
      try file.write(json.bytes.span)
      first = end
    }
    try file.close()
    try FileSystem.rename(temporary, to: path)
  }

  private static func write(
    _ copies: ArraySlice<Member>, _ names: DocumentNames, to json: inout JSONWriter
  ) {
    let kept = copies.first?.cluster ?? 0
    json.object { json in
      json.member("id", DedupLine.name(kept, names))
      json.member("kept", DedupLine.name(kept, names))
      json.member("size", copies.count + 1)
      json.key("members")
      json.array { json in
        var isKeptWritten = false
        for copy in copies {
          if !isKeptWritten, copy.ordinal > kept {
            json.object { $0.member("id", DedupLine.name(kept, names)) }
            isKeptWritten = true
          }
          json.object {
            $0.member("id", DedupLine.name(copy.ordinal, names))
            $0.member("relation", copy.relation?.rawValue)
            $0.member("similarity", Double(copy.similarity))
            $0.member("containment", Double(copy.containment))
            $0.member("kept_by", copy.keptBy?.rawValue)
          }
        }
        if !isKeptWritten { json.object { $0.member("id", DedupLine.name(kept, names)) } }
      }
    }
    json.newline()
  }
}
