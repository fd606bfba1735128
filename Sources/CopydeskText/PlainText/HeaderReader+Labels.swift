internal import CopydeskBase

extension HeaderReader {
  /// What the name behind a label is.
  private enum Role { case author, source, other }

  /// Labels of header lines, lower case: "来源：新华网", "Quelle: dpa", "责任编辑：王伟".
  private static let roles: [String: Role] = {
    var roles: [String: Role] = [:]
    let sources =
      "来源 來源 稿源 文章来源 新闻来源 資料來源 出典 source quelle bron fuente fonte источник джерело kaynak "
      + "źródło المصدر منبع स्रोत সূত্র nguồn sumber 출처"
    for label in sources.split(separator: " ") { roles[String(label)] = .source }
    let authors = "作者 记者 記者 撰文 文 author autor auteur autore автор yazar penulis نویسنده الكاتب लेखक"
    for label in authors.split(separator: " ") { roles[String(label)] = .author }
    let others =
      "责任编辑 責任編輯 责编 責編 编辑 編輯 審稿 审核 校对 编审 editor редактор editör محرر المحرر "
      + "संपादन 편집 阅读 閱讀 浏览 点击 字号 评论 编辑："
    for label in others.split(separator: " ") { roles[String(label)] = .other }
    return roles
  }()

  /// Most pieces of a line of labels.
  private static let mostPieces = 8

  /// "2024年1月5日 10:30 来源：新华网 责任编辑：王伟": a date, then nothing but labels with their names.
  ///
  /// Source becomes `site`, author `author`; an editor is neither and goes with the line.
  mutating func readLabels(_ block: inout TextBlock, _ line: LineFeatures) -> Bool {
    let text = block.text
    guard line.words <= 40, !line.endsWithMark, text.count <= 400,
      let date = DateParser.first(in: text.span, dayFirst: isDayFirst),
      date.range.lowerBound <= 30
    else { return false }
    let before = text.span.extracting(0..<date.range.lowerBound)
    let after = text.span.extracting(date.range.upperBound..<text.count)
    var author: String?
    var source: String?
    guard
      Self.pieces(before, { Self.keep($0, $1, &author, &source) }) != nil,
      let found = Self.pieces(after, { Self.keep($0, $1, &author, &source) }), found > 0
    else { return false }
    if metadata.author == nil { metadata.author = author }
    if metadata.site == nil { metadata.site = source }
    take(date, in: text.span)
    return true
  }

  private static func keep(
    _ label: String, _ name: String, _ author: inout String?, _ source: inout String?
  ) -> Bool {
    guard let role = roles[label] else { return false }
    guard !name.isEmpty, name.utf8.count <= 60 else { return role == .other }
    if role == .author { author = author ?? name }
    if role == .source { source = source ?? name }
    return true
  }

  /// Hands on each "label：name" of a line; how many, or nil when anything else stands there.
  private static func pieces(
    _ text: Span<UInt8>, _ body: (String, String) -> Bool
  ) -> Int? {
    let line = String(utf8: text, 0..<text.count)
    var count = 0
    for piece in line.split(whereSeparator: { " |\t·•　-–—/".contains($0) }) {
      count += 1
      guard count <= mostPieces else { return nil }
      guard let colon = piece.firstIndex(where: { $0 == ":" || $0 == "：" }),
        body(piece[..<colon].lowercased(), String(piece[piece.index(after: colon)...]))
      else { return nil }
    }
    return count
  }
}
