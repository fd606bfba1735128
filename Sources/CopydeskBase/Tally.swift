/// Named counters that add.
///
/// A worker keeps its own and hands it over once a batch; names are sorted wherever they are written.
public struct Tally: Hashable, Sendable {
  public private(set) var counts: [String: Int] = [:]

  public init() {}

  public init(_ counts: [String: Int]) { self.counts = counts }

  public subscript(name: String) -> Int { counts[name] ?? 0 }

  public mutating func add(_ name: String, _ amount: Int = 1) {
    if amount != 0 { counts[name, default: 0] += amount }
  }

  public static func += (left: inout Tally, right: Tally) {
    for (name, amount) in right.counts { left.add(name, amount) }
  }

  public var isEmpty: Bool { counts.isEmpty }

  public var sorted: [(name: String, count: Int)] {
    counts.sorted { $0.key < $1.key }.map { (name: $0.key, count: $0.value) }
  }

  public func write(to json: inout JSONWriter) {
    let rows = sorted
    json.object { for row in rows { $0.member(row.name, row.count) } }
  }
}
