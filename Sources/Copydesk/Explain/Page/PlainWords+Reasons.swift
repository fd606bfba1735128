extension PlainWords {
  /// Rules that decide by themselves.
  static let rules: [String: String] = [
    "bareDate": "a date that stands alone",
    "byline": "a byline: author and date are metadata",
    "code": "code among kept text",
    "comment": "a reader's comment",
    "fallback:assignedState": "taken from the state that the page's script starts with",
    "fallback:discourse": "taken from the posts that Discourse loads beforehand",
    "fallback:jsonScript": "taken from data in one of the page's scripts",
    "fallback:jsonld": "replaced by the article body in the page's JSON-LD",
    "fallback:nextData": "taken from the data that Next.js starts with",
    "fallback:nextFlight": "taken from the data that Next.js sends along",
    "fallback:noscript": "taken from a noscript element",
    "fallback:nuxtData": "taken from the data that Nuxt starts with",
    "headsNothing": "a heading over nothing that is kept",
    "linkDensity": "links in a share bar, an overlay or a footer",
    "menuRun": "part of a run of menu lines",
    "model": "the model's score", "lineModel": "the line model's score",
    "noContent": "the page has too little content to keep any",
    "noWords": "holds no words",
    "noscriptNotice": "asks for JavaScript to be turned on",
    "overlayText": "the text of an overlay, such as a consent dialog",
    "paging": "page numbers",
    "repeated": "said before on this page",
    "repeatedHeadline": "repeats the headline",
    "separators": "short items between separators, as in a path or a menu",
    "siteTemplate": "stands on many pages of its site",
    "socialRun": "names of social networks",
    "tablesOff": "tables are switched off",
    "tags": "a list of tags or categories",
    "tailRun": "part of a list behind the text",
    "threadHead": "the head of a forum thread: starter and date",
    "title": "the title: it is metadata",
    "urlRun": "mostly web addresses",
    "weakPhrase": "a phrase that is chrome beside other chrome",
  ]

  /// Features of the block model by their names (`BlockFeature`): those of the block alone, then those of its
  /// surroundings by where they are measured.
  static let features: [String: String] = {
    var words = own.merging(page) { first, _ in first }
    for subtree in subtrees {
      let measures = subtree.isWide ? narrowMeasures + wideMeasures : narrowMeasures
      for (name, measure) in measures {
        words["\(name)\(subtree.level)"] = measure + " " + subtree.words
      }
    }
    for (place, phrase) in neighbours {
      for (name, measure) in neighbourMeasures { words["\(name)\(place)"] = measure + " " + phrase }
    }
    for reach in [3, 8, 20] {
      for (name, measure) in reachMeasures {
        words["near\(reach)\(name)"] = "\(measure) \(reach) blocks before and after it"
      }
    }
    for (element, phrase) in ancestors {
      words["up\(element)"] = "whether and how near it lies in " + phrase
    }
    for (place, phrase) in covers {
      words["in\(place)"] = "whether it lies in " + phrase
      words[place.lowercased() + "Share"] = "share of the page's words in " + phrase
      words[place.lowercased() + "Depth"] = "how deep it lies in " + phrase
    }
    return words
  }()

  private static let ancestors = [
    "Article": "an article element", "Main": "the main element", "Navigation": "navigation",
    "Header": "a header", "Footer": "a footer", "Aside": "an aside", "Form": "a form",
    "Section": "a section element", "Table": "a table", "List": "a list",
    "ListItem": "a list item", "Quote": "a quotation", "Figure": "a figure", "Button": "a button",
    "Link": "a link", "Noscript": "a noscript element", "Dialog": "a dialog",
    "Code": "preformatted text", "Details": "a part that folds",
    "Definitions": "a list of definitions", "Label": "the label of a form field",
    "Heading": "a heading element",
  ]

  private static let subtrees = [
    (level: 0, words: "in its element", isWide: false),
    (level: 1, words: "in the element around it", isWide: true),
    (level: 2, words: "two elements up", isWide: true),
    (level: 3, words: "three elements up", isWide: true),
    (level: 5, words: "five elements up", isWide: false),
  ]

  private static let narrowMeasures = [
    ("words", "number of words"), ("density", "share of text that is links"),
    ("share", "share of the page's words"), ("blocks", "number of blocks"),
    ("perNode", "words for each node of the tree"), ("good", "share of the page's running text"),
    ("perBlock", "words a block"), ("sentences", "sentence ends a block"),
  ]

  private static let wideMeasures = [
    ("images", "images a block"), ("prices", "prices a block"), ("dates", "short dates a block"),
    ("paragraphs", "share of words in paragraphs"), ("headings", "headings a block"),
  ]

  private static let neighbours = [
    "Previous2": "two blocks before it", "Previous1": "in the block before it",
    "Next1": "in the block after it", "Next2": "two blocks after it",
  ]

  private static let neighbourMeasures = [
    "words": "number of words", "density": "share of text that is links",
    "ends": "whether a sentence ends", "heading": "level of heading",
    "stops": "share of function words", "same": "whether tags and class names are the same",
  ]

  private static let reachMeasures = [
    "Words": "mean number of words", "Density": "share of text that is links",
    "Good": "share of running text",
  ]

  private static let covers = [
    "Half": "the smallest element with half of the running text",
    "Most": "the smallest element with four fifths of the running text",
    "All": "the smallest element with nearly all of the running text",
  ]
}
