import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct MaskerTests {
  private func mask(_ text: String) -> String {
    var config = ScreeningConfig()
    config.mask.email = "<E>"
    config.mask.ip = "<I>"
    config.mask.phone = "<P>"
    var removed = RemovedLines()
    let screened = Screener(config).screen(Array(text.utf8), removed: &removed)
    #expect(RepairedText.revert(screened.text, edits: screened.edits) == Array(text.utf8))
    return String(decoding: screened.text, as: UTF8.self)
  }

  @Test(arguments: [
    ("Write to ferry@harbour.example.", "Write to <E>."),
    ("(a.b-c+d@x.co.uk), e@f.info", "(<E>), <E>"), ("<x@y.org>", "<<E>>"),
    ("mailto:x@y.org", "mailto:<E>"),
    ("请写信给x@y.org。", "请写信给<E>。"), ("x@xn--p1ai.xn--p1ai", "<E>"),
  ])
  func emailAddresses(text: String, masked: String) { #expect(mask(text) == masked) }

  @Test(arguments: [
    "@handle", "a@b", "5 @ 3.50", "x@1.2.3.4", "git@", "@", "a@.com", "price @2.50 each",
    "a @ b.org",
  ])
  func noEmailAddresses(text: String) { #expect(!mask(text).contains("<E>")) }

  @Test(arguments: [
    ("from 8.8.8.8.", "from <I>."), ("93.184.216.34, 1.1.1.1", "<I>, <I>"),
    ("2606:4700:4700::1111 is", "<I> is"), ("2a00:1450:4001:81b:0:0:0:200e", "<I>"),
  ])
  func publicAddresses(text: String, masked: String) { #expect(mask(text) == masked) }

  @Test(arguments: [
    "192.168.0.1", "10.0.0.1", "127.0.0.1", "1.2.3.4.5", "v8.8.8.8", "256.1.1.1", "8.8.8",
    "08.8.8.8",
    "std::vector", "abc::def", "12:30:45", "fe80::1", "2001:db8::1", "8.8.8.8a", "::1",
  ])
  func noPublicAddresses(text: String) { #expect(!mask(text).contains("<I>")) }

  @Test(arguments: [
    ("Call +49 30 1234567 now", "Call <P> now"), ("(212) 555-0123", "<P>"),
    ("212-555-0123, ask", "<P>, ask"), ("1-212-555-0123", "<P>"), ("+442079460958.", "<P>."),
    ("Tel.: 030 1234567", "Tel.: <P>"), ("Téléphone : 01 23 45 67 89", "Téléphone : <P>"),
    ("电话：010 8765 4321", "电话：<P>"), ("тел. 8 (495) 123-45-67", "тел. <P>"),
    ("fax 55 01 23", "fax <P>"),
  ])
  func telephoneNumbers(text: String, masked: String) { #expect(mask(text) == masked) }

  @Test(arguments: [
    "1,234,567.89", "2026-02-26", "26.02.2026", "1234567890", "555 0123", "978-3-16-148410-0", "+5",
    "$212-555-0123", "10:30-11:45", "12 345 678", "hotel 1234567", "3.141592653", "№ 212-555-01234",
    "+0123456789", "2020-2024-2026", "(2020) 123",
  ])
  func noTelephoneNumbers(text: String) { #expect(!mask(text).contains("<P>")) }

  @Test func whatIsOffIsLeftAlone() {
    var config = MaskConfig()
    #expect(Masker(config).isEmpty)
    config.ip = "x"
    let found = Masker(config).find(in: Array("a@b.org 8.8.8.8 +49 30 1234567".utf8).span)
    #expect(found.map(\.rule) == ["maskIP"])
  }

  @Test(arguments: 0..<200) func nothingTraps(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let letters = Array("0123456789+-.()/@:a fT€港el".unicodeScalars)
    var text = ""
    for _ in 0..<80 {
      text.unicodeScalars.append(letters[Int(random.next() % UInt64(letters.count))])
    }
    #expect(!mask(text).isEmpty)
  }
}
