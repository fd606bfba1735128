internal import CopydeskBase

/// What makes two lines of a site the same line.
///
///     LineDigest.hash(Array("Read more…".utf8)) == LineDigest.hash(Array("  READ MORE".utf8))  // true
///     LineDigest.hash(Array("* * *".utf8))  // 0: no word
///
/// Case, punctuation and spacing do not tell lines apart; numbers do, or the rows of a table of results would be one
/// line.
public enum LineDigest {
  /// `Hash64` of the folded line; 0 when it holds neither letter nor digit.
  ///
  /// - Complexity: O(n); one buffer.
  public static func hash(_ text: [UInt8]) -> UInt64 {
    let folded = LineFold.fold(text, keepsNumbers: true)
    return folded.isEmpty ? 0 : max(1, Hash64.hash(folded.span))
  }
}
