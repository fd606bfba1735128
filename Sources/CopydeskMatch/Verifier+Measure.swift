internal import CopydeskBase

extension Verifier {
  static func fillTrace(
    _ set: inout HashSet32, _ document: RecordPool.Document, _ pool: RecordPool
  ) {
    set.reset(document.slotStart - document.traceStart)
    for index in document.traceStart..<document.slotStart { set.insert(pool.packed[index]) }
  }

  static func fillSlots(
    _ set: inout HashSet32, _ document: RecordPool.Document, _ pool: RecordPool
  ) {
    let slots = (document.slotEnd - document.slotStart) / 3
    set.reset(6 * slots)
    for slot in 0..<slots {
      let at = document.slotStart + 3 * slot
      let value = pool.packed[at + 2]
      for place in 0..<2 where pool.packed[at + place] != 0 {
        let context = pool.packed[at + place]
        set.insert(slotKey(context, place, .anySlot))
        if value & 1 == 1 { set.insert(slotKey(context, place, .anyNumber)) }
        set.insert(slotKey(context, place, value))
      }
    }
  }

  /// Something at a place, whatever the word; the values lie above all 32-bit word hashes.
  enum Anything: UInt64 {
    case anySlot = 0x1_0000_0000
    case anyNumber = 0x2_0000_0000
  }

  @inline(__always) static func slotKey(_ context: UInt32, _ place: Int, _ thing: Anything)
    -> UInt32
  {
    slotKey(context, place, thing.rawValue)
  }

  @inline(__always) static func slotKey(_ context: UInt32, _ place: Int, _ value: UInt32)
    -> UInt32
  {
    slotKey(context, place, UInt64(value))
  }

  @inline(__always) private static func slotKey(_ context: UInt32, _ place: Int, _ thing: UInt64)
    -> UInt32
  {
    let mixed = Hash64.mix(
      (UInt64(context) << 32) ^ thing &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(place))
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }

  /// How much of `document` the other side's table holds.
  ///
  /// - Parameter window: called with each judged window's words and whether it is repeated.
  @inline(__always) func side(
    _ document: RecordPool.Document, _ other: HashSet32, _ pool: RecordPool, _ limit: UInt64,
    _ window: (Range<Int>, Bool) -> Void
  ) -> PairMeasure.Side {
    var result = PairMeasure.Side()
    var at = document.traceStart
    var start = 0
    var samples = 0
    var shared = 0
    var repeated = 0
    var judged = 0
    var run = 0
    var lastRepeated = 0
    for index in 0..<document.windowCount {
      for _ in 0..<pool.samples(document, index) {
        let hash = pool.packed[at]
        at += 1
        guard UInt64(hash) < limit else { continue }
        let isShared = other.contains(hash)
        result.samples += 1
        if isShared { result.shared += 1 }
        if let frequency, frequency.isCommon(hash) { continue }
        if let common, common.contains(hash) { continue }
        samples += 1
        if isShared { shared += 1 }
      }
      let isLast = index == document.windowCount - 1
      guard samples >= rules.windowSamples || isLast && result.windows == 0 && samples > 0 else {
        continue
      }
      let end = min((index + 1) * document.windowWords, document.words)
      let least = max(Double(rules.windowHits), rules.windowShare * Double(samples))
      let isRepeated = Double(shared) >= least
      window(start..<end, isRepeated)
      result.windows += 1
      judged += samples
      if isRepeated {
        if repeated == 0 { result.lead = start }
        repeated += samples
        lastRepeated = end
        run = 0
      } else {
        run += end - start
        result.gap = max(result.gap, run)
      }
      start = end
      samples = 0
      shared = 0
    }
    result.coverage = judged == 0 ? 0 : Double(repeated) / Double(judged)
    result.tail = max(0, document.words - lastRepeated)
    return result
  }
}

extension Verifier {
  /// How many slots stand beside a shingle that the other side has beside a slot too, and how many
  /// of those hold the same word there.
  private struct Slots {
    var all = 0
    var equal = 0
    /// Numbers against numbers only: a number that an edit made a word is no other number.
    var numbers = 0
    var equalNumbers = 0

    func numberAgreement(_ credit: Int) -> Double {
      Double(equalNumbers + credit) / Double(max(1, numbers + credit))
    }

    func agreement(_ credit: Int) -> Double {
      Double(equal + credit) / Double(max(1, all + credit))
    }
  }

  /// Agreement in the worse direction; numbers alone veto.
  func agreement(
    _ left: RecordPool.Document, _ leftSet: HashSet32, _ right: RecordPool.Document,
    _ rightSet: HashSet32, _ pool: RecordPool
  ) -> Double {
    let forth = slots(left, rightSet, pool)
    let back = slots(right, leftSet, pool)
    if min(forth.numbers, back.numbers) >= rules.numberCount,
      min(forth.numberAgreement(1), back.numberAgreement(1)) < rules.numberAgreement
    {
      return 0
    }
    return min(forth.agreement(rules.slotCredit), back.agreement(rules.slotCredit))
  }

  private func slots(_ document: RecordPool.Document, _ other: HashSet32, _ pool: RecordPool)
    -> Slots
  {
    var result = Slots()
    for slot in 0..<(document.slotEnd - document.slotStart) / 3 {
      let at = document.slotStart + 3 * slot
      let value = pool.packed[at + 2]
      let isNumber = value & 1 == 1
      var isThere = false
      var isNumberThere = false
      var isEqual = false
      for place in 0..<2 where pool.packed[at + place] != 0 {
        let context = pool.packed[at + place]
        guard other.contains(Self.slotKey(context, place, .anySlot)) else { continue }
        isThere = true
        if isNumber, other.contains(Self.slotKey(context, place, .anyNumber)) {
          isNumberThere = true
        }
        if other.contains(Self.slotKey(context, place, value)) { isEqual = true }
      }
      guard isThere else { continue }
      result.all += 1
      if isEqual { result.equal += 1 }
      guard isNumberThere else { continue }
      result.numbers += 1
      if isEqual { result.equalNumbers += 1 }
    }
    return result
  }
}
