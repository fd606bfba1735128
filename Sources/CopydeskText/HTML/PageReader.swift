internal import CopydeskBase

/// Reads one page from its first byte to its last, tag by tag and text by text, into a `TreeBuilder`.
struct PageReader {
  private var builder: TreeBuilder
  private var tag: StartTag
  private var at = 0
  private var heedsEscapes = true
  private let references = CharacterReference.shared

  private static let script = NameKey("script")
  private static let style = NameKey("style")

  init(limits: Limits, inputBytes: Int) {
    builder = TreeBuilder(limits: limits, inputBytes: inputBytes)
    tag = StartTag(limit: limits.htmlAttributes)
  }

  mutating func read(_ utf8: Span<UInt8>) {
    if ByteSearch.starts(utf8, at: 0, "\u{FEFF}") { at = 3 }
    readProlog(utf8)
    while at < utf8.count {
      guard utf8[at] == UInt8(ascii: "<") else {
        readText(utf8)
        continue
      }
      // A `<` that ends the page is nothing.
      guard at + 1 < utf8.count else { return }
      switch utf8[at + 1] {
      case UInt8(ascii: "/"): readEndTag(utf8)
      case UInt8(ascii: "!"): skipDeclaration(utf8)
      case UInt8(ascii: "?"): skip(utf8, behind: UInt8(ascii: ">"))
      case let next where StartTag.beginsName(next): readStartTag(utf8)
      default:
        builder.text(utf8, at..<at + 1, isBlank: false, isIgnorable: false)
        at += 1
      }
    }
  }

  /// The finished tree, marked when something was left out before it came here.
  consuming func finish(isTruncated: Bool) -> HTMLTree {
    if isTruncated { builder.markTruncated() }
    return builder.finish()
  }

  /// Passes over what may stand before the first element.
  private mutating func readProlog(_ utf8: Span<UInt8>) {
    while at < utf8.count {
      if ByteSearch.isBlank(utf8[at]) {
        at += 1
      } else if ByteSearch.starts(utf8, at: at, "<!") {
        skipDeclaration(utf8)
      } else if ByteSearch.starts(utf8, at: at, "<?") {
        skip(utf8, behind: UInt8(ascii: ">"))
      } else {
        return
      }
    }
  }

  private mutating func skip(_ utf8: Span<UInt8>, behind byte: UInt8) {
    at = ByteSearch.first(byte, in: utf8, from: at).map { $0 + 1 } ?? utf8.count
  }

  /// Passes over a comment, a doctype or anything else that begins with `<!`.
  private mutating func skipDeclaration(_ utf8: Span<UInt8>) {
    if ByteSearch.starts(utf8, at: at, "<!--") {
      at = RawText.commentEnd(utf8, from: at)
    } else {
      skip(utf8, behind: UInt8(ascii: ">"))
    }
  }

  // MARK: Tags

  private mutating func readStartTag(_ utf8: Span<UInt8>) {
    tag.read(utf8, at: at)
    at = tag.end
    let isScript = tag.key == Self.script
    guard isScript || tag.key == Self.style else { return builder.start(tag, utf8) }
    let isKept = isScript && RawText.isKept(tag, utf8)
    if isKept { builder.start(tag, utf8) } else { builder.pass(tag) }
    // `<script/>` is a whole element in the trees we follow.
    guard tag.isClosed, !tag.isSelfClosed else { return }
    let text = at
    at =
      isScript
      ? RawText.scriptEnd(utf8, from: text, heedsEscapes: &heedsEscapes)
      : RawText.styleEnd(utf8, from: text)
    if isKept { addText(utf8, text..<at, isBlank: false, isIgnorable: false, hasControl: true) }
  }

  private mutating func readEndTag(_ utf8: Span<UInt8>) {
    at += 2
    var key = NameKey()
    var hasHyphen = false
    if at < utf8.count, StartTag.beginsName(utf8[at]) {
      while at < utf8.count, StartTag.isName(utf8[at]) {
        key.add(utf8[at])
        hasHyphen = hasHyphen || utf8[at] == UInt8(ascii: "-")
        at &+= 1
      }
    }
    skip(utf8, behind: UInt8(ascii: ">"))
    guard key.count > 0 else { return }
    builder.end(key, hasHyphen: hasHyphen)
    if builder.isOutside { readEpilog(utf8) }
  }

  /// Reads what follows the end tag of the outermost element: blanks and comments, or the rest of the page anew.
  private mutating func readEpilog(_ utf8: Span<UInt8>) {
    while at < utf8.count {
      if ByteSearch.isBlank(utf8[at]) {
        readRun(utf8)
      } else if ByteSearch.starts(utf8, at: at, "<!--") {
        skipDeclaration(utf8)
      } else if ByteSearch.starts(utf8, at: at, "<?") {
        skip(utf8, behind: UInt8(ascii: ">"))
      } else {
        builder.restart()
        return readProlog(utf8)
      }
    }
  }

  // MARK: Text

  /// Reads text up to the next tag, references included.
  private mutating func readText(_ utf8: Span<UInt8>) {
    readRun(utf8)
    while at < utf8.count, utf8[at] == UInt8(ascii: "&") {
      if let scalar = references.read(utf8, at: &at) {
        if scalar > 0, let scalar = Unicode.Scalar(scalar) { builder.text(scalar) }
      } else {
        builder.text(utf8, at..<at + 1, isBlank: false, isIgnorable: false)
        at += 1
      }
      readRun(utf8)
    }
  }

  /// Reads text up to the next `<` or `&`.
  private mutating func readRun(_ utf8: Span<UInt8>) {
    let start = at
    let total = utf8.count
    var hasControl = false
    while at < total, utf8[at] <= 0x20 {
      hasControl = hasControl || Self.isControl(utf8[at])
      at &+= 1
    }
    let isTag = at == total || utf8[at] == UInt8(ascii: "<")
    let isBlank = isTag || utf8[at] == UInt8(ascii: "&")
    if !isBlank {
      while at < total {
        let byte = utf8[at]
        if byte < 0x3D {
          if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { break }
          hasControl = hasControl || Self.isControl(byte)
        }
        at &+= 1
      }
    }
    addText(
      utf8, start..<at, isBlank: isBlank, isIgnorable: isTag, hasControl: hasControl)
  }

  /// Control characters, which XML 1.0 (production 2) does not have.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }

  /// Adds the text of the range without its control characters.
  private mutating func addText(
    _ utf8: Span<UInt8>, _ range: Range<Int>, isBlank: Bool, isIgnorable: Bool, hasControl: Bool
  ) {
    guard hasControl else {
      return builder.text(utf8, range, isBlank: isBlank, isIgnorable: isIgnorable)
    }
    var start = range.lowerBound
    for index in range where Self.isControl(utf8[index]) {
      builder.text(utf8, start..<index, isBlank: isBlank, isIgnorable: isIgnorable)
      start = index + 1
    }
    builder.text(utf8, start..<range.upperBound, isBlank: isBlank, isIgnorable: isIgnorable)
  }
}
