import CopydeskBase
import CopydeskText
import Testing

@testable import CopydeskMatch

@Suite struct MatcherTests {
  @Test func nothingGivesNothing() throws {
    #expect(try Wire.decide([]).isEmpty)
  }

  @Test func everyRecordHasOneDecisionByAscendingOrdinal() throws {
    let records = [7, 3, 900, 0].map { Wire.record($0, Wire.story(seed: UInt64($0), words: 150)) }
    let decisions = try Wire.decide(records)
    #expect(decisions.map(\.ordinal) == [0, 3, 7, 900])
    #expect(decisions.allSatisfy { $0.duplicateOf == nil && $0.cluster == $0.ordinal })
  }

  @Test func equalWordsAreExactCopies() throws {
    let decisions = try Wire.decide([
      Wire.record(0, Wire.ferry), Wire.record(1, Wire.ferry.uppercased()),
    ])
    #expect(decisions[0].duplicateOf == nil)
    #expect(decisions[1].duplicateOf == .here(0))
    #expect(decisions[1].relation == .exact)
    #expect(decisions[1].similarity == 1)
    #expect(decisions[1].cluster == 0)
  }

  @Test func shortTextsAreCopiesOnlyWhenEqual() throws {
    let decisions = try Wire.decide([
      Wire.record(0, "Page not found"), Wire.record(1, "page not found!"),
      Wire.record(2, "Page not there"), Wire.record(3, ""), Wire.record(4, "—"),
    ])
    #expect(decisions.map { $0.duplicateOf != nil } == [false, true, false, false, false])
  }

  @Test(arguments: 0..<8)
  func lightEditsAreNearCopies(seed: UInt64) throws {
    let decisions = try Wire.decide([
      Wire.record(0, Wire.ferry), Wire.record(1, Wire.edited(Wire.ferry, every: 10, seed: seed)),
      Wire.record(2, Wire.library),
    ])
    let dropped = decisions.filter { $0.duplicateOf != nil }
    #expect(dropped.count == 1)
    #expect(dropped.first?.relation == .near)
    #expect(decisions[0].cluster == decisions[1].cluster)
    #expect(decisions[2].cluster == 2)
  }

  @Test(arguments: [0.35, 0.5, 0.7])
  func aTruncatedCopyIsDroppedForTheWhole(share: Double) throws {
    let words = Wire.ferry.split(separator: " ")
    let head = words.prefix(Int(Double(words.count) * share)).joined(separator: " ")
    // The cut copy is older; it is dropped all the same, so that no text is lost.
    let decisions = try Wire.decide([
      Wire.record(0, head, day: 10), Wire.record(1, Wire.ferry, day: 20),
    ])
    #expect(decisions[0].duplicateOf == .here(1))
    #expect(decisions[0].relation == .truncated)
    #expect(decisions[0].containment > 0.9)
    #expect(decisions[0].similarity < share + 0.1)
    #expect(decisions[1].duplicateOf == nil)
  }

  @Test func aPassageFromTheMiddleIsContained() throws {
    let words = Wire.ferry.split(separator: " ")
    let middle = words[110..<250].joined(separator: " ")
    let decisions = try Wire.decide([Wire.record(0, Wire.ferry), Wire.record(1, middle)])
    #expect(decisions[1].duplicateOf == .here(0))
    #expect(decisions[1].relation == .contained)
  }

  /// A headline before and a note after, and the first two thirds alone; the other language stays
  /// apart.
  @Test(arguments: [
    (Wire.bridge, Wire.orchard, "快讯：", "（本文由编辑整理，未经许可不得转载。）"),
    (Wire.orchard, Wire.bridge, "Новости. ", " Фото автора, перепечатка разрешена."),
  ])
  func otherScriptsMatchToo(text: String, other: String, head: String, note: String) throws {
    let cut = String(text.prefix(text.count * 2 / 3))
    let decisions = try Wire.decide([
      Wire.record(0, text), Wire.record(1, head + text + note), Wire.record(2, cut),
      Wire.record(3, other),
    ])
    #expect(decisions.map(\.cluster) == [1, 1, 1, 3])
    #expect(decisions[2].relation == .truncated)
  }

  @Test func aSharedQuoteIsNoCopy() throws {
    let quote = "\"" + Wire.story(seed: 50, words: 60) + "\" she said. "
    let decisions = try Wire.decide([
      Wire.record(0, Wire.ferry + quote), Wire.record(1, Wire.library + quote),
    ])
    #expect(decisions.allSatisfy { $0.duplicateOf == nil })
  }

