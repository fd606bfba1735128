internal import CBlockModel
internal import CopydeskBase

/// The trees that score lines of plain text, learnt from flattened pages.
///
/// The file `Sources/CBlockModel/line.model` is written by `Training/train_lines.py`, all numbers little-endian:
///
///     8 bytes   "CDLINES1"
///     u64       LineFeature.digest of the table it was trained with
///     ensemble  line scores, as in BlockModel
struct LineModel: Sendable {
  let trees: TreeEnsemble

  /// The model that is part of the program.
  static let shared: LineModel = {
    // Safety: the bytes are a constant array of the C target, with their length.
    let bytes = unsafe Array(
      UnsafeBufferPointer(start: copydesk_line_model(), count: copydesk_line_model_size()))
    // Only a build with a broken or outdated file comes to the empty model; `LineModelTests` fails there.
    return LineModel(bytes) ?? LineModel(trees: .empty)
  }()

  init(trees: TreeEnsemble) { self.trees = trees }

  /// Reads a model file; nil when it is cut short, of another version or of another feature table.
  init?(_ bytes: [UInt8]) {
    var reader = LittleEndianReader(bytes)
    guard reader.bytes(8).elementsEqual("CDLINES1".utf8), reader.uint64() == LineFeature.digest,
      let trees = TreeEnsemble(&reader, width: LineFeature.count), reader.isAtEnd
    else { return nil }
    self.init(trees: trees)
  }

  /// How likely each line is copy, 0...1.
  ///
  /// - Complexity: O(lines × trees).
  func scores(_ table: FeatureTable) -> [Float] {
    var sums = [Float](repeating: trees.base, count: table.rows)
    trees.add(table, trees: 0..<trees.trees, to: &sums)
    return sums
  }
}
