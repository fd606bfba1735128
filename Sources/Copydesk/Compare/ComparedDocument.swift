public import CopydeskBase
public import CopydeskMatch
internal import CopydeskText

/// One side of a comparison: the clean text of a document and what matching knows of it.
public struct ComparedDocument: Sendable {
  /// What it is called: the file, and the record in it.
  public var name: String
  public var title: String?
  public var url: String?
  /// The clean text, UTF-8.
  public var text: [UInt8]
  public var record: MatchRecord

  /// Cleans `document` as a run would.
  ///
  /// - Throws: `ReadError` when it is no text or over a limit.
  public init(
    _ document: RawDocument, name: String, _ config: PipelineConfig = PipelineConfig()
  ) throws(ReadError) {
    var cleaner = Cleaner(config)
    let cleaned = try cleaner.clean(document)
    self.name = name
    title = cleaned.metadata.title
    url = document.url ?? cleaned.metadata.canonical
    text = cleaned.text
    record = MatchRecord(
      ordinal: 0, day: CalendarDay.of(cleaned.metadata.date) ?? CalendarDay.of(document.crawlDate),
      host: HostName.hash(of: url), identity: Hash64.hash(url ?? document.id),
      damage: UInt32(clamping: cleaned.replacements),
      standing: StandingReader(config.nearDuplicates).standing(of: document, cleaned),
      fingerprint: cleaned.fingerprint)
  }
}
