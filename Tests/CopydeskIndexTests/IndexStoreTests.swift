import CopydeskBase
import CopydeskIndex
import CopydeskMatch
import CopydeskTestSupport
import CopydeskText
import Testing

@Suite struct IndexStoreTests {
  let directory: TemporaryDirectory
  var path: String { directory.file("index.sqlite") }

  init() throws { directory = try TemporaryDirectory() }

  func document(_ id: String, words: Int = 120, url: String? = nil, day: Int32? = nil)
    -> EarlierDocument
  {
    var random = SplitMix64(seed: Hash64.hash(id))
    let text = (0..<words).map { _ in "w\(random.next() % 5_000)x" }.joined(separator: " ")
    var fingerprinter = Fingerprinter()
    return EarlierDocument(
      number: 0, run: "", id: id, url: url,
      record: MatchRecord(
        ordinal: 1, day: day, host: 2, identity: Hash64.hash(id),
        fingerprint: fingerprinter.fingerprint(Array(text.utf8))))
  }

  @Test func aNewIndexIsEmpty() throws {
    let stats = try IndexStore(path: path).stats()
    #expect(stats.runs == 0)
    #expect(stats.documents == 0)
    #expect(stats.bytes > 0)
  }

  @Test func whatIsCommittedIsFoundAfterReopening() throws {
    let documents = [document("a", url: "https://a.example/1", day: 7), document("b")]
    try IndexStore(path: path).commit(
      run: "night-1", fingerprint: "f1", published: "2026-11-23", documents: documents)
    let index = try IndexStore(path: path)
    let found = try index.lookup("https://a.example/1")
    #expect(found.map(\.id) == ["a"])
    #expect(found.map(\.run) == ["night-1"])
    var record = documents[0].record
    record.ordinal = 0
    record.identity = found.first?.record.identity ?? 0
    #expect(found.first?.record == record)
    #expect(try index.lookup("b").count == 1)
    #expect(try index.lookup("c").isEmpty)
    #expect(try index.run(withFingerprint: "f1") == "night-1")
    #expect(try index.run(withFingerprint: "f2") == nil)
    #expect(try index.check().isEmpty)
  }

  @Test func documentsAreFoundByDigestAndByKeys() throws {
    let index = try IndexStore(path: path)
    let documents = (0..<30).map { document("d\($0)") }
    try index.commit(run: "r", fingerprint: "f", published: "2026", documents: documents)
    let asked = documents[11].record
    let numbers = try index.numbers(ofDigests: [asked.digestKey, 7, documents[3].record.digestKey])
    #expect(numbers[1] == nil)
    #expect(try index.documents(numbered: numbers.compactMap { $0 }).map(\.id) == ["d11", "d3"])
    var keys: [Int64: [UInt32]] = [:]
    try index.eachSegment { segment in
      for (place, own) in (segment.keys() ?? []).enumerated() {
        keys[segment.first + Int64(place)] = own
      }
    }
    #expect(try keys[#require(numbers[0])] == asked.candidateKeys)
    #expect(try EarlierSearch.matches(of: asked, in: index).map(\.document.id) == ["d11"])
  }

  /// An exact copy of a dropped copy is found without a search.
  @Test func aDroppedCopyStandsForItsKeptDocument() throws {
    let index = try IndexStore(path: path)
    var kept = document("kept")
    kept.record.ordinal = 5
    let (early, late) = (document("early copy").record, document("late copy").record)
    let entries: [IndexEntry] = [
      .copy(digest: early.digestKey, of: .here(5)), .kept(kept),
      .copy(digest: late.digestKey, of: .here(5)),
    ]
    var rest = entries.makeIterator()
    try index.commit(run: "r", fingerprint: "f", published: "2026") { rest.next() }
    let numbers = try index.numbers(ofDigests: [late.digestKey, early.digestKey])
    #expect(try index.documents(numbered: numbers.compactMap { $0 }).map(\.id) == ["kept", "kept"])
    #expect(try index.check().isEmpty)
  }

