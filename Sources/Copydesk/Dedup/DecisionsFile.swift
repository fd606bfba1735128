internal import CopydeskBase
internal import CopydeskIO
internal import CopydeskMatch

/// A line for each document in input order: what was decided, or why it could not be read.
struct DecisionsFile: ~Copyable {
  private var file: OutputFile
  private let names: DocumentNames
  /// By ordinal, ascending.
  private let failures: [(ordinal: Int, error: ReadError)]
  private var written = 0
  private let gathersMembers: Bool
  /// Dropped documents, for the clusters' file; empty unless they are gathered.
  private(set) var members: [ClusterFile.Member] = []

  init(
    creating path: String, names: DocumentNames, failures: [(ordinal: Int, error: ReadError)],
    gathersMembers: Bool
  ) throws {
    let file = try OutputFile(creating: path)
    self.file = file
    self.names = names
    self.failures = failures
    self.gathersMembers = gathersMembers
  }

  mutating func add(_ decision: Decision) throws {
    try writeFailures(before: Int(clamping: decision.ordinal))
    try file.write(DedupLine.decided(decision, names: names).span)
    if gathersMembers, let member = ClusterFile.Member(decision) { members.append(member) }
  }

  /// Writes the failures after the last decision and waits until all is on the disk.
  consuming func close() throws -> [ClusterFile.Member] {
    try writeFailures(before: names.count)
    let members = members
    try file.close()
    return members
  }

  private mutating func writeFailures(before ordinal: Int) throws {
    while written < failures.count, failures[written].ordinal < ordinal {
      let failure = failures[written]
      try file.write(DedupLine.failed(names[failure.ordinal], failure.error).span)
      written += 1
    }
  }
}
