/// Words that tell the date of a change from that of publication.
enum DateLabel {
  /// Stems of "updated", "modified", "reviewed" in the languages of `DateWords`.
  private static let updated = [
    "updat", "modif", "reviewed on", "last review", "edited", "revis", "as of", "aktualis",
    "geändert", "stand:",
    "überarbeitet", "mis à jour", "mise à jour", "actualis", "actualiz", "atualiz", "aggiorna",
    "bijgewerkt", "gewijzigd", "uppdater", "opdater", "oppdater", "päivitetty", "muokattu",
    "aktualiz", "zaktualiz", "обнов", "измен", "оновлен", "güncelle", "cập nhật", "diperbarui",
    "actualitzat", "frissít", "ενημερ", "تحديث", "تعديل", "روزرسانی", "अपडेट", "আপডেট", "עודכן", "更新",
    "修改", "最終", "업데이트", "수정",
  ]

  /// Stems of words before dates that are not the page's: accounts, events, terms.
  private static let foreign = [
    "joined", "member since", "registered", "registriert", "beigetreten", "inscrit",
    "miembro desde",
    "iscritto", "регистрация", "зареєстр", "注册", "登録", "가입", "expires", "deadline", "valid until",
    "born", "copyright", "©", "effective", "starts", "ends ", "due ",
  ]

  /// Whether `text`, what stands before a date, gives it to something other than the page.
  static func isForeign(_ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    let text = text.lowercased()
    return foreign.contains(where: text.holds)
  }

  /// Stems of "published", "posted": the first date of "Published 3 March, updated 4 March" is theirs.
  private static let published = [
    "publish", "posted", "veröffentlicht", "erschienen", "publié", "publicad", "pubblicat",
    "gepubliceerd", "geplaatst", "opublikowan", "dodan", "опубликован", "опубліковано", "yayın",
    "đăng", "diterbitkan", "dipublikasikan", "نشر", "انتشار", "प्रकाशित", "প্রকাশ", "发布", "發布",
    "发表", "公開", "掲載", "入力", "입력", "등록",
  ]

  /// Whether `text`, what stands before a date, speaks of publication.
  static func saysPublished(_ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    let text = text.lowercased()
    return published.contains(where: text.holds)
  }

  /// Whether `text`, what stands before a date, speaks of a change.
  static func saysUpdated(_ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    let text = text.lowercased()
    return updated.contains(where: text.holds)
  }
}
