public import CopydeskBase
internal import CopydeskText

/// The whole treatment of one document: decode → extract or strip → repair → screen → fingerprint.
///
///     var cleaner = Cleaner()
///     let page = try cleaner.clean(html: bytes, url: "https://example.org/a")
///     page.metadata.title  // "Dam holds after a night of rain"
///
/// One per worker: it keeps its buffers, and has no locks and no files.
public struct Cleaner: ~Copyable {
  private let config: PipelineConfig
  private var decoder = TextDecoder()
  private var extractor: Extractor
  private var stripper: PlainTextStripper
  private var repairer: Repairer
  private let screener: Screener
  private let identifier: any LanguageIdentifier = LanguageGuess()
  private var fingerprinter: Fingerprinter

  public init(_ config: PipelineConfig = PipelineConfig()) {
    self.config = config
    extractor = Extractor(config.extraction, limits: config.limits)
    stripper = PlainTextStripper(config.plainText)
    repairer = Repairer(config.repair)
    screener = Screener(config.screening)
    fingerprinter = Fingerprinter(config.nearDuplicates)
  }

  /// Cleans one HTML page.
  public mutating func clean(html: [UInt8], url: String? = nil) throws(ReadError) -> CleanedDocument {
    try clean(
      RawDocument(
        source: SourceLocation(path: url ?? "page"), id: url ?? "page", url: url, kind: .html,
        bytes: html))
  }

  /// Cleans one plain text.
  public mutating func clean(text: [UInt8], url: String? = nil) throws(ReadError) -> CleanedDocument {
    try clean(
      RawDocument(
        source: SourceLocation(path: url ?? "text"), id: url ?? "text", url: url, kind: .text,
        bytes: text))
  }

  /// Cleans one document; a document that should be dropped is answered too, with `drop` set.
  ///
  /// - Throws: the reader's `failure`, or `ReadError` when the document is over a limit.
  public mutating func clean(_ document: RawDocument) throws(ReadError) -> CleanedDocument {
    if let failure = document.failure { throw failure }
    guard document.bytes.count <= config.limits.documentBytes else {
      throw ReadError(
        .tooLarge, path: document.source.path, offset: document.source.offset ?? 0,
        detail: "\(document.bytes.count) bytes, limit \(config.limits.documentBytes)")
    }
    let isHTML = document.kind != .text
    let decoded = decoder.decode(
      document.bytes, httpCharset: document.httpCharset, isHTML: isHTML)
    let extraction =
      isHTML
      ? extractor.extract(decoded.bytes, url: document.url)
      : stripper.strip(decoded.bytes, url: document.url)

    var cleaned = CleanedDocument(decoded: decoded, extraction: extraction, isHTML: isHTML)
    cleaned.metadata = document.given
    cleaned.metadata.fill(from: extraction.metadata)
    identifyLanguage(of: &cleaned)
    repair(&cleaned)
    cleaned.assemble()
    cleaned.drop =
      cleaned.text.isEmpty
      ? DropReason(rule: "noContent", value: 0, threshold: 1)
      : screener.judge(cleaned.text, metadata: cleaned.metadata)
    cleaned.fingerprint = fingerprinter.fingerprint(cleaned.text)
    return cleaned
  }

  /// Bytes of kept text that the language is guessed from; more does not change the answer on running text.
  private static let languageBytes = 4_096

  /// Guesses the language from the kept text when the page does not declare it: repairs depend on it.
  private func identifyLanguage(of document: inout CleanedDocument) {
    guard document.metadata.language == nil else { return }
    var sample: [UInt8] = []
    for block in document.blocks where block.isKept && block.kind != .code {
      sample.append(contentsOf: block.text)
      sample.append(0x0A)
      if sample.count >= Self.languageBytes { break }
    }
    guard let match = identifier.language(of: sample.span) else { return }
    document.metadata.language = match.tag
    document.notes.append("languageGuessed")
  }

  /// Repairs every kept block and the title.
  private mutating func repair(_ document: inout CleanedDocument) {
    let language = document.metadata.language
    for index in document.blocks.indices where document.blocks[index].isKept {
      let isCode = document.blocks[index].kind == .code
      let repaired = repairer.repair(document.blocks[index].text, language: language, isCode: isCode)
      document.blocks[index].text = repaired.text
      for edit in repaired.edits { document.edits.append((block: index, edit: edit)) }
      for report in repaired.reports { document.reports.append((block: index, edit: report)) }
      if let markdown = document.blocks[index].markdown {
        document.blocks[index].markdown =
          repairer.repair(markdown, language: language, isCode: isCode).text
      }
    }
    if let title = document.metadata.title {
      let repaired = repairer.repair(Array(title.utf8), language: language)
      document.metadata.title = String(decoding: repaired.text, as: UTF8.self)
    }
  }
}
