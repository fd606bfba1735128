internal import CopydeskBase
internal import CopydeskIO

/// What a run was made of: SHA-256 of the tool's version, the configuration's digest and every input's digest.
///
/// A run that is done again has the same fingerprint: its documents of then are not earlier copies of
/// themselves, and it takes its own place in the index.
enum RunFingerprint {
  static func compute(configDigest: String, inputs path: String) throws -> String {
    var hash = SHA256()
    hash.update(Array("copydesk \(Version.current)\n\(configDigest)\n".utf8).span)
    var file = try InputFile(path: path)
    while true {
      let piece = try file.read(upTo: 1 << 20)
      if piece.isEmpty { break }
      hash.update(piece.span)
    }
    return hash.hex()
  }
}
