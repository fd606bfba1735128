internal import ArgumentParser
internal import Copydesk
internal import CopydeskBase
internal import CopydeskIO
internal import CopydeskIndex
internal import CopydeskMatch
internal import CopydeskText

struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Looks into the memory of earlier runs.",
    discussion: """
      The index holds ids, addresses and fingerprints of what earlier runs kept, no texts. Exits 66 when \
      there is none.

      EXAMPLES
        copydesk index stats --output out
        copydesk index lookup https://news.example/dam --index out/index.sqlite
        copydesk index check
      """,
    subcommands: [Stats.self, Lookup.self, Check.self])

  /// Which index: `--index`, or the one that a run with these options would use.
  struct Options: ParsableArguments {
    @Option(
      help: ArgumentHelp("The index file.", valueName: "file"),
      completion: .file(extensions: ["sqlite"]))
    var index: String?

    @Option(
      name: .shortAndLong, help: ArgumentHelp("Directory of the runs.", valueName: "dir"),
      completion: .directory)
    var output: String?

    @OptionGroup var configOptions: ConfigOptions

    func path() throws -> String {
      if let index { return index }
      let config = try configOptions.load { config in
        if let output { config.output.directory = output }
      }
      let path = config.index.path
      return path.hasPrefix("/") ? path : config.output.directory + "/" + path
    }

    /// Opens an index that is there; opening would otherwise make a new one.
    func open() throws -> (path: String, store: IndexStore) {
      let path = try path()
      guard FileSystem.exists(path) else {
        throw Failure(
          .noInput, "there is no index at \(path); the first run there with index.enabled makes it")
      }
      do {
        return (path, try IndexStore(path: path))
      } catch {
        throw Failure(.io, "cannot open the index \(path): \(error)")
      }
    }
  }

  struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints how much the index remembers.",
      discussion: """
        EXAMPLES
          copydesk index stats --output out
        """)

    @OptionGroup var options: Options

    func run() throws {
      let (path, store) = try options.open()
      let stats = try reading(path) { try store.stats() }
      var json = JSONWriter()
      json.object { json in
        json.member("index", path)
        json.member("runs", stats.runs)
        json.member("documents", stats.documents)
        json.member("bytes", stats.bytes)
      }
      json.newline()
      try StandardStreams.write(json.bytes)
    }
  }

  struct Lookup: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Prints the remembered documents of an id or URL, a JSON line each; exits 1 when none.",
      discussion: """
        EXAMPLES
          copydesk index lookup https://news.example/dam
        """)

    @Argument(help: "An id or a URL, exactly as it was given.")
    var key: String

    @OptionGroup var options: Options

    func run() throws {
      let (path, store) = try options.open()
      let documents = try reading(path) { try store.lookup(key) }
      var json = JSONWriter()
      for document in documents {
        json.object { json in
          json.member("run", document.run)
          json.member("id", document.id)
          json.member("url", document.url)
          json.member("words", document.record.fingerprint.words)
          json.member("digest", document.record.fingerprint.digest)
        }
        json.newline()
      }
      try StandardStreams.write(json.bytes)
      if documents.isEmpty { throw Failure(.nothingKept, "\(path) knows no \"\(key)\"") }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Checks that the index is whole; exits 65 when it is not.",
      discussion: """
        EXAMPLES
          copydesk index check --output out
        """)

    @OptionGroup var options: Options

    func run() throws {
      let (path, store) = try options.open()
      let problems = try reading(path) { try store.check() }
      for problem in problems { try StandardStreams.write(problem + "\n") }
      guard problems.isEmpty else {
        throw Failure(.damaged, "\(path): \(Figures.count(problems.count, "problem"))")
      }
      let stats = try reading(path) { try store.stats() }
      Console.current.note(
        "\(path): \(Figures.count(stats.documents, "document")) of "
          + Figures.count(stats.runs, "run"))
    }
  }
}

/// Turns whatever the store throws into an exit of its own.
private func reading<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch {
    throw Failure(.damaged, "cannot read the index \(path): \(error)")
  }
}
