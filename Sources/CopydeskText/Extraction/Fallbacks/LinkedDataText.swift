internal import CopydeskBase

/// The text that JSON-LD gives of a page's main thing, in the vocabulary of schema.org.
struct LinkedDataText {
  private static let threads: Set<String> = [
    "DiscussionForumPosting", "Question", "QAPage", "SocialMediaPosting", "Comment", "Answer",
    "Conversation", "Message",
  ]
  /// Things whose `description` is all that the page says of them; an article's is a teaser.
  private static let described: Set<String> = [
    "Product", "ProductGroup", "Course", "Event", "JobPosting", "Book", "Movie", "TVSeries",
    "SoftwareApplication", "VideoGame", "MusicEvent", "LodgingBusiness", "Dataset", "Place",
    "PodcastEpisode", "VideoObject", "Service",
  ]
  /// Bytes from which a description is no teaser: some blogs put the whole text there.
  private static let longDescription = 1_500
  /// Most pieces (posts, steps, questions) taken from one object, and the deepest nesting of replies followed.
  private static let mostPieces = 2_000
  private static let mostDepth = 12

  private let page: PageWords
  private var pieces: [(kind: TextBlock.Kind, level: UInt8, text: String)] = []

  /// Whether the pieces are all of the thing, not a part such as its questions or its description.
  private var isWhole = true

  private init(_ page: PageWords) { self.page = page }

  /// The longest text of one object, or nil when there is none.
  ///
  /// Where several objects have one, those whose headline is the page's title go first: a list of posts may carry the
  /// bodies of all of them.
  static func find(
    _ linked: LinkedData, _ page: PageWords, with parser: inout HTMLParser
  ) -> FallbackText? {
    var found: [(isTitled: Bool, isThing: Bool, text: FallbackText)] = []
    var articles = 0
    for object in linked.objects {
      let types = Set(LinkedData.types(object))
      var reader = LinkedDataText(page)
      reader.read(object, types, depth: 0)
      guard !reader.pieces.isEmpty, found.count < 200 else { continue }
      if object["articleBody"] != nil { articles += 1 }
      let title = [object["headline"], object["name"]].compactMap { $0?.string }.first
      found.append(
        (
          title.map(page.isTitle) ?? false, types.isDisjoint(with: described),
          FallbackText(
            name: "jsonld", blocks: reader.blocks(with: &parser), isDeclared: reader.isWhole)
        ))
    }
    let titled = found.filter(\.isTitled)
    if !titled.isEmpty { found = titled } else if articles > 1, page.hasTitle { return nil }
    // A product's description beside an article's body: the body is the page.
    let bodies = found.filter(\.isThing)
    if bodies.contains(where: { $0.text.words >= 20 }) { found = bodies }
    return found.map(\.text).enumerated().max {
      $0.element.words != $1.element.words
        ? $0.element.words < $1.element.words : $0.offset > $1.offset
    }?.element
  }

  private mutating func read(_ object: JSONValue, _ types: Set<String>, depth: Int) {
    guard depth < Self.mostDepth, pieces.count < Self.mostPieces else { return }
    if types.contains("Recipe") { return readRecipe(object) }
    if types.contains("FAQPage") { return readQuestions(object["mainEntity"]) }
    if !types.isDisjoint(with: Self.threads) { return readThread(object, depth: depth) }
    if let body = object["articleBody"] ?? object["reviewBody"] {
      add(.paragraph, body)
    } else if !types.isDisjoint(with: Self.described)
      || object["description"]?.string?.utf8.count ?? 0 >= Self.longDescription
    {
      isWhole = false
      add(.paragraph, object["description"])
    }
  }

  /// A post and what answers it, in the order given; the accepted answer first.
  private mutating func readThread(_ object: JSONValue, depth: Int) {
    guard depth < Self.mostDepth, pieces.count < Self.mostPieces else { return }
    let before = pieces.count
    add(.paragraph, object["articleBody"] ?? object["text"])
    if before == pieces.count, depth == 0 { add(.paragraph, object["description"]) }
    for name in ["mainEntity", "acceptedAnswer", "suggestedAnswer", "comment", "answer"] {
      guard let value = object[name] else { continue }
      for reply in value.array ?? [value] { readThread(reply, depth: depth + 1) }
    }
  }

  private mutating func readQuestions(_ value: JSONValue?) {
    guard let value else { return }
    isWhole = false
    for question in value.array ?? [value] where pieces.count < Self.mostPieces {
      let answer = question["acceptedAnswer"] ?? question["suggestedAnswer"]
      guard let text = (answer?.array?.first ?? answer)?["text"]?.string else { continue }
      if let name = question["name"]?.string { pieces.append((.heading, 3, name)) }
      pieces.append((.paragraph, 0, text))
    }
  }

  private mutating func readRecipe(_ object: JSONValue) {
    add(.paragraph, object["description"])
    add(.listItem, object["recipeIngredient"] ?? object["ingredients"])
    let before = pieces.count
    readSteps(object["recipeInstructions"], depth: 0)
    // A recipe without steps is a card in a list of recipes.
    if before == pieces.count { pieces.removeAll() }
  }

  private mutating func readSteps(_ value: JSONValue?, depth: Int) {
    guard depth < Self.mostDepth, pieces.count < Self.mostPieces else { return }
    switch value {
    case .string(let text): pieces.append((depth > 0 ? .listItem : .paragraph, 1, text))
    case .array(let steps): for step in steps { readSteps(step, depth: depth + 1) }
    case .object:
      if let items = value?["itemListElement"] {
        if let name = value?["name"]?.string { pieces.append((.heading, 3, name)) }
        readSteps(items, depth: depth + 1)
      } else {
        add(.listItem, value?["text"] ?? value?["name"])
      }
    default: break
    }
  }

  private mutating func add(_ kind: TextBlock.Kind, _ value: JSONValue?) {
    switch value {
    case .string(let text): pieces.append((kind, kind == .listItem ? 1 : 0, text))
    case .array(let values):
      for case .string(let text) in values.prefix(Self.mostPieces) {
        pieces.append((kind, kind == .listItem ? 1 : 0, text))
      }
    default: break
    }
  }

  /// The pieces as blocks; a line met before is left out, for the accepted answer often stands in both lists.
  private func blocks(with parser: inout HTMLParser) -> [TextBlock] {
    var blocks: [TextBlock] = []
    var seen: Set<UInt64> = []
    for piece in pieces {
      var parts = FragmentBlocks.blocks(of: piece.text, with: &parser)
      if piece.kind != .paragraph, parts.count == 1 {
        parts[0].kind = piece.kind
        parts[0].level = piece.level
      }
      for part in parts {
        let counts = FallbackText.counts(part.text)
        if counts.words >= 5, part.kind != .code, !seen.insert(counts.line).inserted { continue }
        blocks.append(part)
      }
    }
    return blocks
  }
}
