internal import CopydeskBase
internal import CopydeskIO
internal import CopydeskText

extension PipelineConfig {
  /// What decides the bytes of the output: all but `run`, `output.directory`, `input.paths`,
  /// `index.path` and `sites.path`.
  public static let outputSections = sectionNames.filter { $0 != "run" }

  /// SHA-256 of the canonical JSON of everything that decides the bytes of the output.
  ///
  /// Two manifests with equal digest and inputs describe the same output, byte for byte (as long as
  /// the index answers alike).
  public var digest: String {
    var hash = SHA256()
    hash.update(canonicalJSON(sections: Self.outputSections).span)
    // What list files hold decides as much as their names.
    if !screening.lists.isEmpty {
      hash.update(Array("lists \(screening.lists.digest)".utf8).span)
    }
    return hash.hex()
  }

  /// `sections` as JSON without white space, names in byte order, `index.path`, `sites.path`,
  /// `output.directory` and `input.paths` left out (where files lie is no setting of the text);
  /// phrase packs are named by their content.
  public func canonicalJSON(sections: [String]) -> [UInt8] {
    var json = JSONWriter()
    let all = canonical(self.json, at: [])
    let chosen = (all.members ?? []).filter { sections.contains($0.name) }
    json.value(.object(chosen))
    return json.bytes
  }

  private static let places: Set<[String]> = [
    ["output", "directory"], ["input", "paths"], ["index", "path"], ["sites", "path"],
  ]

  private func canonical(_ value: JSONValue, at path: [String]) -> JSONValue {
    // A phrase pack is told by what it holds, not by where it lies.
    if path == ["plainText", "phrasePacks"] {
      return .array(plainText.phrasePacks.map { .string($0.contentName) })
    }
    guard let members = value.members else { return value }
    let kept = members.filter { !Self.places.contains(path + [$0.name]) }
    return .object(
      kept.sorted { $0.name < $1.name }
        .map { JSONValue.Member($0.name, canonical($0.value, at: path + [$0.name])) })
  }
}
