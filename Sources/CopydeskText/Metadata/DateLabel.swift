/// Words that tell the date of a change from that of publication.
enum DateLabel {
  /// Stems of "updated", "modified", "reviewed" in the languages of `DateWords`.
  private static let updated = [
    "updat", "modif", "review", "edited", "revis", "as of", "aktualis", "geändert", "stand:",
    "überarbeitet", "mis à jour", "mise à jour", "actualis", "actualiz", "atualiz", "aggiorna",
    "bijgewerkt", "gewijzigd", "uppdater", "opdater", "oppdater", "päivitetty", "muokattu",
    "aktualiz", "zaktualiz", "обнов", "измен", "оновлен", "güncelle", "cập nhật", "diperbarui",
    "actualitzat", "frissít", "ενημερ", "تحديث", "تعديل", "روزرسانی", "अपडेट", "আপডেট", "עודכן", "更新",
    "修改", "最終", "업데이트", "수정",
  ]

  /// Whether `text`, what stands before a date, speaks of a change.
  static func saysUpdated(_ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    let text = text.lowercased()
    return updated.contains(where: text.holds)
  }
}
