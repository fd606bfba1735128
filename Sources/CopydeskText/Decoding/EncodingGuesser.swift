internal import CopydeskBase

/// Guesses the legacy encoding of bytes that are not UTF-8 and declare nothing.
///
/// Every candidate decodes a sample; the one whose text looks most like a language it was made for wins: letters
/// of the language count for it, anything else, broken sequences, capitals inside words and mixed scripts against
/// it. The idea of composite detection from validity and character frequency is Li and Momoi's ("A composite
/// approach to language/encoding detection", 2001); alphabets and weights are our own.
struct EncodingGuesser {
  /// Most bytes of the sample. The decision settles within some hundred letters.
  static let sampleBytes = 4096

  // Points per scalar beyond ASCII; a letter of the language brings 7 or 10 (see Alphabets).
  private static let ideograph = 2
  private static let capital = 6
  private static let punctuation = 5
  private static let stranger = -10
  private static let anomaly = -15
  private static let broken = -30

  /// The likeliest encoding, windows-1252 when nothing looks like language (as browsers fall back to).
  ///
  /// - Complexity: O(1): twenty decodings of at most 4 KiB.
  static func guess(_ bytes: Span<UInt8>, by decoder: inout LegacyDecoder) -> TextEncoding {
    let sample = sample(bytes)
    guard !sample.isEmpty else { return .windows1252 }
    var best = TextEncoding.windows1252
    var bestScore = 0.0
    for (encoding, alphabets) in Alphabets.candidates {
      let score = score(decoder.decode(sample.span, as: encoding), alphabets)
      if score > bestScore {
        best = encoding
        bestScore = score
      }
    }
    return best
  }

  /// Words with bytes beyond ASCII, apart by spaces; markup and plain words tell nothing.
  static func sample(_ bytes: Span<UInt8>) -> [UInt8] {
    var sample: [UInt8] = []
    var index = 0
    var done = 0
    while index < bytes.count, sample.count < sampleBytes {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      var start = index
      while start > done, index - start < 16, isLetter(bytes[start - 1]) { start -= 1 }
      var end = index + 1
      // A second byte of the multi-byte encodings lies at 0x30 or higher.
      while end < bytes.count, end - start < sampleBytes,
        bytes[end] >= 0x80 || isLetter(bytes[end]) || (bytes[end - 1] >= 0x80 && bytes[end] >= 0x30)
      {
        end += 1
      }
      sample.append(bytes, start..<end)
      sample.append(0x20)
      index = end
      done = end
    }
    return sample
  }

  /// Points per scalar, at best 10.
  private static func score(_ text: DecodedBytes, _ alphabets: [Alphabets.Alphabet]) -> Double {
    var counts: [UInt32: Int] = [:]
    var total = 0
    var shared = 0
    var before: Unicode.Scalar = " "
    var letters = 0
    var offset = 0
    let span = text.bytes.span
    while let scalar = span.nextScalar(&offset) {
      defer { before = scalar }
      guard scalar.value >= 0x80 else {
        // A letter of another script or a symbol inside a Latin word.
        if isLatinLetter(scalar), isForeign(before) { shared += anomaly }
        letters = 0
        continue
      }
      total += 1
      if isASCIILetter(before), isForeign(scalar) { shared += anomaly }
      let properties = scalar.properties
      if properties.isUppercase, before.value >= 0x80, before.properties.isLowercase {
        shared += anomaly
      }
      // No word of a Latin script has three letters beyond ASCII in a row.
      letters = isLatinLetter(scalar) ? letters + 1 : 0
      if letters > 2 { shared += anomaly }
      if isThaiMark(scalar), !(0x0E01...0x0E4E ~= before.value) || isThaiLead(before) {
        shared += anomaly
      }
      if scalar == "\u{FFFD}" { continue }
      counts[scalar.value, default: 0] += 1
    }
    guard total > 0 else { return 0 }
    shared += text.replacements * broken
    var best = Int.min
    for alphabet in alphabets {
      var points = shared
      for (value, count) in counts { points += weight(of: value, alphabet) * count }
      best = max(best, points)
    }
    return Double(best) / Double(total)
  }

  private static func weight(of value: UInt32, _ alphabet: Alphabets.Alphabet) -> Int {
    if let weight = alphabet.letters[value] { return weight }
    switch value {
    case 0xA0, 0xA7, 0xA9, 0xAB, 0xAD, 0xAE, 0xB0, 0xB7, 0xBB, 0xBF, 0xA1, 0x2010...0x2026, 0x2030,
      0x2039, 0x203A, 0x20AC, 0x2116, 0x2122, 0x3001...0x3011, 0xFF01...0xFF5E, 0x60C, 0x61B, 0x61F,
      0xE50...0xE59:
      return punctuation
    case 0x3400...0x9FFF, 0xAC00...0xD7A3: return ideograph
    default: break
    }
    // Capitals are met by folding; one that folds to more than one scalar is in no alphabet here.
    guard let scalar = Unicode.Scalar(value), scalar.properties.isUppercase else { return stranger }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    guard let first = lower.first else { return stranger }
    return alphabet.letters[first.value] != nil || value == 0x130 ? capital : stranger
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

  private static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 && isLetter(UInt8(truncatingIfNeeded: scalar.value))
  }

  private static func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
    isASCIILetter(scalar) || (0xC0...0x24F ~= scalar.value)
  }

  /// A letter that never stands beside a Latin one inside a word.
  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x370...0x52F, 0x590...0x6FF, 0xE00...0xE7F, 0x2500...0x25FF, 0x3400...0x9FFF,
      0xE000...0xF8FF:
      true
    default: false
    }
  }

  private static func isThaiMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xE31 || 0xE34...0xE3A ~= scalar.value || 0xE47...0xE4E ~= scalar.value
  }

  private static func isThaiLead(_ scalar: Unicode.Scalar) -> Bool {
    0xE40...0xE44 ~= scalar.value
  }
}
