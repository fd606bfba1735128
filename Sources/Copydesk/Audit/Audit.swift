public import CopydeskBase
internal import CopydeskText

/// Every change between the input text of a document and its output text, enough to undo them all.
///
///     try cleaned.audit()?.reverted(cleaned.text)  // the input text, byte for byte
///
/// The input text of a plain-text document is the whole decoded text (UTF-8, no byte order mark); that of an HTML
/// page is what extraction kept, before repair. A removed block is an edit with the reason of its removal for a
/// rule; joined lines, folded white space and trimmed blank lines are edits of the rule `layout`.
public struct Audit: Hashable, Sendable {
  /// An audit that does not fit the text it is used on.
  public struct Mismatch: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String
  }

  /// Bytes of the input text.
  public var inputBytes: Int
  /// `Hash64` of the input text.
  public var inputHash: UInt64
  /// In order of offset, not overlapping; offsets count bytes of the input text.
  public var edits: [TextEdit]

  public init(input: [UInt8], edits: [TextEdit]) {
    inputBytes = input.count
    inputHash = Hash64.hash(input.span)
    self.edits = edits
  }

  init(inputBytes: Int, inputHash: UInt64, edits: [TextEdit]) {
    self.inputBytes = inputBytes
    self.inputHash = inputHash
    self.edits = edits
  }

  /// The input text: the edits undone on `output`.
  ///
  /// - Throws: `Mismatch` when an edit is not found in `output`, or what comes out is not the input text.
  /// - Complexity: O(input + output).
  public func reverted(_ output: [UInt8]) throws(Mismatch) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(min(max(0, inputBytes), 2 * output.count + 65_536))
    var position = 0
    for edit in edits {
      let gap = edit.offset.subtractingReportingOverflow(text.count)
      guard !gap.overflow, gap.partialValue >= 0, gap.partialValue <= output.count - position else {
        throw Mismatch(description: "the edit at \(edit.offset) does not fit the text")
      }
      let start = position + gap.partialValue
      guard edit.after.count <= output.count - start,
        output[start..<(start + edit.after.count)].elementsEqual(edit.after)
      else {
        throw Mismatch(description: "the edit at \(edit.offset) is not found in the text")
      }
      text.append(contentsOf: output[position..<start])
      text.append(contentsOf: edit.before)
      position = start + edit.after.count
    }
    text.append(contentsOf: output[position...])
    guard text.count == inputBytes, Hash64.hash(text.span) == inputHash else {
      throw Mismatch(description: "what comes out is not the input text: the text was changed")
    }
    return text
  }
}
