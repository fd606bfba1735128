import CopydeskBase

/// A news page of seeded words with the usual chrome around it: the same bytes on every machine.
struct GeneratedPage: Sendable {
  let url = "https://gazette.example/2026/generated.html"
  let html: [UInt8]
  let text: [UInt8]

  init(seed: UInt64, paragraphs: Int) {
    var random = SplitMix64(seed: seed)
    var html =
      "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Generated</title>"
      + "<meta property=\"og:site_name\" content=\"Gazette\"><style>.a{color:red}</style></head>"
      + "<body><header><nav><ul>"
    for number in 0..<24 { html += "<li><a href=\"/s\(number)\">Section \(number)</a></li>" }
    html += "</ul></nav></header><main><article><h1>Generated</h1>"
    var text = "Generated\n\n"
    for number in 0..<paragraphs {
      let paragraph = Self.paragraph(using: &random)
      html += "<p class=\"p\(number)\">\(paragraph)</p>\n"
      text += paragraph + "\n\n"
    }
    html += "<div class=\"share\"><a href=\"#\">Share on Facebook</a></div></article></main><aside>"
    for number in 0..<40 {
      html += "<div class=\"card\"><a href=\"/m\(number)\"><h4>More story \(number)</h4></a></div>"
    }
    html += "</aside><footer>All rights reserved</footer></body></html>"
    self.html = Array(html.utf8)
    self.text = Array(text.utf8)
  }

  private static let words = [
    "the", "harbour", "of", "council", "and", "barrier", "to", "winter", "in", "night", "was",
    "boats", "that", "said", "for", "water", "with", "town", "not", "crane", "had", "bridge",
  ]

  private static func paragraph(using random: inout SplitMix64) -> String {
    var paragraph = ""
    for sentence in 0..<4 {
      if sentence > 0 { paragraph += " " }
      paragraph += "There"
      for _ in 0..<Int.random(in: 9...20, using: &random) {
        paragraph += " " + words[Int.random(in: 0..<words.count, using: &random)]
      }
      paragraph += "."
    }
    return paragraph
  }
}
