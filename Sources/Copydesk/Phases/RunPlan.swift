internal import CopydeskBase
internal import CopydeskIO

/// What a run will read, in order, and under which configuration.
///
/// Two plans with the same digest describe the same work: an unfinished run is resumed only under its own.
struct RunPlan: Sendable {
  /// One input, or why it cannot be read.
  enum Entry: Sendable {
    case unit(InputUnit)
    case problem(ReadError)

    var path: String {
      switch self {
      case .unit(let unit): unit.path
      case .problem(let error): error.path
      }
    }

    var bytes: UInt64 {
      switch self {
      case .unit(let unit): unit.bytes
      case .problem: 0
      }
    }
  }

  /// Inputs in byte order of their paths.
  let entries: [Entry]
  /// Bytes of all inputs.
  let bytes: UInt64
  /// SHA-256 of the plan as `write(to:)` writes it.
  let digest: String
  private let configDigest: String

  init(listing: InputLister.Listing, configDigest: String) {
    var entries = listing.units.map(Entry.unit) + listing.problems.map(Entry.problem)
    // Swift compares strings by canonical equivalence; the order of the plan is that of the bytes.
    entries.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var hash = SHA256()
    hash.update(Self.header(configDigest: configDigest, inputs: entries.count).span)
    var json = JSONWriter()
    for entry in entries {
      entry.write(to: &json)
      hash.update(json.bytes.span)
    }
    digest = hash.hex()
    bytes = entries.reduce(0) { $0 + $1.bytes }
    self.entries = entries
    self.configDigest = configDigest
  }

  /// Writes a header line and a line for each input, in one step.
  func write(to path: String) throws(IOFailure) {
    let temporary = path + ".new"
    var file = try OutputFile(creating: temporary)
    try file.write(Self.header(configDigest: configDigest, inputs: entries.count).span)
    var json = JSONWriter()
    for entry in entries {
      entry.write(to: &json)
      try file.write(json.bytes.span)
    }
    try file.close()
    try FileSystem.rename(temporary, to: path)
  }

  private static func header(configDigest: String, inputs: Int) -> [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.member("format", 1)
      $0.member("tool", Version.current)
      $0.member("config_digest", configDigest)
      $0.member("inputs", inputs)
    }
    json.newline()
    return json.bytes
  }
}

extension RunPlan.Entry {
  /// Replaces what `json` holds with the entry's line.
  fileprivate func write(to json: inout JSONWriter) {
    json.reset()
    json.object { line in
      line.member("path", path)
      switch self {
      case .unit(let unit):
        line.member("bytes", Int(clamping: unit.bytes))
        line.member("modified", Int(unit.modified))
      case .problem(let error):
        line.member("error", error.code.rawValue)
        line.member("detail", error.detail)
      }
    }
    json.newline()
  }
}
