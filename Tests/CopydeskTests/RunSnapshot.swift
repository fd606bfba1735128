import CopydeskBase
import CopydeskIO

@testable import Copydesk

/// Every byte of a run directory that must not depend on how the run went: all but the manifest's timings.
struct RunSnapshot: Equatable {
  var files: [String: [UInt8]] = [:]

  init(_ directory: String) throws {
    for name in try FileSystem.list(directory) {
      let bytes = try FileSystem.read(directory + "/" + name)
      guard name == ShardName.manifest else {
        files[name] = bytes
        continue
      }
      let members = try JSONParser.parse(bytes).members ?? []
      var json = JSONWriter()
      json.value(.object(members.filter { $0.name != "timings" }))
      files[name] = json.bytes
    }
  }

  /// The lines of all members of a gzip file of the run.
  static func lines(_ path: String) throws -> [JSONValue] {
    var reader = try GzipFileReader(path: path)
    var lines: [JSONValue] = []
    while let member = try reader.nextMember() {
      for line in member.split(separator: 0x0A) { lines.append(try JSONParser.parse(Array(line))) }
    }
    return lines
  }
}
