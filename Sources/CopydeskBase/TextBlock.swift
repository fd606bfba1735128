/// One block of a document's visible text, with the verdict on it.
///
/// Extraction (from HTML) and stripping (from plain text) both answer with blocks in document order;
/// `explain` shows them all, the output takes the kept ones.
public struct TextBlock: Hashable, Sendable {
  public enum Kind: UInt8, Sendable, CaseIterable {
    case paragraph, heading, listItem, tableRow, quote, code, caption, line
  }

  public var kind: Kind
  /// Heading level 1...6, or list depth 1...; 0 elsewhere.
  public var level: UInt8
  /// The text: UTF-8, white space folded except in code, no line break at the end.
  public var text: [UInt8]
  /// Whether it is main content.
  public var isKept: Bool
  /// How sure, 0 (chrome) ... 1 (content).
  public var score: Float
  /// The rule behind the verdict: "phrase:share", "repeated"; "model" where the score decided.
  public var reason: String
  /// What spoke loudest for or against it by the learnt model, strongest first; empty unless asked for.
  public var reasons: [Reason]
  /// What Markdown shows of the block beyond its text; nil when no Markdown is wanted or nothing is known.
  public var markup: BlockMarkup?
  /// Bytes of the input text that the block was made of, white space around it left out: of the decoded text
  /// for plain text, of the extracted text before repair for HTML; nil when nobody noted it.
  public var source: Range<Int>?

  public init(
    kind: Kind, level: UInt8 = 0, text: [UInt8], isKept: Bool = true, score: Float = 1,
    reason: String = "", reasons: [Reason] = [], markup: BlockMarkup? = nil,
    source: Range<Int>? = nil
  ) {
    self.kind = kind
    self.level = level
    self.text = text
    self.isKept = isKept
    self.score = score
    self.reason = reason
    self.reasons = reasons
    self.markup = markup
    self.source = source
  }
}
