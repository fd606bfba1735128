extension BlockFeature {
  /// Runs of features that measure nearly the same thing, family by family, each as first and last.
  ///
  /// Trees share what a cause is worth among such twins at will, so explanations add them up.
  private static let kin: [[(BlockFeature, BlockFeature)]] = [
    [(.words, .length), (.stops, .commas)],
    [(.copies, .copyPlace)],
    [(.headingLevel, .headingLevel), (.upHeading, .upHeading)],
    [(.isItem, .isItem), (.upList, .upListItem)],
    [(.isCell, .isCell), (.upTable, .upTable)],
    [(.isCode, .isCode), (.upCode, .upCode)],
    [(.isDefinition, .isDefinition), (.upDefinitions, .upDefinitions)],
    [(.classOwn, .classOwnGrid), (.groupChain, .groupChain)],
    [(.place, .indexFromEnd), (.goodBefore, .goodAfter)],
    [
      (.linkDensity, .linkDensity), (.density0, .density0), (.density1, .density1),
      (.density2, .density2), (.density3, .density3), (.density5, .density5),
    ],
    [
      (.words0, .words0), (.share0, .sentences0), (.words1, .words1), (.share1, .sentences1),
      (.paragraphs1, .paragraphs1), (.words2, .words2), (.share2, .sentences2),
      (.paragraphs2, .paragraphs2), (.words3, .words3), (.share3, .sentences3),
      (.paragraphs3, .paragraphs3), (.words5, .words5), (.share5, .sentences5),
    ],
    [(.images1, .images1), (.images2, .images2), (.images3, .images3)],
    [(.prices1, .prices1), (.prices2, .prices2), (.prices3, .prices3)],
    [(.dates1, .dates1), (.dates2, .dates2), (.dates3, .dates3)],
    [(.headings1, .headings1), (.headings2, .headings2), (.headings3, .headings3)],
    [(.siblings, .siblingShare)],
    [(.topParent, .allDepth)],
    [(.shapeBlocks, .pathDensity)],
    [(.groupItems, .groupPlace), (.groupHeaded, .outerGood)],
    [(.inTitle, .ofTitle)],
    [(.inDescription, .inLinkedDescription)],
    [(.afterTitle, .titleShare)],
    [(.sinceHeading, .sectionTopic), (.toHeading, .headingMore)],
    [(.wordsPrevious2, .near20Good), (.sinceGood, .toGood)],
  ]

  /// The family of each feature, by `rawValue`; a feature without twins is one by itself.
  static let families: [Int] = {
    // Numbers of features and of families stay apart.
    var families = Array(0..<count)
    for (number, runs) in kin.enumerated() {
      for (first, last) in runs {
        for feature in first.rawValue...last.rawValue { families[feature] = count + number }
      }
    }
    return families
  }()
}
