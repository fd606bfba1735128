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

  let text: [UInt8]
  let range: Range<Int>
  /// Where images stand: their brackets are punctuation to the emphasis beside them.
  let images: Set<Int>
  /// In order of start, outer ones first.
  var pieces: [Piece] = []

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

  func trim(_ span: inout Piece) {
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
}
