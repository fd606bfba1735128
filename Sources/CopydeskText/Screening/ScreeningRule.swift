internal import CopydeskBase

/// One reason to drop a document: measures of it, each with a threshold.
protocol ScreeningRule: Sendable {
  /// Stable name; in the ledger the measure's name follows behind a dot: "gopherQuality.minWords".
  var name: String { get }
  /// What of the text the rule reads.
  var needs: ScreeningNeeds { get }
  /// Why `document` is dropped, or nil to keep it.
  func judge(_ document: ScreenedDocument) -> DropReason?
}

extension ScreeningRule {
  var needs: ScreeningNeeds { [] }

  /// A reason when `value` is under the threshold; a `least` of 0 asks nothing.
  func under(_ least: Double, _ field: String, _ value: Double) -> DropReason? {
    value < least ? DropReason(rule: "\(name).\(field)", value: value, threshold: least) : nil
  }

  /// A reason when `value` is over the threshold.
  func over(_ most: Double, _ field: String, _ value: Double) -> DropReason? {
    value > most ? DropReason(rule: "\(name).\(field)", value: value, threshold: most) : nil
  }
}

/// The tables that are made of a text before it is judged.
struct ScreeningNeeds: OptionSet, Sendable {
  let rawValue: UInt8

  static let words = ScreeningNeeds(rawValue: 1)
  static let lines = ScreeningNeeds(rawValue: 2)
}
