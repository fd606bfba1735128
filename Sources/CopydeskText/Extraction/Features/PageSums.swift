/// Running sums over the blocks of a page, so that the sum over any run of blocks is one subtraction.
///
/// Entry `i` holds the sums over blocks `0..<i`; one more entry than blocks.
struct PageSums: Sendable {
  /// What is summed, one lane each.
  enum Lane: Int, CaseIterable, Sendable {
    case words, bytes, linkBytes, goodWords, sentences, commas, paragraphWords, images, prices,
      dates
    case headings, blocks, replies, listWords, hiddenWords, oneLinkWords
  }

  private(set) var totals: [SIMD16<Float>]

  init(blocks: Int) {
    totals = []
    totals.reserveCapacity(blocks + 1)
    totals.append(.zero)
  }

  mutating func append(_ values: SIMD16<Float>) {
    totals.append(totals[totals.count - 1] + values)
  }

  subscript(range: Range<Int>) -> SIMD16<Float> {
    totals[range.upperBound] - totals[range.lowerBound]
  }
  subscript(range: Range<Int32>) -> SIMD16<Float> {
    self[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  var all: SIMD16<Float> { totals[totals.count - 1] }
}

extension SIMD16<Float> {
  subscript(lane: PageSums.Lane) -> Float {
    get { self[lane.rawValue] }
    set { self[lane.rawValue] = newValue }
  }

  /// Linked bytes as a share of all, 0...1.
  var linkDensity: Float { Swift.min(1, self[.linkBytes] / Swift.max(1, self[.bytes])) }

  /// `lane` for each block.
  func mean(_ lane: PageSums.Lane) -> Float { self[lane] / Swift.max(1, self[.blocks]) }
}
