internal import ArgumentParser
internal import Copydesk
internal import CopydeskBase
internal import CopydeskIO

struct RevertCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, jsonl }

  static let configuration = CommandConfiguration(
    commandName: "revert",
    abstract: "Restores input texts from output and audit, byte for byte.",
    discussion: """
      The input text of a plain-text document is the whole text as decoded to UTF-8, without a byte order mark; \
      that of an HTML page is what extraction kept, before repair. Sequences that could not be decoded are U+FFFD in it.

      FILE is a shard clean-NNNNN.jsonl.gz of a run with --audit (the audit file beside it is found by its name), \
      a run directory with such shards, or what copydesk clean --audit wrote. --format text parts several \
      documents as the .txt.gz shards do. Exits 65 when an audit does not belong to its text, 66 when there is no \
      such file or document.

      EXAMPLES
        copydesk revert out/latest > inputs.jsonl
        copydesk revert out/latest/clean-00000.jsonl.gz --id note.txt --format text
        copydesk clean note.txt --format json --audit | copydesk revert - --format text | cmp - note.txt
      """)

  @Argument(
    help: ArgumentHelp(
      "A shard, a run directory or JSON lines; - is standard input.", valueName: "file"),
    completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp(
      "The audit file; else the one beside FILE, or the documents' own.", valueName: "file"),
    completion: .file())
  var audit: String?

  @Option(help: "Only the document with this id.")
  var id: String?

  @Option(
    name: .shortAndLong, help: "jsonl: id, url, encoding and text; text: the texts as they are.")
  var format = Format.jsonl

  @OptionGroup(title: "Messages") var log: LogOptions

  func run() throws {
    _ = log.open()
    var written = 0
    for (documents, audit) in try pairs() {
      do {
        var reverter = try Reverter(documents: documents, audit: audit)
        while let document = try reverter.next() {
          if let id, document.id != id { continue }
          try write(document, isFirst: written == 0)
          written += 1
        }
      } catch let error as RunError {
        throw Failure(error)
      }
    }
    if let id, written == 0 { throw Failure(.noInput, "\(file) holds no document \"\(id)\"") }
  }

  /// Files of documents, each with its audit file.
  private func pairs() throws -> [(String, String?)] {
    if file == "-" { return [("/dev/stdin", audit)] }
    guard FileSystem.exists(file) else {
      throw Failure(.noInput, "\(file) does not exist; check the path")
    }
    if FileSystem.exists(file + "/manifest.json") {
      guard audit == nil else {
        throw Failure(.usage, "--audit goes with one file, not with a run directory")
      }
      let names: [String]
      do {
        names = try FileSystem.list(file).filter {
          $0.hasPrefix("clean-") && $0.hasSuffix(".jsonl.gz")
        }
      } catch {
        throw Failure(error)
      }
      return try names.sorted().map {
        (file + "/" + $0, try beside(file + "/" + $0, isNeeded: true))
      }
    }
    return [(file, try audit ?? beside(file, isNeeded: false))]
  }

  /// `…/audit-00000.jsonl.gz` for `…/clean-00000.jsonl.gz`, when it is there.
  private func beside(_ path: String, isNeeded: Bool) throws -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last, name.hasPrefix("clean-"), name.hasSuffix(".jsonl.gz") else {
      return nil
    }
    let folder = parts.dropLast().map { $0 + "/" }.joined()
    let audit = folder + "audit-" + name.dropFirst("clean-".count)
    if FileSystem.exists(audit) { return audit }
    guard isNeeded else { return nil }
    throw Failure(
      .noInput, "\(audit) does not exist: the run was made without --audit, nothing can be restored"
    )
  }

  private func write(_ document: RevertedDocument, isFirst: Bool) throws {
    switch format {
    case .text:
      if !isFirst { try StandardStreams.write([0x0A, 0x0C, 0x0A]) }
      try StandardStreams.write(document.text)
    case .jsonl:
      var json = JSONWriter()
      json.object {
        $0.member("id", document.id)
        $0.member("url", document.url)
        $0.member("encoding", document.encoding)
        $0.member("text", utf8: document.text)
      }
      json.newline()
      try StandardStreams.write(json.bytes)
    }
  }
}
