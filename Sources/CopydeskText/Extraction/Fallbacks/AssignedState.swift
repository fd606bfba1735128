internal import CopydeskBase

/// The JSON that a script puts into a variable: `window.__INITIAL_STATE__ = {…};`.
///
///     AssignedState.json(Array("window.__STATE__={\"a\":undefined};x()".utf8))  // {"a":null}
enum AssignedState {
  /// Names whose value is looked for wherever they stand in a script: those of Apollo, Redux, Vue, Nuxt, Remix, Lemmy.
  private static let names = [
    "__APOLLO_STATE__", "__INITIAL_STATE__", "__PRELOADED_STATE__", "__INITIAL_DATA__",
    "__INITIAL_PROPS__", "__NEXT_DATA__", "__NUXT__", "__REDUX_STATE__", "__STATE__", "__STORE__",
    "__DATA__", "__remixContext", "__initialState__", "__initialData__", "isoData", "initialData",
  ].map { Array($0.utf8) }

  /// The value that is assigned, made strict JSON; nil when no assignment of an object or array is there.
  ///
  /// Beside the known names, the assignment a script begins with counts. `undefined` reads as null; a value given as
  /// `JSON.parse("…")` is taken out of its string.
  ///
  /// - Complexity: O(bytes · names).
  static func json(_ script: [UInt8]) -> [UInt8]? {
    guard let start = valueStart(script) else { return nil }
    if script[start...].starts(with: "JSON.parse(".utf8) {
      return parsedString(script, start + 11)
    }
    return balanced(script, start)
  }

  private static func valueStart(_ script: [UInt8]) -> Int? {
    for index in script.indices where script[index] == UInt8(ascii: "_") || script[index] == 0x69 {
      guard let name = names.first(where: { script[index...].starts(with: $0) }) else { continue }
      if let start = afterEquals(script, index + name.count) { return start }
    }
    // The first statement: letters, dots, brackets, quotes and spaces up to "=".
    guard let equals = script.prefix(200).firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let isName = script[..<equals].allSatisfy {
      0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 || $0 <= 0x20 || ".[]'\"_$;".utf8.contains($0)
    }
    return isName ? afterEquals(script, equals) : nil
  }

  /// The first byte of the value after `=`, with closing brackets and quotes of `window["x"]` before it.
  private static func afterEquals(_ script: [UInt8], _ from: Int) -> Int? {
    var index = from
    while index < script.count, script[index] <= 0x20 || "]'\"".utf8.contains(script[index]) {
      index += 1
    }
    guard index < script.count, script[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    while index < script.count, script[index] <= 0x20 { index += 1 }
    guard index < script.count else { return nil }
    let isValue =
      script[index] == 0x7B || script[index] == 0x5B
      || script[index...].starts(with: "JSON.parse(".utf8)
    return isValue ? index : nil
  }

  /// The bytes from `start` to the bracket that closes the one there.
  private static func balanced(_ script: [UInt8], _ start: Int) -> [UInt8]? {
    var out: [UInt8] = []
    var depth = 0
    var index = start
    var isInside = false
    while index < script.count {
      let byte = script[index]
      if isInside {
        out.append(byte)
        if byte == UInt8(ascii: "\\"), index + 1 < script.count {
          index += 1
          out.append(script[index])
        } else if byte == UInt8(ascii: "\"") {
          isInside = false
        }
      } else if byte == UInt8(ascii: "u"), script[index...].starts(with: "undefined".utf8) {
        out.append(contentsOf: "null".utf8)
        index += 8
      } else {
        out.append(byte)
        switch byte {
        case UInt8(ascii: "\""): isInside = true
        case 0x7B, 0x5B: depth += 1
        case 0x7D, 0x5D:
          depth -= 1
          if depth == 0 { return out }
        default: break
        }
      }
      index += 1
    }
    return nil
  }

  /// The contents of the string literal at `start`.
  private static func parsedString(_ script: [UInt8], _ start: Int) -> [UInt8]? {
    guard start < script.count else { return nil }
    let quote = script[start]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    var literal: [UInt8] = [UInt8(ascii: "\"")]
    var index = start + 1
    while index < script.count, script[index] != quote {
      let byte = script[index]
      index += 1
      if byte == UInt8(ascii: "\\"), index < script.count {
        // \' is no escape of JSON.
        if script[index] != UInt8(ascii: "'") { literal.append(byte) }
        literal.append(script[index])
        index += 1
      } else if byte == UInt8(ascii: "\"") {
        literal.append(contentsOf: "\\\"".utf8)
      } else {
        literal.append(byte)
      }
    }
    literal.append(UInt8(ascii: "\""))
    return (try? JSONParser.parse(literal))?.string.map { Array($0.utf8) }
  }
}
