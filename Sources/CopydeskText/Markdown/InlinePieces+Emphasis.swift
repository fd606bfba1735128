internal import CopydeskBase

// Where emphasis can begin and end (CommonMark 0.31, 6.2).
extension InlinePieces {
  /// Moves the ends of emphasis over punctuation that would keep CommonMark from seeing it.
  mutating func settle() {
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
