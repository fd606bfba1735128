import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct BlockModelTests {
  private static let file: ModelFile = {
    var file = ModelFile()
    file.words = [(ClassToken.hash(.nav), [-40, 20, 0, 127]), (77, [1, 2, 3, -128])]
    file.blocks = .stump(.linkDensity, at: 0.5, 2, -2)
    file.types = [
      ("article", .stump(.pageP, at: 3, -1, 1)), ("forum", .stump(.pageReplies, at: 3, -1, 1)),
    ]
    return file
  }()

  /// A broken or outdated file leaves the program with a model that knows nothing.
  @Test func theModelOfTheProgramFitsItsFeatures() {
    #expect(BlockModel.shared.blocks.trees > 0)
    #expect(BlockModel.shared.odds[ClassToken.hash(.nav)] != nil)
    let features = BlockFeature.allCases.drop { $0 != .typeArticle }.map { "\($0)".lowercased() }
    #expect(BlockModel.shared.types.map { "type" + $0.name } == features)
  }

  /// Every row that it scores is explained in full.
  @Test(arguments: 0..<4 as Range<UInt64>)
  func theModelOfTheProgramIsExplainedInFull(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var table = FeatureTable(rows: 8)
    for row in 0..<8 {
      for feature in BlockFeature.allCases {
        table[row, feature] = Float.random(in: -1...20, using: &random)
      }
    }
    let trees = BlockModel.shared.blocks
    var sums = [Float](repeating: trees.base, count: 8)
    trees.add(table, trees: 0..<trees.trees, to: &sums)
    let parts = TreeContributions(trees, table, scores: sums.map(BlockScorer.probability))
    for row in 0..<8 {
      let sum = parts.all(of: table, row: row).reduce(parts.base, +)
      // The sums are of single precision.
      #expect(abs(sum - Double(sums[row])) < 1e-3)
    }
  }

  @Test func aFileIsReadAsItWasWritten() throws {
    let model = try #require(BlockModel(Self.file.bytes))
    #expect(model.odds[ClassToken.hash(.nav)] == SIMD4(-2, 1, 0, 6.35))
    #expect(model.odds[77] == SIMD4(0.05, 0.1, 0.15, -6.4))
    #expect(model.blocks.trees == 1 && model.blocks.depth == 1)
    #expect(model.blocks.leaves == [2, -2])
    #expect(model.types.map(\.name) == ["article", "forum"])
    #expect(
      model.types.map { $0.trees.features } == [
        [UInt16(BlockFeature.pageP.rawValue)], [UInt16(BlockFeature.pageReplies.rawValue)],
      ])
  }

  @Test func aFileCutShortAnywhereIsRefused() {
    let bytes = Self.file.bytes
    for length in bytes.indices {
      #expect(BlockModel(Array(bytes.prefix(length))) == nil, "\(length)")
    }
  }

  @Test func bytesBehindTheEndAreRefused() {
    #expect(BlockModel(Self.file.bytes + [0]) == nil)
  }

  @Test func anotherFeatureTableIsRefused() {
    var file = Self.file
    file.digest ^= 1
    #expect(BlockModel(file.bytes) == nil)
  }

  @Test(arguments: ["CDBLOCK2", "cdblock1", "CDBLOCK"])
  func anotherFormatIsRefused(magic: String) {
    var file = Self.file
    file.magic = magic
    #expect(BlockModel(file.bytes) == nil)
  }

  /// Numbers that promise more than the file holds must not be believed.
  @Test(
    arguments: [(0, 1), (11, 1), (.max, 1), (1, .max), (10, .max), (1, 2)] as [(UInt32, UInt32)])
  func sizesThatDoNotFitAreRefused(depth: UInt32, trees: UInt32) {
    var file = Self.file
    file.blocks.depth = depth
    file.blocks.trees = trees
    #expect(BlockModel(file.bytes) == nil)
    // The last bytes of the words' count, and of the types' count.
    var bytes = ModelFile().bytes
    bytes[19] = 0xFF
    #expect(BlockModel(bytes) == nil)
    bytes = ModelFile().bytes
    bytes[bytes.count - 1] = 0xFF
    #expect(BlockModel(bytes) == nil)
  }

  @Test func featuresBeyondTheTableAreRefused() {
    var file = Self.file
    file.blocks.features = [UInt16(BlockFeature.count)]
    #expect(BlockModel(file.bytes) == nil)
  }

  @Test func theEmptyModelScoresEvenOdds() throws {
    let model = try #require(BlockModel(ModelFile().bytes))
    #expect(model.blocks.trees == 0)
    #expect(model.types.isEmpty)
    #expect(BlockScorer.probability(model.blocks.base) == 0.5)
  }
}
