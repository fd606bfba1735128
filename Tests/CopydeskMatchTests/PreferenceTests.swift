import CopydeskText
import Testing

@testable import CopydeskMatch

@Suite struct PreferenceTests {
  private func record(
    _ ordinal: Int, _ text: String = Wire.ferry, day: Int32? = nil,
    as standing: Standing = Standing()
  ) -> MatchRecord {
    var record = Wire.record(ordinal, text, day: day)
    record.standing = standing
    return record
  }

  private func keptBy(
    _ records: [MatchRecord], _ keep: [NearDuplicateConfig.Keep]
  ) throws -> (kept: UInt64, by: Set<KeptBy>) {
    var config = NearDuplicateConfig()
    config.keep = keep
    let decisions = try Wire.decide(records, config)
    let kept = decisions.filter { $0.duplicateOf == nil }
    #expect(kept.count == 1)
    return (kept[0].ordinal, Set(decisions.compactMap(\.keptBy)))
  }

  private static let site = SourceName.hash("Harbour Times")

  private let edited = Wire.edited(Wire.ferry, every: 14, seed: 3)

  @Test func everyPolicyDecidesAndIsNamed() throws {
    let cases: [(NearDuplicateConfig.Keep, MatchRecord, MatchRecord, KeptBy)] = [
      (.trusted, record(0), record(1, as: Standing(trust: 4)), .trusted),
      (
        .original, record(0, as: Standing(credit: SourceCredit(.credited, source: 1))), record(1),
        .original
      ),
      (.earliest, record(0, day: 8), record(1, day: 7), .earliest),
      (.longest, record(0), record(1, Wire.ferry + " The sea was calm."), .longest),
      (
        .cleanest, record(0, as: Standing(chrome: 300)), record(1, as: Standing(chrome: 299)),
        .cleanest
      ),
    ]
    for (policy, loser, winner, reason) in cases {
      for text in [loser.fingerprint, Wire.record(0, edited).fingerprint] {
        var loser = loser
        if policy != .longest { loser.fingerprint = text }
        let (kept, by) = try keptBy([loser, winner], [policy])
        #expect(kept == 1, "\(policy)")
        #expect(by == [reason], "\(policy)")
      }
    }
  }

  @Test func policiesAreTriedInTheirOrder() throws {
    let trusted = record(0, day: 9, as: Standing(trust: 0))
    let early = record(1, edited, day: 2)
    #expect(try keptBy([trusted, early], [.trusted, .earliest]).kept == 0)
    #expect(try keptBy([trusted, early], [.earliest, .trusted]).kept == 1)
  }

  /// The site that others credit goes before one that credits nobody.
  @Test func creditsOfTheOthersPointToTheOriginal() throws {
    let copy = Standing(credit: SourceCredit(.republished, source: Self.site), site: 5)
    let source = Standing(site: Self.site)
    let silent = Standing(site: 6)
    let twin = Standing(credit: SourceCredit(.twin), site: Self.site)
    let (kept, by) = try keptBy(
      [
        record(0, edited, as: copy), record(1, as: twin),
        record(2, Wire.ferry + " Calm.", as: silent),
        record(3, Wire.edited(Wire.ferry, every: 20, seed: 9), as: source),
      ], [.original])
    #expect(kept == 3)
    #expect(by == [.original])
  }

  @Test(arguments: NearDuplicateConfig.Contained.allCases)
  func thePolicyForContainedDocumentsDecides(policy: NearDuplicateConfig.Contained) throws {
    let words = Wire.ferry.split(separator: " ")
    let head = words.prefix(words.count / 2).joined(separator: " ")
    for keep in [[NearDuplicateConfig.Keep.earliest], [.first]] {
      var config = NearDuplicateConfig()
      config.keep = keep
      config.contained = policy
      let decisions = try Wire.decide(
        [
          Wire.record(0, Wire.ferry), Wire.record(1, head),
          Wire.record(2, Wire.edited(head, every: 14, seed: 5)),
        ], config)
      #expect(decisions[0].duplicateOf == nil)
      switch policy {
      case .drop:
        #expect(decisions[1].duplicateOf == .here(0))
        #expect(decisions[1].container == nil)
      case .keep:
        #expect(decisions[1].duplicateOf == nil)
        #expect(decisions[1].container == nil)
        #expect(decisions[1].relation == nil)
        #expect(decisions[2].duplicateOf == .here(1))
      case .link:
        #expect(decisions[1].duplicateOf == nil)
        #expect(decisions[1].container == .here(0))
        #expect(decisions[1].relation == .truncated)
        #expect(decisions[1].containment > 0.9)
        #expect(decisions[2].duplicateOf == .here(1))
      }
    }
  }

  @Test func aLongerTextThatHoldsThePreferredOneIsNamedTheWhole() throws {
    let words = Wire.ferry.split(separator: " ")
    let head = words.prefix(words.count / 2).joined(separator: " ")
    let (kept, by) = try keptBy(
      [record(0, head, day: 1), record(1, Wire.ferry, day: 5)], [.earliest])
    #expect(kept == 1)
    #expect(by == [.whole])
  }
}
