internal import CopydeskBase

/// The words by which an element says what it is for.
///
/// A name is cut at everything but ASCII letters and where a lower-case letter meets a capital: `postBody-2 js_main`
/// gives post, body, js, main. The hash of a word is seeded by where it stands, so that a class "main" and the tag
/// `main` are two words.
enum ClassToken {
  /// Attributes whose words count, in the order in which they are read.
  static let attributes: [HTMLAttribute] = [.class, .id, .role, .itemprop, .itemtype, .dataTestid]
  /// Seed of the tag's own word.
  static let tagSeed: UInt64 = 0x7461_6700

  /// Longest word; longer runs of letters are generated names.
  private static let most = 22
  /// Bytes of one attribute looked at. Real class lists stay below; utility frameworks write more, and say nothing by it.
  private static let bytes = 400

  /// The seed of an attribute's words.
  static func seed(_ attribute: HTMLAttribute) -> UInt64 {
    tagSeed &+ 1 &+ UInt64(attribute.rawValue)
  }

  /// Calls `body` with the hash of each word of two letters or more.
  ///
  /// - Complexity: O(bytes); never allocates.
  static func forEach(
    _ text: Span<UInt8>, _ range: Range<Int>, seed: UInt64, _ body: (UInt64) -> Void
  ) {
    var hash = Hash64(seed: seed)
    var length = 0
    var wasLower = false
    for index in range.prefix(bytes) {
      let byte = text[index]
      let isUpper = byte &- 0x41 < 26
      let isLower = byte &- 0x61 < 26
      if length > 0, !(isLower || isUpper) || isUpper && wasLower {
        if length > 1, length <= most { body(hash.value) }
        hash = Hash64(seed: seed)
        length = 0
      }
      if isLower || isUpper {
        hash.add(byte | 0x20)
        length += 1
      }
      wasLower = isLower
    }
    if length > 1, length <= most { body(hash.value) }
  }

  /// The hash of a tag's own word.
  static func hash(_ tag: HTMLTag) -> UInt64 { Hash64.hash("\(tag)", seed: tagSeed) }
}
