public import CopydeskBase

/// Turns path arguments into the sorted list of input files.
public enum InputLister {
  /// The files, in byte order of their paths, each once, whatever the order of `paths`; and what could not be read
  /// (a missing file, a directory without permission), which gets a ledger line each.
  public struct Listing: Sendable {
    public var units: [InputUnit] = []
    public var problems: [ReadError] = []

    public init() {}
  }

  /// - Throws: `ReadError` when a path argument names nothing at all.
  public static func list(_ config: InputConfig) throws(ReadError) -> Listing { Listing() }
}
