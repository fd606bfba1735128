internal import CopydeskBase
internal import CopydeskText

/// The line of an audit file: whose it is, and the audit's members.
enum AuditLine {
  static func write(
    _ audit: Audit, of document: RawDocument, _ cleaned: CleanedDocument, to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("id", document.id)
      json.member("digest", cleaned.fingerprint.digest)
      json.member("encoding", cleaned.encoding)
      audit.members(&json)
    }
  }
}
