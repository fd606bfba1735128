public import CopydeskBase

/// What a changed configuration changes on a sample.
public struct DiffReport: Sendable {
  /// Counts over the sample.
  public struct Summary: Hashable, Sendable {
    public var documents = 0
    public var oldKept = 0
    public var newKept = 0
    public var oldDropped = 0
    public var newDropped = 0
    public var failed = 0
    public var oldWords = 0
    public var newWords = 0
    /// Kept before, dropped now, and the other way round.
    public var newlyDropped = 0
    public var newlyKept = 0
    /// Dropped by both, for another reason or with another value.
    public var otherwiseDropped = 0
    /// Kept by both with another text.
    public var changedText = 0
    public var removedLines = 0
    public var addedLines = 0
    public var editedLines = 0
    /// Rules of the newly dropped and newly kept, and of removed, added and edited lines.
    public var dropRules = Tally()
    public var keepRules = Tally()
    public var removeRules = Tally()
    public var addRules = Tally()
    public var editRules = Tally()

    public var changed: Int { newlyDropped + newlyKept + otherwiseDropped + changedText }
  }

  /// Input files that the sample was taken from.
  public let files: Int
  public private(set) var summary = Summary()
  /// Changed documents, in the order of the sample.
  public private(set) var changes: [DocumentDiff] = []

  init(files: Int) { self.files = files }

  mutating func add(_ document: DocumentDiff) {
    summary.documents += 1
    count(document.oldVerdict, kept: \.oldKept, dropped: \.oldDropped)
    count(document.newVerdict, kept: \.newKept, dropped: \.newDropped)
    if case .failed = document.newVerdict { summary.failed += 1 }
    summary.oldWords += document.oldWords
    summary.newWords += document.newWords
    switch (document.oldVerdict, document.newVerdict) {
    case (.kept, .dropped(let reason)):
      summary.newlyDropped += 1
      summary.dropRules.add(reason.rule)
    case (.dropped(let reason), .kept):
      summary.newlyKept += 1
      summary.keepRules.add(reason.rule)
    case (.kept, .kept) where !document.lines.isEmpty:
      summary.changedText += 1
      for line in document.lines { count(line) }
    case (let old, let new) where old != new: summary.otherwiseDropped += 1
    default: break
    }
    if document.isChanged { changes.append(document) }
  }

  private mutating func count(
    _ verdict: Outcome.Verdict, kept: WritableKeyPath<Summary, Int>,
    dropped: WritableKeyPath<Summary, Int>
  ) {
    switch verdict {
    case .kept: summary[keyPath: kept] += 1
    case .dropped: summary[keyPath: dropped] += 1
    case .failed: break
    }
  }

  private mutating func count(_ line: DocumentDiff.Line) {
    let reason = line.reason ?? "?"
    switch line.kind {
    case .removed:
      summary.removedLines += 1
      summary.removeRules.add(reason)
    case .added:
      summary.addedLines += 1
      summary.addRules.add(reason)
    case .edited:
      summary.editedLines += 1
      for rule in line.rules { summary.editRules.add(rule) }
    }
  }
}
