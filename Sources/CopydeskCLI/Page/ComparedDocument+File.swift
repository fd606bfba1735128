internal import Copydesk
internal import CopydeskBase
internal import CopydeskIO

extension ComparedDocument {
  /// The document of a file: HTML, text, or `FILE:ID` for one document of a container by its id.
  ///
  /// - Throws: `Failure`.
  init(_ argument: String, _ config: PipelineConfig) throws {
    let raw: RawDocument
    if argument == "-" || FileSystem.exists(argument) {
      raw = try PageSource.read(argument, record: 1, config: config)
    } else if let found = try Self.find(argument, config) {
      raw = found
    } else {
      throw Failure(.noInput, "\(argument) does not exist; name a file, or FILE:ID")
    }
    do {
      self = try ComparedDocument(raw, name: argument, config)
    } catch {
      throw Failure(.damaged, error.description)
    }
  }

  /// Tries every colon: paths and ids may hold some themselves.
  private static func find(_ argument: String, _ config: PipelineConfig) throws -> RawDocument? {
    var start = argument.startIndex
    while let colon = argument[start...].firstIndex(of: ":") {
      let path = String(argument[..<colon])
      let id = String(argument[argument.index(after: colon)...])
      if FileSystem.exists(path), !id.isEmpty {
        return try PageSource.read(path, id: id, config: config)
      }
      start = argument.index(after: colon)
    }
    return nil
  }
}
