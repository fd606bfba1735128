/// Clean paragraphs in many languages, written for these tests: two or three sentences with commas, and with the marks
/// that the artefacts spoil.
enum CleanTexts {
  struct Row: Sendable {
    var language: String
    var paragraphs: [String]
  }

  static let rows: [Row] = [
    Row(
      language: "en",
      paragraphs: [
        "The ferry left at nine, and nobody on the quay waved. The captain, who had seen worse, only laughed.",
        "It’s late, she said, but the bakery (the one near the church) stays open. The bread was still warm.",
        "Who would have thought so? The bridge held, although the river rose twice. But the mill was lost!",
        "They sold the house – it was too big – and moved away. In spring, letters came; in autumn, none did.",
        "The mayor called the plan “a gift to the town”, and the paper printed it. There was no reply.",
      ]),
    Row(
      language: "de",
      paragraphs: [
        "Der Zug fuhr über die Brücke, und die Kinder winkten. Die Größe des Sees überraschte uns alle.",
        "Können wir später gehen? Der Bäcker schließt früh, aber das Café (gleich daneben) hat geöffnet.",
        "Im Frühling blühen die Äpfel, im Winter friert der Bach. Das Öl war teuer; die Müller blieben.",
        "Sie sagte: „Das wird schön“, und lächelte. Es regnete später, doch das störte keinen!",
      ]),
    Row(
      language: "fr",
      paragraphs: [
        "Le marché ouvrait tôt, même en hiver. Les pêcheurs, très fatigués, déchargeaient déjà les caisses.",
        "L’été dernier, la rivière a débordé. Le maire (élu depuis un mois) n’a rien promis.",
        "Il a neigé à Noël, puis à Pâques. Les écoles étaient fermées, et les élèves s’en réjouissaient.",
      ]),
    Row(
      language: "es",
      paragraphs: [
        "El niño corrió hasta la estación, pero el tren ya había salido. La señora, muy tranquila, esperó.",
        "¿Quién llamó ayer? El médico llegó tarde, según dijo, porque llovía. ¡Qué día más largo!",
        "La montaña (la más alta del país) tenía nieve. El año pasado, en cambio, no cayó ni un copo.",
      ]),
    Row(
      language: "it",
      paragraphs: [
        "La città dormiva, perché era già tardi. Il sindaco, però, scriveva ancora alla luce di una candela.",
        "Perché non è venuto? Il caffè era pronto, e la torta (di mele) anche. È stata una bella serata!",
        "Il fiume salì così in fretta che nessuno poté salvare il ponte. La libertà, disse, costa cara.",
      ]),
    Row(
      language: "pt",
      paragraphs: [
        "O avô contou a história, e as crianças não dormiram. A lição, disse ele, é simples.",
        "Você já jantou? O pão estava fresco, a manteiga também. Amanhã há feira na praça (se não chover).",
        "A estação ficou vazia às três; os comboios vieram depois. Então é assim que acaba o verão!",
      ]),
    Row(
      language: "nl",
      paragraphs: [
        "De boot vertrok om negen uur, en niemand zwaaide. De schipper, een oude man, lachte alleen maar.",
        "Heeft u de ideeën gelezen? De raad vergadert morgen, maar het café (aan de haven) is nu al vol.",
        "In het voorjaar kwamen er brieven; in het najaar niet meer. Dat is jammer, zei ze, heel jammer!",
      ]),
    Row(
      language: "pl",
      paragraphs: [
        "Pociąg odjechał późno, więc wróciliśmy pieszo. Żółte światło paliło się jeszcze w oknie młyna.",
        "Czy ktoś widział klucze? Łódź czekała przy brzegu, ale wiosła zginęły. To był długi dzień!",
        "Mój ojciec (rybak z dziada pradziada) rzadko mówił o morzu. Tak już było, i nikt nie pytał.",
      ]),
    Row(
      language: "cs",
      paragraphs: [
        "Vlak přijel pozdě, takže jsme šli pěšky. Řeka byla široká, ale loďka nás převezla.",
        "Kdo zavřel dveře? Pekař měl ještě světlo, a chléb (čerstvý) voněl až na ulici.",
      ]),
    Row(
      language: "hu",
      paragraphs: [
        "A vonat késett, ezért gyalog mentünk haza. Az őszi erdő csöndes volt, és a tó már befagyott.",
        "Ki zárta be az ajtót? A pék még dolgozott, így a kenyér (a friss) illata az utcáig ért.",
      ]),
    Row(
      language: "tr",
      paragraphs: [
        "Vapur dokuzda kalktı, ama kimse el sallamadı. Kaptan, yaşlı bir adam, yalnızca güldü.",
        "Kapıyı kim açtı? Fırıncı erken geldi, çünkü köyde düğün vardı. Ne güzel bir gündü!",
      ]),
    Row(
      language: "sv",
      paragraphs: [
        "Färjan gick klockan nio, men ingen vinkade. Kaptenen, som sett värre, bara skrattade åt oss.",
        "Vem stängde dörren? Bagaren hade öppet, och brödet (det färska) räckte åt alla. Så bra!",
      ]),
    Row(
      language: "lt",
      paragraphs: [
        "Traukinys vėlavo, todėl grįžome pėsčiomis. Žvejys, jau senas žmogus, tik šypsojosi ir tylėjo.",
        "Kas uždarė duris? Kepėjas dar dirbo, o duona (šviežia) kvepėjo iki pat gatvės galo.",
      ]),
    Row(
      language: "vi",
      paragraphs: [
        "Chuyến phà rời bến lúc chín giờ, nhưng không ai vẫy tay. Người lái, một ông già, chỉ cười.",
        "Ai đã đóng cửa? Tiệm bánh vẫn mở, và bánh mì (còn nóng) thơm đến tận cuối phố.",
      ]),
    Row(
      language: "el",
      paragraphs: [
        "Το πλοίο έφυγε στις εννιά, και κανείς δεν χαιρέτησε. Ο καπετάνιος, γέρος πια, μόνο γέλασε.",
        "Το χωριό κοιμόταν, γιατί ήταν αργά. Ο φούρνος (ο παλιός) είχε ακόμη φως, και το ψωμί μύριζε.",
      ]),
    Row(
      language: "ru",
      paragraphs: [
        "Паром ушёл в девять, и никто не махал рукой. Капитан, человек бывалый, только смеялся.",
        "Кто закрыл дверь? Пекарь ещё работал, а хлеб (свежий) пах на всю улицу. Какой был день!",
        "Река поднялась быстро, поэтому мост не спасли. Это был старый мост, его строили всей деревней.",
      ]),
    Row(
      language: "uk",
      paragraphs: [
        "Пором пішов о дев’ятій, і ніхто не махав. Капітан, людина бувала, лише сміявся їм услід.",
        "Хто зачинив двері? Пекар ще працював, а хліб (свіжий) пахнув на всю вулицю. Який був день!",
      ]),
    Row(
      language: "ar",
      paragraphs: [
        "غادرت العبّارة الميناء في التاسعة، ولم يلوّح أحد. ضحك القبطان، وهو رجل مجرّب، ثم مضى.",
        "من أغلق الباب؟ كان الخبّاز يعمل، وكانت رائحة الخبز تملأ الشارع. كان يوماً طويلاً.",
      ]),
    Row(
      language: "fa",
      paragraphs: [
        "کشتی ساعت نه رفت، و هیچ‌کس دست تکان نداد. ناخدا، مردی پیر، فقط می‌خندید.",
        "چه کسی در را بست؟ نانوا هنوز کار می‌کرد، و بوی نان تا ته کوچه می‌آمد.",
      ]),
    Row(
      language: "hi",
      paragraphs: [
        "नाव नौ बजे निकली, पर किसी ने हाथ नहीं हिलाया। कप्तान, जो बूढ़ा था, बस हँसता रहा।",
        "दरवाज़ा किसने बंद किया? दुकान खुली थी, और रोटी की महक गली तक आती थी।",
      ]),
    Row(
      language: "zh",
      paragraphs: [
        "渡船九点离开港口，码头上没有人挥手。船长见过更大的风浪，只是笑了笑。",
        "“谁关了门？”面包师还在干活，新面包的香味飘到街上；孩子们都跑来了。",
      ]),
    Row(
      language: "ja",
      paragraphs: [
        "渡し船は九時に港を出たが、手を振る人はいなかった。船長は、ただ笑っていた。",
        "「だれがドアを閉めたの？」パン屋はまだ働いていて、いい匂いが通りまで届いた。",
      ]),
    Row(
      language: "ko",
      paragraphs: [
        "배는 아홉 시에 떠났고, 손을 흔드는 사람은 없었다. 선장은, 늙은 사람인데, 웃기만 했다.",
        "누가 문을 닫았을까? 빵집은 아직 열려 있었고, 갓 구운 빵 냄새가 거리까지 났다.",
      ]),
    Row(
      language: "th",
      paragraphs: [
        "เรือออกจากท่าเวลาเก้าโมง แต่ไม่มีใครโบกมือ กัปตันซึ่งเป็นคนแก่ได้แต่หัวเราะ",
        "ใครปิดประตู ร้านขนมปังยังเปิดอยู่ และกลิ่นขนมปังก็หอมไปถึงถนน",
      ]),
  ]

  static func rows(_ languages: [String]) -> [Row] {
    rows.filter { languages.contains($0.language) }
  }

  static let all = rows.map(\.language)
}
