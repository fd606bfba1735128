/// A shell pattern for one name: `*`, `?`, `[a-z]`, `[!a-z]`, and `\` before a character that is meant as is.
///
///     Glob("*.html").matches("index.html")  // true
///
/// Source: POSIX.1-2017, Shell Command Language, 2.13. `?` and `[…]` stand for one Unicode scalar.
///
/// - Complexity: O(pattern × name): after a mismatch only the last `*` takes one more character.
struct Glob {
  private enum Part {
    case scalar(Unicode.Scalar)
    case any
    case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)
    case star
  }

  private var parts: [Part] = []
  /// Whether the pattern names the leading dot, which `*`, `?` and `[…]` do not match.
  let namesDot: Bool

  init(_ pattern: String) {
    let scalars = Array(pattern.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "*": parts.append(.star)
      case "?": parts.append(.any)
      case "[":
        if let (set, next) = Glob.set(scalars, index) {
          parts.append(set)
          index = next
        } else {
          parts.append(.scalar(scalar))
        }
      case "\\" where index < scalars.count:
        parts.append(.scalar(scalars[index]))
        index += 1
      default: parts.append(.scalar(scalar))
      }
    }
    if case .scalar(".") = parts.first { namesDot = true } else { namesDot = false }
  }

  /// Whether `text` has a character that makes it a pattern.
  static func isPattern(_ text: String) -> Bool {
    text.utf8.contains { $0 == 0x2A || $0 == 0x3F || $0 == 0x5B }
  }

  /// The set behind a `[`, and the index behind its `]`.
  private static func set(_ scalars: [Unicode.Scalar], _ start: Int) -> (Part, Int)? {
    var index = start
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    let isNegated = index < scalars.count && (scalars[index] == "!" || scalars[index] == "^")
    if isNegated { index += 1 }
    let first = index
    while index < scalars.count {
      let low = scalars[index]
      // A `]` that comes first is a member.
      if low == "]", index > first { return (.set(ranges, isNegated: isNegated), index + 1) }
      if index + 2 < scalars.count, scalars[index + 1] == "-", scalars[index + 2] != "]" {
        let high = scalars[index + 2]
        if low <= high { ranges.append(low...high) }
        index += 3
      } else {
        ranges.append(low...low)
        index += 1
      }
    }
    return nil
  }

  func matches(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars)
    var part = 0
    var index = 0
    var star: (part: Int, index: Int)?
    while index < scalars.count {
      if part < parts.count, case .star = parts[part] {
        star = (part, index)
        part += 1
      } else if part < parts.count, Glob.matches(parts[part], scalars[index]) {
        part += 1
        index += 1
      } else if let last = star {
        star = (last.part, last.index + 1)
        part = last.part + 1
        index = last.index + 1
      } else {
        return false
      }
    }
    while part < parts.count {
      guard case .star = parts[part] else { return false }
      part += 1
    }
    return true
  }

  private static func matches(_ part: Part, _ scalar: Unicode.Scalar) -> Bool {
    switch part {
    case .scalar(let own): own == scalar
    case .any: true
    case .set(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
    case .star: false
    }
  }
}
