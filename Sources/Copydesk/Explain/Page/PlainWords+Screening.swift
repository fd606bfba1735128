extension PlainWords {
  /// What screening rules drop a document, remove a line or change a text for, by their names.
  static let screening: [String: String] = [
    "languageUnknown": "its language is not known for sure",
    "url.block": "its address is on a block list",
    "url.only": "its address is on no list of those kept",
    "badWords": "holds a word of the list of bad words",
    "gopherQuality.minWords": "too few words (Gopher)",
    "gopherQuality.maxWords": "too many words (Gopher)",
    "gopherQuality.minMeanWordLength": "words too short for running text (Gopher)",
    "gopherQuality.maxMeanWordLength": "words too long for running text (Gopher)",
    "gopherQuality.maxHashes": "too many # signs (Gopher)",
    "gopherQuality.maxEllipses": "too many ellipses (Gopher)",
    "gopherQuality.maxBulletLines": "nearly all lines are list items (Gopher)",
    "gopherQuality.maxEllipsisLines": "too many lines trail off (Gopher)",
    "gopherQuality.minWordsWithLetter": "too many words without a letter (Gopher)",
    "gopherQuality.minStopWords": "too few of the language's common words (Gopher)",
    "gopherRepetition.maxDuplicateLines": "too many repeated lines (Gopher)",
    "gopherRepetition.maxDuplicateLineCharacters": "too much text in repeated lines (Gopher)",
    "gopherRepetition.maxDuplicateParagraphs": "too many repeated paragraphs (Gopher)",
    "gopherRepetition.maxDuplicateParagraphCharacters":
      "too much text in repeated paragraphs (Gopher)",
    "c4.minSentences": "too few sentences (C4)", "c4.loremIpsum": "filler text (C4)",
    "c4.braces": "holds a curly bracket, as code does (C4)",
    "c4.minLineWords": "too few words (C4)", "c4.maxWordCharacters": "a word too long (C4)",
    "c4.javascript": "names JavaScript (C4)",
    "c4.policies": "speaks of cookies, terms or a privacy policy (C4)",
    "c4.citations": "a citation mark cut (C4)", "c4EndMarks": "does not end with an end mark (C4)",
    "mc4.minLongLines": "too few long lines (mC4)",
    "fineweb.minEndMarkLines": "too few lines end with an end mark (FineWeb)",
    "fineweb.maxShortLines": "too many short lines (FineWeb)",
    "fineweb.maxDuplicateLineCharacters": "too much text in repeated lines (FineWeb)",
    "fineweb.maxLineBreaks": "too many line breaks for its words (FineWeb)",
    "refinedweb.maxCapitals": "mostly capitals (RefinedWeb)",
    "refinedweb.digits": "only figures (RefinedWeb)",
    "refinedweb.counter": "a counter of likes, views or the like (RefinedWeb)",
    "refinedweb.minLineWords": "a single word (RefinedWeb)",
    "refinedweb.cut": "a remainder of a shop or login cut (RefinedWeb)",
    "refinedweb.maxRemovedWords": "lost too many words to the line rules (RefinedWeb)",
    "madlad.minSentences": "too few sentences (MADLAD-400)",
    "madlad.maxBadSentences": "too many questionable sentences (MADLAD-400)",
    "ccnet.minCharacters": "too few characters (CCNet)",
    "maskEmail": "an e-mail address masked", "maskIP": "an IP address masked",
    "maskPhone": "a telephone number masked",
  ]

  /// The words for a screening rule; nil when unknown.
  static func screened(_ name: String) -> String? {
    if let words = screening[name] { return words }
    if name.hasPrefix("language:") {
      return "in another language than the text: \(name.dropFirst(9))"
    }
    if name.hasPrefix("gopherRepetition.") { return "sequences of words repeat too much (Gopher)" }
    return nil
  }
}
