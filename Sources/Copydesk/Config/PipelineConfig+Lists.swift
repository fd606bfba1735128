internal import CopydeskIO
internal import CopydeskText

extension PipelineConfig {
  /// Largest list file: 20 million hosts.
  private static let listBytes = 512 << 20

  /// Reads the files that `screening.urls` and `screening.badWords` name; a relative path starts at the
  /// working directory.
  ///
  /// `load` does it; a configuration made in code may fill `screening.lists` itself.
  ///
  /// - Parameter file: the configuration's name in messages.
  public mutating func readLists(file: String) throws(ConfigError) {
    var problems: [ConfigError.Problem] = []
    var lists = ScreeningLists()
    func each(_ paths: [String], _ field: String, _ take: ([UInt8]) -> Void) {
      for path in paths {
        do {
          take(try FileSystem.read(path, limit: Self.listBytes))
        } catch {
          problems.append(
            ConfigError.Problem(
              jsonPath: "$.screening." + field, message: "\(path) cannot be read: \(error)"))
        }
      }
    }
    each(screening.urls.block, "urls.block") { lists.read(block: $0) }
    each(screening.urls.allow, "urls.allow") { lists.read(allow: $0) }
    each(screening.urls.only, "urls.only") { lists.read(only: $0) }
    each(screening.badWords, "badWords") { lists.read(badWords: $0) }
    guard problems.isEmpty else { throw ConfigError(file: file, problems: problems) }
    screening.lists = lists
  }

  /// Thresholds that contradict each other.
  var screeningProblems: [ConfigError.Problem] {
    var problems: [ConfigError.Problem] = []
    func check(_ least: Double, _ most: Double, _ field: String, _ other: String) {
      guard most < least else { return }
      problems.append(
        ConfigError.Problem(
          jsonPath: "$.screening.rules." + field, message: "must be at least \(other)"))
    }
    let quality = screening.rules.gopherQuality
    check(Double(quality.minWords), Double(quality.maxWords), "gopherQuality.maxWords", "minWords")
    check(
      quality.minMeanWordLength, quality.maxMeanWordLength, "gopherQuality.maxMeanWordLength",
      "minMeanWordLength")
    let madlad = screening.rules.madlad
    check(
      Double(madlad.minCharacters), Double(madlad.maxCharacters), "madlad.maxCharacters",
      "minCharacters")
    return problems
  }
}
