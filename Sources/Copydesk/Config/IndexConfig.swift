/// The memory across runs.
public struct IndexConfig: Codable, Hashable, Sendable {
  /// Whether this run is compared with earlier runs and remembered for later ones.
  public var enabled = true
  /// The index file; relative paths are below `output.directory`.
  public var path = "index.sqlite"
  /// Days that a run is remembered, counted back from the start of the one that asks; 0 is for ever.
  public var days = 0

  public init() {}
}
