import CopydeskBase

/// Made-up running text of lower-case words: the same seed, the same text.
struct Prose {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  func words(_ count: Int) -> [String] {
    var random = random
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return (0..<count).map { _ in
      String((0..<5).map { _ in letters[Int(random.next() % 26)] })
    }
  }

  func text(words count: Int) -> String { words(count).joined(separator: " ") }
}
