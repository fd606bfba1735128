internal import ArgumentParser
internal import Copydesk
internal import CopydeskIndex

extension IndexCommand {
  struct Forget: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Forgets a run, a host or what is old; exits 1 when nothing was remembered of it.",
      discussion: """
        What is forgotten is new again when it comes. The file keeps its size and uses the room again; \
        copydesk index compact gives it back.

        EXAMPLES
          copydesk index forget --run run-20261123T021500Z
          copydesk index forget --host news.example
          copydesk index forget --older-than 90 --output out
        """)

    @Option(
      name: .customLong("run"), help: ArgumentHelp("The run of this name.", valueName: "name"))
    var name: String?

    @Option(
      help: ArgumentHelp("Every document of this host, with or without www.", valueName: "host"))
    var host: String?

    @Option(help: ArgumentHelp("Runs published more than so many days ago.", valueName: "days"))
    var olderThan: Int?

    @OptionGroup var options: Options

    func validate() throws {
      let given = [name != nil, host != nil, olderThan != nil].count { $0 }
      guard given == 1 else {
        throw ValidationError("name one of --run, --host and --older-than")
      }
      if let olderThan, !(0...36_500).contains(olderThan) {
        throw ValidationError("--older-than must be 0 to 36500 days")
      }
    }

    mutating func run() throws {
      let (path, store, lock) = try options.openToChange()
      defer { lock.release() }
      let count = try reading(path) {
        if let name { return try store.forget(run: name) }
        if let host { return try store.forget(host: IndexedHost.hash(host)) }
        return try store.forget(before: IndexWindow.start(days: olderThan ?? 0))
      }
      Console.current.note("\(path): \(Figures.count(count, "document")) forgotten")
      if count == 0 { throw Failure(.nothingKept) }
    }
  }

  struct Compact: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Drops runs older than index.days and gives unused room back to the disk.",
      discussion: """
        Needs as much free disk as the index is large, and no run at work with it.

        EXAMPLES
          copydesk index compact --output out
        """)

    @OptionGroup var options: Options

    func run() throws {
      let days = try options.configOptions.load().index.days
      let (path, store, lock) = try options.openToChange()
      defer { lock.release() }
      let before = try reading(path) { try store.stats() }
      let removed = try reading(path) {
        try store.compact(before: days > 0 ? IndexWindow.start(days: days) : nil)
      }
      let after = try reading(path) { try store.stats() }
      Console.current.note(
        "\(path): \(Figures.count(removed, "document")) of expired runs dropped, "
          + "\(Figures.bytes(Double(before.bytes))) before, \(Figures.bytes(Double(after.bytes))) now"
      )
    }
  }
}
