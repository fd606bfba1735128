extension [UInt8] {
  /// The bytes of a C string.
  init(cBytes text: UnsafePointer<CChar>) {
    self = []
    var index = 0
    // Safety: the caller's string ends with a zero.
    while unsafe text[index] != 0 {
      unsafe append(UInt8(bitPattern: text[index]))
      index += 1
    }
  }
}
