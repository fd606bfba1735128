internal import Glibc
internal import Synchronization

/// A `copydesk` process that runs: feed it, read its answers, stop it.
///
/// Standard error goes to an unlinked file, so it can never fill a pipe; standard output is a pipe
/// that is read by `readLine()` and `wait()`. One owner, one thread.
public final class RunningCopydesk {
  public let process: Int32
  private var inputEnd: Int32
  private var outputEnd: Int32
  private let errorFile: Int32
  private var output: [UInt8] = []
  /// Bytes of `output` that `readLine()` has handed out.
  private var taken = 0
  private var hasEnded = false
  /// When it is killed and the test fails, instead of hanging the suite.
  private let deadline: ContinuousClock.Instant

  init(
    path: String, arguments: [String], directory: String?, environment: [String: String],
    limit: Duration = RunningCopydesk.limit
  ) throws {
    deadline = .now + limit
    // A child that ends early must fail our write, not end the tests.
    signal(SIGPIPE, SIG_IGN)
    var template = Array("/tmp/copydesk-stderr-XXXXXX".utf8CString)
    errorFile = mkstemp(&template)
    guard errorFile >= 0 else { throw Failure(what: "mkstemp", code: errno) }
    unlink(template)
    (process, inputEnd, outputEnd) = try Self.spawning.withLock { [errorFile] _ in
      try Self.spawn(
        path, arguments, directory: directory, environment: environment, errorFile: errorFile)
    }
  }

  /// How long a process may run: far more than any test takes, a debug build on a busy machine too.
  public static let limit = Duration.seconds(300)

  /// One start at a time: between a pipe's making and its close-on-exec mark another child would
  /// inherit its ends, and the first child's input would never end.
  private static let spawning = Mutex(())

  private static func spawn(
    _ path: String, _ arguments: [String], directory: String?, environment: [String: String],
    errorFile: Int32
  ) throws -> (process: Int32, input: Int32, output: Int32) {
    let input = try pipe()
    let output = try pipe()
    _ = fcntl(errorFile, F_SETFD, FD_CLOEXEC)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input.read, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output.write, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errorFile, STDERR_FILENO)

