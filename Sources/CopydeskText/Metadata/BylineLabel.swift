/// Lines that announce an author and hold no name: "Written by", "Autor:".
enum BylineLabel {
  private static let labels: Set<String> = [
    "by", "author", "authors", "written by", "words by", "published by", "story by",
    "text by", "article by", "created by", "the author", "thread starter", "started by",
    "recipe by", "posted by", "von", "autor", "autorin", "text",
    "geschrieben von", "par", "auteur", "auteure", "écrit par", "rédigé par", "publié par", "por",
    "escrito por", "autora", "publicado por", "redactado por", "di", "autore", "scritto da",
    "a cura di", "door", "geschreven door", "av", "text av", "skriven av", "forfatter",
    "skrevet av",
    "kirjoittaja", "autor tekstu", "napisał", "автор", "авторы", "текст", "автор статьи", "yazar",
    "yazan", "oleh", "penulis", "tác giả", "الكاتب", "بقلم", "كتب", "نویسنده", "लेखक", "লেখক", "作者",
    "文", "撰文", "记者", "記者", "著者", "執筆者", "ライター", "글", "기자", "작성자", "συντάκτης", "מאת",
  ]

  static func isLabel(_ text: String) -> Bool {
    guard text.utf8.count < 40 else { return false }
    var line = text.lowercased()[...]
    while let last = line.last, last == ":" || last == "：" || last == " " { line.removeLast() }
    return labels.contains(String(line))
  }
}
