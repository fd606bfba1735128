/// One run as asked for: a validated configuration and what is not part of it.
public struct RunRequest: Sendable {
  public var config: PipelineConfig
  /// Name of the run directory; nil names it by the time of its start, `run-20261123T021500Z`.
  public var name: String?
  /// Most bytes that the match phase may hold in memory.
  public var memory: Int
  /// Lists the inputs and the plan, and writes nothing.
  public var isDryRun: Bool
  /// Throws away an unfinished run and begins anew.
  public var startsOver: Bool

  public init(
    config: PipelineConfig, name: String? = nil, memory: Int = 1 << 30, isDryRun: Bool = false,
    startsOver: Bool = false
  ) {
    self.config = config
    self.name = name
    self.memory = memory
    self.isDryRun = isDryRun
    self.startsOver = startsOver
  }
}
