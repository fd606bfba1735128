internal import CopydeskBase

/// Whole lines that are chrome wherever they stand, by family; and headings that open a list of other pages.
///
/// A line matches as a whole, letters and digits only, so that prose which holds the words never does. The lines are
/// those of public chrome lists (Readability, Trafilatura, C4, RefinedWeb) with their counterparts in other languages.
enum ChromePhrases {
  private static let families: [(name: String, lines: String)] = [
    (
      "share",
      "share|share this|share this article|share this story|share this post|share on facebook|"
        + "share on twitter|share on x|share via email|copy link|tweet|pin it|email this|print|"
        + "print this page|artikel teilen|teilen|partager|partager sur|partager cet article|"
        + "compartir|compartir en|condividi|compartilhar|compartilhe|поделиться|分享到|分享|シェアする|"
        + "शेयर करें|شارك|شارك على|facebook|twitter|whatsapp|linkedin|telegram|pinterest|reddit|email"
    ),
    (
      "related",
      "read also|also read|read more|related|related articles|related posts|related stories|"
        + "related content|related topics|related news|related links|you may also like|"
        + "you might also like|recommended|recommended for you|more stories|more news|more from|"
        + "more like this|trending|trending now|most read|most popular|popular posts|top stories|"
        + "top news|latest news|latest posts|recent posts|up next|dont miss|editors picks|see also|"
        + "lesen sie auch|mehr zum thema|meistgelesen|das könnte sie auch interessieren|"
        + "à lire aussi|sur le même sujet|les plus lus|lee también|te puede interesar|"
        + "más noticias|lo más leído|leggi anche|articoli correlati|i più letti|leia também|"
        + "veja também|mais lidas|читайте также|по теме|самое читаемое|相关阅读|延伸阅读|相关文章|"
        + "热门文章|推荐阅读|関連記事|あわせて読みたい|人気記事|ランキング|यह भी पढ़ें|ताज़ा खबरें|اقرأ أيضا|"
        + "اقرأ أيضاً|مواضيع ذات صلة|الأكثر قراءة"
    ),
    (
      "continue",
      "continue reading|keep reading|show more|load more|view more|see more|learn more|view all|"
        + "see all|weiterlesen|mehr anzeigen|lire la suite|voir plus|seguir leyendo|ver más|"
        + "continua a leggere|continue lendo|читать далее|阅读全文|展开全文|続きを読む|और पढ़ें|اقرأ المزيد"
    ),
    (
      "newsletter",
      "sign up|subscribe|subscribe now|sign up for our newsletter|subscribe to our newsletter|"
        + "newsletter|newsletter abonnieren|inscrivezvous à la newsletter|suscríbete|"
        + "iscriviti alla newsletter|assine a newsletter|подпишитесь на рассылку|订阅|メルマガ登録|"
        + "اشترك في النشرة"
    ),
    (
      "follow",
      "follow us|follow us on|follow|folgen sie uns|suiveznous|síguenos|seguici|siganos|"
        + "подписывайтесь|关注我们|扫一扫|フォローする|हमें फॉलो करें|تابعونا|تابعونا على"
    ),
    (
      "cookies",
      "accept|accept all|accept all cookies|accept cookies|reject all|cookie settings|"
        + "manage cookies|cookie policy|alle akzeptieren|alle ablehnen|tout accepter|tout refuser|"
        + "aceptar|aceptar todo|accetta|aceitar|принять|接受全部|すべて許可"
    ),
    (
      "rights",
      "all rights reserved|privacy policy|terms of use|terms of service|terms and conditions|"
        + "alle rechte vorbehalten|datenschutz|impressum|tous droits réservés|mentions légales|"
        + "todos los derechos reservados|riproduzione riservata|todos os direitos reservados|"
        + "все права защищены|版权所有|無断転載禁止|सर्वाधिकार सुरक्षित|جميع الحقوق محفوظة"
    ),
    (
      "comments",
      "comments|comment|leave a comment|leave a reply|post a comment|add a comment|reply|"
        + "no comments|no comments yet|view comments|show comments|log in to comment|"
        + "kommentare|kommentar schreiben|laisser un commentaire|commentaires|deja un comentario|"
        + "comentarios|lascia un commento|deixe um comentário|комментарии|оставить комментарий|"
        + "发表评论|网友评论|评论|コメント|コメントを書く|टिप्पणी करें|أضف تعليقا|تعليقات"
    ),
    (
      "ads",
      "advertisement|advertisements|ad|ads|sponsored|promoted|story continues below advertisement|"
        + "article continues below|anzeige|werbung|publicité|publicidad|pubblicità|"
        + "continua após a publicidade|реклама|广告|広告|विज्ञापन|إعلان"
    ),
    (
      "paths",
      "home|back|back to top|top|next|previous|next page|previous page|next post|previous post|"
        + "skip to content|skip to main content|menu|search|login|log in|sign in|register|"
        + "startseite|nach oben|accueil|haut de page|inicio|torna su|próxima página|главная|наверх|"
        + "首页|上一篇|下一篇|返回顶部|トップへ戻る|होम|अगला पेज|الرئيسية"
    ),
  ]

  private static let lines: [UInt64: Int] = {
    var lines: [UInt64: Int] = [:]
    for (index, family) in families.enumerated() {
      for line in family.lines.split(separator: "|") {
        let bytes = Array(line.utf8)
        lines[TextCounts(bytes.span, 0..<bytes.count).line] = index
      }
    }
    return lines
  }()

  /// The family of the line with these counts, or nil.
  static func family(_ counts: TextCounts) -> String? {
    guard counts.words <= 12 else { return nil }
    return lines[counts.line].map { families[$0].name }
  }

  /// 1 + the family's place in the list as a feature; 0 for no chrome phrase.
  static func number(_ counts: TextCounts) -> Float {
    guard counts.words <= 12 else { return 0 }
    return Float((lines[counts.line] ?? -1) + 1)
  }

  /// Whether a heading of this family is followed by links to other pages, or by readers' comments.
  static func opensTail(_ family: String) -> Bool {
    family == "related" || family == "comments" || family == "newsletter" || family == "share"
  }
}
