internal import CopydeskBase
internal import CopydeskText

/// The output line of a kept document: one JSON object.
enum DocumentLine {
  static func write(_ document: RawDocument, _ cleaned: CleanedDocument, to json: inout JSONWriter)
  {
    let metadata = cleaned.metadata
    json.object { json in
      json.member("id", document.id)
      json.member("url", document.url)
      json.member("title", metadata.title)
      json.member("author", metadata.author)
      json.member("date", metadata.date)
      json.member("modified", metadata.modified)
      json.member("site", metadata.site)
      cleaned.writeLanguage(to: &json)
      json.member("canonical", metadata.canonical)
      json.member("amp", metadata.amp)
      json.member("page_type", metadata.pageType)
      if let confidence = metadata.pageTypeConfidence {
        json.member("page_type_confidence", confidence, places: 2)
      }
      json.member("description", metadata.description)
      if !metadata.categories.isEmpty { json.member("categories", metadata.categories) }
      if !metadata.tags.isEmpty { json.member("tags", metadata.tags) }
      json.member("image", metadata.image)
      json.member("licence", metadata.licence)
      json.member("crawled", document.crawlDate)
      json.member("text", utf8: cleaned.text)
      json.member("words", cleaned.fingerprint.words)
      json.member("digest", cleaned.fingerprint.digest)
      json.member("source", document.source.description)
      json.member("changes") { cleaned.writeChanges(to: &$0) }
    }
  }
}

extension CleanedDocument {
  /// Members that say what was changed on the way: decoding, removed blocks, edits, reports, notes.
  func writeChanges(to json: inout JSONWriter) {
    json.member("encoding", encoding)
    if replacements > 0 { json.member("replacements", replacements) }
    let tallies = [("removed", removed), ("edits", editCounts), ("reports", reportCounts)]
    for (name, tally) in tallies where !tally.isEmpty {
      json.key(name)
      tally.write(to: &json)
    }
    if !notes.isEmpty { json.member("notes", notes) }
  }
}
