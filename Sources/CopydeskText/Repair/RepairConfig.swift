/// Which repairs are made.
public struct RepairConfig: Codable, Hashable, Sendable {
  public enum Level: String, Codable, Sendable, CaseIterable { case off, safe, eager }

  /// How much evidence a repair needs: `safe` only what cannot be right as it stands, `eager` also what is likely wrong.
  public var level = Level.safe
  /// Rules switched off by name ("spaceBeforeComma").
  public var disabled: [String] = []

  public init() {}
}
