import CopydeskBase
import CopydeskTestSupport

/// A made site: pages of one template with articles of their own, as text or as HTML.
///
/// Template lines are such as no list of phrases knows. Every page's parts are known, so that a test can ask for each
/// line.
struct MadeSite {
  struct UnknownTongue: Error { var name: String }

  struct Page {
    var url: String
    /// Lines of the article, each of them only here.
    var article: [String]
    /// All lines in order.
    var lines: [String]
    /// What stands between two lines of text.
    var lineBreak = "\n"
  }

  /// Opening and closing words of a sentence of each language, and its words.
  struct Tongue {
    var words: [String]
    var stop: String
    var isSpaced = true
    var top: [String]
    var afterTitle: [String]
    var middle: [String]
    var end: [String]
  }

  static let tongues: [String: Tongue] = [
    "en": Tongue(
      words: SmallDump.words, stop: ".",
      top: [
        "The Harbour Gazette keeps the town informed since 1887",
        "Tide tables and moorings for the week", "Ring the newsroom bell at the north pier",
      ],
      afterTitle: ["Filed from the quay by our own desk"],
      middle: ["Our paper boat flotilla sails on Sundays"],
      end: [
        "Stories the lighthouse keeper liked",
        "The Gazette is printed on kelp paper by hand at the old mill",
        "Letters to the editor go into the green box", "All tides reserved",
      ]),
    "de": Tongue(
      words: [
        "Hafen", "Brücke", "Rathaus", "Lehrerin", "Winter", "Markt", "Museum", "Straße", "Fähre",
        "Gemeinde", "Bahnhof", "Garten", "Gewitter", "Schule", "Werkstatt", "Mühle", "Größe",
      ], stop: ".",
      top: ["Das Hafenblatt liegt seit 1887 auf jedem Küchentisch", "Gezeiten und Liegeplätze"],
      afterTitle: ["Vom Kai gemeldet durch die eigene Schreibstube"],
      middle: ["Sonntags fährt unsere Papierbootflotte"],
      end: ["Was der Leuchtturmwärter gern gelesen hat", "Leserpost bitte in den grünen Kasten"]),
    "ar": Tongue(
      words: [
        "الميناء", "الجسر", "المدرسة", "الشتاء", "السوق", "القرية", "المتحف", "المحطة", "المكتبة",
        "الحديقة", "العاصفة", "العبارة", "الجبل", "المستشفى", "القطار",
      ], stop: "؟",
      top: ["صحيفة الميناء ترافق المدينة منذ زمن بعيد", "جداول المد والمراسي لهذا الأسبوع"],
      afterTitle: ["كتبها من الرصيف أهل الصحيفة"], middle: ["أسطول قوارب الورق يبحر كل أحد"],
      end: ["حكايات أعجبت حارس المنارة", "رسائل القراء في الصندوق الأخضر"]),
    "zh": Tongue(
      words: ["港口", "桥梁", "老师", "冬天", "市场", "村庄", "博物馆", "车站", "图书馆", "花园", "风暴", "渡船"],
      stop: "。", isSpaced: false,
      top: ["海港公报自古陪伴本城居民", "本周潮汐与泊位一览"], afterTitle: ["本报记者码头手记"],
      middle: ["纸船船队每逢周日启航"], end: ["灯塔看守人喜爱的故事", "读者来信请投绿色木箱"]),
  ]

  var host: String
  var tongue: Tongue
  var seed: UInt64
  /// Sentences of a paragraph.
  var sentences = 3

  init(_ host: String = "gazette.example", tongue: String = "en", seed: UInt64 = 1) throws {
    guard let tongue = Self.tongues[tongue] else { throw UnknownTongue(name: tongue) }
    self.host = host
    self.tongue = tongue
    self.seed = seed
  }

  /// All template lines.
  var template: [String] { tongue.top + tongue.afterTitle + tongue.middle + tongue.end }

  func sentence(_ random: inout SplitMix64) -> String {
    var words = (0..<Int.random(in: 9...16, using: &random)).map { _ in
      tongue.words[Int(random.next() % UInt64(tongue.words.count))]
    }
    words.append(String(random.next() % 900_000))
    words[0] = words[0].prefix(1).uppercased() + words[0].dropFirst()
    return words.joined(separator: tongue.isSpaced ? " " : "") + tongue.stop
  }

  func paragraphs(_ number: Int) -> [String] {
    var random = SplitMix64(seed: seed &* 1_000_003 &+ UInt64(number))
    return (0..<Int.random(in: 3...9, using: &random)).map { _ in
      (0..<sentences).map { _ in sentence(&random) }
        .joined(separator: tongue.isSpaced ? " " : "")
    }
  }

  func page(_ number: Int) -> Page { page(number, article: paragraphs(number)) }

  /// A page of the template around these paragraphs.
  func page(_ number: Int, article: [String]) -> Page {
    let middle = 1 + number % max(1, article.count - 1)
    return Page(
      url: "https://www.\(host)/story/\(number)", article: article,
      lines: tongue.top + Array(article.prefix(1)) + tongue.afterTitle
        + Array(article.dropFirst().prefix(middle - 1)) + tongue.middle
        + Array(article.dropFirst(middle)) + tongue.end,
      // Lines of even length without spaces are taken for wrapped ones and joined.
      lineBreak: tongue.isSpaced ? "\n" : "\n\n")
  }

  /// One JSON line a page, in the order of `pages`.
  static func jsonLines(_ pages: [Page], asHTML: Bool = false) -> [UInt8] {
    var json = JSONWriter()
    for page in pages {
      json.object {
        $0.member("id", page.url)
        $0.member("url", page.url)
        if asHTML {
          let body = page.lines.map { "<p>\($0)</p>" }.joined(separator: "\n")
          $0.member("html", "<!doctype html><html><body><article>\(body)</article></body></html>")
        } else {
          $0.member("text", page.lines.joined(separator: page.lineBreak))
        }
      }
      json.newline()
    }
    return json.bytes
  }
}
