internal import ArgumentParser
internal import Copydesk

/// How much of the machine a command may use.
struct MachineOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "Workers; 0 is one for each core.")
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Most memory that matching may hold: 512M, 4G.", valueName: "size"))
  var memory = ByteSize(bytes: 1 << 30)

  func validate() throws {
    // Below that not even one batch of signatures fits.
    guard memory.bytes >= 16 << 20 else { throw ValidationError("--memory must be at least 16M") }
  }

  func apply(to config: inout PipelineConfig) {
    if let jobs { config.run.jobs = jobs }
  }
}

extension ByteSize: CustomStringConvertible {
  /// `1G`: the shortest form that `init(argument:)` reads back.
  var description: String {
    for (letter, shift) in [("T", 40), ("G", 30), ("M", 20), ("K", 10)]
    where bytes != 0 && bytes % (1 << shift) == 0 {
      return "\(bytes >> shift)\(letter)"
    }
    return String(bytes)
  }
}
