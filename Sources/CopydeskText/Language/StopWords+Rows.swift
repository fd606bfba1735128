extension StopWords {
  /// One language: its stop words, and letters that few others use.
  struct Row {
    var tag: String
    var script: Script
    var words: String
    var letters = ""
  }

  static let rows: [Row] = latin + others

  private static let latin: [Row] = [
    Row(
      tag: "en", script: .latin,
      words: "the of and to in is was that for it with as on by at from this have not be are they "
        + "were which has had but his her he she we you will would their its an or been who"),
    Row(
      tag: "de", script: .latin,
      words:
        "der die und das ist nicht ein eine von mit den dem des sich auf für im zu auch als es "
        + "wird sind bei nach aus wie über werden einer einen noch dass wir sie hat war oder zum zur",
      letters: "ß"),
    Row(
      tag: "fr", script: .latin,
      words:
        "le la les des et est une dans que qui pour pas sur au du il elle avec ce cette par plus "
        + "ne sont nous vous mais ont aux été leur ses son être fait comme aussi l d qu n s",
      letters: "œ"),
    Row(
      tag: "es", script: .latin,
      words:
        "el la los las de que y en un una es por con para se del no su al lo como más pero sus "
        + "le ha este está fue son también entre cuando muy sin sobre ser tiene desde hasta donde a dijo "
        + "hay años era fueron antes ante ya todo esta dos nos esto eso porque",
      letters: "ñ¿¡"),
    Row(
      tag: "it", script: .latin,
      words: "il di che la e è un una per non in con del della si le dei sono da al come più anche "
        + "ha nel alla gli lo dal delle ma questo nella hanno stato degli essere ai dell l"),
    Row(
      tag: "pt", script: .latin,
      words:
        "o a os as de que e do da em um uma para com não por no na se mais dos das como mas foi "
        + "ao ele seu sua ou são também pelo pela até isso está já muito nos ser tem", letters: "ãõ"
    ),
    Row(
      tag: "nl", script: .latin,
      words: "de het een en van in is dat op te zijn met voor niet aan er om ook als bij maar die "
        + "door over hij naar uit wordt deze ze nog was heeft dan hebben kan meer werd zich geen"),
    Row(
      tag: "pl", script: .latin,
      words: "i w nie na się z do to że jest o jak po co tak za od przez dla ale jego są czy już "
        + "tym które być może także oraz który przed tylko będzie go ich", letters: "ąęłśźżćń"),
    Row(
      tag: "cs", script: .latin,
      words: "a se na je v že to s z do o i za by pro jako ale jsou po který jeho od k také jsem "
        + "nebo až při byl které podle už jen může mezi není bylo však", letters: "ěřů"),
    Row(
      tag: "sk", script: .latin,
      words:
        "a sa na je v že to s z do o aj za by pre ako ale sú po ktorý jeho od k tiež som alebo "
        + "až pri bol ktoré podľa už len môže medzi nie bolo však", letters: "ľĺŕ"),
    Row(
      tag: "tr", script: .latin,
      words: "ve bir bu da de için ile olarak çok daha olan gibi en ne kadar sonra ama değil var "
        + "olduğu kendi her ya o mi ise ki tarafından büyük göre iki yeni", letters: "ğış"),
    Row(
      tag: "vi", script: .latin,
      words:
        "và của là có trong cho không được với một các người này những đã để khi đến từ về ở ra "
        + "như cũng tại nhiều năm sẽ thì họ", letters: "ăơưạảấầẩậắặẹẻếềểệịọốồổộớờởợụủứừửựỳđ"),
    Row(
      tag: "id", script: .latin,
      words:
        "yang dan di dengan untuk ini itu dari dalam tidak pada adalah ke akan juga sebagai oleh "
        + "mereka ada telah bisa karena saya kami atau lebih tersebut sudah dapat para"),
    Row(
      tag: "sv", script: .latin,
      words:
        "och att det i en som är på för med av den till inte har de ett om jag var han men sig "
        + "från vi så kan när över också efter eller hade sin ska", letters: "åäö"),
    Row(
      tag: "da", script: .latin,
      words:
        "og at det i en som er på for med af den til ikke har de et om jeg var han men sig fra "
        + "vi så kan når over også efter eller havde sin skal blev være", letters: "æø"),
    Row(
      tag: "no", script: .latin,
      words:
        "og å det i en som er på for med av den til ikke har de et om jeg var han men seg fra vi "
        + "så kan når over også etter eller hadde sin skal ble være", letters: "æø"),
    Row(
      tag: "fi", script: .latin,
      words:
        "ja on ei että se oli hän mutta ovat joka myös kun niin mukaan kuin sen ole tai jos vain "
        + "nyt ollut sekä voi jo hänen sitä tämä vielä kanssa ennen", letters: "ä"),
    Row(
      tag: "ro", script: .latin,
      words: "de și în a la cu este pe nu un o care din să au că mai pentru ce sunt sau fost prin "
        + "după lui ale dar fi cel când într despre are", letters: "șțăţş"),
    Row(
      tag: "hu", script: .latin,
      words:
        "a az és hogy nem is egy meg ez volt már csak mint még el de ha van vagy kell azt lehet "
        + "minden után akkor lesz nagyon ezt annak pedig", letters: "őű"),
    Row(
      tag: "ca", script: .latin,
      words: "el la els les de que i en un una és per amb no del al es ha va ser més com però són "
        + "també dels aquest aquesta seva seu fins l d"),
    Row(
      tag: "hr", script: .latin,
      words:
        "i je u na se da za su od s ne koji to iz kao bi nije ili ali po o sam što sve nakon koja "
        + "biti više može samo prema", letters: "đ"),
  ]

  private static let others: [Row] = [
    Row(
      tag: "ru", script: .cyrillic,
      words:
        "и в не на что он с как по это из у за от о к но его для она так было мы же бы все был "
        + "только до или если при чтобы уже их", letters: "ыэё"),
    Row(
      tag: "uk", script: .cyrillic,
      words: "і в не на що він з як по це із у за від про до але його для вона так було ми та й б "
        + "всі був тільки або якщо при щоб вже їх", letters: "іїєґ"),
    Row(
      tag: "be", script: .cyrillic,
      words:
        "і ў не на што ён з як па гэта у за ад да але яго для яна так было мы ды ці быў толькі "
        + "каб ужо іх", letters: "ўі"),
    Row(
      tag: "bg", script: .cyrillic,
      words:
        "и в не на че той с как по това от за до но му за тя така беше ние да се е са ще са или "
        + "ако при като който която които след още"),
    Row(
      tag: "sr", script: .cyrillic,
      words:
        "и у не на да је се за од са су као што који то из или али по о сам све после која бити "
        + "више може само према", letters: "јљњћђџ"),
    Row(
      tag: "ar", script: .arabic,
      words:
        "في من على إلى أن عن مع هذا هذه التي الذي ما لا كان بعد كما قد بين أو كل وقال ذلك لم هو "
        + "هي قبل خلال حيث حتى وفي ومن إن", letters: "ةىأإ"),
    Row(
      tag: "fa", script: .arabic,
      words: "در به از که این را با است برای آن یک تا بر هم نیز شد ها بود خود می کرد شده وی اما یا "
        + "هر کند باید او پس", letters: "پچژگیک"),
    Row(
      tag: "ur", script: .arabic,
      words:
        "کے میں کی ہے اور سے کا کو اس نے کہ پر یہ ہیں بھی ایک تھا ان نہیں کر ہو جو گیا تو وہ لیے",
      letters: "ٹڈڑںےہھ"),
    Row(
      tag: "hi", script: .devanagari,
      words: "के में की है और से का को पर ने कि यह हैं भी एक इस था नहीं कर हो जो गया तो वह लिए ही"),
    Row(
      tag: "mr", script: .devanagari,
      words: "आणि आहे या हे ते च्या आहेत होते की तर नाही केली केले मध्ये साठी असे ही एक त्या यांनी "
        + "होता करून", letters: "ळ"),
    Row(
      tag: "ne", script: .devanagari,
      words: "छ र को मा पनि ले यो छन् भएको गर्ने हुन् थियो लागि गरेको हो भने एक तर यस"),
  ]
}
