internal import CBlockModel
internal import CopydeskBase

/// What was learnt from labelled pages: class-word odds, the trees that score blocks, the trees that tell page types.
///
/// The file `Sources/CBlockModel/block.model` is written by `Training/train.py`, all numbers little-endian:
///
///     8 bytes   "CDBLOCK1"
///     u64       BlockFeature.digest of the table it was trained with
///     u32       class words, then for each: u64 hash, 4 × i8 log-odds in twentieths
///     ensemble  block scores
///     u32       page types, then for each: u8 length, its name, and an ensemble
///
///     ensemble  u32 trees, u32 depth, f32 base, then for all trees: u16 features, f32 thresholds, f32 leaves
struct BlockModel: Sendable {
  let odds: ClassOdds
  let blocks: TreeEnsemble
  let types: [(name: String, trees: TreeEnsemble)]

  /// The model that is part of the program.
  static let shared: BlockModel = {
    // Safety: the bytes are a constant array of the C target, with their length.
    let bytes = unsafe Array(
      UnsafeBufferPointer(start: copydesk_block_model(), count: copydesk_block_model_size()))
    // Only a build with a broken or outdated file comes to the empty model; `BlockModelTests` fails there.
    return BlockModel(bytes) ?? .empty
  }()

  /// Knows nothing: every block scores even odds.
  static let empty = BlockModel(odds: ClassOdds([]), blocks: .empty, types: [])

  private init(odds: ClassOdds, blocks: TreeEnsemble, types: [(name: String, trees: TreeEnsemble)])
  {
    self.odds = odds
    self.blocks = blocks
    self.types = types
  }

  /// Reads a model file; nil when it is cut short, of another version or of another feature table.
  init?(_ bytes: [UInt8]) {
    var reader = LittleEndianReader(bytes)
    guard reader.bytes(8).elementsEqual("CDBLOCK1".utf8), let digest = reader.uint64(),
      digest == BlockFeature.digest, let words = reader.uint32()
    else { return nil }
    var rows: [(hash: UInt64, odds: SIMD4<Float>)] = []
    for _ in 0..<words {
      guard let hash = reader.uint64() else { return nil }
      var odds = SIMD4<Float>.zero
      for (lane, byte) in reader.bytes(4).enumerated() {
        odds[lane] = Float(Int8(bitPattern: byte)) / 20
      }
      rows.append((hash, odds))
    }
    guard let blocks = TreeEnsemble(&reader), let count = reader.uint32() else { return nil }
    var types: [(name: String, trees: TreeEnsemble)] = []
    for _ in 0..<count {
      guard let length = reader.bytes(1).first else { return nil }
      let name = String(decoding: reader.bytes(Int(length)), as: UTF8.self)
      guard let trees = TreeEnsemble(&reader) else { return nil }
      types.append((name, trees))
    }
    guard reader.isAtEnd else { return nil }
    self.init(odds: ClassOdds(rows), blocks: blocks, types: types)
  }
}

extension TreeEnsemble {
  /// No trees: every sum is zero.
  static let empty = TreeEnsemble(uncheckedEmpty: ())

  /// - Parameter width: numbers in a row of the tables it will read.
  init?(_ reader: inout LittleEndianReader, width: Int = BlockFeature.count) {
    guard let trees = reader.uint32(), let depth = reader.uint32(), let base = reader.float(),
      1...10 ~= depth, Int(trees) <= reader.left >> Int(depth)
    else { return nil }
    let inner = Int(trees) * ((1 << Int(depth)) - 1)
    var features: [UInt16] = []
    for _ in 0..<inner {
      guard let feature = reader.uint16() else { return nil }
      features.append(feature)
    }
    self.init(
      depth: Int(depth), trees: Int(trees), base: base, width: width, features: features,
      thresholds: reader.floats(inner), leaves: reader.floats(Int(trees) << Int(depth)))
  }
}
