internal import CopydeskBase

/// The marks of one stretch of text as properly nested pieces that CommonMark can write.
///
/// Marks from HTML overlap, touch, hold nothing but spaces, or stand where Markdown sees no emphasis
/// ("foo**(bar)**baz"). Each kind is united, spaces and such punctuation are moved outside, what crosses is cut.
struct InlinePieces {
  struct Piece {
    var kind: InlineMark.Kind
    var start: Int
    var end: Int
    /// Index of the mark, for links.
    var mark: Int
    /// The piece around it; -1 at the top.
    var parent: Int
  }

  private let text: [UInt8]
  private let range: Range<Int>
  /// Where images stand: their brackets are punctuation to the emphasis beside them.
  private let images: Set<Int>
  /// In order of start, outer ones first.
  private(set) var pieces: [Piece] = []

  /// The pieces of `marks` inside `range` of `text`.
  ///
  /// - Complexity: O(marks · log marks + bytes moved over).
  init(_ marks: [InlineMark], in text: [UInt8], _ range: Range<Int>) {
    self.text = text
    self.range = range
    images = Set(marks.lazy.filter { $0.kind == .image }.map(\.start))
    var spans = united(marks)
    guard !spans.isEmpty else { return }
    spans = Self.outsideCode(spans)
    nest(spans)
    settle()
    pieces.removeAll { $0.start >= $0.end }
  }

  /// Marks clipped to the range, those of one kind united, spaces at their ends left out.
  private func united(_ marks: [InlineMark]) -> [Piece] {
    var spans: [Piece] = []
    for kind in InlineMark.Kind.allCases where kind != .image {
      var last: Piece?
      for (index, mark) in marks.enumerated() where mark.kind == kind {
        var span = Piece(
          kind: kind, start: max(mark.start, range.lowerBound),
          end: min(mark.end, range.upperBound), mark: index, parent: -1)
        guard span.start < span.end else { continue }
        if var open = last {
          if kind == .link || kind == .quotation {
            // No link in a link, no quotation in a quotation.
            span.start = max(span.start, open.end)
            guard span.start < span.end else { continue }
          } else if span.start <= open.end {
            open.end = max(open.end, span.end)
            last = open
            continue
          }
          spans.append(open)
        }
        last = span
      }
      if let last { spans.append(last) }
    }
    for index in spans.indices { trim(&spans[index]) }
    return spans.filter { $0.start < $0.end && !isIcon($0) }
  }

  /// Whether the span holds private-use characters only: icon fonts put them in `<i>`.
  private func isIcon(_ span: Piece) -> Bool {
    var offset = span.start
    while offset < span.end {
      guard let scalar = text.span.nextScalar(&offset), 0xE000...0xF8FF ~= scalar.value else {
        return false
      }
    }
    return true
  }

  private func trim(_ span: inout Piece) {
    while span.start < span.end,
      let scalar = MarkdownScalar.at(text, span.start, before: span.end),
      MarkdownScalar.of(scalar) == .space
    {
      span.start += MarkdownScalar.length(scalar)
    }
    while span.end > span.start,
      let scalar = MarkdownScalar.before(text, span.end, from: span.start),
      MarkdownScalar.of(scalar) == .space
    {
      span.end -= MarkdownScalar.length(scalar)
    }
  }

  /// Nothing begins or ends inside a code span: links cut it in pieces, all else is cut at its borders.
  private static func outsideCode(_ spans: [Piece]) -> [Piece] {
    let codes = spans.filter { $0.kind == .code }
    guard !codes.isEmpty else { return spans }
    let links = spans.filter { $0.kind == .link }
    var out: [Piece] = links
    for code in codes {
      var rest = code
      for link in links[firstIndex(links, endingAfter: code.start)...] {
        guard link.start < rest.end else { break }
        if link.start > rest.start {
          var part = rest
          part.end = link.start
          out.append(part)
          rest.start = link.start
        }
        if link.end < rest.end {
          var part = rest
          part.end = link.end
          out.append(part)
          rest.start = link.end
        }
      }
      if rest.start < rest.end { out.append(rest) }
    }
    for span in spans where span.kind != .code && span.kind != .link {
      var span = span
      let first = firstIndex(codes, endingAfter: span.start)
      if first < codes.count, codes[first].start < span.start {
        span.start = min(codes[first].end, span.end)
      }
      let last = firstIndex(codes, endingAfter: span.end)
      if last < codes.count, codes[last].start < span.end, codes[last].start > span.start {
        span.end = codes[last].start
      } else if last < codes.count, codes[last].start == span.start, codes[last].end > span.end {
        span.end = span.start
      }
      if span.start < span.end { out.append(span) }
    }
    return out
  }

