import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct BlockScorerTests {
  private static let prose =
    "The gauge at the inner quay writes one number every six minutes, and most people never look at it."
  private static let page = """
    <title>Gauges</title><nav><a href=1>Home</a><a href=2>News</a></nav><article><p>\(prose)</p>
    <p>That is a pity, because the log of one month holds nearly all that a skipper has to know.</p>
    <p>\(prose)</p></article>
    """

  private func extract(
    _ html: String = page, model: ModelFile, explains: Bool
  ) throws -> Extraction {
    var extractor = Extractor(
      ExtractionConfig(), limits: Limits(), model: try #require(BlockModel(model.bytes)),
      explains: explains)
    return extractor.extract(Array(html.utf8), url: nil)
  }

  private static let links: ModelFile = {
    var file = ModelFile()
    file.blocks = .stump(.linkDensity, at: 0.5, 2, -2)
    return file
  }()

  @Test func reasonsAreGivenOnDemandOnly() throws {
    let silent = try extract(model: Self.links, explains: false)
    #expect(silent.blocks.allSatisfy { $0.reasons.isEmpty })
    var told = try extract(model: Self.links, explains: true)
    #expect(told.blocks.allSatisfy { !$0.reasons.isEmpty })
    for index in told.blocks.indices { told.blocks[index].reasons = [] }
    #expect(told == silent)
  }

  @Test func theStrengthHasTheSignOfWhatWasSaid() throws {
    let blocks = try extract(model: Self.links, explains: true).blocks
    #expect(blocks.map { $0.score > 0.5 } == [false, false, true, true, true])
    for block in blocks {
      let isText = block.score > 0.5
      #expect(
        block.reasons == [
          TextBlock.Reason(name: "linkDensity", strength: isText ? 2 : -2, value: isText ? 0 : 1)
        ])
    }
  }

  /// What was removed by a rule keeps the model's reasons beside it.
  @Test func aRuleLeavesTheReasonsAlone() throws {
    let blocks = try extract(model: Self.links, explains: true).blocks
    #expect(blocks.map(\.reason) == ["phrase:paths", "model", "model", "model", "repeated"])
    #expect(blocks.last?.reasons.map(\.name) == ["linkDensity"])
  }

  @Test func aPageWithoutTextIsExplainedToo() throws {
    #expect(try extract("<img src=x>", model: Self.links, explains: true).blocks == [])
  }

  @Test func theLikeliestTypeIsSettled() throws {
    var file = ModelFile()
    file.types = [
      ("article", .stump(.pageP, at: 2, -2, 2)), ("forum", .stump(.pageReplies, at: 2, -2, 2)),
    ]
    let metadata = try extract(model: file, explains: false).metadata
    #expect(metadata.pageType == "article")
    let confidence = try #require(metadata.pageTypeConfidence)
    // e^2 / (e^2 + e^-2) = 0.982.
    #expect(abs(confidence - 0.982) < 0.01)
  }

  @Test func probabilitiesRiseWithTheLogit() {
    let logits = stride(from: Float(-20), through: 20, by: 0.25)
    let probabilities = logits.map(BlockScorer.probability)
    #expect(probabilities == probabilities.sorted())
    #expect(probabilities.allSatisfy { 0...1 ~= $0 })
    #expect(BlockScorer.probability(0) == 0.5)
    #expect(abs(BlockScorer.probability(1) - 0.7311) < 0.001)
    #expect(abs(BlockScorer.probability(-3) - 0.0474) < 0.001)
  }
}
