/// One input file of the plan.
public struct InputUnit: Codable, Hashable, Sendable {
  /// As the run names it: the argument's path with the way below it.
  public var path: String
  public var bytes: UInt64
  /// Modification time, nanoseconds since 1970.
  public var modified: Int64

  public init(path: String, bytes: UInt64, modified: Int64) {
    self.path = path
    self.bytes = bytes
    self.modified = modified
  }
}
