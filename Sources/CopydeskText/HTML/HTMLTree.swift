/// A parsed page as flat arrays (to be drawn here).
public struct HTMLTree: Sendable {
  public init() {}
}
