internal import CopydeskText

extension MatchRules {
  /// How a document stands to the one that is kept instead of it.
  func relation(
    _ measure: PairMeasure, _ dropped: RecordPool.Document, _ kept: RecordPool.Document
  ) -> Decision.Relation {
    if Double(kept.words) > lengthRatio * Double(dropped.words) {
      // The head of the kept one, and most of what is missing comes after it.
      let missing = max(1, kept.words - dropped.words)
      let isHead = measure.right.lead < gapWords && 2 * measure.right.tail > missing
      return isHead ? .truncated : .contained
    }
    let containment = max(measure.left.containment, measure.right.containment)
    return containment < spunContainment ? .spun : .near
  }
}
