public import CopydeskBase

/// Judges a cleaned document by the rules of `ScreeningConfig`.
public struct Screener: Sendable {
  public init(_ config: ScreeningConfig = ScreeningConfig()) {}

  /// Why the document is dropped, or nil to keep it.
  public func judge(_ text: [UInt8], metadata: Metadata) -> DropReason? { nil }
}
