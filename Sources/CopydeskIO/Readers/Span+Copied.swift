extension Span<UInt8> {
  /// The bytes as an array, copied in one piece.
  func copied() -> [UInt8] {
    // Safety: the pointer is used inside the call only.
    unsafe withUnsafeBufferPointer { unsafe Array($0) }
  }
}
