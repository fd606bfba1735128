import Testing

@testable import CopydeskText

@Suite struct LittleEndianReaderTests {
  @Test func numbersComeLeastSignificantByteFirst() {
    var reader = LittleEndianReader([
      0x34, 0x12, 4, 3, 2, 1, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0x80, 0xBF,
    ])
    #expect(reader.uint16() == 0x1234)
    #expect(reader.uint32() == 0x0102_0304)
    #expect(reader.uint64() == 0x0102_0304_0506_0708)
    #expect(reader.float() == -1)
    #expect(reader.isAtEnd)
  }

  @Test func pastTheEndIsNilAndReadsNoFurther() {
    var reader = LittleEndianReader([1, 2, 3])
    #expect(reader.uint32() == nil)
    #expect(reader.uint64() == nil)
    #expect(reader.float() == nil)
    #expect(reader.left == 3)
    #expect(reader.uint16() == 0x0201)
    #expect(reader.uint16() == nil)
    #expect(reader.left == 1)
  }

  @Test func runsAreAsLongAsTheSource() {
    var reader = LittleEndianReader([0, 0, 0x80, 0x3F, 0, 0, 0, 0x40, 9])
    #expect(reader.floats(5) == [1, 2])
    #expect(reader.bytes(-1) == [])
    #expect(reader.bytes(.max / 2) == [9])
    #expect(reader.isAtEnd)
    #expect(reader.bytes(1) == [])
  }

  @Test func anyBitsAreANumber() {
    var reader = LittleEndianReader([0, 0, 0x80, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF])
    #expect(reader.float() == .infinity)
    #expect(reader.float()?.isNaN == true)
  }
}
