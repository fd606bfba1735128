internal import CopydeskBase

/// The masks of a text, laid over it as it came in, but only when a rule asks for the first time: most texts that some
/// rule looks at give it nothing to do.
///
/// One per text under repair, used by one thread.
final class LazyMasks {
  private let input: [UInt8]
  private let isCode: Bool
  private var history: [[Replacement]] = []
  private var laid: RepairMasks?

  /// - Parameter isCode: no masks: code is left to the rules that hold in it.
  init(_ input: [UInt8], isCode: Bool) {
    self.input = input
    self.isCode = isCode
  }

  /// Whether a stretch of the text as it stands overlaps a mask; an empty stretch, whether it lies inside one.
  func overlaps(_ range: Range<Int>) -> Bool {
    if isCode { return false }
    if let laid { return laid.overlaps(range) }
    let text = input
    var masks = RepairMasks(text.span)
    for replacements in history { masks.shift(replacements) }
    history.removeAll()
    laid = masks
    return masks.overlaps(range)
  }

  /// Moves the masks along with an applied set of replacements.
  func shift(_ replacements: [Replacement]) {
    if laid == nil { history.append(replacements) } else { laid?.shift(replacements) }
  }
}