  @Test func committingTwiceEqualsCommittingOnce() throws {
    let index = try IndexStore(path: path)
    let documents = (0..<5).map { document("d\($0)") }
    for _ in 0..<2 {
      try index.commit(run: "r", fingerprint: "f", published: "2026", documents: documents)
    }
    let stats = try index.stats()
    #expect(stats.runs == 1)
    #expect(stats.documents == 5)
    #expect(try index.lookup("d3").count == 1)
    #expect(try index.check().isEmpty)
  }

  @Test func theExcludedRunIsNotAnswered() throws {
    let first = document("a")
    do {
      let index = try IndexStore(path: path)
      try index.commit(run: "1", fingerprint: "f1", published: "2026", documents: [first])
      try index.commit(run: "2", fingerprint: "f2", published: "2026", documents: [first])
    }
    let index = try IndexStore(path: path, excluding: "f2")
    let numbers = try index.numbers(ofDigests: [first.record.digestKey])
    #expect(try index.documents(numbered: numbers.compactMap { $0 }).map(\.run) == ["1"])
    #expect(try EarlierSearch.matches(of: first.record, in: index).map(\.document.run) == ["1"])
    #expect(try index.count() == 1)
  }

  @Test func runsOlderThanTheWindowAreNotAnswered() throws {
    let old = document("a")
    try IndexStore(path: path).commit(
      run: "1", fingerprint: "f1", published: "2026-01-31T02:00:00Z", documents: [old])
    let inside = try IndexStore(path: path, since: "2026-01-31")
    let outside = try IndexStore(path: path, since: "2026-02-01")
    #expect(try inside.numbers(ofDigests: [old.record.digestKey]) != [nil])
    #expect(try outside.numbers(ofDigests: [old.record.digestKey]) == [nil])
    #expect(try outside.count() == 0)
    #expect(try outside.compact(before: "2026-02-01") == 1)
    #expect(try outside.stats().documents == 0)
  }

