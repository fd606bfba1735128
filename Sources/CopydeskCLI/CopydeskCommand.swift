internal import ArgumentParser
internal import Copydesk

@main
struct CopydeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "copydesk")
}
