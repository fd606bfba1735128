internal import ArgumentParser

/// A number of bytes as it is typed: `512M`, `1.5G`, `65536`; letters are powers of 1,024.
struct ByteSize: Hashable, ExpressibleByArgument {
  var bytes: Int

  init(bytes: Int) { self.bytes = bytes }

  init?(argument: String) {
    var digits = Substring(argument)
    for suffix in ["iB", "B", "b"] where digits.hasSuffix(suffix) {
      digits = digits.dropLast(suffix.count)
      break
    }
    let units: [Character: Double] = [
      "K": 0x400, "k": 0x400, "M": 0x100000, "m": 0x100000, "G": 0x4000_0000, "g": 0x4000_0000,
      "T": 0x100_0000_0000, "t": 0x100_0000_0000,
    ]
    var scale = 1.0
    if let last = digits.last, let unit = units[last] {
      scale = unit
      digits = digits.dropLast()
    }
    // Digits and one point only: Double would also take "inf", "0x1p4" and "1e9".
    guard let first = digits.first, first.isASCII, first.isNumber,
      digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 || $0 == UInt8(ascii: ".") }),
      let number = Double(digits), let bytes = Int(exactly: (number * scale).rounded())
    else { return nil }
    self.bytes = bytes
  }
}
