internal import CopydeskBase
internal import CopydeskIO

/// A sample of the documents of many files: the same for the same files, and bounded in what it reads.
///
/// As many files at most as documents are wanted, those with the smallest hashes of their paths; small ones
/// first. Each still to come gets an equal part of what is missing, and of the first eight times as many
/// documents in it those with the smallest hashes of place and bytes are taken, in their order.
struct DocumentSample {
  /// Documents read of a file for each one taken.
  private static let readForEach = 8
  /// Bytes of documents held; a file of larger ones gives fewer.
  private static let heldBytes = 256 << 20

  private var units: [InputUnit]
  private let config: InputConfig
  private let limits: Limits
  private var missing: Int
  private var position = 0
  private var held: [RawDocument] = []

  init(_ units: [InputUnit], count: Int, config: InputConfig, limits: Limits) {
    let keyed = units.map { (key: Hash64.hash($0.path), unit: $0) }
    let chosen = keyed.sorted { ($0.key, $0.unit.path) < ($1.key, $1.unit.path) }.prefix(count)
    // What a small file cannot give is left to the larger ones behind it.
    self.units = chosen.map(\.unit).sorted { ($0.bytes, $0.path) < ($1.bytes, $1.path) }
    self.config = config
    self.limits = limits
    missing = count
  }

  mutating func next() -> RawDocument? {
    while held.isEmpty {
      guard missing > 0, position < units.count else { return nil }
      // Reversed, so that the next one is the last.
      held = take(from: units[position], share: units.count - position).reversed()
      position += 1
      missing -= held.count
    }
    return held.removeLast()
  }

  private func take(from unit: InputUnit, share: Int) -> [RawDocument] {
    let quota = (missing + share - 1) / share
    let reader = UnitReader(unit, config: config, limits: limits)
    var chosen: [(key: UInt64, place: Int, document: RawDocument)] = []
    var bytes = 0
    var place = 0
    while place < quota * Self.readForEach, bytes < Self.heldBytes, let document = reader.next() {
      let key = Hash64.hash(
        document.bytes.span, seed: Hash64.mix(UInt64(place)))
      if chosen.count < quota {
        chosen.append((key: key, place: place, document: document))
        bytes += document.bytes.count
      } else if let worst = chosen.indices.max(by: { chosen[$0].key < chosen[$1].key }),
        key < chosen[worst].key
      {
        bytes += document.bytes.count - chosen[worst].document.bytes.count
        chosen[worst] = (key: key, place: place, document: document)
      }
      place += 1
    }
    return chosen.sorted { $0.place < $1.place }.map(\.document)
  }
}
