import Testing

@testable import CopydeskCLI

@Suite struct ByteSizeTests {
  @Test(arguments: [
    ("0", 0), ("65536", 65_536), ("512M", 512 << 20), ("1G", 1 << 30), ("1.5G", 3 << 29),
    ("2k", 2_048), ("4GiB", 4 << 30), ("4GB", 4 << 30), ("1T", 1 << 40),
  ])
  func sizesAreReadInPowersOf1024(text: String, bytes: Int) {
    #expect(ByteSize(argument: text)?.bytes == bytes)
  }

  @Test(arguments: [
    "", "G", "-1", "+1", "1e9", "inf", "nan", "0x10", "1.2.3", ".5", "1 G", "1GG", "１G",
    "9999999999T",
  ])
  func anythingElseIsRefused(text: String) {
    #expect(ByteSize(argument: text) == nil)
  }

  @Test(arguments: [0, 1, 1_023, 1 << 10, 3 << 29, 1 << 30, 5 << 40])
  func theShortFormReadsBackEqual(bytes: Int) {
    #expect(ByteSize(argument: ByteSize(bytes: bytes).description)?.bytes == bytes)
  }
}
