/// The thresholds of every screening rule; the defaults are the published ones.
public struct ScreeningThresholds: Codable, Hashable, Sendable {
  public var gopherQuality = GopherQualityConfig()
  public var gopherRepetition = GopherRepetitionConfig()
  public var c4 = C4Config()
  public var mc4 = MC4Config()
  public var fineweb = FineWebConfig()
  public var refinedweb = RefinedWebConfig()
  public var madlad = MADLADConfig()
  public var ccnet = CCNetConfig()

  public init() {}
}

/// Gopher's quality rules: Rae et al. 2021, arXiv 2112.11446, A1.1.
public struct GopherQualityConfig: Codable, Hashable, Sendable {
  /// Fewest and most words.
  public var minWords = 50
  public var maxWords = 100_000
  /// Range of the mean length of words, characters; not judged in scripts without spaces.
  public var minMeanWordLength = 3.0
  public var maxMeanWordLength = 10.0
  /// Most "#" for each word, and most ellipses.
  public var maxHashes = 0.1
  public var maxEllipses = 0.1
  /// Largest share of lines that begin with a bullet.
  public var maxBulletLines = 0.9
  /// Largest share of lines that end in an ellipsis.
  public var maxEllipsisLines = 0.3
  /// Least share of words with a letter.
  public var minWordsWithLetter = 0.8
  /// Fewest different stop words; judged in languages that have a list.
  public var minStopWords = 2

  public init() {}
}

/// Gopher's repetition rules: arXiv 2112.11446, table A1. All are shares, 0...1.
public struct GopherRepetitionConfig: Codable, Hashable, Sendable {
  /// Lines that repeat an earlier one, and their characters.
  public var maxDuplicateLines = 0.30
  public var maxDuplicateLineCharacters = 0.20
  /// The same of paragraphs.
  public var maxDuplicateParagraphs = 0.30
  public var maxDuplicateParagraphCharacters = 0.20
  /// Characters in the most frequent sequence of so many words.
  public var maxTop2Gram = 0.20
  public var maxTop3Gram = 0.18
  public var maxTop4Gram = 0.16
  /// Characters in sequences of so many words that stood before.
  public var maxDuplicate5Grams = 0.15
  public var maxDuplicate6Grams = 0.14
  public var maxDuplicate7Grams = 0.13
  public var maxDuplicate8Grams = 0.12
  public var maxDuplicate9Grams = 0.11
  public var maxDuplicate10Grams = 0.10

  public init() {}
}

/// C4's rules: Raffel et al. 2020, JMLR 21(140), 2.2, and its code (tensorflow_datasets, c4_utils.py).
public struct C4Config: Codable, Hashable, Sendable {
  /// Fewest words of a kept line; 0 is no limit.
  public var minLineWords = 3
  /// Most characters of a word of a kept line; 0 is no limit.
  public var maxWordCharacters = 1_000
  /// Fewest sentences of a kept document; 0 is no limit.
  public var minSentences = 5
  /// Whether lines that name JavaScript go.
  public var javascript = true
  /// Whether lines about cookies, terms of use and privacy policies go (English phrases).
  public var policies = true
  /// Whether "[1]", "[edit]" and "[citation needed]" are cut.
  public var citations = true
  /// Whether documents with "lorem ipsum" are dropped.
  public var loremIpsum = true
  /// Whether documents with "{" are dropped.
  public var braces = true

  public init() {}
}

/// mC4's rule: Xue et al. 2021, arXiv 2010.11934, 3.1.
public struct MC4Config: Codable, Hashable, Sendable {
  /// Fewest long lines.
  public var minLongLines = 3
  /// Characters of a long line.
  public var longLineCharacters = 200

  public init() {}
}

/// FineWeb's own rules: Penedo et al. 2024, arXiv 2406.17557, 3.6. Shares of lines, 0...1.
public struct FineWebConfig: Codable, Hashable, Sendable {
  /// Least share of lines that end with an end mark.
  public var minEndMarkLines = 0.12
  /// Largest share of lines of at most `shortLineCharacters`.
  public var maxShortLines = 0.67
  public var shortLineCharacters = 30
  /// Largest share of characters in lines that repeat an earlier one.
  public var maxDuplicateLineCharacters = 0.01
  /// Most line breaks for each word.
  public var maxLineBreaks = 0.3

  public init() {}
}

/// RefinedWeb's line rules: Penedo et al. 2023, arXiv 2306.01116, G.2.
public struct RefinedWebConfig: Codable, Hashable, Sendable {
  /// Largest share of a line's letters that are capitals.
  public var maxCapitals = 0.5
  /// Fewest words of a line.
  public var minLineWords = 2
  /// Most words of a line that "items in cart", "Read more..." and "Sign-in" are cut from.
  public var maxCutLineWords = 10
  /// Largest share of a document's words that may go; beyond it the document is dropped.
  public var maxRemovedWords = 0.05

  public init() {}
}

/// MADLAD-400's sentence rules: Kudugunta et al. 2023, arXiv 2309.04662, 2.3.
public struct MADLADConfig: Codable, Hashable, Sendable {
  /// Fewest sentences.
  public var minSentences = 5
  /// Largest share of questionable sentences.
  public var maxBadSentences = 0.2
  /// Range of a sentence's characters.
  public var minCharacters = 20
  public var maxCharacters = 500
  /// Largest share of digits, technical signs and brackets.
  public var maxTechnical = 0.2
  /// Least share of capitalised words, and words of a sentence, that make it a list of names.
  public var minCapitalised = 0.5
  public var minCapitalisedWords = 12

  public init() {}
}

/// CCNet's rule: Wenzek et al. 2020, LREC, code cc_net/mine.py.
public struct CCNetConfig: Codable, Hashable, Sendable {
  /// Fewest characters of a document.
  public var minCharacters = 300

  public init() {}
}
