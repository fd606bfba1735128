internal import ArgumentParser
internal import Copydesk
internal import CopydeskIO

/// Which configuration a command starts from; flags then override it.
struct ConfigOptions: ParsableArguments {
  static let defaultFile = "pipeline.json"

  @Option(
    help: ArgumentHelp(
      """
      The configuration; without it \(Self.defaultFile) of the working directory, or the defaults. \
      Paths in it start at the working directory too.
      """,
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var config: String?

  /// The file that is read, or nil when there is none.
  var file: String? {
    config ?? (FileSystem.exists(Self.defaultFile) ? Self.defaultFile : nil)
  }

  func load() throws -> PipelineConfig {
    guard let file else { return PipelineConfig() }
    do {
      return try PipelineConfig.load(path: file)
    } catch {
      throw Failure(error)
    }
  }

  /// The configuration with flags laid over it, checked once more.
  func load(_ override: (inout PipelineConfig) -> Void) throws -> PipelineConfig {
    var config = try load()
    override(&config)
    do {
      try config.validate(origin: "command line")
    } catch {
      throw Failure(.usage, error.description)
    }
    return config
  }
}
