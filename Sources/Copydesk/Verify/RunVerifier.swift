internal import CopydeskBase
internal import CopydeskIO

/// Checks that a published run directory is whole: files, checksums, gzip members, lines, counts
/// and references.
///
///     try RunVerifier(directory: "out/latest").verify().isSound  // true
///
/// Holds about 30 bytes for each ledger line, whatever the size of the texts.
public struct RunVerifier {
  /// Findings that are kept; a shard that is noise would otherwise fill the memory.
  public static let mostFindings = 1_000

  /// Versions of `manifest.json` that this build reads.
  static let knownFormats = 1...1

  static let manifestName = "manifest.json"
  static let ledgerName = "ledger.jsonl.gz"

  let directory: String
  var report = VerifyReport()

  public init(directory: String) {
    self.directory = directory
  }

  /// Reads the whole directory once.
  ///
  /// Damage is a finding; an error is thrown only when the directory itself cannot be read.
  ///
  /// - Throws: `RunError.noInput` when there is no such run, `RunError.io` when it cannot be
  ///   listed.
  public consuming func verify() throws(RunError) -> VerifyReport {
    guard FileSystem.exists(directory) else {
      throw .noInput("\(directory) does not exist; name a run directory, such as out/latest")
    }
    let names: [String]
    do {
      names = try FileSystem.list(directory)
    } catch {
      throw .io("\(error)")
    }
    guard names.contains(Self.manifestName) else {
      throw .noInput(
        "\(directory) is no run directory: it holds no \(Self.manifestName); name one,"
          + " such as out/latest")
    }
    guard let manifest = readManifest() else { return report }
    checkFiles(manifest, present: names)
    var ledger = LedgerCheck()
    if names.contains(Self.ledgerName) {
      readLedger(into: &ledger)
    } else {
      note(Self.manifestName, "the run has no \(Self.ledgerName)")
    }
    compareCounts(manifest, ledger)
    checkShards(manifest, ledger)
    return report
  }

  mutating func note(_ file: String, line: Int? = nil, _ message: String) {
    guard report.findings.count < Self.mostFindings else {
      report.further += 1
      return
    }
    report.findings.append(VerifyReport.Finding(file: file, line: line, message: message))
  }

  func path(_ name: String) -> String { directory + "/" + name }

  private mutating func readManifest() -> ManifestView? {
    let name = Self.manifestName
    let value: JSONValue
    do {
      value = try JSONParser.parse(FileSystem.read(path(name)))
    } catch {
      note(name, "\(error)")
      return nil
    }
    report.files += 1
    guard let format = value["format"]?.int else {
      note(name, "names no format version")
      return nil
    }
    guard Self.knownFormats.contains(format) else {
      note(name, "is of format \(format); this copydesk reads \(Self.knownFormats.upperBound)")
      return nil
    }
    let (manifest, problems) = ManifestView.read(value)
    for problem in problems { note(name, problem) }
    return manifest
  }

  private mutating func readLedger(into ledger: inout LedgerCheck) {
    readLines(of: Self.ledgerName) { verifier, value, line in
      for problem in ledger.add(value) { verifier.note(Self.ledgerName, line: line, problem) }
    }
    report.inputs = ledger.count
    for (line, problem) in ledger.brokenReferences() {
      note(Self.ledgerName, line: line, problem)
    }
  }

  /// Compares what the manifest claims with what the ledger shows.
  private mutating func compareCounts(_ manifest: ManifestView, _ ledger: LedgerCheck) {
    let name = Self.manifestName
    let counts = manifest.counts
    if !counts.addsUp {
      note(
        name,
        "counts do not add up: \(counts.inputs) inputs, but \(counts.kept) kept + \(counts.duplicates) "
          + "duplicates + \(counts.dropped) dropped + \(counts.failed) failed")
    }
    let pairs = [
      ("inputs", counts.inputs, ledger.count), ("kept", counts.kept, ledger.counts.kept),
      ("duplicates", counts.duplicates, ledger.counts.duplicates),
      ("dropped", counts.dropped, ledger.counts.dropped),
      ("failed", counts.failed, ledger.counts.failed),
    ]
    for (what, claimed, found) in pairs where claimed != found {
      note(name, "counts.\(what) is \(claimed), the ledger has \(found)")
    }
    if let reasons = manifest.reasons, reasons != ledger.reasons {
      let names = Set((reasons.sorted + ledger.reasons.sorted).map(\.name)).sorted()
      for reason in names where reasons[reason] != ledger.reasons[reason] {
        note(
          name, "reasons.\(reason) is \(reasons[reason]), the ledger has \(ledger.reasons[reason])")
      }
    }
    let listed = manifest.inputs.reduce(0) { $0 &+ $1.documents }
    if listed != counts.inputs {
      note(name, "inputs[].documents sum to \(listed), counts.inputs is \(counts.inputs)")
    }
    compareBytes(manifest, ledger)
  }

  private mutating func compareBytes(_ manifest: ManifestView, _ ledger: LedgerCheck) {
    let listed = manifest.inputs.reduce(into: UInt64(0)) { $0 &+= $1.bytes }
    let bytes = manifest.bytes
    let sums = [
      ("inputs", bytes.inputs, "inputs[].bytes sum to", listed),
      ("documents", bytes.documents, "bytes in the ledger sum to", ledger.bytes.documents),
      ("text", bytes.text, "text_bytes in the ledger sum to", ledger.bytes.text),
    ]
    // Where lines of the ledger are missing, their bytes are too: that is told already.
    let comparable = ledger.count == manifest.counts.inputs ? 3 : 1
    for (what, claimed, source, found) in sums.prefix(comparable) where claimed != found {
      note(Self.manifestName, "bytes.\(what) is \(claimed), \(source) \(found)")
    }
  }
}
