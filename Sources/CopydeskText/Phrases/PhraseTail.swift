/// What follows the wildcard of a phrase.
struct PhraseTail: Hashable, Sendable {
  var hash: UInt64
  /// Its words, or its characters where they are written together; 0 when the wildcard ends the phrase.
  var length: Int
  /// Whether no space stands before it: "*でシェア".
  var runsTogether: Bool

  /// Longest tails in words and in characters that are looked for.
  static let mostWords = 12
  static let mostCharacters = 16

  /// One bit for each length and kind of tail.
  var bit: UInt32 { 1 << UInt32(length + (runsTogether ? PhraseTail.mostWords : 0)) }
}