  @Test func forgettingARunOrAHostLeavesTheRest() throws {
    let index = try IndexStore(path: path)
    for run in ["1", "2"] {
      var documents = (0..<40).map { document("\(run) \($0)") }
      for place in documents.indices where place % 4 == 0 { documents[place].record.host = 99 }
      try index.commit(run: run, fingerprint: run, published: "2026", documents: documents)
    }
    #expect(try index.forget(run: "3") == 0)
    #expect(try index.forget(run: "1") == 40)
    #expect(try index.forget(host: 99) == 10)
    #expect(try index.check().isEmpty)
    #expect(try index.lookup("2 4").isEmpty)
    #expect(try index.lookup("2 5").count == 1)
    #expect(
      try EarlierSearch.matches(of: document("2 5").record, in: index).map(\.document.id)
        == ["2 5"])
    #expect(try index.stats().history.map(\.documents) == [30])
  }

  /// Shifted windows, one that is not there, an emptied gap: what compaction must not change.
  @Test func compactionChangesNoAnswer() throws {
    let index = try IndexStore(path: path)
    for run in 0..<3 {
      try index.commit(
        run: "\(run)", fingerprint: "\(run)", published: "2026",
        documents: (0..<300).map { document("\(run) \($0)") })
    }
    try index.forget(run: "1")
    let before = try index.stats()
    try index.compact(before: nil)
    let after = try index.stats()
    #expect(after.bytes < before.bytes)
    #expect(after.unusedBytes == 0)
    #expect(after.documents == 600)
    #expect(try index.check().isEmpty)
    #expect(
      try EarlierSearch.matches(of: document("2 7").record, in: index).map(\.document.id)
        == ["2 7"])
  }

  @Test func everyChangeHasAGenerationOfItsOwn() throws {
    let index = try IndexStore(path: path)
    var seen = [try index.generation()]
    try index.commit(run: "1", fingerprint: "1", published: "2026", documents: [document("a")])
    seen.append(try index.generation())
    try index.forget(run: "1")
    seen.append(try index.generation())
    #expect(seen == [1, 2, 3])
  }

  @Test func anIndexIsLockedForOneRunAtATime() throws {
    let lock = try #require(try IndexLock.take(path: path))
    #expect(try IndexLock.take(path: path) == nil)
    lock.release()
    #expect(try IndexLock.take(path: path) != nil)
  }

  @Test func forgettingDropsOldRunsOnly() throws {
    let index = try IndexStore(path: path)
    for (name, date) in [("1", "2026-01-31"), ("2", "2026-02-01"), ("3", "2026-03-01T04:00:00Z")] {
      try index.commit(
        run: name, fingerprint: name, published: date, documents: [document("doc " + name)])
    }
    #expect(try index.forget(before: "2026-02-01") == 1)
    #expect(try index.lookup("doc 1").isEmpty)
    #expect(try index.stats().runs == 2)
    #expect(try index.check().isEmpty)
  }

  /// What lies on the disk in the middle of a commit is what a killed process leaves: the next to
  /// open it finds the index as it was.
  @Test(arguments: [1, 1_400, 3_999])
  func aKilledCommitLeavesTheIndexAsItWas(at place: Int) throws {
    let index = try IndexStore(path: path)
    try index.commit(run: "1", fingerprint: "f1", published: "2026", documents: [document("old")])
    let template = document("new")
    let copy = directory.file("copy.sqlite")
    var failure: (any Error)?
    // 4,000 records outgrow SQLite's page cache of 2 MB, so that pages are written before the end.
    let documents = (0..<4_000).lazy.map { number in
      if number == place {
        do {
          try directory.write("copy.sqlite", FileBytes.read(path))
          try directory.write("copy.sqlite-journal", FileBytes.read(path + "-journal"))
        } catch { failure = error }
      }
      var document = template
      document.id = "new \(number)"
      return document
    }
    try index.commit(run: "2", fingerprint: "f2", published: "2026", documents: documents)
    #expect(failure == nil)
    let survivor = try IndexStore(path: copy)
    #expect(try survivor.stats().documents == 1)
    #expect(try survivor.run(withFingerprint: "f2") == nil)
    #expect(try survivor.lookup("old").count == 1)
    #expect(try survivor.check().isEmpty)
    #expect(try index.stats().documents == 4_001)
  }

  @Test func anUnknownVersionIsRefused() throws {
    _ = try IndexStore(path: path)
    try setWord(at: 60, to: 99)
    let error = #expect(throws: IndexError.self) { try IndexStore(path: path) }
    #expect(error?.code == .unknownVersion)
    #expect(error?.path == path)
    #expect(error?.detail.contains("99") == true)
  }

  @Test func anotherDatabaseIsRefused() throws {
    _ = try IndexStore(path: path)
    try setWord(at: 68, to: 1)
    let error = #expect(throws: IndexError.self) { try IndexStore(path: path) }
    #expect(error?.code == .corrupt)
  }

  @Test func aFileThatIsNoDatabaseIsRefused() throws {
    try directory.write("index.sqlite", Array(String(repeating: "not an index ", count: 500).utf8))
    let error = #expect(throws: IndexError.self) { try IndexStore(path: path) }
    #expect(error?.code == .corrupt)
  }

  @Test func aMissingDirectoryIsAnError() {
    let error = #expect(throws: IndexError.self) {
      try IndexStore(path: directory.file("none/index.sqlite"))
    }
    #expect(error?.code == .unreadable)
  }

  /// Night against night: the copy found in the index is named with its run.
  @Test func theMatcherNamesTheEarlierDocument() throws {
    let index = try IndexStore(path: path)
    let old = (0..<20).map { document("old \($0)", words: 300) }
    try index.commit(run: "night-1", fingerprint: "f", published: "2026", documents: old)
    var matcher = Matcher()
    var record = old[13].record
    record.ordinal = 0
    matcher.add(record)
    matcher.add(document("new").record)
    let decisions = try matcher.decide(against: index)
    guard case .earlier(let twin)? = decisions[0].duplicateOf else {
      Issue.record("no earlier twin")
      return
    }
    #expect(twin.run == "night-1")
    #expect(twin.id == "old 13")
    #expect(decisions[1].duplicateOf == nil)
  }

  /// Overwrites a big-endian word of the database header (SQLite, "Database File Format", section
  /// 1.3).
  private func setWord(at offset: Int, to value: UInt32) throws {
    var bytes = try FileBytes.read(path)
    for index in 0..<4 {
      bytes[offset + index] = UInt8(truncatingIfNeeded: value >> UInt32(24 - 8 * index))
    }
    try directory.write("index.sqlite", bytes)
  }
}
