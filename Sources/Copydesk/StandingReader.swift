internal import CopydeskBase
internal import CopydeskMatch
internal import CopydeskText

/// Gathers what the policies of `nearDuplicates.keep` ask of a document.
struct StandingReader: Sendable {
  private let trusted: HostPatterns
  /// Whether any policy asks for credits.
  private let readsCredits: Bool

  init(_ config: NearDuplicateConfig) {
    trusted = HostPatterns(config.trusted)
    readsCredits = config.keep.contains(.original)
  }

  /// Blocks looked at for credits on either side of either end of the kept text: the byline and the
  /// dateline stand at its head, "appeared first on" often in the first block after it.
  private static let reach = 4

  func standing(of document: RawDocument, _ cleaned: CleanedDocument) -> Standing {
    var standing = standing(url: document.url ?? cleaned.metadata.canonical)
    var kept = 0
    var removed = 0
    var first: Int?
    var last = 0
    for (index, block) in cleaned.blocks.enumerated() {
      if block.isKept {
        kept += block.text.count
        first = first ?? index
        last = index
      } else {
        removed += block.text.count
      }
    }
    standing.chrome = UInt16(1_000 * removed / max(1, kept + removed))
    guard readsCredits, let first else { return standing }
    var reader = CreditReader()
    for index in cleaned.blocks.indices
    where abs(index - first) <= Self.reach || abs(index - last) <= Self.reach {
      let line = cleaned.blocks[index].text
      reader.read(line: line.span)
    }
    standing.credit = reader.credit.joined(
      SourceCredit(url: document.url, canonical: cleaned.metadata.canonical))
    return standing
  }

  /// The same of a text that is clean already.
  func standing(of document: RawDocument, text: [UInt8]) -> Standing {
    var standing = standing(url: document.url)
    guard readsCredits else { return standing }
    var reader = CreditReader()
    reader.read(text: text.span)
    standing.credit = reader.credit
    return standing
  }

  private func standing(url: String?) -> Standing {
    Standing(
      trust: trusted.rank(of: url).map { UInt16(clamping: $0) } ?? Standing.untrusted,
      site: url.flatMap(SourceName.site(of:)) ?? 0)
  }
}
