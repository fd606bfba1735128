internal import CopydeskBase

/// What the model says of the lines of one document, if it is asked at all.
///
/// It is not asked about a text in which no line could be chrome: every line a sentence or longer than chrome is, none a
/// known phrase or shape.
struct LineJudge {
  /// The score of each line that the model removes, nil for those that stay; nil when the model was not asked.
  let removals: [Float?]?
  private let scores: [Float]
  private let features: [LineFeatures]

  /// Fewest lines of a document that the model judges: of less it has not seen enough.
  static let leastLines = 4
  /// Lines above the first kept paragraph among which the header is looked for.
  private static let headerLines = 30

  init(_ blocks: [TextBlock], _ features: [LineFeatures], model: LineModel) {
    self.features = features
    guard blocks.count >= Self.leastLines, features.contains(where: { $0.mayBeChrome }) else {
      removals = nil
      scores = []
      return
    }
    let table = LineTable(blocks, evidence: features)
    let selection = LineSelection(
      logits: model.scores(table.table), words: table.scans.map { Float($0.words) },
      isParagraph: table.isParagraph)
    scores = selection.scores
    removals = blocks.indices.map { selection.isKept[$0] ? nil : selection.scores[$0] }
  }

  func score(_ index: Int) -> Float { scores.isEmpty ? 1 : scores[index] }

  /// Where the header may begin: some lines above the first paragraph that the model keeps.
  var headerStart: Int {
    guard let removals,
      let body = features.indices.first(where: {
        removals[$0] == nil && features[$0].isParagraph && features[$0].phrase == nil
      })
    else { return 0 }
    return max(0, body - Self.headerLines)
  }

  /// Whether more than `budget` of the text would go.
  ///
  /// Most lines of a flattened page are menus, so only the words of paragraphs count; of a text without any, all do.
  func exceeds(_ budget: Double, _ blocks: [TextBlock], _ reasons: [String?]) -> Bool {
    guard let removals else { return false }
    let isProse = features.map { $0.isParagraph && $0.phrase == nil }
    let hasProse = isProse.contains(true)
    var removed = 0
    var all = 0
    for index in blocks.indices where blocks[index].isKept && (isProse[index] || !hasProse) {
      let words = max(1, features[index].words)
      all += words
      if let reason = reasons[index] {
        if !ChromeLines.metadataReasons.contains(reason) { removed += words }
      } else if removals[index] != nil {
        removed += words
      }
    }
    return Double(removed) > budget * Double(all)
  }
}
