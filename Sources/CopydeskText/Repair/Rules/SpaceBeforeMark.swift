internal import CopydeskBase

/// The space before ; ! ? (eager: and :) goes in languages that set these marks tight.
///
/// Dangers left alone: French, which wants a space there (also Swiss French; Canadian French sets ; ! ? tight but
/// many do not, so eager only); smileys; a lone "?" in the middle of a sentence, where it stands for a lost
/// character; the sign itself after an article ("the ? operator").
enum SpaceBeforeMark: RepairRule {
  static let name = "spaceBeforeMark"
  static let triggers: RepairTriggers = .spaceBefore

  static func find(_ text: Span<UInt8>, _ context: RepairContext) -> [Replacement] {
    let isLoose = context.language.isCanadianFrench
    guard context.language.tightMark || isLoose && context.isEager else { return [] }
    var found: [Replacement] = []
    var offset = 0
    while offset < text.count {
      guard text[offset] == 0x20 else {
        offset += 1
        continue
      }
      let end = text.skipSpaces(offset)
      let range = offset..<end
      offset = end
      guard let (left, _) = text.scalar(before: range.lowerBound), left.isWordPart || left.isCloser,
        let mark = text.scalar(at: end), !context.masks.overlaps(range.lowerBound..<(end + 1))
      else { continue }
      var after = end + mark.utf8.count
      switch mark {
      case ";", "؛":
        // Before a capital it opens a comment of assembly code.
        guard after < text.count, text[after] == 0x20, left.isLetter,
          text.scalar(at: text.skipSpaces(after))?.isUpper == false
        else { continue }
      case ":":
        guard context.isEager, !isLoose, left.isLetter, after < text.count, text[after] == 0x20
        else {
          continue
        }
      case "!", "?", "؟":
        while let next = text.scalar(at: after), next == "!" || next == "?" || next == "؟" {
          after += next.utf8.count
        }
        guard closesSentence(text, after),
          text.endsLine(after)
            || !context.language.isArticle(
              text, text.wordStart(before: range.lowerBound)..<range.lowerBound)
        else { continue }
      default: continue
      }
      found.append(
        Replacement(range: range, bytes: [], isEager: isLoose || mark == ":"))
    }
    return found
  }

  private static func closesSentence(_ text: Span<UInt8>, _ after: Int) -> Bool {
    if text.endsLine(after) { return true }
    guard let next = text.scalar(at: after) else { return true }
    if next.isCloser { return true }
    guard next == " ", let following = text.scalar(at: text.skipSpaces(after)) else { return false }
    return following.isUpper || following.isLetter && !following.hasCase
      || "“«\"„‘".unicodeScalars.contains(following)
  }
}
