/// How many documents of a run became what. `inputs` is the sum of the four others, or the run fails.
public struct RunCounts: Codable, Hashable, Sendable {
  public var inputs = 0
  public var kept = 0
  public var duplicates = 0
  public var dropped = 0
  public var failed = 0

  public init() {}

  public var addsUp: Bool { inputs == kept + duplicates + dropped + failed }
}
