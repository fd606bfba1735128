internal import CopydeskIO

/// Standard input, kept in a file so that a killed run can go on with it.
enum StandardInput {
  /// Copies what is left of standard input to `path` and puts it in place in one step.
  ///
  /// When the input is empty or closed and a copy of an unfinished run is there, that copy stays.
  static func keep(at path: String, in directory: String) throws {
    try FileSystem.makeDirectory(directory)
    var input = InputFile.standardInput()
    var first = try input.read(upTo: 256 << 10)
    if first.isEmpty, FileSystem.exists(path) { return }
    let temporary = path + ".new"
    var copy = try OutputFile(creating: temporary)
    while !first.isEmpty {
      try copy.write(first.span)
      first = try input.read(upTo: 256 << 10)
    }
    try copy.close()
    // The same bytes keep their old file, whose time is part of the plan.
    if FileSystem.exists(path), try FileSystem.sha256(path) == FileSystem.sha256(temporary) {
      try FileSystem.remove(temporary)
    } else {
      try FileSystem.rename(temporary, to: path)
    }
  }
}
