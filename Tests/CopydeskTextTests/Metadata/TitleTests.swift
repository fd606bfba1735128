import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct TitleTests {
  private func title(_ html: String, url: String = "https://www.daily.example/a") -> String? {
    var extractor = Extractor()
    return extractor.extract(Array(html.utf8), url: url).metadata.title
  }

  @Test(arguments: [
    ("Dam bursts | Daily", "Dam bursts"), ("Dam bursts - Daily.example", "Dam bursts"),
    ("Daily: Dam bursts", "Daily: Dam bursts"), ("Daily - Dam bursts", "Dam bursts"),
    ("Dam bursts · The Daily", "Dam bursts"), ("Dam bursts | News | Daily US", "Dam bursts"),
    ("堤防が決壊｜デイリー", "堤防が決壊"), ("انهيار السد | اليومية", "انهيار السد"),
    ("Dam bursts &bull; Walls", "Dam bursts"), ("A dam - B dam", "A dam - B dam"),
  ])
  func separatorsPartTheSiteFromTheHeadline(element: String, expected: String) {
    #expect(title("<title>\(element)</title>") == expected)
  }

  @Test func aHeadingTheTitlesKnowStandsFirst() {
    let html = """
      <title>7 tips for dams in 2024 | Daily</title><meta property=og:title content="7 tips for dams in 2024">
      <meta property=og:type content=article><h1>7 tips for dams that hold</h1>
      """
    #expect(title(html) == "7 tips for dams that hold")
  }

  @Test func aSloganIsNoTitle() {
    let html = "<title>Dam insurance | Daily</title><h1>Sleep well again</h1>"
    #expect(title(html) == "Dam insurance")
  }

  @Test func theNameOfTheBookIsNoTitle() {
    let html = "<title>Walls of clay | Notes on building</title><h1>Notes on building</h1>"
    #expect(title(html, url: "https://dams.example/walls-of-clay") == "Walls of clay")
    #expect(title(html, url: "https://dams.example/notes-on-building") == "Notes on building")
  }

  @Test func mostSourcesWin() {
    let html = """
      <title>Dam bursts | Daily</title><meta property=og:title content="You will not believe this">
      <meta name=twitter:title content="Dam bursts">
      """
    #expect(title(html) == "Dam bursts")
  }

  @Test(arguments: [
    ("Dam<a class=headerlink href='#dam'>¶</a>", "Dam"), ("Dam <button>Copy</button>", "Dam"),
    ("<span class=sr-only>Article: </span>Dam", "Dam"),
    ("H<sub>2</sub>O at the dam", "H2O at the dam"),
    ("<span>Black dam</span><span>Complete guide</span>", "Black dam Complete guide"),
  ])
  func headingsLoseWhatIsNotRead(heading: String, expected: String) {
    #expect(title("<h1>\(heading)</h1>") == expected)
  }
}
