internal import CopydeskBase
internal import CopydeskText

/// The line of an audit file: whose it is, and the audit's members.
enum AuditLine {
  static func write(
    _ audit: Audit, id: String, digest: String, encoding: String, to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("id", id)
      json.member("digest", digest)
      json.member("encoding", encoding)
      audit.members(&json)
    }
  }
}
