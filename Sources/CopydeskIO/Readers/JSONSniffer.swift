internal import CopydeskBase

/// Tells JSON records from text that only begins with a brace.
enum JSONSniffer {
  enum Form { case lines, values }

  /// Lines looked at before a stream is called text, so that one bad first line does not hide the others.
  private static let lines = 8

  /// The form of the records, or nil when there are none; the scanner is left at its start.
  static func form(of scanner: ByteScanner, _ context: ReadContext) -> Form? {
    let limit = context.limits.documentBytes
    var start = scanner.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while scanner.require(start + 1), TextSniffer.space.contains(scanner[start]) {
      start += 1
      guard start < ContentSniffer.window else { return nil }
    }
    guard scanner.require(start + 1) else { return nil }
    if scanner[start] == UInt8(ascii: "[") {
      repeat {
        start += 1
      } while scanner.require(start + 1)
        && start < ContentSniffer.window && TextSniffer.space.contains(scanner[start])
      guard scanner.require(start + 1), scanner[start] == UInt8(ascii: "{") else { return nil }
      return object(at: start, in: scanner, limit, context) ? .values : nil
    }
    var from = start
    for _ in 0..<lines {
      guard let end = lineEnd(from: from, in: scanner, limit) else {
        // A line over the limit is still a record when it opens like one.
        return scanner.available > limit && opensObject(at: start, in: scanner) ? .lines : nil
      }
      if holdsPage(scanner.bytes(from..<end), context) { return .lines }
      from = end + 1
      guard scanner.require(from + 1) else { break }
    }
    return object(at: start, in: scanner, limit, context) ? .values : nil
  }

  private static func lineEnd(from: Int, in scanner: ByteScanner, _ limit: Int) -> Int? {
    var searched = from
    while true {
      if let hit = scanner.find(0x0A, from: searched) { return hit }
      searched = scanner.available
      guard searched <= limit else { return nil }
      guard scanner.require(searched + 1) else { return scanner.available }
    }
  }

  private static func opensObject(at start: Int, in scanner: ByteScanner) -> Bool {
    var index = start + 1
    while index < scanner.available, index < start + 64, TextSniffer.space.contains(scanner[index])
    {
      index += 1
    }
    return index < scanner.available && scanner[index] == UInt8(ascii: "\"")
  }

  private static func object(
    at start: Int, in scanner: ByteScanner, _ limit: Int, _ context: ReadContext
  ) -> Bool {
    var balance = JSONBalance()
    var searched = start
    while true {
      let piece = searched..<scanner.available
      if let end = scanner.withSpan(piece, { balance.end(in: $0) }) {
        return holdsPage(scanner.bytes(start..<searched + end), context)
      }
      searched = piece.upperBound
      guard searched <= limit, scanner.require(searched + 1) else { return false }
    }
  }

  private static func holdsPage(_ bytes: [UInt8], _ context: ReadContext) -> Bool {
    guard let value = try? JSONParser.parse(bytes) else { return false }
    return JSONRecord.holdsPage(value, context.fields)
  }
}
