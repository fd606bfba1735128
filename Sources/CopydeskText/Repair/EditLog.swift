internal import CopydeskBase

/// A text under repair and the edits made so far, composed over all rules.
///
/// Each rule sees the text as the rules before it left it; the log keeps every change in terms of the
/// text as it came in. Where a later rule changes what an earlier one wrote, the two become one edit:
///
///     input     a . , b          rule 1 writes "a., b", rule 2 writes "a, b"
///     log       offset 1, " . ," → ","  "spaceBeforeComma+stopComma"
struct EditLog {
  /// One change: where it lies in the input and in the current text, and which rules made it.
  struct Entry {
    var input: Range<Int>
    var output: Range<Int>
    /// Bit n is the rule with number n.
    var rules: UInt64
    var isEager = false
  }

  let input: [UInt8]
  private(set) var text: [UInt8]
  private(set) var entries: [Entry] = []

  init(_ input: [UInt8]) {
    self.input = input
    text = input
  }

  /// A log that goes on from edits already made: `entries` lead from `input` to `text`, in order.
  init(_ input: [UInt8], text: [UInt8], entries: [Entry]) {
    self.input = input
    self.text = text
    self.entries = entries
  }

  /// Makes the replacements of rule number `rule`: in order, not overlapping, in terms of `text`.
  ///
  /// - Complexity: O(text + entries + replacements).
  mutating func apply(_ replacements: [Replacement], rule: Int) {
    var merged: [Entry] = []
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var copied = 0
    var next = 0
    // Input position minus current position, after all entries passed so far.
    var shift = 0
    func keep(_ entry: Entry, movedBy delta: Int) {
      var moved = entry
      moved.output = (entry.output.lowerBound + delta)..<(entry.output.upperBound + delta)
      merged.append(moved)
      shift = entry.input.upperBound - entry.output.upperBound
    }
    var index = 0
    while index < replacements.count {
      var range = replacements[index].range
      while next < entries.count, entries[next].output.upperBound <= range.lowerBound {
        keep(entries[next], movedBy: out.count - copied)
        next += 1
      }
      // A group: replacements and older entries that overlap one another.
      let groupStart = replacements[index].range.lowerBound
      var inputStart = groupStart + shift
      var lower = groupStart
      if next < entries.count, entries[next].output.lowerBound < groupStart {
        lower = entries[next].output.lowerBound
        inputStart = entries[next].input.lowerBound
      }
      out.append(contentsOf: text[copied..<lower])
      copied = lower
      let outStart = out.count
      var rules: UInt64 = 0
      var isEager = false
      var groupEnd = lower
      while true {
        if index < replacements.count,
          replacements[index].range.lowerBound < groupEnd || groupEnd == lower
        {
          range = replacements[index].range
          out.append(contentsOf: text[copied..<range.lowerBound])
          out.append(contentsOf: replacements[index].bytes)
          copied = range.upperBound
          let own = replacements[index].rules
          rules |= own == 0 ? UInt64(1) << UInt64(rule & 63) : own
          isEager = isEager || replacements[index].isEager
          groupEnd = max(groupEnd, range.upperBound)
          index += 1
        }
        while next < entries.count, entries[next].output.lowerBound < groupEnd {
          groupEnd = max(groupEnd, entries[next].output.upperBound)
          rules |= entries[next].rules
          isEager = isEager || entries[next].isEager
          shift = entries[next].input.upperBound - entries[next].output.upperBound
          next += 1
        }
        guard index < replacements.count, replacements[index].range.lowerBound < groupEnd else {
          break
        }
      }
      out.append(contentsOf: text[copied..<groupEnd])
      copied = groupEnd
      let entry = Entry(
        input: inputStart..<(groupEnd + shift), output: outStart..<out.count, rules: rules,
        isEager: isEager)
      if !input[entry.input].elementsEqual(out[entry.output]) { merged.append(entry) }
    }
    while next < entries.count {
      keep(entries[next], movedBy: out.count - copied)
      next += 1
    }
    out.append(contentsOf: text[copied...])
    text = out
    entries = merged
  }

  /// Joins neighbouring entries, the text between them included, until at most `most` are left.
  mutating func widen(to most: Int) {
    guard most > 0, entries.count > most else { return }
    let width = (entries.count + most - 1) / most
    var wide: [Entry] = []
    for (index, entry) in entries.enumerated() {
      guard index % width > 0, let last = wide.last else {
        wide.append(entry)
        continue
      }
      wide[wide.count - 1] = Entry(
        input: last.input.lowerBound..<entry.input.upperBound,
        output: last.output.lowerBound..<entry.output.upperBound, rules: last.rules | entry.rules,
        isEager: last.isEager || entry.isEager)
    }
    entries = wide
  }

  /// The offset in the input of a position of the current text that no edit wrote.
  func inputOffset(_ position: Int) -> Int {
    var shift = 0
    for entry in entries {
      if entry.output.upperBound > position { break }
      shift = entry.input.upperBound - entry.output.upperBound
    }
    return position + shift
  }

  /// The edits in order of offset.
  func edits(names: [String]) -> [TextEdit] {
    entries.map { entry in
      TextEdit(
        rule: EditLog.name(of: entry.rules, names), offset: entry.input.lowerBound,
        before: Array(input[entry.input]), after: Array(text[entry.output]),
        isEager: entry.isEager)
    }
  }

  /// Entries by the rules behind them.
  func counts(names: [String]) -> Tally {
    var tally = Tally()
    for entry in entries { tally.add(EditLog.name(of: entry.rules, names)) }
    return tally
  }

  private static func name(of rules: UInt64, _ names: [String]) -> String {
    var made: [String] = []
    for index in names.indices where rules >> UInt64(index & 63) & 1 == 1 {
      made.append(names[index])
    }
    return made.joined(separator: "+")
  }
}
