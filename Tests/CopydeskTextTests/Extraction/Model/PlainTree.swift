@testable import CopydeskText

/// A regression tree as a learner grows it, walked by plain recursion: what `TreeEnsemble` must agree with.
indirect enum PlainTree {
  case leaf(Float)
  case split(feature: Int, threshold: Float, PlainTree, PlainTree)

  /// A tree of at most `depth` levels, often shallower, that never looks at feature 0.
  ///
  /// Leaves are multiples of 1/64, so that sums and means of a few hundred are exact; thresholds come from few values, so
  /// that rows meet them.
  static func random(_ depth: Int, using random: inout some RandomNumberGenerator) -> PlainTree {
    guard depth > 0, Int.random(in: 0..<5, using: &random) > 0 else {
      return .leaf(Float(Int.random(in: -128...128, using: &random)) / 64)
    }
    return .split(
      feature: Int.random(in: 1..<BlockFeature.count, using: &random),
      threshold: Float(Int.random(in: -3...3, using: &random)),
      .random(depth - 1, using: &random), .random(depth - 1, using: &random))
  }

  func value(_ row: [Float]) -> Float {
    switch self {
    case .leaf(let value): value
    case .split(let feature, let threshold, let low, let high):
      row[feature] <= threshold ? low.value(row) : high.value(row)
    }
  }

  var mean: Double {
    switch self {
    case .leaf(let value): Double(value)
    case .split(_, _, let low, let high): (low.mean + high.mean) / 2
    }
  }

  /// Adds what each split on the row's way credits to its feature.
  func add(_ row: [Float], to parts: inout [Double]) {
    guard case .split(let feature, let threshold, let low, let high) = self else { return }
    let next = row[feature] <= threshold ? low : high
    parts[feature] += next.mean - mean
    next.add(row, to: &parts)
  }

  /// The trees filled up to `depth` levels, as `Training/model_file.py` does it.
  static func ensemble(_ trees: [PlainTree], depth: Int, base: Float) -> TreeEnsemble? {
    var features: [UInt16] = []
    var thresholds: [Float] = []
    var leaves: [Float] = []
    for tree in trees {
      var level = [tree]
      for _ in 0..<depth {
        level = level.flatMap { node in
          guard case .split(let feature, let threshold, let low, let high) = node else {
            features.append(0)
            thresholds.append(TreeEnsemble.never)
            return [node, node]
          }
          features.append(UInt16(feature))
          thresholds.append(threshold)
          return [low, high]
        }
      }
      leaves += level.map { $0.value([]) }
    }
    return TreeEnsemble(
      depth: depth, trees: trees.count, base: base, features: features, thresholds: thresholds,
      leaves: leaves)
  }
}
