internal import Copydesk
internal import CopydeskBase

/// The last words of a run: what became of the input, how fast, where it lies, what to do next.
struct RunSummary {
  var report: RunReport
  /// A dry run has listed the inputs only.
  var isDryRun: Bool

  func show(on console: Console) {
    console.event("summary", text: text) { json in
      json.member("dry_run", isDryRun)
      if !isDryRun {
        json.member("directory", report.directory)
        report.counts.write(to: &json)
      }
      json.member("files", report.files)
      json.member("bytes", Int(clamping: report.bytes))
      json.member("resumed", report.wasResumed)
      json.member("seconds", report.seconds, places: 3)
    }
  }

  var text: String {
    let size = Figures.count(report.files, "file") + ", " + Figures.bytes(Double(report.bytes))
    if isDryRun { return "plan: \(size); nothing was written\n" }
    let counts = report.counts
    var text = "\(Figures.count(counts.inputs, "document")): \(ProgressLine.counts(counts))\n"
    text += "\(size) in \(Figures.duration(report.seconds))"
    if report.wasResumed {
      text += ", resumed\n"
    } else {
      let rate = report.seconds > 0 ? Double(report.bytes) / report.seconds : 0
      text += " (\(Figures.bytes(rate))/s)\n"
    }
    text += report.directory + "\n"
    let path = Shell.quoted(report.directory)
    if counts.kept > 0 { text += "  read:    zcat \(path)/clean-*.jsonl.gz | head -n 1\n" }
    if counts.failed > 0 {
      text += "  failed:  zcat \(path)/ledger.jsonl.gz | grep '\"status\":\"failed\"'\n"
    }
    return text + "  verify:  copydesk verify \(path)\n"
  }
}

/// Words for a POSIX shell.
enum Shell {
  /// `word` as it must be typed: quoted when it holds anything but letters, digits and
  /// `_-./=:,@%+`.
  static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "_-./=:,@%+".utf8.contains(byte)
      }
    }
    if isPlain, !word.isEmpty { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}

extension RunCounts {
  func write(to json: inout JSONWriter) {
    json.member("inputs", inputs)
    json.member("kept", kept)
    json.member("duplicates", duplicates)
    json.member("dropped", dropped)
    json.member("failed", failed)
  }
}
