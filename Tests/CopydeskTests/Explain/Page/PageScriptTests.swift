import Testing

@testable import Copydesk

@Suite struct PageScriptTests {
  // RFC 4648, section 10.
  @Test(
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
  func base64HasTheVectorsOfTheRFC(text: String, code: String) {
    #expect(PageScript.base64(Array(text.utf8)) == code)
  }

  @Test func digestHasTheLengthOfSHA256() {
    #expect(PageScript.integrity.hasPrefix("sha256-"))
    #expect(PageScript.integrity.utf8.count == 7 + 44)
  }
}
