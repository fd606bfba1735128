import CopydeskTestSupport
import Testing

@testable import CopydeskIO

@Suite struct SHA256Tests {
  /// FIPS 180-4 examples (NIST, "Cryptographic Standards and Guidelines: Example Values").
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func standardExamples(text: String, digest: String) {
    #expect(SHA256.hex(of: Array(text.utf8).span) == digest)
  }

  @Test func piecesGiveTheDigestOfTheWhole() {
    let million = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    var digest = SHA256()
    var start = 0
    for size in [1, 63, 64, 65, 4096, 995_711] {
      digest.update(million.span.extracting(start..<(start + size)))
      start += size
    }
    #expect(start == million.count)
    #expect(
      digest.hex() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func aFileIsDigestedInPieces() throws {
    let directory = try TemporaryDirectory()
    let path = try directory.write("a", [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
    #expect(
      try FileSystem.sha256(path)
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }
}
