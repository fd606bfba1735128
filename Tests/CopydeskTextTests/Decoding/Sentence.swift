import Testing

/// True-to-life sentences in many languages, each with the encodings that were made for it.
struct Sentence: Sendable, CustomTestStringConvertible {
  var language: String
  var text: String
  /// Encodings to write it in: WHATWG name and iconv name.
  var encodings: [(name: String, iconv: String)]

  var testDescription: String { language }

  static let all: [Sentence] = [
    Sentence(
      language: "French",
      text: "L’été dernier, la mairie a rénové l’école où étudient près de trois cents élèves.",
      encodings: [("windows-1252", "CP1252")]),
    Sentence(
      language: "German",
      text: "Die Züge fahren wegen der Bauarbeiten über Köln; größere Verspätungen sind möglich.",
      encodings: [("windows-1252", "CP1252")]),
    Sentence(
      language: "Spanish",
      text: "¿Quién pagará la reparación del camión? El dueño dijo que mañana habrá una reunión.",
      encodings: [("windows-1252", "CP1252")]),
    Sentence(
      language: "Swedish",
      text: "På lördag öppnar gården igen och då får alla barn åka häst längs ån.",
      encodings: [("windows-1252", "CP1252")]),
    Sentence(
      language: "Polish",
      text:
        "Wczoraj wieczorem na drodze do Łodzi śnieg zasypał dziesięć samochodów, źle oświetlonych.",
      encodings: [("windows-1250", "CP1250"), ("iso-8859-2", "ISO-8859-2")]),
    Sentence(
      language: "Czech",
      text:
        "Příští týden začne oprava mostu přes řeku; řidiči musí počítat se zdržením několik měsíců.",
      encodings: [("windows-1250", "CP1250"), ("iso-8859-2", "ISO-8859-2")]),
    Sentence(
      language: "Hungarian",
      text:
        "A főváros új hídján szombattól közlekedhetnek az autók, de a gyalogosoknak még várniuk kell, "
        + "mert a járdák őszre készülnek el.",
      encodings: [("windows-1250", "CP1250")]),
    Sentence(
      language: "Turkish",
      text:
        "Dün akşam İzmir’de yağan yağmur yüzünden bazı yollar kapandı, öğrenciler eve geç döndü.",
      encodings: [("windows-1254", "CP1254")]),
    Sentence(
      language: "Lithuanian",
      text:
        "Šiąnakt pajūryje siautė audra, todėl keli šimtai žmonių liko be elektros, pranešė įmonė.",
      encodings: [("windows-1257", "CP1257")]),
    Sentence(
      language: "Russian",
      text: "Вчера в городе открыли новую библиотеку, и первые читатели пришли уже утром.",
      encodings: [
        ("windows-1251", "CP1251"), ("koi8-r", "KOI8-R"), ("ibm866", "IBM866"),
        ("iso-8859-5", "ISO-8859-5"),
      ]),
    Sentence(
      language: "Ukrainian",
      text: "Уряд оголосив, що з понеділка її мешканці зможуть їздити новим шляхом до Києва.",
      encodings: [("windows-1251", "CP1251"), ("koi8-u", "KOI8-U")]),
    Sentence(
      language: "Greek",
      text: "Το πλοίο έφυγε χθες το βράδυ από τον Πειραιά με διακόσιους επιβάτες για την Κρήτη.",
      encodings: [("windows-1253", "CP1253")]),
    Sentence(
      language: "Hebrew",
      text: "הרכבת לירושלים יצאה אתמול באיחור של שעה בגלל תקלה במסילה.",
      encodings: [("windows-1255", "CP1255")]),
    Sentence(
      language: "Arabic",
      text: "أعلنت الوزارة أمس أن المدارس سوف تفتح أبوابها في بداية الشهر القادم.",
      encodings: [("windows-1256", "CP1256"), ("iso-8859-6", "ISO-8859-6")]),
    Sentence(
      language: "Thai",
      text: "เมื่อวานนี้ฝนตกหนักทั้งวัน ทำให้น้ำท่วมถนนหลายสายในกรุงเทพ",
      encodings: [("windows-874", "CP874")]),
    Sentence(
      language: "Japanese",
      text: "昨日の夜、東京で大きな地震がありましたが、けが人はいませんでした。",
      encodings: [
        ("shift_jis", "CP932"), ("euc-jp", "EUC-JP-MS"), ("iso-2022-jp", "ISO-2022-JP"),
      ]),
    Sentence(
      language: "Chinese, simplified",
      text: "昨天下午，这个城市的新图书馆开门了，第一天就来了两千多人。",
      encodings: [("gb18030", "GB18030")]),
    Sentence(
      language: "Chinese, traditional",
      text: "昨天下午，這個城市的新圖書館開門了，第一天就來了兩千多人。",
      encodings: [("big5", "BIG5-HKSCS"), ("gb18030", "GB18030")]),
    Sentence(
      language: "Korean",
      text: "어제 저녁 서울에서 열린 회의에는 많은 시민들이 참석하여 의견을 나누었다.",
      encodings: [("euc-kr", "UHC")]),
    Sentence(
      language: "Hindi", text: "कल शाम दिल्ली में तेज़ बारिश हुई और कई सड़कें बंद रहीं।",
      encodings: []),
  ]

  /// One row for each sentence in each of its encodings.
  static let rows: [SentenceRow] = all.flatMap { sentence in
    sentence.encodings.map {
      SentenceRow(
        language: sentence.language, text: sentence.text, name: $0.name, iconv: $0.iconv)
    }
  }
}
