extension PairMeasure.Side {
  /// Sums of a window, by a sample's flags: all, shared, judged, and judged and shared, 16 bits each.
  private static let sums: [8 of UInt64] = {
    var sums = [8 of UInt64](repeating: 0)
    for flags in 0..<8 {
      let isShared: UInt64 = flags & 1 == 1 ? 1 : 0
      let isJudged: UInt64 = flags & 2 == 0 ? 1 : 0
      if flags & 4 == 0 {
        sums[flags] = 1 | isShared << 16 | isJudged << 32 | (isShared & isJudged) << 48
      }
    }
    return sums
  }()

  /// Measures one document by what is known of its samples.
  ///
  /// - Parameters:
  ///   - words: the document's packed words.
  ///   - flags: `TraceTable.Flag`s of its samples.
  ///   - window: called with each judged window's words and whether it is repeated.
  @inline(__always)
  init(
    _ document: RecordPool.Document, _ words: [UInt32], _ flags: [UInt8], _ rules: MatchRules,
    _ window: (Range<Int>, Bool) -> Void
  ) {
    self.init()
    let sums = Self.sums
    let flags = flags.span
    let words = words.span
    var at = 0
    var start = 0
    var total: UInt64 = 0
    var pending: UInt64 = 0
    var repeated = 0
    var judged = 0
    var run = 0
    var lastRepeated = 0
    for index in 0..<document.windowCount {
      let count = Int(words[index / 4] >> UInt32(8 * (index % 4)) & 0xFF)
      var sum: UInt64 = 0
      for sample in at..<(at + count) { sum &+= sums[Int(flags[sample] & 7)] }
      at += count
      total &+= sum & 0xFFFF_FFFF
      pending &+= sum >> 32
      let samples = Int(pending & 0xFFFF)
      let isLast = index == document.windowCount - 1
      guard samples >= rules.windowSamples || isLast && windows == 0 && samples > 0 else {
        continue
      }
      let shared = Int(pending >> 16)
      let end = min((index + 1) * document.windowWords, document.words)
      let least = max(Double(rules.windowHits), rules.windowShare * Double(samples))
      let isRepeated = Double(shared) >= least
      window(start..<end, isRepeated)
      windows += 1
      judged += samples
      if isRepeated {
        if repeated == 0 { lead = start }
        repeated += samples
        lastRepeated = end
        run = 0
      } else {
        run += end - start
        gap = max(gap, run)
      }
      start = end
      pending = 0
    }
    samples = Int(total & 0xFFFF)
    shared = Int(total >> 16)
    coverage = judged == 0 ? 0 : Double(repeated) / Double(judged)
    tail = max(0, document.words - lastRepeated)
  }
}
