internal import CopydeskBase

/// What all readers of one unit share: its name, settings, limits, and the tally of records passed over.
final class ReadContext {
  /// Most different kinds counted apart; content types come from the input and could be endless.
  private static let maxKinds = 256

  let path: String
  let fields: InputConfig.Fields
  let limits: Limits
  let chunk: Int
  private(set) var skipped: [String: Int] = [:]

  init(path: String, fields: InputConfig.Fields, limits: Limits, chunk: Int) {
    self.path = path
    self.fields = fields
    self.limits = limits
    self.chunk = chunk
  }

  func skip(_ kind: String) {
    let isKnown = skipped[kind] != nil || skipped.count < ReadContext.maxKinds
    skipped[isKnown ? kind : "other", default: 0] += 1
  }

  /// A document that could not be read.
  func failure(_ location: SourceLocation, _ error: ReadError, id: String? = nil) -> RawDocument {
    RawDocument(source: location, id: id ?? location.description, failure: error)
  }

  func failure(
    _ location: SourceLocation, _ code: ReadError.Code, at offset: UInt64, _ detail: String
  ) -> RawDocument {
    failure(location, ReadError(code, path: path, offset: offset, detail: detail))
  }
}
