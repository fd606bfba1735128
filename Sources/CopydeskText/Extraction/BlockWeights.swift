/// A weight for each feature of `BlockFeatures.Name`, in logits.
enum BlockWeights {
  static let values: [Float] = Array(repeating: 0, count: BlockFeatures.count)
}
