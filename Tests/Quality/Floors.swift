internal import CopydeskTestSupport
internal import Glibc

/// The least mean F1 of each group of pages, read from `floors.txt`.
///
///     article              0.941
///     language: german     0.930
///
/// Floors only rise. Whoever has to lower one edits the file by hand and says why in the commit.
struct Floors: Sendable {
  static let path = "Tests/Quality/floors.txt"

  /// Floor by group, 0 to 1.
  private(set) var values: [String: Double] = [:]

  init(_ text: String) {
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      guard let cut = line.lastIndex(of: " "), let value = Double(line[line.index(after: cut)...])
      else { continue }
      values[MarkedPage.folded(String(line[..<cut]))] = value
    }
  }

  static func read() throws -> Floors {
    Floors(String(decoding: try Repository.read(path), as: UTF8.self))
  }

  static var isRecording: Bool { getenv("RECORD_FLOORS") != nil }

  /// Every group's floor raised to its measured score, and a line for each group that fell below its floor.
  ///
  /// Scores are rounded down to three places, so that the file stays readable.
  func raised(to scores: [String: Double]) -> (floors: Floors, fallen: [String]) {
    var raised = self
    var fallen: [String] = []
    for (group, score) in scores.sorted(by: { $0.key < $1.key }) {
      let rounded = (score * 1000).rounded(.down) / 1000
      guard let floor = values[group], floor > rounded else {
        raised.values[group] = rounded
        continue
      }
      if score < floor { fallen.append(Self.fall(of: group, from: floor, to: score)) }
    }
    return (raised, fallen)
  }

  static func fall(of group: String, from floor: Double, to score: Double) -> String {
    "\(group) fell by \(decimal(floor - score, 4)): floor \(decimal(floor, 3)), now \(decimal(score, 4))"
  }

  /// The file's text, groups in alphabetical order.
  var text: String {
    let width = (values.keys.map(\.count).max() ?? 0) + 2
    let lines = values.sorted { $0.key < $1.key }.map { group, floor in
      group + String(repeating: " ", count: width - group.count) + Self.decimal(floor, 3)
    }
    return """
      # Least mean word F1 of the pages in Tests/Quality/Pages, by group. Floors only rise:
      # RECORD_FLOORS=1 swift test --filter Quality
      \(lines.joined(separator: "\n"))

      """
  }

  func write() throws { try Repository.write(text, to: Self.path) }

  /// A number of 0 to 1 with `places` decimals.
  static func decimal(_ value: Double, _ places: Int) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let whole = Int((value * Double(scale)).rounded())
    let digits = String(whole % scale)
    return "\(whole / scale)." + String(repeating: "0", count: places - digits.count) + digits
  }
}
