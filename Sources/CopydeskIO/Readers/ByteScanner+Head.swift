extension ByteScanner {
  enum HeadEnd { case found(Int), tooLong, ended }

  /// The length of the header block at the window's start, its blank line included.
  func headLength(limit: Int) -> HeadEnd {
    var from = 0
    while true {
      guard let newline = find(0x0A, from: from) else {
        from = available
        guard from <= limit else { return .tooLong }
        guard require(from + 1) else { return .ended }
        continue
      }
      guard newline < limit else { return .tooLong }
      if require(newline + 2), self[newline + 1] == 0x0A { return .found(newline + 2) }
      if require(newline + 3), self[newline + 1] == 0x0D, self[newline + 2] == 0x0A {
        return .found(newline + 3)
      }
      from = newline + 1
    }
  }
}
