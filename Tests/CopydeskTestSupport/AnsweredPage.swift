/// A whole web page that carries its own answer in HTML comments.
///
///     <!-- kind: article, language: de -->
///     <!DOCTYPE html>
///     …<h1>Der Damm hält</h1><!--main--><p>In der Nacht stieg der Pegel.</p><!--/main--><aside>…
///
/// The first line says what the page is; `url` may follow. Every range between `<!--main-->` and
/// `<!--/main-->` is content, in any number of ranges, also none: then the answer is empty. `html` has
/// neither the line nor the marks, so that no extractor can see them.
public struct AnsweredPage: Sendable {
  public let name: String
  /// article, documentation, service, forum, product, collection, listing or wall.
  public let kind: String
  /// BCP 47 tag of the content.
  public let language: String
  public let url: String?
  /// The page as a crawler would get it.
  public let html: String
  /// The text of the marked ranges, without tags.
  public let answer: String

  /// Something about the marks is wrong.
  public struct Malformed: Error, CustomStringConvertible {
    public var description: String
  }

  public init(_ marked: String, name: String = "page") throws {
    self.name = name
    let scalars = Array(marked.unicodeScalars)
    guard let end = scalars.firstIndex(of: "\n"),
      case let line = String(String.UnicodeScalarView(scalars[..<end])),
      line.hasPrefix("<!--"), line.hasSuffix("-->")
    else { throw Malformed(description: "\(name): the first line is no comment") }
    let fields = Self.fields(of: line)
    guard let kind = fields["kind"], let language = fields["language"] else {
      throw Malformed(description: "\(name): the first line has no kind or no language")
    }
    self.kind = kind
    self.language = language
    url = fields["url"]

    let open = Array("<!--main-->".unicodeScalars)
    let close = Array("<!--/main-->".unicodeScalars)
    var plain = String.UnicodeScalarView()
    var range = String.UnicodeScalarView()
    var answer = ""
    var isInside = false
    var index = end + 1
    while index < scalars.count {
      let mark = isInside ? close : open
      if scalars[index...].starts(with: mark) {
        if isInside { answer += TagStripper.text(of: range) + "\n" }
        range = String.UnicodeScalarView()
        isInside.toggle()
        index += mark.count
        continue
      }
      guard scalars[index] != "<" || !scalars[index...].starts(with: isInside ? open : close) else {
        throw Malformed(description: "\(name): a mark inside a range, or one that closes nothing")
      }
      plain.append(scalars[index])
      if isInside { range.append(scalars[index]) }
      index += 1
    }
    guard !isInside else { throw Malformed(description: "\(name): the last range is not closed") }
    html = String(plain)
    self.answer = answer
  }

  /// `<!-- a: b, c: d -->` as a dictionary.
  private static func fields(of line: String) -> [String: String] {
    var fields: [String: String] = [:]
    for field in line.dropFirst(4).dropLast(3).split(separator: ",") {
      let parts = field.split(separator: ":", maxSplits: 1).map(MarkedPage.folded(_:))
      if parts.count == 2 { fields[parts[0]] = parts[1] }
    }
    return fields
  }
}

extension MarkedPage {
  fileprivate static func folded(_ text: Substring) -> String { folded(String(text)) }
}
