internal import Glibc

/// A script for `/bin/sh` with the built `copydesk` first on its PATH.
public struct ShellScript: Sendable {
  public let text: String
  /// Its working directory.
  public let directory: String

  public init(_ text: String, directory: String) {
    self.text = text
    self.directory = directory
  }

  /// Runs it to the end.
  ///
  /// `$REPOSITORY` is the source tree; locale and colours are those of a plain machine.
  public func run() throws -> CopydeskBinary.Result {
    let copydesk = try CopydeskBinary().path
    let bin = String(copydesk[..<(copydesk.lastIndex(of: "/") ?? copydesk.startIndex)])
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    let shell = try RunningCopydesk(
      path: "/bin/sh", arguments: ["-c", text], directory: directory,
      environment: [
        "PATH": bin + ":" + path, "REPOSITORY": Repository.root, "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
      ])
    return try shell.wait()
  }
}
