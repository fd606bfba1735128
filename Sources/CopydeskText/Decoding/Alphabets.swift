/// What texts of the world are written with beyond ASCII: the evidence of `EncodingGuesser`.
///
/// Letters of a language stand in falling order of frequency, as its corpora and primers give them; only the
/// order of the two halves matters. Upper case is not listed: it is met by folding.
enum Alphabets {
  /// Letters of one language (or of several that share an alphabet).
  struct Alphabet {
    let letters: [UInt32: Int]

    init(_ text: String) {
      let scalars = Array(text.unicodeScalars)
      var letters: [UInt32: Int] = [:]
      for (rank, scalar) in scalars.enumerated() {
        letters[scalar.value] = rank < (scalars.count + 1) / 2 ? 10 : 7
      }
      self.letters = letters
    }
  }

  /// The encodings that are guessed, the likeliest first, each with the languages it was made for.
  static let candidates: [(encoding: TextEncoding, alphabets: [Alphabet])] = [
    (.windows1252, western), (.shiftJIS, [japanese]), (.eucJP, [japanese]),
    (.gb18030, [simplified]), (.big5, [traditional]), (.eucKR, [korean]),
    (.windows1251, cyrillic), (.koi8R, cyrillic), (.koi8U, cyrillic), (.windows1250, central),
    (.iso8859x2, central), (.windows1253, [greek]), (.windows1254, [turkish]),
    (.windows1255, [hebrew]), (.windows1256, [arabic]), (.iso8859x6, [arabic]),
    (.windows1257, baltic), (.windows874, [thai]), (.ibm866, cyrillic), (.iso8859x5, cyrillic),
  ]

  private static let western = [
    "éèàêçâîôùûëïœ", "üäöß", "óíáéñúü", "ãáéçíóêõâúàô", "àèòùìé", "åäöæøé", "íáðæóöéþúý",
    "éëïèüö", "àóèéíçòúïü", "äõöüšž",
  ].map(Alphabet.init)

  private static let central = [
    "íáéěýčřžšůúóťďň", "łąęóżćśńź", "áéöóőüíúű", "ăîțțșşţâ", "čćšžđ", "áíéčžýšúľťôóňďäŕĺ",
  ].map(Alphabet.init)

  private static let baltic = ["ėšįąžųūčę", "āīēšķņļūčģž", "äõöüšž"].map(Alphabet.init)

  private static let cyrillic = [
    "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", "оаинтіеврслкудмпзяьбгчхцюїйжщєшфґ",
    "аоиетнрвсдпкмлзъбугчжцщхяшюьфй", "аоиенртсјвкудпмлгзбчшцљњжфћхђџ",
  ].map(Alphabet.init)

  private static let greek = Alphabet("αοιετσνηυρπκμλςωγδάίόέήθύφχβώξζψϊϋΐΰ")
  private static let turkish = Alphabet("ıüşğçöâîû")
  private static let hebrew = Alphabet("יוהלארתבמשנדעקפםחגטצסכזןךףץ")
  private static let arabic = Alphabet("اليمنرتبهودعسفقكحجشصخطةىذأضغثزظءآإؤئپچژگکی")
  private static let thai = Alphabet("านรอกเงมยลวดทสตะปบคหแจพชขใไโผณศธซถษภญฉฝฟฐฤฎฏฆฒฌฬฑๆฯ่้ั็์ีิืุู๊๋ึำ")

  private static let kana =
    "のにはをたがでてとしれさるいなあかくこすそちつまもやよらりわんっけきせうえおめみだどばげじ"
    + "ずぜべぼびぐごぎゃゅょアイウエオカキクケコサシスセソタチツテトナニノハヒフヘホマミムメモ"
    + "ヤユヨラリルレロワンガギグゲゴザジズゼゾダデドバビブベボパピプペポァィゥェォッャュョー"

  private static let japanese = Alphabet(
    kana
      + "日一大年人出本中国時上生事者見月分合行前社会地方場東間自的後目同体手定内部新学高回立力文問長子言物業意"
      + kana)

  private static let simplified = Alphabet(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用"
      + "道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军"
      + "者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见"
      + "被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真"
      + "论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直"
      + "德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记")

  private static let traditional = Alphabet(
    "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用"
      + "道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍"
      + "者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見"
      + "被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真"
      + "論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直"
      + "德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記")

  private static let korean = Alphabet(
    "이다는의에을가고지하한를은로도기사서대아인자시리어나정일해수그라만적부제여보전상과원화있국으조주구연들성"
      + "비동위게관장안스용공선신했우계세무유문민관대할것모면없된되년월오학생경소산미금실물발표업회경재중말와")
}
