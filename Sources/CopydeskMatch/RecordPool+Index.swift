internal import CopydeskBase
internal import CopydeskText

extension RecordPool {
  /// `MatchRecord.candidateKeys` of a document.
  func indexKeys(_ index: Int) -> [UInt32] {
    var keys: [UInt32] = []
    appendKeys(index, CandidateKeys(NearDuplicateConfig()), to: &keys)
    return keys
  }
}

extension RecordPool.Document {
  /// `MatchRecord.digestKey`.
  var digestKey: UInt64 { low ^ Hash64.mix(high) }
}
