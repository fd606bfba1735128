internal import ArgumentParser
internal import Copydesk
internal import CopydeskBase
internal import CopydeskIO
internal import CopydeskIndex

struct SitesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sites",
    abstract: "Shows the templates learnt of sites, and forgets them.",
    discussion: """
      A line that stands on many pages of a site is its template and is removed from them. Runs learn \
      such lines and save them beside the index. Exits 66 when nothing is saved, 1 when the site is not known.

      EXAMPLES
        copydesk sites --output out
        copydesk sites show news.example
        copydesk sites news.example --format json
        copydesk sites forget news.example
      """,
    subcommands: [Show.self, Forget.self], defaultSubcommand: Show.self)

  /// Which file: `--sites`, or the one that a run with these options would use.
  struct Options: ParsableArguments {
    @Option(
      help: ArgumentHelp("The file of saved sites.", valueName: "file"),
      completion: .file(extensions: ["sqlite"]))
    var sites: String?

    @Option(
      name: .shortAndLong, help: ArgumentHelp("Directory of the runs.", valueName: "dir"),
      completion: .directory)
    var output: String?

    @OptionGroup var configOptions: ConfigOptions

    /// Opens a file that is there; opening would otherwise make a new one.
    func open() throws -> (path: String, store: SiteStore) {
      let path = try path()
      guard FileSystem.exists(path) else {
        throw Failure(
          .noInput, "there are no saved sites at \(path); the first run that learns a line makes it"
        )
      }
      do {
        return (path, try SiteStore(path: path))
      } catch {
        throw Failure(.io, "cannot open the saved sites \(path): \(error)")
      }
    }

    private func path() throws -> String {
      if let sites { return sites }
      let config = try configOptions.load { config in
        if let output { config.output.directory = output }
      }
      let path = config.sites.path
      return path.hasPrefix("/") ? path : config.output.directory + "/" + path
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the sites known, or the lines of one.",
      discussion: """
        Of each line it prints T for template or c for a candidate, the pages it stood on, the pages of the \
        site, the first and last run, and the text.

        EXAMPLES
          copydesk sites --output out
          copydesk sites show news.example --format json
        """)

    @Argument(help: "A host without www.; all sites when it is left out.")
    var site: String?

    @Option(name: .shortAndLong, help: "What is written on standard output.")
    var format = Console.Format.text

    @OptionGroup var options: Options

    func run() throws {
      let (path, store) = try options.open()
      guard let site else {
        let rows = try reading(path) { try store.list() }
        for row in rows { try StandardStreams.write(format == .json ? json(row) : text(row)) }
        return
      }
      guard let rows = try reading(path, { try store.lines(of: site) }) else {
        throw Failure(.nothingKept, "\(path) knows no site \"\(site)\"")
      }
      for row in rows { try StandardStreams.write(format == .json ? json(row) : text(row)) }
    }

    private func text(_ row: SiteRow) -> [UInt8] {
      Array(
        """
        \(row.host)  \(Figures.count(row.templates, "template line")), \
        \(Figures.count(row.candidates, "candidate")), \(Figures.count(row.pages, "page")) in \
        \(Figures.count(row.visits, "visit")), last \(row.lastRun)\n
        """.utf8)
    }

    private func json(_ row: SiteRow) -> [UInt8] {
      var json = JSONWriter()
      json.object { json in
        json.member("site", row.host)
        json.member("templates", row.templates)
        json.member("candidates", row.candidates)
        json.member("pages", row.pages)
        json.member("visits", row.visits)
        json.member("last_run", row.lastRun)
      }
      json.newline()
      return json.bytes
    }

    private func text(_ row: SiteLineRow) -> [UInt8] {
      let line = row.text.split(separator: "\n").joined(separator: " ")
      return Array(
        """
        \(row.isTemplate ? "T" : "c")  \(row.pages) of \(row.of)  \(row.firstRun)  \(row.lastRun)  \
        \(line)\n
        """.utf8)
    }

    private func json(_ row: SiteLineRow) -> [UInt8] {
      var json = JSONWriter()
      json.object { json in
        json.member("status", row.isTemplate ? "template" : "candidate")
        json.member("pages", row.pages)
        json.member("of", row.of)
        json.member("first_run", row.firstRun)
        json.member("last_run", row.lastRun)
        json.member("text", row.text)
      }
      json.newline()
      return json.bytes
    }
  }

  struct Forget: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Forgets all lines of a site; the next run learns it anew.",
      discussion: """
        EXAMPLES
          copydesk sites forget news.example --output out
        """)

    @Argument(help: "A host without www.")
    var site: String

    @OptionGroup var options: Options

    func run() throws {
      let (path, store) = try options.open()
      guard try reading(path, { try store.forget(site) }) else {
        throw Failure(.nothingKept, "\(path) knows no site \"\(site)\"")
      }
      Console.current.note("forgot \(site)")
    }
  }
}
