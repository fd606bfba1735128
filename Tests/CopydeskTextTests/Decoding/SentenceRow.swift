import Testing

/// A sentence in one encoding.
struct SentenceRow: Sendable, CustomTestStringConvertible {
  var language: String
  var text: String
  /// The encoding's WHATWG name.
  var name: String
  var iconv: String

  var testDescription: String { "\(language) in \(name)" }
}
