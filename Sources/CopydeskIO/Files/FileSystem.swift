/// The few operations on paths that the pipeline needs, each an errno turned into `IOFailure`.
public enum FileSystem {
  /// Writes `bytes` beside `path`, syncs, renames over it and syncs the directory: all or nothing.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(IOFailure) {}

  public static func read(_ path: String, limit: Int = 1 << 30) throws(IOFailure) -> [UInt8] { [] }

  public static func exists(_ path: String) -> Bool { false }

  public static func makeDirectory(_ path: String) throws(IOFailure) {}

  /// Renames and syncs both directories.
  public static func rename(_ old: String, to new: String) throws(IOFailure) {}

  /// Removes a file or a whole directory tree without following links; a missing path is no error.
  public static func remove(_ path: String) throws(IOFailure) {}

  public static func syncDirectory(_ path: String) throws(IOFailure) {}

  /// Makes `link` point to `target`, replacing an older link in one step.
  public static func replaceLink(_ link: String, to target: String) throws(IOFailure) {}

  /// Names in a directory in byte order, without `.` and `..`.
  public static func list(_ directory: String) throws(IOFailure) -> [String] { [] }

  public static func size(_ path: String) throws(IOFailure) -> UInt64 { 0 }

  /// SHA-256 of a whole file, read in pieces.
  public static func sha256(_ path: String) throws(IOFailure) -> String { "" }
}
