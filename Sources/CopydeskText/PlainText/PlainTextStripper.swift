internal import CopydeskBase

/// Copy and header metadata of one plain-text document; chrome lines marked as removed.
///
///     var stripper = PlainTextStripper()
///     let page = stripper.strip(Array(text.utf8), url: nil)
///     page.metadata.author                    // "Yuvi"
///     page.blocks.filter(\.isKept).count      // paragraphs of the article
///
/// Order: cut into blocks (`LineSplitter`), read the header (`HeaderReader`), mark chrome
/// (`ChromeLines`). Every block is in the answer; removed ones carry their reason.
///
/// - Complexity: O(n); allocates the blocks and, per short block, its folded form.
public struct PlainTextStripper: ~Copyable {
  private let config: PlainTextConfig
  private let chrome: ChromeLines
  private let languages = LanguageGuess()

  public init(_ config: PlainTextConfig = PlainTextConfig()) {
    self.config = config
    chrome = ChromeLines(config)
  }

  /// - Parameter text: the document, valid UTF-8.
  public mutating func strip(_ text: [UInt8], url: String?) -> Extraction {
    var blocks = LineSplitter.blocks(text.span)
    var header = HeaderReader()
    let raw = blocks
    header.read(&blocks, book: .shared)
    var metadata = header.metadata
    metadata.language = languages.language(of: text.span)?.tag
    guard config.stripsChrome else {
      return Extraction(blocks: raw, metadata: metadata)
    }
    let notes = chrome.mark(&blocks, title: metadata.title)
    if notes.contains("removalBudget") { blocks = raw }
    return Extraction(blocks: blocks, metadata: metadata, notes: notes)
  }
}
