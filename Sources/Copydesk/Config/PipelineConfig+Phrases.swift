internal import CopydeskIO
internal import CopydeskText

extension PipelineConfig {
  /// Most phrase packs of one configuration.
  public static let mostPhrasePacks = 32

  /// Reads the phrase packs that are named and not read yet.
  ///
  /// `load(path:)` does this; a configuration made in code does it before `Cleaner` takes it.
  ///
  /// - Parameter origin: the name that messages give the configuration.
  /// - Throws: `ConfigError` that names the pack and its lines, or the configuration when a file cannot be read.
  public mutating func loadPhrasePacks(origin: String = "pipeline.json") throws(ConfigError) {
    let path = "$.plainText.phrasePacks"
    guard plainText.phrasePacks.count <= Self.mostPhrasePacks else {
      let message = "\(plainText.phrasePacks.count) packs, the limit is \(Self.mostPhrasePacks)"
      throw ConfigError(file: origin, problems: [.init(jsonPath: path, message: message)])
    }
    for index in plainText.phrasePacks.indices where plainText.phrasePacks[index].pack == nil {
      let file = plainText.phrasePacks[index].path
      if file.hasPrefix(PhrasePackFile.contentPrefix) {
        let message = "\"\(file)\" names the content of a pack; give the path of the file"
        throw ConfigError(file: origin, problems: [.init(jsonPath: path, message: message)])
      }
      let bytes: [UInt8]
      do {
        bytes = try FileSystem.read(file, limit: PhrasePack.fileBytes + 1)
      } catch {
        let message = "\"\(file)\" cannot be read: \(error)"
        throw ConfigError(file: origin, problems: [.init(jsonPath: path, message: message)])
      }
      var hash = SHA256()
      hash.update(bytes.span)
      do {
        plainText.phrasePacks[index].pack = try PhrasePack(bytes, digest: hash.hex())
      } catch {
        throw ConfigError(
          file: file,
          problems: error.problems.map { .init(line: $0.line, column: 1, message: $0.message) })
      }
    }
  }
}