    // The child starts with default actions and no blocked signals, whatever the test runner has
    // set.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigfillset(&defaults)
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))

    var command = [path] + arguments
    if let directory {
      // The shell becomes the binary, so the process id and its signals stay right.
      command = ["/bin/sh", "-c", #"cd "$0" && exec "$@""#, directory] + command
    }
    var words = command.map { strdup($0) }
    words.append(nil)
    var variables = self.environment(with: environment).map { strdup($0) }
    variables.append(nil)
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, command[0], &actions, &attributes, words, variables)
    close(input.read)
    close(output.write)
    guard code == 0 else {
      for end in [input.write, output.read] { close(end) }
      throw Failure(what: "posix_spawn \(path)", code: code)
    }
    return (process, input.write, output.read)
  }

  deinit {
    if !hasEnded {
      killAll()
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }
    for end in [inputEnd, outputEnd, errorFile] where end >= 0 { close(end) }
  }

  /// Writes to standard input; a process that has ended or closed its input takes nothing, without
  /// an error.
  ///
  /// Reads what the process answers meanwhile, so that neither waits for the other.
  public func send(_ bytes: [UInt8]) throws {
    var start = 0
    while start < bytes.count, inputEnd >= 0 {
      var ends = [
        pollfd(fd: inputEnd, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: outputEnd, events: Int16(POLLIN), revents: 0),
      ]
      try wait(for: &ends)
      if ends[1].revents & Int16(POLLIN) != 0 { _ = try readSome() }
      guard ends[0].revents != 0 else { continue }
      // At most what a pipe takes at once: a larger write would block and never read.
      let written = bytes[start...].prefix(4_096).withUnsafeBytes { piece in
        write(inputEnd, piece.baseAddress, piece.count)
      }
      if written > 0 {
        start += written
      } else if errno == EPIPE {
        return
      } else if errno != EINTR, errno != EAGAIN {
        throw Failure(what: "write", code: errno)
      }
    }
  }

  public func send(_ text: String) throws { try send(Array(text.utf8)) }

  /// Ends standard input.
  public func closeInput() {
    if inputEnd >= 0 { close(inputEnd) }
    inputEnd = -1
  }

  /// Stops reading: the next thing the process writes fails.
  public func closeOutput() {
    if outputEnd >= 0 { close(outputEnd) }
    outputEnd = -1
  }

  /// The next line of standard output, without its break; waits for it. Nil at the end.
  public func readLine() throws -> String? {
    while true {
      if let end = output[taken...].firstIndex(of: 0x0A) {
        defer { taken = end + 1 }
        return String(decoding: output[taken..<end], as: UTF8.self)
      }
      guard try readSome() else { return nil }
    }
  }

  /// What has been written to standard error so far; does not wait.
  public func errorTextSoFar() throws -> String { String(decoding: try errors(), as: UTF8.self) }

  public func kill(_ number: Int32) {
    if !hasEnded { Glibc.kill(process, number) }
  }

  /// Whether the process is still there; does not wait.
  public var isRunning: Bool {
    guard !hasEnded else { return false }
    var status = siginfo_t()
    guard waitid(P_PID, id_t(process), &status, WEXITED | WNOHANG | WNOWAIT) == 0 else {
      return false
    }
    return status.si_signo == 0
  }

  /// Closes standard input, waits for the end and answers with all that was written.
  public func wait() throws -> CopydeskBinary.Result {
    closeInput()
    while try readSome() {}
    var status: Int32 = 0
    while true {
      // Its output has ended, so it is about to end: asking again every millisecond costs little.
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { break }
      guard ended == 0 || errno == EINTR else { throw Failure(what: "waitpid", code: errno) }
      try checkDeadline()
      _ = poll(nil, 0, 1)
    }
    hasEnded = true
    let signal = status & 0x7F
    return CopydeskBinary.Result(
      status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, wasKilled: signal != 0,
      output: output, errors: try errors())
  }

  /// Appends some of standard output; false at the end.
  private func readSome() throws -> Bool {
    guard outputEnd >= 0 else { return false }
    var ends = [pollfd(fd: outputEnd, events: Int16(POLLIN), revents: 0)]
    try wait(for: &ends)
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(outputEnd, &piece, piece.count)
      if count > 0 {
        output += piece[..<count]
        return true
      }
      if count == 0 { return false }
      guard errno == EINTR else { throw Failure(what: "read", code: errno) }
    }
  }

  /// Waits until one of `ends` is ready; at the deadline the process is killed.
  private func wait(for ends: inout [pollfd]) throws {
    while true {
      let count = poll(&ends, nfds_t(ends.count), 1_000)
      if count > 0 { return }
      guard count == 0 || errno == EINTR else { throw Failure(what: "poll", code: errno) }
      try checkDeadline()
    }
  }

  private func checkDeadline() throws {
    guard ContinuousClock.now >= deadline else { return }
    killAll()
    throw Failure(what: "no end in time; standard error: \(try errorTextSoFar())", code: ETIMEDOUT)
  }

  /// Ends the process and, when it is a shell, what it has started: they are one process group.
  private func killAll() { _ = Glibc.kill(-process, SIGKILL) }

  private func errors() throws -> [UInt8] {
    let count = lseek(errorFile, 0, SEEK_END)
    guard count > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: count)
    let got = pread(errorFile, &bytes, bytes.count, 0)
    return Array(bytes.prefix(max(0, got)))
  }

  private static func pipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else { throw Failure(what: "pipe", code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func environment(with changes: [String: String]) -> [String] {
    var variables: [String] = []
    var next = environ
    while let entry = next.pointee {
      let variable = String(cString: entry)
      if !changes.keys.contains(where: { variable.hasPrefix($0 + "=") }) {
        variables.append(variable)
      }
      next += 1
    }
    return variables + changes.sorted { $0.key < $1.key }.map { $0.key + "=" + $0.value }
  }

  public struct Failure: Error {
    public var what: String
    public var code: Int32
  }
}
