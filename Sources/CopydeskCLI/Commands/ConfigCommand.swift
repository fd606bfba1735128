internal import ArgumentParser
internal import Copydesk
internal import CopydeskBase
internal import Logging

struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Checks and shows the configuration.",
    discussion: """
      Every setting has a default, so the file holds only what differs. Flags override it. Relative paths \
      in it (input.paths, output.directory) start at the working directory, wherever the file lies; \
      index.path starts at the output directory.

      EXAMPLES
        copydesk config check pipeline.json
        copydesk config show > pipeline.json
        copydesk config schema > pipeline.schema.json
      """,
    subcommands: [Check.self, Show.self, Schema.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists everything that is wrong with a configuration; exits 78 when something is.",
      discussion: """
        EXAMPLES
          copydesk config check
          copydesk config check night.json
        """)

    @Argument(
      help: ArgumentHelp("The configuration.", valueName: "file"),
      completion: .file(extensions: ["json"]))
    var file = ConfigOptions.defaultFile

    @OptionGroup(title: "Messages") var log: LogOptions

    func run() throws {
      let console = log.open()
      do {
        let config = try PipelineConfig.load(path: file)
        console.event(
          "checked", "\(file): ok", ["file": .string(file), "digest": .string(config.digest)])
      } catch {
        throw Failure(error)
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints the whole configuration in effect, defaults filled in.",
      discussion: """
        EXAMPLES
          copydesk config show
          copydesk config show --config night.json
        """)

    @OptionGroup var configOptions: ConfigOptions

    func run() throws { try StandardStreams.write(try configOptions.load().prettyJSON) }
  }

  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints the JSON Schema of the configuration, for editors.",
      discussion: """
        EXAMPLES
          copydesk config schema > pipeline.schema.json
        """)

    func run() throws { try StandardStreams.write(ConfigSchema.text) }
  }
}
