internal import CopydeskBase

/// A set of hosts and paths, looked up by hashes.
///
///     var list = URLList()
///     list.read(Array("example.com\nnews.example/sport/\n".utf8))
///     list.contains("https://shop.example.com/a")       // true: below the host
///     list.contains("https://news.example/sport/ski")   // true: below the path
///     list.contains("https://news.example/sports")      // false
///
/// A line holds a host, or a host and a path; a scheme, user and port before or behind the host, a leading `*.` or
/// `www.`, case, and a query are passed over. `#` begins a comment. The lists of UT1 (domains, urls) read as they are.
public struct URLList: Sendable {
  private var hosts = HashTable64()
  private var paths = HashTable64()

  public init() {}

  public var isEmpty: Bool { hosts.isEmpty && paths.isEmpty }

  /// Adds the lines of a file.
  ///
  /// - Complexity: O(n); 16 to 32 bytes of memory an entry.
  public mutating func read(_ bytes: [UInt8]) {
    let text = bytes.span
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x0A {
      var end = index
      for place in start..<index where bytes[place] == UInt8(ascii: "#") {
        end = place
        break
      }
      if let address = WebAddress(text, start..<end) { add(address, text) }
      start = index + 1
    }
  }

  private mutating func add(_ address: WebAddress, _ text: Span<UInt8>) {
    let host = address.hostHash(text, from: address.host.lowerBound)
    if address.path.count <= 1 {
      hosts.insert(host)
    } else {
      // "news.example/sport/" and "news.example/sport" are one entry.
      var end = address.path.upperBound
      while end > address.path.lowerBound, text[end - 1] == UInt8(ascii: "/") { end -= 1 }
      paths.insert(
        Hash64.mix(host) ^ Hash64.hash(text.extracting(address.path.lowerBound..<end)))
    }
  }

  /// Whether the address, its host or one above it is in the list, or a path above its own.
  ///
  /// - Complexity: O(labels of the host × steps of the path).
  public func contains(_ url: String) -> Bool {
    guard !isEmpty else { return false }
    let bytes = Array(url.utf8)
    let text = bytes.span
    // Longer ones are no host names (RFC 1035, 2.3.4); the cost is labels × path.
    guard let address = WebAddress(text, 0..<bytes.count), address.host.count <= 255 else {
      return false
    }
    var start = address.host.lowerBound
    while start < address.host.upperBound {
      let host = address.hostHash(text, from: start)
      if hosts.contains(host) { return true }
      if !paths.isEmpty, containsPath(text, address.path, host: host) { return true }
      guard let dot = (start..<address.host.upperBound).first(where: { bytes[$0] == 0x2E }) else {
        break
      }
      start = dot + 1
    }
    return false
  }

  private func containsPath(_ text: Span<UInt8>, _ path: Range<Int>, host: UInt64) -> Bool {
    var hash = Hash64()
    for index in path.prefix(8_192) {
      if index > path.lowerBound, text[index] == UInt8(ascii: "/"),
        paths.contains(Hash64.mix(host) ^ hash.value)
      {
        return true
      }
      hash.add(text[index])
    }
    return path.count > 1 && paths.contains(Hash64.mix(host) ^ hash.value)
  }
}
