/// Finds the next place of a text that a repair rule may want to look at, sixteen bytes at a time.
///
/// Letters, digits, marks as they should be and single line breaks are passed over; what is answered may still be
/// nothing.
enum PlainBytes {
  /// Bytes looked at in one step.
  static let step = 16

  /// The start of the first sixteen bytes from `start` on in which something may begin, or where fewer than eighteen
  /// bytes are left; `hasQuote` becomes true when a `"` was passed over.
  ///
  /// - Complexity: O(n): about 30 vector operations for sixteen bytes.
  static func end(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, hasQuote: inout Bool
  ) -> Int {
    var index = start
    let last = text.count - step - 2
    guard index <= last, let base = unsafe UnsafeRawPointer(text.baseAddress) else { return index }
    var quotes = SIMD16<UInt8>(repeating: 0)
    while index <= last {
      // Safety: index + step + 2 <= count, and any bytes are a SIMD16<UInt8>.
      let here = unsafe base.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
      let next = unsafe base.loadUnaligned(fromByteOffset: index + 1, as: SIMD16<UInt8>.self)
      let third = unsafe base.loadUnaligned(fromByteOffset: index + 2, as: SIMD16<UInt8>.self)
      if isAny(found(here, next, third)) {
        quotes = quotes.replacing(with: 1, where: here .== 0x22)
        break
      }
      quotes = quotes.replacing(with: 1, where: here .== 0x22)
      index += step
    }
    if isAny(quotes .!= 0) { hasQuote = true }
    return index
  }

  private typealias Bytes = SIMD16<UInt8>
  private typealias Mask = SIMDMask<SIMD16<Int8>>

  /// Lanes in which something may begin, told by a byte and the two after it.
  @inline(__always)
  private static func found(_ here: Bytes, _ next: Bytes, _ third: Bytes) -> Mask {
    let isStop: Mask = here .== 0x2E
    let isSpace: Mask = here .== 0x20
    let isComma: Mask = here .== 0x2C
    let isShout: Mask = (here .== 0x21) .| (here .== 0x3F)
    let isHigh: Mask = here .>= 0x7F
    let isLow: Mask = here .< 0x20
    let isUsual: Mask = (here .== 0x09) .| (here .== 0x0A)
    let isBlank: Mask = (here .== 0x0A) .& (next .== 0x0A) .& (third .== 0x0A)
    let isReference: Mask = here .== 0x26
    let nextIsStop: Mask = (next .== 0x2E) .| (next .== 0x2C)
    let nextCloses: Mask = (next .== 0x29) .| (next .== 0x5D)
    let nextIsColon: Mask = (next & 0xFE) .== 0x3A
    let nextShouts: Mask = (next .== 0x21) .| (next .== 0x3F)
    let nextIsTight: Mask = nextIsStop .| nextCloses .| nextIsColon .| nextShouts
    let nextIsUpper: Mask = (next &- 0x41) .< 26
    let isMark: Mask = isStop .| isComma .| isShout
    let isDash: Mask = isStop .& (next .== 0x20) .& (third .== 0x2D)
    let control: Mask = isHigh .| (isLow .& .!isUsual) .| isBlank .| isReference
    let space: Mask = isSpace .& nextIsTight
    let stops: Mask = (isStop .| isComma) .& nextIsStop
    let glued: Mask = isMark .& nextIsUpper
    return control .| space .| stops .| glued .| isDash
  }

  /// Whether a lane is true. The standard library's `any` takes a minimum over the lanes, which SSE2 lacks.
  @inline(__always) private static func isAny(_ mask: SIMDMask<SIMD16<Int8>>) -> Bool {
    let bytes = SIMD16<UInt8>(repeating: 0).replacing(with: 1, where: mask)
    // Safety: both are sixteen plain bytes.
    let words = unsafe unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    return words[0] | words[1] != 0
  }
}