  @Test func bulletinsOfOneTemplateStayApart() throws {
    let cities = [
      ("Lisbon", "sunny", "north"), ("Oslo", "overcast", "east"), ("Quito", "hazy", "south"),
      ("Perth", "clear", "west"), ("Krakow", "cloudy", "north"), ("Tampa", "sunny", "south"),
    ]
    var random = SplitMix64(seed: 3)
    let records = (0..<60).map { index in
      let (city, sky, wind) = cities[index % cities.count]
      let numbers = (0..<5).map { _ in Int(random.next() % 90) + 5 }
      return Wire.record(
        index, Wire.weather(city, numbers, sky: sky, wind: wind), host: "weather.example")
    }
    let decisions = try Wire.decide(records)
    #expect(decisions.allSatisfy { $0.duplicateOf == nil && $0.contains.isEmpty })
  }

  @Test func aRoundupListsWhatItHoldsAndJoinsNothing() throws {
    let roundup = """
      Evening briefing, two stories to read tonight.

      \(Wire.ferry)

      \(Wire.library)
      """
    let decisions = try Wire.decide([
      Wire.record(0, roundup), Wire.record(1, Wire.ferry), Wire.record(2, Wire.library),
      Wire.record(3, Wire.ferry),
    ])
    #expect(decisions[0].relation == .composite)
    #expect(decisions[0].contains == [1, 2])
    #expect(decisions.map { $0.duplicateOf != nil } == [false, false, false, true])
    #expect(decisions[3].duplicateOf == .here(1))
  }

  /// The long story makes up more than 0.8 of the roundup: its length alone does not make a
  /// container.
  @Test func aRoundupOfALongAndAShortStoryIsAComposite() throws {
    let long = Wire.story(seed: 1, words: 1_200)
    let decisions = try Wire.decide([
      Wire.record(0, long + "\n\n" + Wire.library), Wire.record(1, long),
      Wire.record(2, Wire.library),
    ])
    #expect(decisions[0].contains == [1, 2])
    #expect(decisions.allSatisfy { $0.duplicateOf == nil })
  }

  @Test(arguments: [
    ([NearDuplicateConfig.Keep.earliest], 2), ([.longest], 1), ([.first], 0),
    ([.longest, .earliest], 1),
  ])
  func thePolicyChoosesTheKeptCopy(keep: [NearDuplicateConfig.Keep], kept: Int) throws {
    var config = NearDuplicateConfig()
    config.keep = keep
    let decisions = try Wire.decide(
      [
        Wire.record(0, Wire.ferry, day: nil), Wire.record(1, Wire.ferry + " Updated now", day: 9),
        Wire.record(2, Wire.edited(Wire.ferry, every: 20, seed: 1), day: 5),
      ], config)
    #expect(decisions.allSatisfy { $0.cluster == UInt64(kept) })
    #expect(decisions[kept].duplicateOf == nil)
  }

  /// The earliest and longest copy is the damaged one: under every policy but the order of arrival another is kept.
  @Test(arguments: NearDuplicateConfig.Keep.allCases.filter { $0 != .first })
  func theLessDamagedCopyIsKept(keep: NearDuplicateConfig.Keep) throws {
    var config = NearDuplicateConfig()
    config.keep = [keep]
    let copies = [
      (Wire.ferry + " Updated now", Int32(1), "a", UInt32(3)), (Wire.ferry, 5, "b", 0),
      (Wire.ferry, 4, "c", 1), (Wire.ferry + " Updated now", 2, "d", 2),
    ]
    for turn in copies.indices {
      let turned = Array(copies[turn...] + copies[..<turn])
      let records = turned.enumerated().map { place, copy in
        Wire.record(place, copy.0, day: copy.1, identity: copy.2, damage: copy.3)
      }
      for order in [records, records.reversed()] {
        let kept = try Wire.decide(order, config).filter { $0.duplicateOf == nil }
        #expect(kept.map { turned[Int($0.ordinal)].2 } == ["b"])
      }
    }
  }

  @Test func methodExactFindsExactCopiesOnly() throws {
    var config = NearDuplicateConfig()
    config.method = .exact
    let texts = [Wire.ferry, Wire.ferry, Wire.edited(Wire.ferry, every: 40, seed: 1)]
    let records = texts.enumerated().map { Wire.record($0, $1, config: config) }
    let dropped = try Wire.decide(records, config).map { $0.duplicateOf != nil }
    #expect(dropped == [false, true, false])
  }

