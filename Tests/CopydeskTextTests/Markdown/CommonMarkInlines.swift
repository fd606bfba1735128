/// The inlines of one block, by the algorithm in the appendix of CommonMark 0.31 ("An algorithm for parsing nested
/// emphasis and links").
struct CommonMarkInlines {
  /// The text without markers; images count as nothing.
  private(set) var text = ""
  private(set) var links: [String] = []
  private(set) var strong: [String] = []
  private(set) var faults: [String] = []

  /// A stretch of text, or a run of delimiters that may become markers.
  private struct Node {
    var text: String
    var delimiter: Unicode.Scalar?
    var count = 0
    var length = 0
    var opens = false
    var closes = false
    var strongs = 0
  }

  private let source: [Unicode.Scalar]
  private var nodes: [Node] = []

  init(_ markdown: String) {
    source = Array(markdown.unicodeScalars)
    let end = scan(0, until: source.count, depth: 0)
    if end != source.count { faults.append("stopped at \(end)") }
    processEmphasis(from: 0)
    for node in nodes { text += plain(node) }
  }

  private func plain(_ node: Node) -> String {
    guard let delimiter = node.delimiter else { return node.text }
    return String(repeating: Character(delimiter), count: node.count)
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      true
    default: false
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return true }
    return scalar == " " || scalar == "\n" || scalar == "\t"
      || scalar.properties.generalCategory == .spaceSeparator
  }

  private mutating func append(_ text: String) {
    if nodes.last?.delimiter == nil, !nodes.isEmpty {
      nodes[nodes.count - 1].text += text
    } else {
      nodes.append(Node(text: text))
    }
  }

  private mutating func scan(_ start: Int, until end: Int, depth: Int) -> Int {
    var index = start
    while index < end {
      let scalar = source[index]
      switch scalar {
      case "\\":
        if index + 1 < end, source[index + 1].isASCII, Self.isPunctuation(source[index + 1]) {
          append(String(Character(source[index + 1])))
          index += 2
        } else {
          // A backslash at the line's end is a hard break.
          if index + 1 >= end || source[index + 1] != "\n" { append("\\") }
          index += 1
        }
      case "`": index = codeSpan(index, end)
      case "*", "_", "~": index = run(index, end)
      case "!" where index + 1 < end && source[index + 1] == "[":
        if let (close, target) = link(index + 1, end) {
          _ = target
          index = close
        } else {
          append("!")
          index += 1
        }
      case "[":
        if let (close, target) = link(index, end), let bracket = matching(index, end) {
          links.append(target)
          let inner = CommonMarkInlines(
            String(String.UnicodeScalarView(source[(index + 1)..<bracket])))
          if !inner.links.isEmpty { faults.append("link in a link") }
          strong += inner.strong
          nodes.append(Node(text: inner.text))
          index = close
        } else {
          append("[")
          index += 1
        }
      case "<":
        let next = index + 1 < end ? source[index + 1] : " "
        if next.isASCII, next.properties.isAlphabetic || next == "/" || next == "!" || next == "?" {
          faults.append("HTML or autolink")
        }
        append("<")
        index += 1
      case "&": index = reference(index, end)
      default:
        append(String(Character(scalar)))
        index += 1
      }
    }
    return index
  }

  private mutating func codeSpan(_ start: Int, _ end: Int) -> Int {
    var length = 0
    while start + length < end, source[start + length] == "`" { length += 1 }
    var index = start + length
    while index < end {
      guard source[index] == "`" else {
        index += 1
        continue
      }
      var closing = 0
      while index + closing < end, source[index + closing] == "`" { closing += 1 }
      if closing == length {
        var code = String(String.UnicodeScalarView(source[(start + length)..<index]))
        if code.first == " ", code.last == " ", code.contains(where: { $0 != " " }) {
          code = String(code.dropFirst().dropLast())
        }
        nodes.append(Node(text: code))
        return index + closing
      }
      index += closing
    }
    append(String(repeating: "`", count: length))
    return start + length
  }

  private mutating func run(_ start: Int, _ end: Int) -> Int {
    let mark = source[start]
    var length = 0
    while start + length < end, source[start + length] == mark { length += 1 }
    let before = start > 0 ? source[start - 1] : nil
    let after = start + length < source.count ? source[start + length] : nil
    let left =
      !Self.isSpace(after)
      && (!(after.map(Self.isPunctuation) ?? false) || Self.isSpace(before)
        || (before.map(Self.isPunctuation) ?? false))
    let right =
      !Self.isSpace(before)
      && (!(before.map(Self.isPunctuation) ?? false) || Self.isSpace(after)
        || (after.map(Self.isPunctuation) ?? false))
    var node = Node(text: "", delimiter: mark, count: length, length: length)
    if mark == "_" {
      node.opens = left && (!right || before.map(Self.isPunctuation) ?? false)
      node.closes = right && (!left || after.map(Self.isPunctuation) ?? false)
    } else {
      node.opens = left && (mark == "*" || length <= 2)
      node.closes = right && (mark == "*" || length <= 2)
    }
    nodes.append(node)
    return start + length
  }

  /// "process emphasis" over the nodes from `bottom` on.
  private mutating func processEmphasis(from bottom: Int) {
    var closer = bottom
    while closer < nodes.count {
      guard nodes[closer].closes, nodes[closer].count > 0, let mark = nodes[closer].delimiter else {
        closer += 1
        continue
      }
      var opener = closer - 1
      var found = false
      while opener >= bottom {
        let node = nodes[opener]
        if node.delimiter == mark, node.opens, node.count > 0 {
          let bothWays = node.closes || nodes[closer].opens
          let sum = node.length + nodes[closer].length
          let isOdd =
            mark != "~" && bothWays && sum % 3 == 0
            && !(node.length % 3 == 0 && nodes[closer].length % 3 == 0)
          if !isOdd, mark != "~" || node.count == nodes[closer].count {
            found = true
            break
          }
        }
        opener -= 1
      }
      guard found else {
        closer += 1
        continue
      }
      let used =
        mark == "~" ? nodes[closer].count : min(2, min(nodes[opener].count, nodes[closer].count))
      if mark == "*", used == 2 {
        strong.append(
          nodes[(opener + 1)..<closer].map { $0.delimiter == nil ? $0.text : "" }.joined())
      }
      for index in (opener + 1)..<closer where nodes[index].delimiter != nil {
        // Delimiters between are text from now on.
        nodes[index] = Node(text: plain(nodes[index]))
      }
      nodes[opener].count -= used
      nodes[closer].count -= used
      if nodes[closer].count == 0 { closer += 1 }
    }
  }

  /// The bracket that closes the one at `start`, over code spans and escapes.
  private func matching(_ start: Int, _ end: Int) -> Int? {
    var depth = 0
    var index = start
    while index < end {
      switch source[index] {
      case "\\": index += 1
      case "`":
        var length = 0
        while index + length < end, source[index + length] == "`" { length += 1 }
        var next = index + length
        search: while next < end {
          var closing = 0
          while next + closing < end, source[next + closing] == "`" { closing += 1 }
          if closing == length {
            index = next + closing - 1
            break search
          }
          next += max(1, closing)
        }
        if next >= end { index += length - 1 }
      case "[": depth += 1
      case "]":
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// One past an inline link or image whose text begins with the bracket at `start`, and its destination.
  private func link(_ start: Int, _ end: Int) -> (Int, String)? {
    guard let bracket = matching(start, end), bracket + 1 < end, source[bracket + 1] == "(" else {
      return nil
    }
    var index = bracket + 2
    var target = ""
    if index < end, source[index] == "<" {
      index += 1
      while index < end, source[index] != ">" {
        if source[index] == "<" || source[index] == "\n" { return nil }
        target.unicodeScalars.append(source[index])
        index += 1
      }
      index += 1
    } else {
      while index < end, source[index] != ")" {
        if source[index] == " " || source[index] == "(" { return nil }
        target.unicodeScalars.append(source[index])
        index += 1
      }
    }
    guard index < end, source[index] == ")" else { return nil }
    return (index + 1, target)
  }

  private mutating func reference(_ start: Int, _ end: Int) -> Int {
    var index = start + 1
    if index < end, source[index] == "#" { index += 1 }
    let name = index
    while index < end, source[index].isASCII,
      source[index].properties.isAlphabetic || source[index].properties.numericType != nil
    {
      index += 1
    }
    if index > name, index < end, source[index] == ";" {
      faults.append("character reference")
      return index + 1
    }
    append("&")
    return start + 1
  }
}
