internal import CopydeskBase
internal import Glibc

/// The walk behind `InputLister`: collects files and problems by path.
struct InputWalk {
  /// One directory on the way down, told apart from all others of the machine.
  private struct Identity: Equatable {
    var device: UInt64
    var inode: UInt64

    init(_ status: stat) {
      device = UInt64(truncatingIfNeeded: status.st_dev)
      inode = UInt64(truncatingIfNeeded: status.st_ino)
    }
  }

  /// A directory still to be read, and those it lies in, by the way taken.
  private struct Pending {
    var path: String
    var ancestors: [Identity]
    /// Components of a glob that are still to be matched below; empty for "everything".
    var pattern: ArraySlice<String>
  }

  private let exclude: [Glob]
  private let hidden: Bool
  private var units: [String: InputUnit] = [:]
  private var problems: [String: ReadError] = [:]
  private var pending: [Pending] = []
  /// Whether the glob being followed has matched something.
  private var hasMatch = false

  /// The directory that is never entered.
  private let outside: Identity?

  init(_ config: InputConfig, outside: String? = nil) {
    if let outside, case .success(let status) = InputWalk.status(outside) {
      self.outside = Identity(status)
    } else {
      self.outside = nil
    }
    exclude = config.exclude.map { Glob($0) }
    hidden = config.hidden
  }

  /// What was found, in byte order of the paths.
  var listing: InputLister.Listing {
    var listing = InputLister.Listing()
    listing.units = InputWalk.sorted(units)
    listing.problems = InputWalk.sorted(problems)
    return listing
  }

  private static func sorted<Value>(_ values: [String: Value]) -> [Value] {
    values.map { (bytes: PathBytes.bytes($0.key), value: $0.value) }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
      .map(\.value)
  }

  mutating func add(_ argument: String) throws(ReadError) {
    if argument == "-" {
      units["-"] = InputUnit(path: "-", bytes: 0, modified: 0)
      return
    }
    let path = InputWalk.normalised(argument)
    switch InputWalk.status(path) {
    case .success(let status):
      note(path, status, ancestors: [], pattern: [])
      follow()
    case .failure(let error):
      guard !argument.isEmpty, Glob.isPattern(argument) else { throw error }
      try expand(path)
    }
  }

  /// Collapses `//` and `/./`, and drops a leading `./` and a closing `/`.
  static func normalised(_ path: String) -> String {
    guard !path.isEmpty else { return path }
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual(".".utf8) }
    let joined = parts.map { String(Substring($0)) }.joined(separator: "/")
    if path.utf8.first == UInt8(ascii: "/") { return "/" + joined }
    return joined.isEmpty ? "." : joined
  }

  private static func status(_ path: String) -> Result<stat, ReadError> {
    var status = stat()
    let code = unsafe PathBytes.withCString(path) { unsafe stat($0, &status) }
    return code == 0 ? .success(status) : .failure(ReadError.system(path))
  }

  /// Takes in one existing path.
  private mutating func note(
    _ path: String, _ status: stat, ancestors: [Identity], pattern: ArraySlice<String>
  ) {
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      guard pattern.isEmpty else { return }
      let seconds = Int64(status.st_mtim.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
      let nanoseconds = seconds.partialValue.addingReportingOverflow(
        Int64(status.st_mtim.tv_nsec))
      let isInRange = !seconds.overflow && !nanoseconds.overflow
      units[path] = InputUnit(
        path: path, bytes: UInt64(clamping: status.st_size),
        modified: isInRange ? nanoseconds.partialValue : 0)
      hasMatch = true
    case S_IFDIR:
      let identity = Identity(status)
      // A link up the tree: its files are listed already.
      guard !ancestors.contains(identity), identity != outside else { return }
      pending.append(Pending(path: path, ancestors: ancestors + [identity], pattern: pattern))
      if pattern.isEmpty { hasMatch = true }
    default:
      guard pattern.isEmpty else { return }
      problems[path] = ReadError(.unreadable, path: path, detail: "not a regular file")
      hasMatch = true
    }
  }

  /// Reads all directories that are due. A list, not recursion: depth is the input's choice.
  private mutating func follow() {
    while let directory = pending.popLast() {
      guard let names = names(in: directory.path) else { continue }
      for name in names where isWanted(name, directory.pattern) {
        visit(name, in: directory)
      }
    }
  }

  private func isWanted(_ name: String, _ pattern: ArraySlice<String>) -> Bool {
    if name.utf8.first == UInt8(ascii: "."), !hidden {
      guard let part = pattern.first, Glob(part).namesDot else { return false }
    }
    return !exclude.contains { $0.matches(name) }
  }

  private mutating func visit(_ name: String, in directory: Pending) {
    let path = InputWalk.join(directory.path, name)
    let rests = InputWalk.rests(of: directory.pattern, after: name)
    guard !rests.isEmpty else { return }
    switch InputWalk.status(path) {
    case .success(let status):
      for rest in rests { note(path, status, ancestors: directory.ancestors, pattern: rest) }
    case .failure(let error):
      guard rests.contains(where: \.isEmpty) else { return }
      problems[path] = error
      hasMatch = true
    }
  }

  /// What remains of a pattern once `name` has been matched, in each way it can be.
  private static func rests(
    of pattern: ArraySlice<String>, after name: String
  ) -> [ArraySlice<String>] {
    guard let part = pattern.first else { return [[]] }
    guard part == "**" else { return Glob(part).matches(name) ? [pattern.dropFirst()] : [] }
    let behind = pattern.drop { $0 == "**" }
    guard !behind.isEmpty else { return [[]] }
    // `**` stands for no directory, or takes this one and stays.
    return rests(of: behind, after: name) + [["**"] + behind]
  }

  private mutating func expand(_ pattern: String) throws(ReadError) {
    let isAbsolute = pattern.utf8.first == UInt8(ascii: "/")
    let parts = pattern.split(separator: "/").map(String.init)
    let fixed = parts.prefix { !Glob.isPattern($0) }
    let base =
      (isAbsolute ? "/" : "") + (fixed.isEmpty && !isAbsolute ? "." : fixed.joined(separator: "/"))
    hasMatch = false
    if case .success(let status) = InputWalk.status(base) {
      note(base, status, ancestors: [], pattern: parts.dropFirst(fixed.count))
      follow()
    }
    guard hasMatch else {
      throw ReadError(.unreadable, path: pattern, detail: "no file matches the pattern")
    }
  }

  private static func join(_ directory: String, _ name: String) -> String {
    if directory == "." { return name }
    return directory.utf8.last == UInt8(ascii: "/") ? directory + name : directory + "/" + name
  }

  /// Names in a directory; nil, and noted as a problem, when the system refuses.
  private mutating func names(in path: String) -> [String]? {
    guard let handle = unsafe PathBytes.withCString(path, { unsafe opendir($0) }) else {
      problems[path] = ReadError.system(path)
      return nil
    }
    // Safety: `handle` is open until the deferred close; each entry is copied before the next is read.
    defer { unsafe closedir(handle) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(handle) else { break }
      // The record is as long as its name, shorter than the struct, so the struct must not be copied.
      guard let start = MemoryLayout<dirent>.offset(of: \.d_name) else { break }
      let name = unsafe (UnsafeRawPointer(entry) + start).assumingMemoryBound(to: CChar.self)
      let bytes = unsafe Array(cBytes: name)
      if bytes != [0x2E], bytes != [0x2E, 0x2E] { names.append(PathBytes.text(bytes)) }
    }
    if errno != 0 { problems[path] = ReadError.system(path) }
    return names
  }
}
