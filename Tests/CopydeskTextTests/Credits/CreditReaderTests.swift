import CopydeskText
import Testing

@Suite struct CreditReaderTests {
  private func credit(_ line: String) -> SourceCredit {
    var reader = CreditReader()
    let bytes = Array(line.utf8)
    reader.read(line: bytes.span)
    return reader.credit
  }

  @Test(arguments: [
    ("WASHINGTON (AP) — The senate met on Friday.", "apnews"),
    ("LONDON, Jan 5 (Reuters) - Shares fell.", "reuters"),
    ("Paris (AFP) – Les taxis roulent.", "afp"),
    ("Associated Press", "Associated Press"), ("By Ana Ruiz, Reuters", "reuters"),
    ("Source: The Harbour Times", "Harbour Times"), ("Quelle: dpa", "dpa"),
    ("来源：新华网", "新华网"), ("Source: https://www.harbour-times.co.uk/a/b", "harbourtimes"),
  ])
  func agenciesAndSourcesAreCredited(line: String, source: String) {
    #expect(credit(line) == SourceCredit(.credited, source: SourceName.hash(source)))
  }

  @Test(arguments: [
    ("The post A ferry sinks appeared first on Harbour Times.", "harbourtimes"),
    ("This story was originally published by The Conversation.", "conversation"),
    ("L’article Le ferry est apparu en premier sur Le Port.", "leport"),
    ("Der Beitrag Fähre erschien zuerst auf Hafenblatt.", "hafenblatt"),
    ("La entrada Ferri se publicó primero en puerto.example.", "puerto"),
    ("It first appeared on harbourtimes.example and is used with leave.", "harbourtimes"),
  ])
  func whereItAppearedFirstIsNamed(line: String, source: String) {
    #expect(credit(line) == SourceCredit(.republished, source: SourceName.hash(source)))
  }

  @Test(arguments: [
    "The AP said on Friday that nothing had changed.", "A source: nobody knows it.",
    "She (Reuters) wrote about it", "The show appeared first.", "", "(", "Source:",
    "The harbour master (AP) was not there.",
  ])
  func runningTextCreditsNobody(line: String) { #expect(credit(line).kind == .none) }

  @Test func theEndsOfALongTextAreRead() {
    let middle = String(
      repeating: "The water rose again in the night and nobody slept. ", count: 90)
    var reader = CreditReader()
    reader.read(
      text: Array(
        ("A ferry sank.\n" + middle + "\nThe post Ferry appeared first on Harbour Times.\n").utf8
      ).span)
    #expect(reader.credit.kind == .republished)
    #expect(credit(middle + "It was originally published in Harbour Times.").kind == .republished)
  }

  @Test(arguments: [
    ("https://a.example/x", "https://b.example/y", SourceCredit.Kind.republished),
    ("https://a.example/x/amp", "https://a.example/x", .twin),
    ("https://m.harbour.example/x", "https://www.harbour.example/x", .twin),
    ("http://www.a.example/x/", "https://a.example/x#top", .none),
    ("https://a.example/x", "https://a.example/", .none),
    ("https://a.example/x", "https://b.example/", .none), ("a.html", "https://b.example/y", .none),
  ])
  func canonicalLinksAreEvidence(url: String, canonical: String, kind: SourceCredit.Kind) {
    #expect(SourceCredit(url: url, canonical: canonical).kind == kind)
  }

  @Test(arguments: [
    ("The Daily-Planet", "https://www.dailyplanet.com/a"), ("AP", "https://apnews.com/article"),
    ("BBC", "https://www.bbc.co.uk/news"), ("The Hindu", "http://thehindu.com"),
    ("Sydney Herald", "https://m.sydneyherald.com.au:8080/x"),
  ])
  func aNameAndItsSiteAreOne(name: String, url: String) {
    #expect(SourceName.site(of: url) == SourceName.hash(name))
  }
}
