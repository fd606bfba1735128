/// Which bytes of UTF-8 each character may stand for, in all codecs of `MisreadCodec.all` at once.
///
///     bit        0 … 15      16 … 31     32 … 47     48 … 63
///     codec      lead of 2   lead of 3   lead of 4   continuation
///
/// So a scan finds a whole misread sequence with three masks of what is still due, in constant time a character.
struct MisreadTable: Sendable {
  static let shared = MisreadTable()
  /// No codec has characters from here on but for Apple's logo and ligatures, which no sequence needs.
  static let end = 0x2600

  let rows: [UInt64]

  private init() {
    var rows = [UInt64](repeating: 0, count: MisreadTable.end)
    for (number, codec) in MisreadCodec.all.enumerated() where number < 16 {
      for value in 0x80..<MisreadTable.end {
        guard let scalar = Unicode.Scalar(UInt32(value)), let byte = codec.byte(scalar) else {
          continue
        }
        let bit = UInt64(1) << UInt64(number)
        switch byte {
        case 0x80...0xBF: rows[value] |= bit << 48
        case 0xC2...0xDF: rows[value] |= bit
        case 0xE0...0xEF: rows[value] |= bit << 16
        case 0xF0...0xF4: rows[value] |= bit << 32
        default: break
        }
      }
    }
    self.rows = rows
  }

  /// What is still due of sequences that began before, a bit a codec.
  struct State {
    var one: UInt64 = 0
    var two: UInt64 = 0
    var three: UInt64 = 0

    /// Takes the next character's row; true when it ends a whole sequence in some codec.
    @inline(__always) mutating func take(_ row: UInt64) -> Bool {
      let continues = row >> 48
      let isWhole = one & continues != 0
      one = row & 0xFFFF | two & continues
      two = row >> 16 & 0xFFFF | three & continues
      three = row >> 32 & 0xFFFF
      return isWhole
    }

    @inline(__always) mutating func reset() {
      one = 0
      two = 0
      three = 0
    }
  }
}
