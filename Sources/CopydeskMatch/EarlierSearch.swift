public import CopydeskText

/// Finds what earlier runs kept of one text, without a run.
public enum EarlierSearch {
  /// Documents that are a copy of `record`, or contain it or are contained in it, the most similar
  /// first; with `all`, every candidate that was measured.
  ///
  /// - Throws: what `index` throws.
  public static func matches(
    of record: MatchRecord, in index: any EarlierDocuments, all: Bool = false,
    _ config: NearDuplicateConfig = NearDuplicateConfig()
  ) throws -> [(document: EarlierDocument, comparison: Comparison)] {
    let rules = config.rules
    var numbers: Set<Int64> = []
    if record.fingerprint.words > 0 {
      numbers.formUnion(try index.numbers(ofDigests: [record.digestKey]).compactMap { $0 })
    }
    var join = KeyJoin([record.candidateKeys])
    let known = try EarlierNumbers(merging: index, into: &join)
    join.finish()
    for partner in join.partners(of: 0, rules, most: rules.mostPartners) {
      numbers.insert(known[partner])
    }
    var found: [(document: EarlierDocument, comparison: Comparison)] = []
    for document in try index.documents(numbered: numbers.sorted()) {
      let comparison = Comparison(record, document.record, config, rules: rules)
      if all || comparison.verdict != .different { found.append((document, comparison)) }
    }
    found.sort {
      ($1.comparison.similarity, $0.document.number)
        < ($0.comparison.similarity, $1.document.number)
    }
    return found
  }
}
