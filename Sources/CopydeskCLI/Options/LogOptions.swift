internal import ArgumentParser

/// How a command speaks on standard error.
struct LogOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Option(help: "Form of messages on standard error.")
  var logFormat = Console.Format.text

  /// Makes the choice known to the whole process and answers with it.
  func open() -> Console {
    let console = Console(format: logFormat, isQuiet: quiet)
    Console.current = console
    return console
  }
}

extension Console.Format: ExpressibleByArgument {}
