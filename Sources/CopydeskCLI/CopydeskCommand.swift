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

      FILES
        pipeline.json          the configuration, when it is there; see copydesk config --help
        OUTPUT/run-…           a published run; OUTPUT/latest points to the last one
        OUTPUT/index.sqlite    what earlier runs kept, which later ones leave out
        OUTPUT/work            an unfinished run: give the same command again to go on
        Relative paths start at the working directory, those of pipeline.json too.

      ENVIRONMENT
        NO_COLOR               any value turns colours off

      MESSAGES
        Results go to standard output, messages to standard error: as text, or with --log-format json a \
      JSON object a line with time, level, message and members of their own. On a terminal a bar shows \
      progress; elsewhere a line does, once a minute.

      EXIT CODES
      \(ExitStatus.table)
      """,
    version: Version.current,
    subcommands: [
      RunCommand.self, CleanCommand.self, DedupCommand.self, CompareCommand.self,
      ExplainCommand.self, VerifyCommand.self, ConfigCommand.self, IndexCommand.self,
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
