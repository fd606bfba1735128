internal import CopydeskBase

/// Writes a stretch of text and its marks as CommonMark inlines.
///
///     text "see the bees"   marks strong 4..<8   →   see **the** bees
struct InlineWriter {
  /// Where the inlines stand, which decides what needs a backslash.
  enum Place { case paragraph, continuation, heading, cell }

  private let text: [UInt8]
  private let range: Range<Int>
  private let place: Place
  /// What each further line of the paragraph begins with.
  private let linePrefix: [UInt8]
  private var escapes: EscapeNeeds
  private var out: [UInt8] = []
  private var inLink = false
  private var hasMarkers = false
  /// Whether the backslash of a hard break may follow.
  private var mayBreak = false

  private init(
    _ text: [UInt8], _ range: Range<Int>, _ place: Place, linePrefix: [UInt8],
    _ escapes: EscapeNeeds
  ) {
    self.text = text
    self.range = range
    self.place = place
    self.linePrefix = linePrefix
    self.escapes = escapes
  }

  /// The CommonMark form of `range` of `text`.
  ///
  /// - Parameters:
  ///   - linePrefix: what each further line begins with.
  ///   - isAlone: whether the paragraph has no other lines, which could hold the partner of a star or backtick.
  /// - Complexity: O(bytes + marks · log marks).
  static func write(
    _ text: [UInt8], _ range: Range<Int>, _ marks: [InlineMark], _ place: Place,
    linePrefix: [UInt8] = [], isAlone: Bool = true
  ) -> [UInt8] {
    var marks = marks
    if place == .heading {
      marks.removeAll {
        $0.kind == .strong && $0.start <= range.lowerBound && $0.end >= range.upperBound
      }
    }
    let pieces = marks.isEmpty ? [] : InlinePieces(marks, in: text, range).pieces
    let images = marks.filter {
      $0.kind == .image && $0.start >= range.lowerBound && $0.start <= range.upperBound
    }
    let needs = isAlone ? EscapeNeeds(text, range, pieces) : EscapeNeeds(all: true)
    var writer = InlineWriter(text, range, place, linePrefix: linePrefix, needs)
    writer.hasMarkers = !pieces.isEmpty
    writer.mayBreak = !isAlone
    writer.write(pieces, marks, images)
    return writer.out
  }

  private mutating func write(
    _ pieces: [InlinePieces.Piece], _ marks: [InlineMark], _ images: [InlineMark]
  ) {
    var position = range.lowerBound
    var stack: [Int] = []
    var image = 0
    // Writes text up to `offset`, with the images on the way.
    func advance(_ writer: inout InlineWriter, to offset: Int) {
      let isCode = stack.last.map { pieces[$0].kind == .code } ?? false
      while image < images.count, images[image].start <= offset {
        let at = max(position, images[image].start)
        writer.text(position..<at, isCode: isCode)
        position = at
        if !isCode { writer.image(images[image], before: at) }
        image += 1
      }
      let end = max(position, offset)
      writer.text(position..<end, isCode: isCode)
      position = end
    }
    func close(_ writer: inout InlineWriter) {
      guard let last = stack.last else { return }
      advance(&writer, to: pieces[last].end)
      stack.removeLast()
      writer.close(pieces[last], marks)
    }
    for (index, piece) in pieces.enumerated() {
      while let last = stack.last, pieces[last].end <= piece.start { close(&self) }
      advance(&self, to: piece.start)
      open(piece, marks)
      stack.append(index)
    }
    while !stack.isEmpty { close(&self) }
    advance(&self, to: range.upperBound)
  }

  // MARK: Markers

  private mutating func open(_ piece: InlinePieces.Piece, _ marks: [InlineMark]) {
    switch piece.kind {
    case .strong: out.append(contentsOf: "**".utf8)
    case .emphasis: out.append(UInt8(ascii: "*"))
    case .deleted: out.append(contentsOf: "~~".utf8)
    case .quotation: out.append(UInt8(ascii: "\""))
    case .code:
      out.append(contentsOf: codeFence(piece.start..<piece.end))
      if isPadded(piece.start..<piece.end) { out.append(0x20) }
    case .link:
      // "!" before a link's bracket would make it an image.
      if out.last == UInt8(ascii: "!") {
        out.removeLast()
        out.append(contentsOf: "\\!".utf8)
      }
      out.append(UInt8(ascii: "["))
      inLink = true
    case .image: break
    }
  }

