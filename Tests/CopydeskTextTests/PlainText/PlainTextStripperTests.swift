import CopydeskBase
import Testing

@testable import CopydeskText

/// Blocks marked in the fixture: a line that begins with ✓ must stay, one with ✗ must go.
func expectMarks(_ fixture: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
  var expected: [String: Bool] = [:]
  var text = ""
  for line in fixture.split(separator: "\n", omittingEmptySubsequences: false) {
    let body = line.first == "✓" || line.first == "✗" ? line.dropFirst() : line
    if line.first == "✓" { expected[String(body)] = true }
    if line.first == "✗" { expected[String(body)] = false }
    text += body + "\n"
  }
  var stripper = PlainTextStripper()
  let page = stripper.strip(Array(text.utf8), url: nil)
  for block in page.blocks {
    let line = String(decoding: block.text, as: UTF8.self)
    guard let isKept = expected[line] else { continue }
    #expect(block.isKept == isKept, "\(block.reason): \(line)", sourceLocation: sourceLocation)
  }
}

@Suite struct PlainTextStripperTests {
  static let body = """
    ✓The harbour council voted on Monday to rebuild the old pier before the winter storms come in.

    ✓Work will begin in September and should take about eight months, the engineer told the meeting, and the cost will be shared by the town and the two ferry companies that use it every day.
    """

  @Test func headlineListAfterMoreStoriesGoes() {
    expectMarks(
      Self.body + """


        ✗More Stories

        ✗Lighthouse keeper retires after forty years

        ✗Ferry prices to rise again

        ✗Sign up for our newsletter
        """)
  }

  @Test func chromeOfManyLanguagesGoes() {
    expectMarks(
      """
      ✓Der Rat stimmte am Montag für den Neubau der alten Brücke, bevor die Stürme des Winters kommen.

      ✓Die Arbeiten beginnen im September und dauern etwa acht Monate, sagte die Ingenieurin den Gästen der Sitzung, und die Kosten teilen sich die Stadt und die beiden Reedereien.

      ✗Lesen Sie auch:

      ✗Leuchtturmwärter geht nach vierzig Jahren

      ✗Auf Facebook teilen

      ✗Alle Rechte vorbehalten
      """)
    expectMarks(
      """
      ✓市议会周一投票决定在冬季风暴来临之前重建旧码头，工程师在会议上说，工程将于九月开始，大约需要八个月的时间。

      ✓费用将由市政府和每天使用码头的两家渡轮公司共同承担，市长在会后对记者表示，这是多年来最重要的一项工程，居民们对此表示欢迎。

      ✗相关阅读：

      ✗灯塔看守人四十年后退休

      ✗版权所有
      """)
    expectMarks(
      """
      ✓صوت المجلس يوم الاثنين على إعادة بناء الرصيف القديم قبل أن تصل عواصف الشتاء إلى المدينة الصغيرة.

      ✓وستبدأ الأعمال في سبتمبر وتستغرق نحو ثمانية أشهر، كما قالت المهندسة في الاجتماع، وستتقاسم المدينة وشركتا العبارات التكلفة كلها.

      ✗اقرأ أيضاً

      ✗حارس المنارة يتقاعد بعد أربعين عاما

      ✗جميع الحقوق محفوظة
      """)
  }

  @Test func sentencesThatBeginLikeChromeStay() {
    expectMarks(
      """
      ✓Lesen Sie auch das Kleingedruckte, bevor Sie einen solchen Vertrag mit dem Verein unterschreiben.

      ✓Share on Monday of the company fell by three percent after the report came out.

      ✓Follow us on this journey and you will see what the river does to a valley in ten thousand years.

      ✓Cookies are small files that we use cookies to describe.
      """)
  }

  @Test func namesAndSignOffsAtTheEndStay() {
    expectMarks(
      Self.body + """


        ✓Yours sincerely

        ✓Margaret Hale
        """)
  }

