internal import CopydeskBase

// When the page was published and changed.
extension PageMetadata {
  /// The day of publication; where only that of a change is known, that one.
  func date(declared: String?, modified: String?) -> String? {
    let seen = area?.dates.lazy.filter { !$0.isUpdate }.compactMap { day($0.iso) }.first
    if let declared { return local(declared, seen) }
    let published = facts.times.filter { !$0.role.holds("updated") && !$0.role.holds("modif") }
    let marked = published.first { time in
      ["publish", "entry-date", "post-date", "pubdate", "dateline"].contains(where: time.role.holds)
    }
    return day(marked?.value) ?? seen ?? classDate() ?? day(published.first?.value)
      ?? url.flatMap(PageURL.date) ?? modified
  }

  /// What the page says of its publication to machines.
  func declaredDate() -> String? {
    first { day(LinkedData.text($0["datePublished"])) }
      ?? facts.metas(.published).lazy.compactMap { day($0) }.first
      ?? first { day(LinkedData.text($0["dateCreated"]) ?? LinkedData.text($0["uploadDate"])) }
      ?? facts.itemDates.lazy.compactMap { day($0) }.first
  }

  /// Whether a time stands in UTC, so that the day may be another where the page was written.
  static func isUniversal(_ iso: String) -> Bool {
    iso.utf8.count > 10 && (iso.utf8.last == UInt8(ascii: "Z") || iso.hasSuffix("+00:00"))
  }

  /// The date as readers see it, where it is the declared one a day off: machines write UTC.
  private func local(_ said: String, _ seen: String?) -> String {
    guard let seen, Self.isUniversal(said), let first = ISODate.dayNumber(said),
      let second = ISODate.dayNumber(seen),
      abs(first - second) == 1
    else { return said }
    return seen
  }

  func modified() -> String? {
    first { Self.iso(LinkedData.text($0["dateModified"])) }
      ?? facts.metas(.modified).lazy.compactMap { Self.iso($0) }.first
      ?? facts.itemModified.lazy.compactMap { Self.iso($0) }.first
      ?? Self.iso(
        facts.times.first { $0.role.holds("updated") || $0.role.holds("modif") }?.value)
      ?? area?.dates.first { $0.isUpdate }?.iso
  }

  /// A date that can be one of publication on the web; years before 1990 are clocks at zero.
  private func day(_ value: String?) -> String? {
    guard let date = Self.iso(value), date >= "1990" else { return nil }
    return date
  }

  /// The date of the first short element whose class says that it is one.
  private func classDate() -> String? {
    for node in classed.dates.prefix(8) {
      guard let text = PageText.text(facts.tree, node), text.utf8.count < 200,
        !DateLabel.isForeign(text), !DateLabel.saysUpdated(text), let date = day(text)
      else { continue }
      return date
    }
    return nil
  }
}
