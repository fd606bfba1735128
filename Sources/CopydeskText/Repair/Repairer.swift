/// Mends punctuation, mojibake and invisible characters; when unsure, leaves the text alone.
public struct Repairer: ~Copyable {
  public init(_ config: RepairConfig = RepairConfig()) {}

  /// Repairs one block.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - language: BCP 47 tag or nil when unknown; rules that depend on a language then stay out.
  ///   - isCode: code is left alone but for control characters.
  public mutating func repair(
    _ text: [UInt8], language: String?, isCode: Bool = false
  ) -> RepairedText { RepairedText(text: text) }
}