  @Test func methodOffFindsNothing() throws {
    var config = NearDuplicateConfig()
    config.method = .off
    let records = (0..<2).map { Wire.record($0, Wire.ferry, config: config) }
    #expect(try Wire.decide(records, config).allSatisfy { $0.duplicateOf == nil })
  }

  @Test func methodMinhashDropsAboveItsThreshold() throws {
    var config = NearDuplicateConfig()
    config.method = .minhash
    let texts = [
      Wire.ferry, Wire.ferry + " By our staff", Wire.edited(Wire.ferry, every: 5, seed: 2),
      Wire.library,
    ]
    let records = texts.enumerated().map { Wire.record($0, $1, config: config) }
    let decisions = try Wire.decide(records, config)
    #expect(decisions.map(\.cluster) == [1, 1, 2, 3])
  }

  /// The property that makes runs repeatable: the order of `add` changes nothing.
  @Test(arguments: 0..<12)
  func theOrderOfRecordsChangesNothing(seed: UInt64) throws {
    let records = Self.corpus(seed: seed)
    let expected = try Wire.decide(records)
    #expect(expected.contains { $0.duplicateOf != nil })
    var random = SplitMix64(seed: seed &+ 99)
    #expect(try Wire.decide(records.shuffled(using: &random)) == expected)
  }

  /// Another input order gives other ordinals: with policies that do not read them, the same
  /// documents are kept.
  @Test(arguments: 0..<12)
  func theInputOrderChangesNothingButOrdinals(seed: UInt64) throws {
    var config = NearDuplicateConfig()
    config.keep = [.earliest, .longest]
    let records = Self.corpus(seed: seed)
    var random = SplitMix64(seed: seed &+ 7)
    var moved = records.shuffled(using: &random)
    for index in moved.indices { moved[index].ordinal = UInt64(index) }
    func kept(_ records: [MatchRecord]) throws -> Set<UInt64> {
      let decisions = try Wire.decide(records, config)
      let identities = Dictionary(uniqueKeysWithValues: records.map { ($0.ordinal, $0.identity) })
      return Set(decisions.filter { $0.duplicateOf == nil }.compactMap { identities[$0.ordinal] })
    }
    #expect(try kept(records) == kept(moved))
  }

  /// No chains: a dropped document's twin is kept, and heads its cluster.
  @Test(arguments: 0..<12)
  func everyTwinIsKept(seed: UInt64) throws {
    let decisions = try Wire.decide(Self.corpus(seed: seed))
    for decision in decisions {
      guard case .here(let twin)? = decision.duplicateOf else {
        #expect(decision.cluster == decision.ordinal)
        continue
      }
      #expect(decisions[Int(twin)].duplicateOf == nil)
      #expect(decision.cluster == twin)
      #expect((0...1).contains(decision.similarity))
      #expect((0...1).contains(decision.containment))
      #expect(decision.relation != nil)
    }
  }

  /// Stories with edited, cut and lengthened copies in a random order.
  static func corpus(seed: UInt64) -> [MatchRecord] {
    var random = SplitMix64(seed: seed)
    var records: [MatchRecord] = []
    for story in 0..<8 {
      let text = Wire.story(seed: seed &* 100 &+ UInt64(story), words: 150 + 40 * story)
      for _ in 0...Int(random.next() % 5) {
        var copy = text
        if random.next() % 2 == 0 {
          copy = Wire.edited(copy, every: 4 + Int(random.next() % 12), seed: random.next())
        }
        if random.next() % 3 == 0 {
          let words = copy.split(separator: " ")
          copy = words.prefix(words.count / 2).joined(separator: " ")
        }
        if random.next() % 4 == 0 { copy += Wire.story(seed: random.next(), words: 60) }
        let day = random.next() % 3 == 0 ? nil : Int32(random.next() % 4)
        records.append(
          Wire.record(
            records.count, copy, host: "h\(random.next() % 3)", day: day,
            damage: UInt32(random.next() % 3)))
      }
    }
    return records
  }

  /// Copies of one text with a few words changed each: lists over the cap, one star all the same.
  @Test func manyCopiesMakeOneCluster() throws {
    let records = (0..<300).map { index in
      Wire.record(index, Wire.edited(Wire.ferry, every: 60, seed: UInt64(index)))
    }
    let decisions = try Wire.decide(records)
    #expect(Set(decisions.map(\.cluster)).count == 1)
  }
}
