/// A phrase pack as `pipeline.json` names it, and its content once it is read.
///
/// In JSON it is the path alone. A recorded configuration names the content instead, "sha256:HEX": where a file
/// lies is no setting of the text.
public struct PhrasePackFile: Codable, Hashable, Sendable {
  public var path: String
  /// nil until `PipelineConfig.loadPhrasePacks` has read the file.
  public var pack: PhrasePack?

  public init(path: String, pack: PhrasePack? = nil) {
    self.path = path
    self.pack = pack
  }

  public init(from decoder: any Decoder) throws {
    path = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(path)
  }

  /// What begins a name that stands for content.
  public static let contentPrefix = "sha256:"

  /// The name that a recorded configuration holds: by content where it is known.
  public var contentName: String { pack.map { Self.contentPrefix + $0.digest } ?? path }
}
