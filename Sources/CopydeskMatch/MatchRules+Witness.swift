internal import CopydeskText

extension MatchRules {
  /// Whether a document may be dropped for another, as far as the windows say, when a third has been
  /// verified against both.
  ///
  /// - Parameter measure: the dropped document on the left.
  func vouches(
    for measure: PairMeasure, dropped: RecordPool.Document, kept: RecordPool.Document
  ) -> Bool {
    guard measure.left.windows > 0, measure.right.windows > 0,
      min(measure.left.gap, measure.right.gap) < witnessedGapWords,
      measure.left.coverage >= witnessedCoverage, measure.sharedShingles >= sharedShingles
    else { return false }
    // A longer document is not dropped for what it has beyond a shorter one.
    return Double(dropped.words) <= lengthRatio * Double(kept.words) || measure.left.gap < gapWords
  }
}
