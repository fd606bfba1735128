internal import ArgumentParser
internal import Copydesk
internal import CopydeskBase
internal import CopydeskFlow
internal import Logging

struct DedupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dedup",
    abstract: "Finds the copies in a corpus that is clean already.",
    discussion: """
      Reads JSON Lines ({"id","url","text",…}, plain or gzip) and writes one JSON line for each document: \
      id, cluster, kept, dup_of, relation, similarity, containment, contains; or id and error, and the exit \
      code is 3. The file appears whole or not at all.

      EXAMPLES
        copydesk dedup corpus.jsonl.gz --output decisions.jsonl
        copydesk dedup shards/ --output decisions.jsonl --memory 4G
      """)

  @Argument(
    help: ArgumentHelp("Files, directories or globs.", valueName: "corpus"), completion: .file())
  var corpus: [String]

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where the decisions go.", valueName: "file"),
    completion: .file())
  var output: String

  @OptionGroup var configOptions: ConfigOptions
  @OptionGroup(title: "Machine") var machine: MachineOptions
  @OptionGroup(title: "Messages") var log: LogOptions

  func run() throws {
    let console = log.open()
    let config = try configOptions.load { machine.apply(to: &$0) }
    let interrupt = Interrupt()
    let signals = Signals(interrupt)
    let progress = TerminalProgress(console)
    let counts: RunCounts
    do {
      defer { progress.finish() }
      counts = try DedupJob.run(
        input: corpus, output: output, config: config, memory: machine.memory.bytes,
        interrupt: interrupt, observer: progress)
    } catch {
      throw Failure(error)
    }
    withExtendedLifetime(signals) {}
    let headline =
      "\(Figures.count(counts.inputs, "document")): \(ProgressLine.counts(counts))"
    var members = counts.logMembers
    members["output"] = .string(output)
    console.event("summary", headline, text: "\(headline)\n\(output)\n", members)
    let status = ExitStatus(counts)
    if status != .clean { throw Failure(status) }
  }
}
