internal import CopydeskBase

/// Dates and bylines that stand in sight of a page's headline.
///
/// Walks the pieces of text (runs between block borders) around the heading: forward until the copy begins, a few
/// backward. Navigation, asides, forms and footers are passed over.
struct HeadlineArea {
  struct SeenDate {
    var iso: String
    /// Whether the words before it say "updated".
    var isUpdate: Bool
  }

  private(set) var dates: [SeenDate] = []
  private(set) var bylines: [String] = []

  /// Nodes and pieces looked at after the headline and before it.
  private static let nodesAfter = 500
  private static let nodesBefore = 160
  private static let piecesAfter = 24
  private static let piecesBefore = 8
  /// Bytes from which a piece is copy; the area ends with the second such piece.
  private static let proseBytes = 200
  /// Bytes up to which a piece may be a line of dates and names.
  private static let lineBytes = 170

  private let tree: HTMLTree
  private let readsNames: Bool
  private var label = ""

  /// - Parameters:
  ///   - headline: the heading's node.
  ///   - readsNames: whether bylines are wanted and not dates alone.
  init(_ tree: HTMLTree, headline: Int, readsNames: Bool) {
    self.tree = tree
    self.readsNames = readsNames
    let end = Int(tree.ends[headline])
    let after = pieces(end..<min(tree.count, end + Self.nodesAfter), most: Self.piecesAfter)
    for piece in after { read(piece) }
    label = ""
    let from = max(1, headline - Self.nodesBefore)
    let before = pieces(from..<headline, most: .max).suffix(Self.piecesBefore)
    // Nearest first; a label stands before its value.
    for (index, piece) in before.enumerated().reversed() {
      label = index > 0 ? before[before.startIndex + index - 1] : ""
      read(piece)
    }
  }

  /// The folded texts of a range of nodes, cut at block borders.
  private func pieces(_ nodes: Range<Int>, most: Int) -> [String] {
    var found: [String] = []
    var run: [UInt8] = []
    var copy = 0
    var node = nodes.lowerBound
    // The last node whose end still has to cut the run.
    var cuts: [Int] = []
    while node < nodes.upperBound, found.count < most, copy < 2 {
      while let end = cuts.last, end <= node {
        cuts.removeLast()
        flush(&run, &found, &copy)
      }
      let tag = tree.tags[node]
      if tag == .text {
        let text = tree.text(node)
        run.append(contentsOf: tree.bytes[text.prefix(Self.proseBytes + 1)])
      } else if isPassedOver(tag) {
        flush(&run, &found, &copy)
        node = Int(tree.ends[node])
        continue
      } else if tag.isBlock || tag == .br || tag == .time {
        if tag != .time { flush(&run, &found, &copy) }
        if tag == .time, let said = tree.string(.datetime, of: node), said.utf8.count >= 8 {
          // What the machine reads stands for what the reader sees.
          run.append(contentsOf: " \(PageMetadata.iso(said) ?? "") ".utf8)
          node = Int(tree.ends[node])
          continue
        }
        if tag.isBlock { cuts.append(Int(tree.ends[node])) }
      } else {
        run.append(0x20)
      }
      node += 1
    }
    flush(&run, &found, &copy)
    return found
  }

  private func isPassedOver(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .nav, .aside, .footer, .form, .button, .noscript, .figure, .pre: true
    default: tag.isOpaque
    }
  }

  private func flush(_ run: inout [UInt8], _ found: inout [String], _ copy: inout Int) {
    defer { run.removeAll(keepingCapacity: true) }
    guard run.contains(where: { $0 > 0x20 }) else { return }
    if run.count > Self.proseBytes { copy += 1 }
    let text = PlainString.folded(run)
    if !text.isEmpty { found.append(text) }
  }

  private mutating func read(_ piece: String) {
    defer { label = piece }
    let bytes = piece.utf8
    guard bytes.count <= Self.lineBytes else { return }
    readDates(piece)
    if readsNames, bylines.count < 3 { readByline(piece) }
  }

  private mutating func readDates(_ piece: String) {
    guard dates.count < 6, !piece.hasPrefix("©") else { return }
    var from = 0
    let span = piece.utf8Span.span
    while dates.count < 6, from < span.count {
      let rest = span.extracting(from..<span.count)
      guard let match = DateParser.first(in: rest) else { return }
      var said = String(utf8: span, from..<(from + match.range.lowerBound))
      // A sentence with a date in it is copy.
      if said.utf8.count > 90 { return }
      if from == 0, said.allSatisfy({ !$0.isLetter }) { said = label.utf8.count < 40 ? label : "" }
      if !DateLabel.isForeign(said) {
        dates.append(SeenDate(iso: match.iso, isUpdate: DateLabel.saysUpdated(said)))
      }
      from += max(match.range.upperBound, 1)
    }
  }

  private mutating func readByline(_ piece: String) {
    if let match = BylineParser.leading(piece.utf8Span.span) {
      bylines.append(match.names)
    } else if BylineLabel.isLabel(label) || PersonName.hasHead(piece),
      let name = PersonName.seen(piece)
    {
      bylines.append(name)
    }
  }
}
