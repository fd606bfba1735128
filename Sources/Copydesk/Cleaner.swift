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

  /// - Parameter explains: whether the blocks of a page carry `reasons` and `markup`, for `Explanation`; costs time.
  public init(_ config: PipelineConfig = PipelineConfig(), explains: Bool = false) {
    self.config = config
    extractor = Extractor(
      config.extraction, limits: config.limits, markup: config.output.markdown || explains,
      explains: explains)
    stripper = PlainTextStripper(config.plainText)
    repairer = Repairer(config.repair)
    screener = Screener(config.screening)
    fingerprinter = Fingerprinter(config.nearDuplicates)
  }

  /// Cleans one HTML page.
  public mutating func clean(html: [UInt8], url: String? = nil) throws(ReadError) -> CleanedDocument
  {
    try clean(
      RawDocument(
        source: SourceLocation(path: url ?? "page"), id: url ?? "page", url: url, kind: .html,
        bytes: html))
  }

  /// Cleans one plain text.
  public mutating func clean(text: [UInt8], url: String? = nil) throws(ReadError) -> CleanedDocument
  {
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
    identifyLanguage(of: &cleaned, isGiven: document.given.language != nil)
    if config.output.audit {
      if isHTML { cleaned.noteInput() } else { cleaned.input = decoded.bytes }
    }
    repair(&cleaned)
    cleaned.assemble(markdown: config.output.markdown)
    cleaned.drop =
      cleaned.text.isEmpty
      ? DropReason(rule: "noContent", value: 0, threshold: 1)
      : screener.judge(cleaned.text, metadata: cleaned.metadata)
    cleaned.fingerprint = fingerprinter.fingerprint(cleaned.text)
    return cleaned
  }

  /// Bytes of kept text that the language is guessed from; more does not change the answer on running text.
  private static let languageBytes = 4_096

  /// Least bytes of text on which a guess may overrule what the page declares: about three sentences.
  private static let contradictionBytes = 300
  /// Least confidence of such a guess.
  private static let contradictionConfidence = 0.75

  /// Settles the language from the kept text: repairs depend on it.
  ///
  /// A page that declares none gets the guess (note `languageGuessed`). A page that declares another one
  /// than its text is written in mostly carries a template's default (`<html lang="en">`), so the guess
  /// wins (note `languageMismatch`) when the text is long, the guess is sure, and it could have
  /// answered with the declared language. What the caller gave (`RawDocument.given`) always stands, and
  /// so does a declared region or script of the same language ("pt-BR").
  private func identifyLanguage(of document: inout CleanedDocument, isGiven: Bool) {
    guard !isGiven else { return }
    var sample: [UInt8] = []
    for block in document.blocks where block.isKept && block.kind != .code {
      sample.append(contentsOf: block.text)
      sample.append(0x0A)
      if sample.count >= Self.languageBytes { break }
    }
    guard let match = identifier.language(of: sample.span) else { return }
    guard let declared = document.metadata.language else {
      document.metadata.language = match.tag
      document.notes.append("languageGuessed")
      return
    }
    // A plain text declares nothing: its language is a guess already.
    guard document.kind == .html, sample.count >= Self.contradictionBytes,
      match.confidence >= Self.contradictionConfidence,
      contradicts(match.tag, declared)
    else { return }
    document.metadata.language = match.tag
    document.notes.append("languageMismatch")
  }

  /// Whether a text in `found` is not in `declared`.
  private func contradicts(_ found: String, _ declared: String) -> Bool {
    let primary = declared.prefix { $0 != "-" && $0 != "_" }.lowercased()
    guard primary != found, identifier.tells(primary) else { return false }
    return !Self.close.contains { $0.contains(primary) && $0.contains(found) }
  }

  /// Languages of those told apart that are so near to each other that the page is not overruled.
  private static let close: [[String]] = [
    ["no", "da", "sv"], ["hr", "sr"], ["cs", "sk"], ["hi", "mr", "ne"], ["es", "ca"],
  ]

  /// Repairs every kept block and the title.
  private mutating func repair(_ document: inout CleanedDocument) {
    let language = document.metadata.language
    let done = repairer.repair(&document.blocks, language: language)
    document.edits = done.edits
    document.reports = done.reports
    document.editCounts = done.counts
    if let title = document.metadata.title {
      let repaired = repairer.repair(Array(title.utf8), language: language, isMisread: done.isMisread)
      document.metadata.title = String(decoding: repaired.text, as: UTF8.self)
    }
  }
}
