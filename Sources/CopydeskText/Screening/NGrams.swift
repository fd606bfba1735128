internal import CopydeskBase

/// Sequences of n words by hash, n growing: the hash of n + 1 words is made of that of n and the next word.
///
///     words   w0 w1 w2 w3        hashes, n = 2   (w0 w1) (w1 w2) (w2 w3)
struct NGrams {
  private let words: [UInt64]
  /// Characters before each word; one more than words.
  private var ends: [Int]
  private var hashes: [UInt64]
  private var length = 1

  init(_ words: TextWords) {
    self.words = words.hashes
    hashes = words.hashes
    ends = [0]
    ends.reserveCapacity(words.lengths.count + 1)
    var end = 0
    for length in words.lengths {
      end += Int(length)
      ends.append(end)
    }
  }

  private var count: Int { max(0, words.count - length + 1) }

  /// Goes on to sequences of `length` words.
  mutating func widen(to length: Int) {
    while self.length < length {
      self.length += 1
      for index in 0..<count {
        let word = words[index + self.length - 1]
        hashes[index] = Hash64.mix((hashes[index] << 5 | hashes[index] >> 59) ^ word)
      }
    }
  }

  /// Characters in all occurrences of the most frequent sequence, 0 when none stands twice; of two as
  /// frequent ones the first counts.
  func topCharacters(blanks: Bool, _ table: inout GramCounts) -> Int {
    table.removeAll()
    var bestCount: UInt32 = 1
    var best = 0
    var bestFirst = Int.max
    for index in 0..<count {
      let (occurrences, first) = table.add(hashes[index], at: index)
      guard occurrences > bestCount || occurrences == bestCount && first < bestFirst,
        occurrences > 1
      else { continue }
      bestCount = occurrences
      bestFirst = first
      best = ends[first + length] - ends[first] + (blanks ? length - 1 : 0)
    }
    return best * Int(bestCount)
  }

  /// Characters of the sequences that stood before, read from left to right without overlap.
  func duplicateCharacters(_ seen: inout HashTable64) -> Int {
    seen.removeAll()
    var characters = 0
    var index = 0
    while index < count {
      if seen.insert(hashes[index]) {
        index += 1
      } else {
        characters += ends[index + length] - ends[index]
        index += length
      }
    }
    return characters
  }
}
