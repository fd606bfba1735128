internal import CopydeskBase
internal import Glibc

/// Who holds a `RunLock`.
public struct RunLockHolder: Hashable, Sendable {
  public var pid: Int32
  public var host: String
  /// Boot id and the process's start time in clock ticks after boot, so that a reused pid is seen.
  public var started: String
  public var command: String
  /// When it took the lock, ISO 8601, for people; empty when not told.
  public var since: String

  /// This process.
  static func current(command: String) -> RunLockHolder {
    let pid = getpid()
    return RunLockHolder(
      pid: pid, host: hostName(), started: startMark(of: pid) ?? "", command: command,
      since: now())
  }

  init(pid: Int32, host: String, started: String, command: String, since: String = "") {
    self.pid = pid
    self.host = host
    self.started = started
    self.command = command
    self.since = since
  }

  /// What a lock file says; nil when it is empty or broken.
  init?(_ bytes: [UInt8]) {
    guard let json = try? JSONParser.parse(bytes, maxDepth: 2),
      let pid = json["pid"]?.int.flatMap({ Int32(exactly: $0) }),
      let host = json["host"]?.string, let started = json["started"]?.string
    else { return nil }
    self.init(
      pid: pid, host: host, started: started, command: json["command"]?.string ?? "",
      since: json["since"]?.string ?? "")
  }

  var json: [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.member("pid", Int(pid))
      $0.member("host", host)
      $0.member("started", started)
      $0.member("command", command)
      $0.member("since", since)
    }
    json.newline()
    return json.bytes
  }

  /// Whether the holder still runs, judged by `us`; `age` is seconds since the lock was refreshed.
  func isAlive(seenFrom us: RunLockHolder, age: Int) -> Bool {
    guard host == us.host else { return age <= RunLock.staleSeconds }
    // No mark means that there is no such process; a different one, another process or another boot.
    return Self.startMark(of: pid) == started
  }

  /// Boot id and field 22 of `/proc/PID/stat` (proc(5)); nil when there is no such process.
  static func startMark(of pid: Int32) -> String? {
    guard let stat = try? FileSystem.read("/proc/\(pid)/stat", limit: 64 << 10),
      // Field 2, the command in parentheses, may itself hold spaces and parentheses.
      let close = stat.lastIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let fields = stat[(close + 1)...].split(separator: 0x20)
    guard fields.count > 19 else { return nil }
    let boot = (try? FileSystem.read("/proc/sys/kernel/random/boot_id", limit: 4096)) ?? []
    let bootText = String(decoding: boot.filter { $0 > 0x20 }, as: UTF8.self)
    return bootText + "/" + String(decoding: fields[19], as: UTF8.self)
  }

  /// `2026-11-23T02:15:00Z`
  private static func now() -> String {
    var seconds = time(nil)
    var parts = unsafe tm()
    var text = [CChar](repeating: 0, count: 32)
    // Safety: gmtime_r fills `parts`, strftime writes inside `text` and ends with NUL.
    unsafe gmtime_r(&seconds, &parts)
    _ = unsafe strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func hostName() -> String {
    // POSIX allows 255 bytes and NUL.
    var name = [CChar](repeating: 0, count: 256)
    guard unsafe gethostname(&name, name.count - 1) == 0 else { return "localhost" }
    let bytes = name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    return String(decoding: bytes, as: UTF8.self)
  }
}
