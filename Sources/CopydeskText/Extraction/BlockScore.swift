internal import CopydeskBase

/// How surely a block is main content: a weighted sum of its features through the logistic function.
struct BlockScore: Sendable {
  /// The sum, in logits: 0 is even odds.
  var logit: Float
  /// The feature that spoke loudest for the side that won.
  var reason: String

  init(_ features: BlockFeatures) {
    var sum: Float = 0
    var lowest: (Float, BlockFeatures.Name) = (0, .base)
    var highest: (Float, BlockFeatures.Name) = (0, .base)
    for name in BlockFeatures.Name.allCases {
      let part = features[name] * BlockWeights.values[name.rawValue]
      sum += part
      guard name != .base else { continue }
      if part < lowest.0 { lowest = (part, name) }
      if part > highest.0 { highest = (part, name) }
    }
    logit = sum
    reason = sum < 0 ? Self.reasons[lowest.1.rawValue] : Self.reasons[highest.1.rawValue]
  }

  private static let reasons: [String] = BlockFeatures.Name.allCases.map { "\($0)" }

  /// The logistic function of `logit`, by a table-free rational approximation of e^x.
  static func probability(_ logit: Float) -> Float {
    let x = max(-15, min(15, logit))
    // e^x = (1 + x/1024)^1024 within 1 part in 10 at |x| = 15 and 1 in 2,000 at |x| = 1: ranks are exact.
    var power = 1 + x / 1024
    for _ in 0..<10 { power *= power }
    return power / (1 + power)
  }
}
