internal import ArgumentParser
internal import Copydesk
internal import CopydeskBase
internal import Logging

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks that a run directory is whole.",
    discussion: """
      Manifest, file list, sizes, SHA-256, gzip members, JSON lines, order and number of ledger lines, counts, \
      twins of duplicates. Prints each problem with file and line; exits 65 when there is one.

      EXAMPLES
        copydesk verify out/latest
        copydesk verify out/run-20261123T021500Z --format json
      """)

  @Argument(
    help: ArgumentHelp("The run directory.", valueName: "run"), completion: .directory)
  var directory: String

  @Option(help: "Form of the findings.")
  var format = Console.Format.text

  @OptionGroup(title: "Messages") var log: LogOptions

  func run() throws {
    let console = log.open()
    let report: VerifyReport
    do {
      report = try RunVerifier(directory: directory).verify()
    } catch {
      throw Failure(error)
    }
    switch format {
    case .text:
      for finding in report.findings { try StandardStreams.write(finding.description + "\n") }
      if report.further > 0 {
        try StandardStreams.write("… and \(Figures.count(report.further)) more\n")
      }
    case .json: try StandardStreams.write(Self.json(report))
    }
    let sums =
      Figures.count(report.files, "file") + ", " + Figures.bytes(Double(report.bytes)) + ", "
      + Figures.count(report.inputs, "ledger line") + ", "
      + Figures.count(report.documents, "document")
    let found = report.findings.count + report.further
    guard found == 0 else {
      throw Failure(.damaged, "\(directory): \(Figures.count(found, "problem")) (\(sums))")
    }
    console.event(
      "verified", "\(directory): sound (\(sums))",
      [
        "directory": .string(directory), "files": .stringConvertible(report.files),
        "inputs": .stringConvertible(report.inputs),
        "documents": .stringConvertible(report.documents),
      ])
  }

  private static func json(_ report: VerifyReport) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("sound", report.isSound)
      json.member("files", report.files)
      json.member("bytes", Int(clamping: report.bytes))
      json.member("inputs", report.inputs)
      json.member("documents", report.documents)
      json.key("findings")
      json.array { json in
        for finding in report.findings {
          json.object { json in
            json.member("file", finding.file)
            if let line = finding.line { json.member("line", line) }
            json.member("message", finding.message)
          }
        }
      }
      json.member("further", report.further)
    }
    json.newline()
    return json.bytes
  }
}
