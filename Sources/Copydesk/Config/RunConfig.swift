/// How the machine is used. Nothing here changes a byte of the output.
public struct RunConfig: Codable, Hashable, Sendable {
  /// Workers; 0 is one for each core.
  public var jobs = 0
  /// Most seconds between two checkpoints.
  public var checkpointSeconds = 3.0

  public init() {}
}