  /// The first of sorted, disjoint spans that ends after `offset`.
  private static func firstIndex(_ spans: [Piece], endingAfter offset: Int) -> Int {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Order of what begins and ends together, outermost first.
  private static func rank(_ kind: InlineMark.Kind) -> Int {
    switch kind {
    case .link: 0
    case .strong: 1
    case .emphasis: 2
    case .deleted: 3
    case .quotation: 4
    case .code: 5
    case .image: 6
    }
  }

  private static func opensBefore(_ left: Piece, _ right: Piece) -> Bool {
    if left.start != right.start { return left.start < right.start }
    if left.end != right.end { return left.end > right.end }
    if left.kind != right.kind { return rank(left.kind) < rank(right.kind) }
    return left.mark < right.mark
  }

  /// Cuts what crosses: emphasis gives way to links and code, a later one to an earlier one.
  private mutating func nest(_ spans: [Piece]) {
    let sorted = spans.sorted(by: Self.opensBefore)
    var open: [Int] = []
    var waiting: [Piece] = []
    var next = 0
    while next < sorted.count || !waiting.isEmpty {
      var span: Piece
      if let first = waiting.indices.min(by: { Self.opensBefore(waiting[$0], waiting[$1]) }),
        next == sorted.count || Self.opensBefore(waiting[first], sorted[next])
      {
        span = waiting.remove(at: first)
      } else {
        span = sorted[next]
        next += 1
      }
      while let top = open.last, pieces[top].end <= span.start { open.removeLast() }
      // Whatever is open and ends inside a link or code goes on inside it as a piece of its own.
      let givesWay = span.kind == .link || span.kind == .code
      while let top = open.last, pieces[top].end < span.end {
        if givesWay, pieces[top].kind != .link {
          var rest = pieces[top]
          rest.start = span.start
          if span.kind == .link { waiting.append(rest) }
          pieces[top].end = span.start
          open.removeLast()
        } else {
          var rest = span
          rest.start = pieces[top].end
          waiting.append(rest)
          span.end = pieces[top].end
        }
      }
      span.parent = open.last ?? -1
      open.append(pieces.count)
      pieces.append(span)
    }
  }

  // MARK: Where emphasis can begin and end

  /// Moves the ends of emphasis over punctuation that would keep CommonMark from seeing it.
  private mutating func settle() {
    for index in pieces.indices {
      if pieces[index].parent >= 0 {
        var parent = pieces[index].parent
        while parent >= 0, pieces[parent].start >= pieces[parent].end {
          parent = pieces[parent].parent
        }
        pieces[index].parent = parent
        if parent >= 0 {
          pieces[index].start = max(pieces[index].start, pieces[parent].start)
          pieces[index].end = min(pieces[index].end, pieces[parent].end)
        }
      }
      trim(&pieces[index])
      guard pieces[index].start < pieces[index].end else { continue }
      switch pieces[index].kind {
      case .strong, .emphasis, .deleted:
        moveStart(index)
        moveEnd(index)
        if closesTooEarly(index) { pieces[index].end = pieces[index].start }
      default: break
      }
    }
  }

  /// Whether the marker that opens the piece would close what is around it.
  ///
  /// A star between letters can do both. The rule of three (CommonMark 0.31, 6.2, rules 9 and 10) keeps it from closing
  /// one or two stars, but not what is left of three.
  private func closesTooEarly(_ index: Int) -> Bool {
    guard Self.isStar(pieces[index].kind) else { return false }
    var ancestor = pieces[index].parent
    while ancestor >= 0 {
      if Self.isStar(pieces[ancestor].kind), startsWithThree(ancestor, before: index) {
        return canClose(at: index)
      }
      ancestor = pieces[ancestor].parent
    }
    return false
  }

  /// Whether a piece and the first one in it open with three stars, behind which the piece at `index` begins.
  private func startsWithThree(_ outer: Int, before index: Int) -> Bool {
    guard outer + 1 < index else { return false }
    let inner = pieces[outer + 1]
    return Self.isStar(inner.kind) && inner.start == pieces[outer].start && inner.start < inner.end
  }

  private func canClose(at index: Int) -> Bool {
    let left = before(index)
    guard left != .space else { return false }
    guard left == .punctuation else { return true }
    let next = MarkdownScalar.at(text, pieces[index].start, before: pieces[index].end)
    return touches(index, start: pieces[index].start) || MarkdownScalar.of(next) != .other
  }

  private mutating func moveStart(_ index: Int) {
    while pieces[index].start < pieces[index].end {
      let start = pieces[index].start
      guard let scalar = MarkdownScalar.at(text, start, before: pieces[index].end) else { break }
      let isHard = touches(index, start: start)
      let next = isHard ? .punctuation : MarkdownScalar.of(scalar)
      if next == .other { return }
      if next != .space, scalar != "~", Self.allowsPunctuation(before(index)) { return }
      // Brackets of a link and backticks cannot be moved over.
      if isHard { break }
      pieces[index].start += MarkdownScalar.length(scalar)
    }
    pieces[index].end = pieces[index].start
  }

  private mutating func moveEnd(_ index: Int) {
    while pieces[index].start < pieces[index].end {
      let end = pieces[index].end
      guard let scalar = MarkdownScalar.before(text, end, from: pieces[index].start) else { break }
      let isHard = images.contains(end) || touches(index, end: end)
      let last = isHard ? .punctuation : MarkdownScalar.of(scalar)
      if last == .other { return }
      if last != .space, scalar != "~", Self.allowsPunctuation(after(index)) { return }
      if isHard { break }
      pieces[index].end -= MarkdownScalar.length(scalar)
    }
    pieces[index].end = pieces[index].start
  }

  /// Whether a marker between this and punctuation is seen as emphasis.
  private static func allowsPunctuation(_ side: MarkdownScalar) -> Bool {
    side == .space || side == .punctuation
  }

  private static func isStar(_ kind: InlineMark.Kind) -> Bool {
    kind == .strong || kind == .emphasis
  }

  /// Whether something inside that is written in punctuation of its own begins at `start`.
  private func touches(_ index: Int, start: Int) -> Bool {
    var next = index + 1
    while next < pieces.count, pieces[next].start <= start {
      let piece = pieces[next]
      if piece.start == start, piece.end > start,
        !(Self.isStar(piece.kind) && Self.isStar(pieces[index].kind))
      {
        return true
      }
      next += 1
    }
    return false
  }

  private func touches(_ index: Int, end: Int) -> Bool {
    var next = index + 1
    while next < pieces.count, pieces[next].start < end {
      let piece = pieces[next]
      if piece.end == end, piece.start < end,
        !(Self.isStar(piece.kind) && Self.isStar(pieces[index].kind))
      {
        return true
      }
      next += 1
    }
    return false
  }

  /// Whether a marker beside the piece's own says nothing of what stands there: stars join to one run, and cmark-gfm
  /// looks past tildes.
  private func isTransparent(_ kind: InlineMark.Kind, beside index: Int) -> Bool {
    Self.isStar(pieces[index].kind) && (Self.isStar(kind) || kind == .deleted)
  }

  /// What stands before the marker that opens the piece.
  private func before(_ index: Int) -> MarkdownScalar {
    let start = pieces[index].start
    if images.contains(start) { return .punctuation }
    var earlier = index - 1
    var steps = 0
    while earlier >= 0, steps < 16 {
      let piece = pieces[earlier]
      if piece.start < piece.end, piece.start == start || piece.end == start,
        !isTransparent(piece.kind, beside: index)
      {
        return .punctuation
      }
      earlier -= 1
      steps += 1
    }
    return MarkdownScalar.of(MarkdownScalar.before(text, start, from: range.lowerBound))
  }

  /// What stands behind the marker that closes the piece.
  private func after(_ index: Int) -> MarkdownScalar {
    let end = pieces[index].end
    var parent = pieces[index].parent
    while parent >= 0 {
      if pieces[parent].end == end,
        !isTransparent(pieces[parent].kind, beside: index)
      {
        return .punctuation
      }
      parent = pieces[parent].parent
    }
    var next = index + 1
    while next < pieces.count, pieces[next].start <= end {
      if pieces[next].start == end,
        !isTransparent(pieces[next].kind, beside: index)
      {
        return .punctuation
      }
      next += 1
    }
    return MarkdownScalar.of(MarkdownScalar.at(text, end, before: range.upperBound))
  }
}