  private mutating func close(_ piece: InlinePieces.Piece, _ marks: [InlineMark]) {
    switch piece.kind {
    case .strong: out.append(contentsOf: "**".utf8)
    case .emphasis: out.append(UInt8(ascii: "*"))
    case .deleted: out.append(contentsOf: "~~".utf8)
    case .quotation: out.append(UInt8(ascii: "\""))
    case .code:
      if isPadded(piece.start..<piece.end) { out.append(0x20) }
      out.append(contentsOf: codeFence(piece.start..<piece.end))
    case .link:
      inLink = false
      out.append(contentsOf: "](".utf8)
      target(marks[piece.mark].target)
      out.append(UInt8(ascii: ")"))
    case .image: break
    }
  }

  /// One backtick more than the longest run inside when that is needed (CommonMark 0.31, 6.1).
  private func codeFence(_ range: Range<Int>) -> [UInt8] {
    var lengths: Set<Int> = []
    var run = 0
    for index in range {
      if text[index] == 0x60 {
        run += 1
      } else if run > 0 {
        lengths.insert(run)
        run = 0
      }
    }
    if run > 0 { lengths.insert(run) }
    var length = 1
    while lengths.contains(length) { length += 1 }
    return Array(repeating: 0x60, count: length)
  }

  private func isPadded(_ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    return text[range.lowerBound] == 0x60 || text[last] == 0x60
  }

  private mutating func image(_ image: InlineMark, before offset: Int) {
    if inLink { return }
    if let last = out.last, last > 0x20, offset > range.lowerBound, text[offset - 1] == 0x20 {
      out.append(0x20)
    }
    out.append(contentsOf: Self.image(image, isCell: place == .cell))
    if offset > range.lowerBound, text[offset - 1] == 0x20, offset < range.upperBound,
      text[offset] != 0x20
    {
      out.append(0x20)
    }
  }

  /// `![alt](src)`
  static func image(_ image: InlineMark, isCell: Bool) -> [UInt8] {
    let words = image.alternative
    var writer = InlineWriter(
      words, 0..<words.count, isCell ? .cell : .heading, linePrefix: [], EscapeNeeds(all: true))
    writer.inLink = true
    writer.out.append(contentsOf: "![".utf8)
    writer.text(0..<words.count, isCode: false)
    writer.out.append(contentsOf: "](".utf8)
    writer.target(image.target)
    writer.out.append(UInt8(ascii: ")"))
    return writer.out
  }

  /// A link's destination, in pointed brackets when it holds spaces or parentheses (CommonMark 0.31, 6.3).
  private mutating func target(_ target: [UInt8]) {
    let isBracketed = target.isEmpty || target.contains { $0 == 0x20 || $0 == 0x28 || $0 == 0x29 }
    if isBracketed { out.append(UInt8(ascii: "<")) }
    for (index, byte) in target.enumerated() {
      switch byte {
      case UInt8(ascii: "<"): out.append(contentsOf: "%3C".utf8)
      case UInt8(ascii: ">"): out.append(contentsOf: "%3E".utf8)
      case UInt8(ascii: "|"): out.append(contentsOf: "%7C".utf8)
      case UInt8(ascii: "\\"): out.append(contentsOf: "%5C".utf8)
      case UInt8(ascii: "&"):
        out.append(byte)
        if EscapeNeeds.isEntity(target.span, index) { out.append(contentsOf: "amp;".utf8) }
      default: out.append(byte)
      }
    }
    if isBracketed { out.append(UInt8(ascii: ">")) }
  }

  // MARK: Text

