/// Status line and fields of an HTTP response as crawlers store it.
struct HTTPHead {
  var status: Int
  var fields: HeaderFields
  var contentType: MediaType

  /// Whether the body lies as it is, by its fields.
  var isPlain: Bool {
    !(fields.tokens("content-encoding") + fields.tokens("transfer-encoding"))
      .contains { $0 != "identity" }
  }

  /// The head and the index at which the body begins; nil when `message` is no HTTP response.
  ///
  /// A head without a blank line behind it is the whole message, as in a response without a body.
  /// - Parameter limit: most bytes of a head; a longer one counts as none.
  static func parse(_ message: Span<UInt8>, limit: Int) -> (HTTPHead, Int)? {
    let mark = Array("HTTP/".utf8)
    guard message.count > mark.count else { return nil }
    for index in mark.indices where message[index] != mark[index] { return nil }
    let end = headEnd(message)
    guard end <= limit else { return nil }
    let fields = HeaderFields(message.extracting(0..<end))
    let words = fields.firstLine.split(separator: 0x20, omittingEmptySubsequences: true)
    let digits = words.count > 1 ? String(decoding: words[1], as: UTF8.self) : ""
    let type = MediaType(fields["content-type"] ?? "")
    return (HTTPHead(status: Int(digits) ?? 0, fields: fields, contentType: type), end)
  }

  private static func headEnd(_ message: Span<UInt8>) -> Int {
    var index = 0
    while index < message.count {
      if message[index] == 0x0A {
        let next = index + 1
        if next < message.count, message[next] == 0x0A { return next + 1 }
        if next + 1 < message.count, message[next] == 0x0D, message[next + 1] == 0x0A {
          return next + 2
        }
      }
      index += 1
    }
    return message.count
  }
}
