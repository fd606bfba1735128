internal import Glibc

/// The real `copydesk` executable, beside the test bundle that runs.
///
///     let result = try CopydeskBinary().run(["config", "check", path])
///     #expect(result.status == 78)
public struct CopydeskBinary: Sendable {
  /// What a finished process left.
  public struct Result: Sendable {
    /// The exit code, or 128 + the signal that ended it.
    public var status: Int32
    /// Whether a signal ended the process before it could exit.
    public var wasKilled: Bool
    public var output: [UInt8]
    public var errors: [UInt8]

    public var outputText: String { String(decoding: output, as: UTF8.self) }
    public var errorText: String { String(decoding: errors, as: UTF8.self) }
  }

  public let path: String

  /// - Throws: when there is no executable called `copydesk` in the directory of this process's
  ///   own.
  public init() throws {
    var buffer = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard count > 0 else { throw SetUpError(what: "readlink /proc/self/exe", code: errno) }
    let own = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let found = Self.search(from: own)
    guard let found else { throw SetUpError(what: "no copydesk beside \(own)", code: ENOENT) }
    path = found
  }

  /// The bundle is an executable in the build directory, or (under `swift test` with a helper) the
  /// build directory is that of the first argument that names a bundle.
  private static func search(from own: String) -> String? {
    let candidates = [own] + CommandLine.arguments
    for candidate in candidates {
      guard let slash = candidate.lastIndex(of: "/") else { continue }
      let path = candidate[..<slash] + "/copydesk"
      if access(String(path), X_OK) == 0 { return String(path) }
    }
    return nil
  }

  /// Runs to the end.
  ///
  /// - Parameters:
  ///   - input: what stands on standard input.
  ///   - directory: the working directory; nil is this process's own.
  ///   - environment: variables set beside the inherited ones.
  public func run(
    _ arguments: [String], input: [UInt8] = [], directory: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Result {
    let process = try start(arguments, directory: directory, environment: environment)
    // A process that never reads must not block us: it closes its end when it ends, and the write
    // fails.
    try process.send(input)
    process.closeInput()
    return try process.wait()
  }

  /// Starts and answers at once; standard input stays open until `closeInput()`.
  public func start(
    _ arguments: [String], directory: String? = nil, environment: [String: String] = [:]
  ) throws -> RunningCopydesk {
    try RunningCopydesk(
      path: path, arguments: arguments, directory: directory, environment: environment)
  }

  public struct SetUpError: Error {
    public var what: String
    public var code: Int32
  }
}
