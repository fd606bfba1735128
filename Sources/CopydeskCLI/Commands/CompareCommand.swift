internal import ArgumentParser
internal import Copydesk
internal import CopydeskIO
internal import CopydeskMatch

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Shows two documents side by side and whether they are one text.",
    discussion: """
      Both are cleaned as a run would. What the other repeats is green on a terminal and stands in ⟦ ⟧ \
      elsewhere; every condition of being the same text is shown with its value and its threshold. How \
      common the shared words are over a whole collection is not known here. Exits 1 when they are \
      different texts, 65 when one is no text, 66 when there is no such file or id.

      EXAMPLES
        copydesk compare monday.html tuesday.html
        copydesk compare corpus.jsonl:a17 corpus.jsonl:b3 --html why.html
        copydesk compare story.txt page.html --format json
      """)

  @Argument(
    help: ArgumentHelp(
      "A file of HTML or text, or FILE:ID for one document of a container.", valueName: "left"),
    completion: .file())
  var left: String

  @Argument(help: ArgumentHelp("The other.", valueName: "right"), completion: .file())
  var right: String

  @Option(name: .shortAndLong, help: "What is written on standard output.")
  var format = Console.Format.text

  @Option(
    help: ArgumentHelp("Write a page for browsers here too.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var html: String?

  @OptionGroup(title: "Text") var textOptions: TextOptions
  @OptionGroup var configOptions: ConfigOptions
  @OptionGroup(title: "Messages") var log: LogOptions

  func run() throws {
    let console = log.open()
    let config = try configOptions.load { textOptions.apply(to: &$0) }
    let comparison = DocumentComparison(
      try ComparedDocument(left, config), try ComparedDocument(right, config), config)
    if let html {
      do {
        try FileSystem.replace(html, with: comparison.html())
      } catch {
        throw Failure(error)
      }
      console.note("wrote \(html)")
    }
    switch format {
    case .text:
      try StandardStreams.write(
        comparison.text(
          columns: StandardStreams.outputIsTerminal ? StandardStreams.errorColumns : 120,
          isColoured: StandardStreams.isOutputColoured))
    case .json: try StandardStreams.write(comparison.json())
    }
    if comparison.comparison.verdict == .different { throw Failure(.nothingKept) }
  }
}
