import CopydeskText
import Testing

@testable import CopydeskMatch

@Suite struct EarlierDocumentsTests {
  @Test func anEarlierDocumentIsTheKeptTwin() throws {
    let shelf = Shelf([Wire.library, Wire.ferry])
    let decisions = try Wire.decide(
      [
        Wire.record(0, Wire.ferry), Wire.record(1, Wire.edited(Wire.ferry, every: 12, seed: 4)),
        Wire.record(2, Wire.story(seed: 1, words: 200)),
      ], against: shelf)
    #expect(decisions[0].duplicateOf == .earlier(shelf.documents[1]))
    #expect(decisions[0].relation == .exact)
    #expect(decisions[1].duplicateOf == .earlier(shelf.documents[1]))
    #expect(decisions[1].relation == .near)
    #expect(decisions[2].duplicateOf == nil)
  }

  @Test func theWholeIsKeptThoughItsHeadWasPublished() throws {
    let words = Wire.ferry.split(separator: " ")
    let shelf = Shelf([words.prefix(words.count / 2).joined(separator: " ")])
    let decisions = try Wire.decide([Wire.record(0, Wire.ferry)], against: shelf)
    #expect(decisions[0].duplicateOf == nil)
  }

  @Test func anErrorOfTheIndexEndsTheMatch() {
    struct Broken: Error {}
    var shelf = Shelf([Wire.ferry])
    shelf.failure = Broken()
    #expect(throws: Broken.self) {
      try Wire.decide([Wire.record(0, Wire.ferry)], against: shelf)
    }
  }
}
