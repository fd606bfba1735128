public import CopydeskBase

extension TextEdit {
  /// The edits of two rounds as one round's: `first` led to `middle`, `second` led on from it.
  ///
  ///     first    "a b . c"  ->  "a b. c"       at 3: " ." -> "."
  ///     second   "a b. c"   ->  "a x. c"       at 2: "b"  -> "x"
  ///     both     at 2: "b" -> "x", at 3: " ." -> "."
  ///
  /// Offsets of the answer count in the text before both; edits that meet become one, whose rule is "one+other".
  /// Reverting the answer gives the text before both.
  ///
  /// - Complexity: O(first + second + bytes of edits that meet).
  public static func compose(
    _ first: [TextEdit], _ second: [TextEdit], middle: [UInt8]
  ) -> [TextEdit] {
    if first.isEmpty { return second }
    if second.isEmpty { return first }
    var composed: [TextEdit] = []
    var one = 0
    var other = 0
    // Offset in the text before both = offset in the middle + shift.
    var shift = 0
    while one < first.count || other < second.count {
      var range: Range<Int>
      let place = one < first.count ? first[one].offset - shift : Int.max
      if other >= second.count || place <= second[other].offset {
        range = place..<place
      } else {
        range = second[other].offset..<second[other].offset
      }
      let before = one..<one
      var group = (firsts: before, seconds: other..<other)
      let shiftBefore = shift
      // Takes in whatever meets what is taken already.
      while true {
        if one < first.count {
          let start = first[one].offset - shift
          let edit = start..<(start + first[one].after.count)
          let isOpening = group.firsts.isEmpty && group.seconds.isEmpty && start == range.lowerBound
          if isOpening || edit.meets(change: range) {
            range = min(range.lowerBound, edit.lowerBound)..<max(range.upperBound, edit.upperBound)
            shift += first[one].before.count - first[one].after.count
            one += 1
            group.firsts = group.firsts.lowerBound..<one
            continue
          }
        }
        if other < second.count {
          let edit = second[other].offset..<second[other].end
          let isOpening = group.firsts.isEmpty && group.seconds.isEmpty
          if isOpening || range.meets(change: edit) {
            range = min(range.lowerBound, edit.lowerBound)..<max(range.upperBound, edit.upperBound)
            other += 1
            group.seconds = group.seconds.lowerBound..<other
            continue
          }
        }
        break
      }
      composed.append(
        merge(
          first[group.firsts], second[group.seconds], middle: middle, range: range,
          shift: shiftBefore))
    }
    return composed
  }

  /// One edit for `firsts` and `seconds`, which lie in `range` of the middle text.
  private static func merge(
    _ firsts: ArraySlice<TextEdit>, _ seconds: ArraySlice<TextEdit>, middle: [UInt8],
    range: Range<Int>, shift: Int
  ) -> TextEdit {
    var before: [UInt8] = []
    var position = range.lowerBound
    var moved = shift
    for edit in firsts {
      let start = edit.offset - moved
      before += middle[position..<start] + edit.before
      position = start + edit.after.count
      moved += edit.before.count - edit.after.count
    }
    before += middle[position..<range.upperBound]
    var after: [UInt8] = []
    position = range.lowerBound
    for edit in seconds {
      after += middle[position..<edit.offset] + edit.after
      position = edit.end
    }
    after += middle[position..<range.upperBound]
    var rules: [String] = []
    for edit in firsts + seconds where !rules.contains(edit.rule) { rules.append(edit.rule) }
    return TextEdit(
      rule: rules.joined(separator: "+"), offset: range.lowerBound + shift, before: before,
      after: after)
  }
}

extension Range<Int> {
  /// Whether a stretch that the first round made and one that the second changed share a byte.
  ///
  /// Where something was only taken out, nothing is left to share; it stays apart at the borders of the other.
  /// What the second round puts in at the start of this one comes before it, so both are one.
  fileprivate func meets(change other: Range<Int>) -> Bool {
    if isEmpty && other.isEmpty { return lowerBound == other.lowerBound }
    if isEmpty { return other.lowerBound < lowerBound && lowerBound < other.upperBound }
    if other.isEmpty { return lowerBound <= other.lowerBound && other.lowerBound < upperBound }
    return lowerBound < other.upperBound && other.lowerBound < upperBound
  }
}
