/// The three phases of a run, each restartable.
public enum RunPhase: String, Codable, Sendable, CaseIterable {
  case clean, match, publish
}
