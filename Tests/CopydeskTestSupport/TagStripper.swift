/// The text of a piece of HTML that we wrote ourselves: tags out, entities in.
///
///     TagStripper.text(of: "<p>Salt &amp; <b>pep</b>per</p><p>Oil</p>".unicodeScalars)  // "Salt & pepper \nOil"
///
/// It shares no code with the product, so that a fault there cannot hide itself in the answer. It knows
/// well-formed tags, comments, script, style and the entities in `entities`; nothing else.
public enum TagStripper {
  /// Tags that stand inside a word without parting it.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var",
    "wbr",
  ]
  /// Elements whose text is not for reading.
  private static let silent: Set<String> = ["script", "style", "template", "select", "textarea"]
  private static let entities: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "copy": "©",
    "ndash": "–", "mdash": "—", "hellip": "…", "laquo": "«", "raquo": "»", "euro": "€",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bdquo": "„", "times": "×",
    "auml": "ä", "ouml": "ö", "uuml": "ü", "szlig": "ß", "eacute": "é", "egrave": "è",
  ]

  public static func text(of html: String.UnicodeScalarView) -> String {
    var text = String.UnicodeScalarView()
    var skipped: String?
    var rest = html[...]
    while let scalar = rest.first {
      if scalar == "<" {
        let tag = rest.prefix { $0 != ">" }
        if rest.starts(with: "<!--".unicodeScalars) {
          rest = after("-->", in: rest)
          continue
        }
        rest = rest.dropFirst(tag.count + 1)
        let name = nameOf(tag)
        let isClosing = tag.dropFirst().first == "/"
        if let open = skipped {
          if isClosing, name == open { skipped = nil }
        } else if silent.contains(name), !isClosing {
          skipped = name
        }
        if !inline.contains(name) { text.append(contentsOf: " \n".unicodeScalars) }
      } else if scalar == "&", skipped == nil {
        let name = rest.dropFirst().prefix { $0 != ";" && $0 != "<" && $0 != " " }
        rest = rest.dropFirst(name.count + 2)
        text.append(contentsOf: decoded(String(name)).unicodeScalars)
      } else {
        if skipped == nil { text.append(scalar) }
        rest = rest.dropFirst()
      }
    }
    return String(text)
  }

  /// "/DIV class=x" → "div".
  private static func nameOf(_ tag: Substring.UnicodeScalarView) -> String {
    let name = tag.dropFirst().drop { $0 == "/" }.prefix {
      $0.properties.isAlphabetic || ("0"..."9").contains($0)
    }
    return String(name).lowercased()
  }

  private static func after(
    _ mark: String, in text: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView {
    var rest = text
    while !rest.isEmpty, !rest.starts(with: mark.unicodeScalars) { rest = rest.dropFirst() }
    return rest.dropFirst(mark.unicodeScalars.count)
  }

  private static func decoded(_ name: String) -> String {
    if name.hasPrefix("#x"), let value = UInt32(name.dropFirst(2), radix: 16) {
      return Unicode.Scalar(value).map { String($0) } ?? ""
    }
    if name.hasPrefix("#"), let value = UInt32(name.dropFirst()) {
      return Unicode.Scalar(value).map { String($0) } ?? ""
    }
    return entities[name] ?? "&\(name);"
  }
}
