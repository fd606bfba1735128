import CopydeskBase
import CopydeskIO
import CopydeskTestSupport
import Testing

@testable import Copydesk

@Suite struct DocumentSampleTests {
  /// Files of JSON lines, with so many documents each.
  private func sample(_ counts: [Int], of wanted: Int) throws -> [String] {
    let directory = try TemporaryDirectory()
    for (file, count) in counts.enumerated() {
      let lines = (0..<count).map { #"{"id":"\#(file)-\#($0)","text":"one two \#($0)"}"# }
      try directory.write("\(file).jsonl", Array(lines.joined(separator: "\n").utf8))
    }
    var input = InputConfig()
    input.paths = [directory.path]
    // The order of the sample must not hang on where the directory lies, so it is not compared.
    var documents = DocumentSample(
      try InputLister.list(input).units, count: wanted, config: input, limits: Limits())
    var ids: [String] = []
    while let document = documents.next() { ids.append(document.id) }
    return ids
  }

  @Test func aSmallInputIsTakenWhole() throws {
    #expect(try sample([3, 1], of: 10).sorted() == ["0-0", "0-1", "0-2", "1-0"])
  }

  @Test(arguments: [1, 7, 20]) func noMoreAreTakenThanWanted(wanted: Int) throws {
    let ids = try sample([500, 3, 40], of: wanted)
    #expect(ids.count == wanted)
    #expect(Set(ids).count == wanted)
  }

  @Test func oneFileGivesTheSameEachTime() throws {
    let ids = try sample([300], of: 12)
    #expect(try sample([300], of: 12) == ids)
    // In their order, and not only the first of the file.
    let places = ids.compactMap { Int($0.dropFirst(2)) }
    #expect(places == places.sorted())
    #expect((places.last ?? 0) > 12)
    #expect((places.last ?? 0) < 12 * 8)
  }
}
