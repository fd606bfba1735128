/// The memory across runs.
public struct IndexConfig: Codable, Hashable, Sendable {
  /// Whether this run is compared with earlier runs and remembered for later ones.
  public var enabled = true
  /// The index file; relative paths are below `output.directory`.
  public var path = "index.sqlite"

  public init() {}
}
