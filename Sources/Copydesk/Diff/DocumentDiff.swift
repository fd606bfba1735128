internal import CopydeskBase
internal import CopydeskText

/// How one document comes out under two configurations.
public struct DocumentDiff: Sendable {
  /// A line of the text that is gone, new or otherwise.
  public struct Line: Hashable, Sendable {
    public enum Kind: String, Sendable { case removed, added, edited }

    public var kind: Kind
    /// nil where the line is new.
    public var old: String?
    /// nil where the line is gone.
    public var new: String?
    /// The rule behind it: why the block is removed, or the rules of the edits.
    public var reason: String?

    /// The reason's rules one by one; "?" where none is known.
    var rules: [String] {
      (reason ?? "?").split(separator: ",").map { String($0.drop { $0 == " " }) }
    }
  }

  public var id: String
  public var source: String
  public var url: String?
  let oldVerdict: Outcome.Verdict
  let newVerdict: Outcome.Verdict
  /// Words of the kept text.
  public var oldWords: Int
  public var newWords: Int
  /// Changed lines of a document kept by both; empty where the verdict changes.
  public var lines: [Line] = []

  init(_ document: RawDocument, old: Outcome, new: Outcome) {
    id = document.id
    source = document.source.description
    url = document.url
    oldVerdict = old.verdict
    newVerdict = new.verdict
    oldWords = old.verdict == .kept ? old.document?.fingerprint.words ?? 0 : 0
    newWords = new.verdict == .kept ? new.document?.fingerprint.words ?? 0 : 0
    if old.verdict == .kept, new.verdict == .kept, let before = old.document,
      let after = new.document, before.text != after.text
    {
      lines = DocumentDiff.lines(before, after)
    }
  }

  public var changesVerdict: Bool { oldVerdict != newVerdict }
  public var isChanged: Bool { changesVerdict || !lines.isEmpty }

  private static func lines(_ old: CleanedDocument, _ new: CleanedDocument) -> [Line] {
    let before = DiffText(old)
    let after = DiffText(new)
    var lines: [Line] = []
    let isAligned = old.blocks.count == new.blocks.count
    for change in LineDiff.changes(before.keys, after.keys) {
      let (gone, come) = (Array(change.old), Array(change.new))
      var partners = [Int?](repeating: nil, count: gone.count)
      // An edited line is the next new one in the same place, or that shares half of its text.
      var free = 0
      for (index, line) in gone.enumerated() {
        for place in free..<come.count
        where DiffText.areAlike(before.lines[line], after.lines[come[place]], inPlace: isAligned) {
          partners[index] = place
          free = place + 1
          break
        }
      }
      var next = 0
      for (index, line) in gone.enumerated() {
        guard let partner = partners[index] else {
          lines.append(
            Line(
              kind: .removed, old: before.string(line), new: nil,
              reason: after.removal(of: before.lines[line])))
          continue
        }
        while next < partner {
          lines.append(added(come[next], before, after))
          next += 1
        }
        next = partner + 1
        let block = after.lines[come[partner]].block
        let rules = after.rules(ofBlock: block)
        let oldRules = before.rules(ofBlock: before.lines[line].block)
        let reason = rules.symmetricDifference(oldRules).sorted().joined(separator: ", ")
        lines.append(
          Line(
            kind: .edited, old: before.string(line), new: after.string(come[partner]),
            reason: reason.isEmpty ? nil : reason))
      }
      while next < come.count {
        lines.append(added(come[next], before, after))
        next += 1
      }
    }
    return lines
  }

  private static func added(_ line: Int, _ before: DiffText, _ after: DiffText) -> Line {
    Line(
      kind: .added, old: nil, new: after.string(line),
      reason: before.removal(of: after.lines[line]))
  }
}