  @Test func versesKeepTheirLines() {
    var stripper = PlainTextStripper()
    let poem = "The wind is up\nand all the boats\nlie still beside the quay\n\nno one will sail\n"
    let page = stripper.strip(Array(poem.utf8), url: nil)
    #expect(page.blocks.count == 4)
    #expect(!page.blocks.contains { !$0.isKept })
    #expect(page.metadata.title == nil)
  }

  @Test func refrainsEqualToTheTitleStay() {
    let verse = "When the long day ends and the boats come home we sing upon the shore, we sing."
    let text = "Row the boat home\n\n\(verse)\n\nRow the boat home\n\n\(verse) Again, again.\n"
    var stripper = PlainTextStripper()
    let page = stripper.strip(Array(text.utf8), url: nil)
    #expect(page.blocks.filter(\.isKept).count == 3)
  }

  @Test func wrappedTextIsJoinedAgain() {
    let text = """
      The harbour council voted on Monday to rebuild the old pier before the
      winter storms come in. Work will begin in September and should take about
      eight months, the engineer told the meeting, and the cost, half of which
      is for stone, will be shared by the town and by the two old ferry com-
      panies that use it. The companies agreed, at least in the (as they) long-
      and short-term view of the mayor.

      A second meeting follows.
      """
    var stripper = PlainTextStripper()
    let page = stripper.strip(Array(text.utf8), url: nil)
    #expect(page.blocks.count == 2)
    let first = String(decoding: page.blocks[0].text, as: UTF8.self)
    #expect(first.contains("ferry companies that use it"))
    #expect(first.contains("long- and short-term"))
  }

  @Test func linesOfUnwrappedTextStayApart() {
    let long = "This is a long line of one paragraph that was never wrapped at all, so it runs on. "
    let text = (1...4).map { "\(long)\(long)Number \($0)." }.joined(separator: "\n")
    var stripper = PlainTextStripper()
    #expect(stripper.strip(Array(text.utf8), url: nil).blocks.count == 4)
  }

  @Test func tooMuchChromeIsFlaggedAndKept() {
    var stripper = PlainTextStripper()
    let text = "Share on Facebook\n\nMore Stories\n\nTop News\n\nA short note of five words.\n"
    let page = stripper.strip(Array(text.utf8), url: nil)
    #expect(page.notes == ["removalBudget"])
    #expect(!page.blocks.contains { !$0.isKept })
  }

  @Test func offMeansUntouched() {
    var config = PlainTextConfig()
    config.stripsChrome = false
    var stripper = PlainTextStripper(config)
    let page = stripper.strip(Array(FoundingTests.page.utf8), url: nil)
    #expect(!page.blocks.contains { !$0.isKept })
    #expect(page.metadata.author == "Marit")
  }

  @Test func hostileInputEnds() {
    var stripper = PlainTextStripper()
    for text in ["", "\n\n\n", "\u{FEFF}", String(repeating: "a", count: 1 << 20)] {
      _ = stripper.strip(Array(text.utf8), url: nil)
    }
    let broken: [UInt8] = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ $0 / 7) }
    #expect(stripper.strip(broken, url: nil).blocks.count > 0)
  }

  @Test func headlineUnderAMenuIsFoundByItsByline() {
    var stripper = PlainTextStripper()
    let text =
      "Home\nNews\nSport\nLog in\nOld pier to be rebuilt in spring\nBy Jane Doe\n3 May 2021\n"
    let body = Self.body.split(separator: "✓").joined()
    let page = stripper.strip(Array((text + body).utf8), url: nil)
    #expect(page.metadata.title == "Old pier to be rebuilt in spring")
    #expect(page.metadata.author == "Jane Doe")
    #expect(page.metadata.date == "2021-05-03")
    #expect(page.blocks.filter(\.isKept).count == 2)
  }

  @Test func diariesKeepTheirDates() {
    expectMarks(
      """
      ✓We left the harbour early and had the wind behind us for the whole of the first day out.

      ✓4 May 1931

      ✓The second day was calm and we read and slept and mended what the first day had broken.
      """)
  }
}
