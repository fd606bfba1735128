/// How much of a document an explanation page shows; what is left out is said on the page.
///
/// Measured over the 1,497 pages of wcxb-dev: 226 blocks and 133 KB of explanation in the median, 2,641 blocks and
/// 1.3 MB at most. Chromium opens and filters a page of 5,000 blocks in about a second.
struct PageLimits: Sendable {
  /// Most blocks.
  var blocks = 5_000
  /// Of a long run of removed blocks, when not all blocks can be shown: blocks at its start and its end.
  var runStart = 80
  var runEnd = 20
  /// Most bytes of one block's text.
  var blockBytes = 8_192
  /// Most bytes of all blocks as HTML; checked after each block.
  var pageBytes = 4 << 20
  /// Most bytes of one metadata value, of the document's name and of a note.
  var factBytes = 1_000
  /// Most bytes of each side of one edit.
  var editBytes = 400
  /// Most reports and most edit rules listed for one block, and most notes of a document.
  var rows = 20
}