  private mutating func text(_ part: Range<Int>, isCode: Bool) {
    guard !part.isEmpty else { return }
    if isCode {
      for index in part {
        if text[index] == UInt8(ascii: "|"), place == .cell { out.append(UInt8(ascii: "\\")) }
        out.append(text[index] == 0x0A ? 0x20 : text[index])
      }
      return
    }
    var index = part.lowerBound
    if index == range.lowerBound, place == .paragraph || place == .continuation, out.isEmpty {
      index = startLine(index, part.upperBound, isFirst: place == .paragraph)
    }
    while index < part.upperBound {
      let byte = text[index]
      if byte == 0x0A {
        if place == .cell || place == .heading {
          out.append(0x20)
          index += 1
        } else {
          out.append(0x0A)
          out.append(contentsOf: linePrefix)
          index += 1
          while index < part.upperBound, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
          index = startLine(index, part.upperBound, isFirst: false)
        }
        continue
      }
      if byte < 0x80, byte > 0x20, needsEscape(byte, index, part) {
        out.append(UInt8(ascii: "\\"))
      }
      out.append(byte)
      index += 1
    }
  }

  /// Writes what begins a line where it would read as a block's marker, with a backslash (CommonMark 0.31, 4 and 5).
  ///
  /// - Returns: the place of the text that is still to be written.
  private mutating func startLine(_ start: Int, _ end: Int, isFirst: Bool) -> Int {
    guard let escape = LineStart.escape(text.span, start, end, isLast: end == range.upperBound)
    else { return start }
    for index in start..<escape { out.append(text[index]) }
    out.append(UInt8(ascii: "\\"))
    out.append(text[escape])
    return escape + 1
  }

  private func needsEscape(_ byte: UInt8, _ index: Int, _ part: Range<Int>) -> Bool {
    let next = index + 1 < range.upperBound ? text[index + 1] : 0x0A
    // Behind the last byte of a part stands a marker, or the line's end.
    let isLast = index + 1 == part.upperBound
    switch byte {
    case UInt8(ascii: "\\"):
      return isLast || next == 0x0A || MarkdownScalar.isPunctuation(next)
    case UInt8(ascii: "`"): return escapes.contains(.backtick)
    case UInt8(ascii: "*"):
      return escapes.contains(.star) && sides(index, part) != (.space, .space)
    case UInt8(ascii: "_"):
      return escapes.contains(.underscore) && sides(index, part) != (.other, .other)
    case UInt8(ascii: "~"): return escapes.contains(.tilde)
    case UInt8(ascii: "["): return inLink
    case UInt8(ascii: "]"):
      return inLink || next == UInt8(ascii: "(") || next == UInt8(ascii: ":")
    case UInt8(ascii: "<"):
      return 0x61...0x7A ~= next | 0x20 || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
        || next == UInt8(ascii: "?")
    case UInt8(ascii: "&"): return EscapeNeeds.isEntity(text.span, index)
    case UInt8(ascii: "|"): return place == .cell
    case UInt8(ascii: "#"):
      // A closing sequence of a heading (4.2).
      return place == .heading && index + 1 == range.upperBound && closesHeading(index)
    default: return false
    }
  }

  /// What stands on both sides of the run of equal marks around `index`; a marker counts as punctuation.
  private func sides(_ index: Int, _ part: Range<Int>) -> (MarkdownScalar, MarkdownScalar) {
    var first = index
    while first > part.lowerBound, text[first - 1] == text[index] { first -= 1 }
    var last = index + 1
    while last < part.upperBound, text[last] == text[index] { last += 1 }
    let before =
      first == part.lowerBound && (hasMarkers || first > range.lowerBound)
      ? .punctuation
      : MarkdownScalar.of(MarkdownScalar.before(text, first, from: range.lowerBound))
    let after =
      last == part.upperBound && (hasMarkers || mayBreak || last < range.upperBound)
      ? .punctuation : MarkdownScalar.of(MarkdownScalar.at(text, last, before: range.upperBound))
    return (before, after)
  }

  private func closesHeading(_ index: Int) -> Bool {
    var first = index
    while first > range.lowerBound, text[first - 1] == UInt8(ascii: "#") { first -= 1 }
    return first == range.lowerBound || text[first - 1] <= 0x20
  }
}
