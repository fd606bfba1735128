@testable import CopydeskText

/// Writes model files as `Training/model_file.py` does.
struct ModelFile {
  var magic = "CDBLOCK1"
  var digest = BlockFeature.digest
  var words: [(hash: UInt64, odds: [Int8])] = []
  var blocks = Ensemble()
  var types: [(name: String, trees: Ensemble)] = []

  /// One ensemble; of the empty one the depth is 1.
  struct Ensemble {
    var trees: UInt32 = 0
    var depth: UInt32 = 1
    var base: Float = 0
    var features: [UInt16] = []
    var thresholds: [Float] = []
    var leaves: [Float] = []

    /// One tree of one split.
    static func stump(_ feature: BlockFeature, at threshold: Float, _ low: Float, _ high: Float)
      -> Self
    {
      Self(
        trees: 1, features: [UInt16(feature.rawValue)], thresholds: [threshold],
        leaves: [low, high])
    }
  }

  var bytes: [UInt8] {
    var bytes = Array(magic.utf8)
    Self.add(digest, to: &bytes)
    Self.add(UInt32(words.count), to: &bytes)
    for word in words {
      Self.add(word.hash, to: &bytes)
      bytes += word.odds.map { UInt8(bitPattern: $0) }
    }
    Self.add(blocks, to: &bytes)
    Self.add(UInt32(types.count), to: &bytes)
    for type in types {
      bytes.append(UInt8(type.name.utf8.count))
      bytes += Array(type.name.utf8)
      Self.add(type.trees, to: &bytes)
    }
    return bytes
  }

  private static func add(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    for index in 0..<(number.bitWidth / 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> (8 * index)))
    }
  }

  private static func add(_ ensemble: Ensemble, to bytes: inout [UInt8]) {
    add(ensemble.trees, to: &bytes)
    add(ensemble.depth, to: &bytes)
    add(ensemble.base.bitPattern, to: &bytes)
    for feature in ensemble.features { add(feature, to: &bytes) }
    for threshold in ensemble.thresholds { add(threshold.bitPattern, to: &bytes) }
    for leaf in ensemble.leaves { add(leaf.bitPattern, to: &bytes) }
  }
}
