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

  /// Lists what `config` names.
  ///
  ///     var config = InputConfig()
  ///     config.paths = ["dump", "more/**/*.warc.gz", "-"]
  ///     try InputLister.list(config).units.map(\.path)  // ["-", "dump/1.html", …]
  ///
  /// Directories are read all the way down, through links too, except into a directory they lie in;
  /// `exclude` and the dot rule hold for names found in directories, files and directories alike, and
  /// never for an argument itself. `.` steps and doubled slashes go, so that one path has one name.
  /// A name that is no UTF-8 keeps its bytes as private-use characters (U+EF80...U+EFFF). `-` stands
  /// for standard input and is passed through with no size.
  ///
  /// - Parameter outside: a directory that is not entered from above: where the run writes is no input.
  /// - Throws: `ReadError` when a path argument names nothing at all.
  public static func list(
    _ config: InputConfig, outside: String? = nil
  ) throws(ReadError) -> Listing {
    var walk = InputWalk(config, outside: outside)
    for path in config.paths { try walk.add(path) }
    return walk.listing
  }
}
