internal import CopydeskBase

/// MADLAD-400's sentence rules (Kudugunta et al. 2023, 2.3): a page goes when many of its sentences look wrong.
///
/// A sentence is bad when it is short or long, a list of names (many words, most capitalised), or full of digits
/// and brackets (`0-9{}+/()>`). Two of the paper's five are left out: a sentence's own language, which
/// `language.paragraphs` sees to, and its list of cursed phrases.
struct MADLADRule: ScreeningRule {
  let name = "madlad"
  let needs: ScreeningNeeds = .lines
  let config: MADLADConfig

  func judge(_ document: ScreenedDocument) -> DropReason? {
    let text = document.text.span
    var sentences = 0
    var bad = 0
    for line in document.lines.lines {
      let line = text.extracting(line.range)
      Sentences.each(line) { range in
        sentences += 1
        if isBad(line.extracting(range)) { bad += 1 }
      }
    }
    return under(Double(config.minSentences), "minSentences", Double(sentences))
      ?? over(
        config.maxBadSentences, "maxBadSentences", Double(bad) / Double(max(sentences, 1)))
  }

  private func isBad(_ sentence: Span<UInt8>) -> Bool {
    var characters = 0
    var technical = 0
    var words = 0
    var capitalised = 0
    var isInWord = false
    var offset = 0
    while let scalar = sentence.nextScalar(&offset) {
      characters += 1
      switch scalar {
      case "0"..."9", "{", "}", "+", "/", "(", ")", ">": technical += 1
      default: break
      }
      if scalar.isSpace {
        isInWord = false
      } else if !isInWord {
        isInWord = true
        words += 1
        if scalar.isUpper { capitalised += 1 }
      }
    }
    return characters < config.minCharacters || characters > config.maxCharacters
      || Double(technical) > config.maxTechnical * Double(characters)
      || words >= config.minCapitalisedWords
        && Double(capitalised) >= config.minCapitalised * Double(words)
  }
}
