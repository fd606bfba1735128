internal import ArgumentParser
internal import Copydesk
internal import CopydeskBase
internal import CopydeskIO
internal import Glibc

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Shows what a changed configuration changes, on a sample of documents.",
    discussion: """
      Cleans the same documents under both configurations and tells which are dropped or kept now, by which \
      rule, and which lines go, come or are edited otherwise. Copies are not looked for. Nothing is written \
      but the report. The sample is the same each time for the same files; of a long file its beginning is \
      read.

      EXAMPLES
        copydesk diff pipeline.json stricter.json dump/
        copydesk diff pipeline.json stricter.json 'crawl/**/*.warc.gz' --sample 1000
        copydesk diff old.json new.json dump/ --format json

      Exits 0 when nothing changes, 1 when something does, 66 when there is no such input, 78 when a \
      configuration is wrong.
      """)

  @Argument(
    help: ArgumentHelp("The configuration as it is.", valueName: "old.json"),
    completion: .file(extensions: ["json"]))
  var old: String

  @Argument(
    help: ArgumentHelp("The configuration as it would be.", valueName: "new.json"),
    completion: .file(extensions: ["json"]))
  var new: String

  @Argument(
    help: ArgumentHelp(
      "Files, directories, globs. Without any, input.paths of the new configuration.",
      valueName: "input"),
    completion: .file())
  var inputs: [String] = []

  @Option(help: "Most documents that are compared.")
  var sample = 200

  @Option(name: .shortAndLong, help: "What is written on standard output.")
  var format = Console.Format.text

  @Option(help: "Most changed lines shown of a document; JSON has all.")
  var lines = 6

  @OptionGroup(title: "Messages") var log: LogOptions

  func validate() throws {
    guard sample >= 1, sample <= 1_000_000 else {
      throw ValidationError("--sample must be 1 to 1000000")
    }
    guard lines >= 0 else { throw ValidationError("--lines must be at least 0") }
  }

  func run() throws {
    _ = log.open()
    let before = try load(old)
    let after = try load(new)
    var input = after.input
    if !inputs.isEmpty { input.paths = inputs }
    guard !input.paths.isEmpty else {
      throw Failure(.usage, "no input: name files or directories, or set input.paths")
    }
    guard !input.paths.contains("-") else {
      throw Failure(.usage, "standard input cannot be sampled; name files or directories")
    }
    let report: DiffReport
    do {
      report = try ConfigDiff(old: before, new: after).run(input, sample: sample)
    } catch {
      throw Failure(.noInput, error.description)
    }
    guard report.summary.documents > 0 else {
      throw Failure(.noInput, "there is no document in \(input.paths.joined(separator: ", "))")
    }
    switch format {
    case .text:
      try StandardStreams.write(
        report.text(lines: lines, isColoured: Console.colours))
    case .json: try StandardStreams.write(report.json())
    }
    if report.summary.changed > 0 { throw Failure(.nothingKept) }
  }

  private func load(_ path: String) throws -> PipelineConfig {
    do {
      return try PipelineConfig.load(path: path)
    } catch {
      throw Failure(error)
    }
  }
}

extension Console {
  /// Whether standard output is a terminal that wants colours.
  ///
  /// no-color.org: any value of NO_COLOR but the empty one turns them off.
  fileprivate static var colours: Bool {
    guard StandardStreams.outputIsTerminal else { return false }
    // Safety: the environment is not changed by this process.
    guard let value = unsafe getenv("NO_COLOR") else { return true }
    return unsafe value.pointee == 0
  }
}
