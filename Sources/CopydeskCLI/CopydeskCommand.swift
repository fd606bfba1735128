internal import ArgumentParser
internal import Copydesk

@main
struct CopydeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copydesk",
    abstract: "Turns scraped dumps into clean, compressed text, each text once.",
    discussion: """
      EXAMPLES
        copydesk run                                  what pipeline.json says
        copydesk run dump/ night.warc.gz --output out
        copydesk clean < page.html
        copydesk explain page.html
        copydesk verify out/latest

      EXIT CODES
      \(ExitStatus.table)
      """,
    version: Version.current,
    subcommands: [
      RunCommand.self, CleanCommand.self, DedupCommand.self, ExplainCommand.self,
      VerifyCommand.self, ConfigCommand.self, IndexCommand.self,
    ])

  static func main() {
    Signals.ignoreBrokenPipes()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      failure.leave()
    } catch is BrokenPipe {
      // Whoever read has had enough (`copydesk clean … | head`): that is no failure.
      ExitStatus.clean.leave()
    } catch {
      exit(withError: error)
    }
  }
}
