extension UnitReader {
  /// Bytes from the start of an input that `isContainer` looks at.
  public static var sniffBytes: Int { ContentSniffer.window }

  /// Whether an input that begins with `start` is packed or holds documents in it, by the same look at its
  /// bytes that reading takes; false for a single page.
  public static func isContainer(_ start: Span<UInt8>) -> Bool {
    switch ContentSniffer.sniff(start) {
    case .gzip, .archive, .warc, .braces: true
    case .page, .binary, .unsupported: false
    }
  }
}
