internal import CopydeskBase
internal import CopydeskIO

/// Restores the input texts of output documents, one by one.
///
///     var reverter = try Reverter(documents: "clean-00000.jsonl.gz", audit: "audit-00000.jsonl.gz")
///     while let document = try reverter.next() { … }
///
/// Reads gzip shards and plain JSON Lines. Holds one gzip member (about a mebibyte) of each file.
public struct Reverter: ~Copyable {
  private var documents: OutputLines
  private var audits: OutputLines?
  private let path: String

  /// - Parameter audit: the audit file; nil where the documents carry their audit in the member `audit`.
  /// - Throws: `RunError.noInput` when a file cannot be opened.
  public init(documents path: String, audit: String?) throws(RunError) {
    let documents = try OutputLines(path: path)
    let audits: OutputLines? = if let audit { try OutputLines(path: audit) } else { nil }
    self.documents = documents
    self.audits = audits
    self.path = path
  }

  /// The next document, or nil at the end; answers without a text, such as errors of `clean`, are passed over.
  ///
  /// - Throws: `RunError.inconsistent` when an audit is missing or belongs to another text.
  public mutating func next() throws(RunError) -> RevertedDocument? {
    while let value = try documents.next() {
      guard let text = value["text"]?.string else {
        if value["error"] != nil { continue }
        throw problem("has no text")
      }
      let audit = try audit(of: value)
      do {
        return RevertedDocument(
          id: Self.name(value["id"]), url: value["url"]?.string,
          encoding: value["encoding"]?.string ?? value["changes"]?["encoding"]?.string,
          text: try audit.reverted(Array(text.utf8)))
      } catch {
        throw problem(error.description)
      }
    }
    if try audits?.next() != nil { throw problem("the audit file goes on after the last document") }
    return nil
  }

  private mutating func audit(of document: JSONValue) throws(RunError) -> Audit {
    let value: JSONValue
    if audits != nil {
      guard let line = try audits?.next() else { throw problem("the audit file ends before") }
      guard Self.name(line["id"]) == Self.name(document["id"]) else {
        throw problem("the audit file has \"\(Self.name(line["id"]) ?? "")\" here")
      }
      value = line
    } else if let member = document["audit"] {
      value = member
    } else {
      throw problem("has no audit; name the audit file with --audit")
    }
    do {
      return try Audit(json: value)
    } catch {
      throw problem(error.description)
    }
  }

  private func problem(_ message: String) -> RunError {
    .version("\(path):\(documents.number): \(message)")
  }

  private static func name(_ id: JSONValue?) -> String? {
    switch id {
    case .string(let text): text
    case .number(let digits): digits
    default: nil
    }
  }
}
