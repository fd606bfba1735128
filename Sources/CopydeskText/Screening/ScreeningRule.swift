internal import CopydeskBase

/// One reason to drop a document: a measure of it and a threshold.
///
/// The rules of `ScreeningConfig` are the first; presets (Gopher, C4, FineWeb) are lists of such rules.
protocol ScreeningRule: Sendable {
  /// Stable name, as in the ledger: "minWords".
  var name: String { get }
  /// Why `document` is dropped, or nil to keep it.
  func judge(_ document: ScreenedDocument) -> DropReason?
}
