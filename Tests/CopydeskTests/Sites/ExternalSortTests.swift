import CopydeskBase
import CopydeskTestSupport
import Testing

@testable import Copydesk

@Suite struct ExternalSortTests {
  @Test(arguments: [0, 1, 7, 100, 5_000], [2, 3, 64, 1 << 20])
  func entriesComeInOrderWhateverTheMemory(count: Int, runEntries: Int) throws {
    let directory = try TemporaryDirectory()
    var random = SplitMix64(seed: UInt64(count))
    let entries = (0..<count).map { _ in
      SortEntry(random.next() % 10, random.next() % 10, random.next() % 100)
    }
    var sort = ExternalSort(scratch: directory.file("sort"), runEntries: runEntries)
    for entry in entries { try sort.add(entry) }
    let sorted = try sort.finish()
    #expect(sorted.count == count)
    var walk = try sorted.walk()
    var found: [SortEntry] = []
    while let entry = try walk.take() {
      found.append(entry)
      #expect(walk.index == found.count)
    }
    #expect(found == entries.sorted())
    #expect(try walk.read(at: count / 2, count: 3) == Array(found[(count / 2)...].prefix(3)))
  }
}
