public import CopydeskBase

/// A text after repair and the edits that lead there, in order of offset.
public struct RepairedText: Hashable, Sendable {
  public var text: [UInt8]
  public var edits: [TextEdit]
  /// Things seen and left alone, by rule name: "orphanQuote".
  public var reports: [TextEdit]

  public init(text: [UInt8], edits: [TextEdit] = [], reports: [TextEdit] = []) {
    self.text = text
    self.edits = edits
    self.reports = reports
  }
}
