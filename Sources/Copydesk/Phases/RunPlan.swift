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
  /// The plan as written to the work directory.
  let file: [UInt8]
  /// SHA-256 of `file`.
  let digest: String

  init(listing: InputLister.Listing, configDigest: String) {
    var entries = listing.units.map(Entry.unit) + listing.problems.map(Entry.problem)
    // Swift compares strings by canonical equivalence; the order of the plan is that of the bytes.
    entries.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var json = JSONWriter()
    json.object {
      $0.member("format", 1)
      $0.member("tool", Version.current)
      $0.member("config_digest", configDigest)
      $0.member("inputs", entries.count)
    }
    json.newline()
    for entry in entries {
      json.object { line in
        line.member("path", entry.path)
        switch entry {
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
    let file = json.bytes
    var hash = SHA256()
    hash.update(file.span)
    digest = hash.hex()
    bytes = entries.reduce(0) { $0 + $1.bytes }
    self.entries = entries
    self.file = file
  }
}
