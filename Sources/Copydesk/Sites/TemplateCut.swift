/// Which blocks of one page go as its site's template.
struct TemplateCut: Sendable, Equatable {
  /// Indices among the page's kept blocks, ascending.
  var blocks: [Int] = []
  /// Whether the page stays whole because more than the budget would have gone.
  var isOverBudget = false

  /// - Parameters:
  ///   - template: digests, ascending.
  ///   - budget: largest share of the page's bytes that may go.
  init(of page: SitePage, template: [UInt64], budget: Double) {
    guard !template.isEmpty else { return }
    let all = page.bytes
    var cut = 0
    for (place, line) in page.lines.enumerated()
    // A block that is most of its document is no template line there, whatever it is elsewhere.
    where line.digest != 0 && 2 * line.bytes <= all && template.containsSorted(line.digest) {
      blocks.append(page.block(at: place))
      cut += line.bytes
    }
    guard Double(cut) > budget * Double(all) || cut == all, cut > 0 else { return }
    blocks = []
    isOverBudget = true
  }
}

extension [UInt64] {
  /// Whether `value` is in this ascending array.
  func containsSorted(_ value: UInt64) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == value
  }
}
