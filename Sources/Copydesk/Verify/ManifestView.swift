internal import CopydeskBase

/// What checking needs of a `manifest.json`, read leniently: each part that is missing is a problem
/// of its own.
struct ManifestView {
  struct Input {
    var path: String
    var documents: Int
    var bytes: UInt64
  }

  struct Output {
    var file: String
    var bytes: UInt64
    var sha256: String
    /// Documents within, where the file holds documents.
    var documents: Int?
  }

  var inputs: [Input] = []
  var outputs: [Output] = []
  var counts = RunCounts()
  var bytes = RunBytes()
  /// Dropped and failed documents by reason; nil when the manifest has no such list.
  var reasons: Tally?

  /// The manifest in `value`, and what is wrong with its form.
  static func read(_ value: JSONValue) -> (ManifestView, problems: [String]) {
    var manifest = ManifestView()
    var problems: [String] = []
    let numbers = ["inputs", "kept", "duplicates", "dropped", "failed"].map { name in
      let number = value["counts"]?[name]?.int
      if number == nil { problems.append("counts.\(name) is missing") }
      return number ?? 0
    }
    manifest.counts.inputs = numbers[0]
    manifest.counts.kept = numbers[1]
    manifest.counts.duplicates = numbers[2]
    manifest.counts.dropped = numbers[3]
    manifest.counts.failed = numbers[4]
    if let bytes = value["bytes"].flatMap(RunBytes.init(json:)) {
      manifest.bytes = bytes
    } else {
      problems.append("bytes is missing, or one of its inputs, documents and text")
    }
    if let members = value["reasons"]?.members {
      var reasons = Tally()
      for member in members { reasons.add(member.name, member.value.int ?? 0) }
      manifest.reasons = reasons
    }
    if value["inputs"]?.array == nil { problems.append("inputs is missing") }
    for (index, input) in (value["inputs"]?.array ?? []).enumerated() {
      guard let path = input["path"]?.string, let documents = input["documents"]?.int else {
        problems.append("inputs[\(index)] has no path or no documents")
        continue
      }
      manifest.inputs.append(
        Input(
          path: path, documents: documents, bytes: UInt64(clamping: input["bytes"]?.int ?? 0)))
    }
    if value["outputs"]?.array == nil { problems.append("outputs is missing") }
    for (index, output) in (value["outputs"]?.array ?? []).enumerated() {
      guard let file = output["file"]?.string, let bytes = output["bytes"]?.int, bytes >= 0,
        let sha256 = output["sha256"]?.string
      else {
        problems.append("outputs[\(index)] has no file, bytes or sha256")
        continue
      }
      // A name with a slash would send the check out of the run directory.
      guard !file.contains("/"), file != "..", !file.isEmpty else {
        problems.append("outputs[\(index)] names no file of the run directory: \"\(file)\"")
        continue
      }
      manifest.outputs.append(
        Output(
          file: file, bytes: UInt64(bytes), sha256: sha256, documents: output["documents"]?.int))
    }
    if let problem = digestProblem(value) { problems.append(problem) }
    return (manifest, problems)
  }

  /// Whether the recorded configuration is the one whose digest is recorded.
  private static func digestProblem(_ value: JSONValue) -> String? {
    guard let config = value["config"], let digest = value["config_digest"]?.string else {
      return "config or config_digest is missing"
    }
    var json = JSONWriter()
    json.value(config)
    // A manifest of another build may hold keys that this one does not know; its digest cannot be
    // worked out here.
    guard let parsed = try? PipelineConfig.parse(json.bytes) else { return nil }
    return parsed.digest == digest ? nil : "config_digest is not the digest of config"
  }
}
