internal import CopydeskBase

/// What the words of `class` and `id` say of an element.
///
/// The marks are set by hand: the words that Readability, Trafilatura and jusText name in their rules, with common
/// theme words of WordPress, Discourse, phpBB, XenForo, Shopify, Sphinx and Docusaurus. A weight is negative for chrome,
/// positive for content, in logits; `ClassWordWeights` has the learnt ones, and half the weight given here stands
/// where a word was too rare to learn.
enum ClassWords {
  struct Verdict: Sendable {
    var weight: Float = 0
    var marks: BlockContext = []
  }

  private static let entries: [(words: String, weight: Float, marks: BlockContext)] = [
    (
      "nav navbar navigation menu menus submenu megamenu breadcrumb breadcrumbs crumb crumbs "
        + "pagination pager paging toc dropdown topbar toolbar tabbar skip skiplink offcanvas", -3,
      .navigation
    ),
    ("footer foot copyright colophon legal bottombar imprint", -3, .footer),
    ("header masthead banner logo branding topnav", -1.5, .header),
    ("sidebar aside rail sidenav widget widgets secondary", -2, .aside),
    (
      "share sharing social socials sharebar shares addtoany addthis sharedaddy follow facebook "
        + "twitter whatsapp linkedin pinterest", -3, .share
    ),
    (
      "related recommended recommendation recommendations recirc recirculation teaser teasers "
        + "promo promos trending popular mostread more morefrom readmore outbrain taboola sponsored "
        + "suggested suggestions carousel jp yarpp upsell crosssell", -2.5, .related
    ),
    ("comment comments commentlist disqus respond commentform replies", -1, .comment),
    (
      "cookie cookies consent gdpr ccpa onetrust cookiebar cmp modal popup overlay lightbox "
        + "interstitial paywall", -3, .overlay
    ),
    ("newsletter subscribe subscription signup optin mailchimp login signin register", -3, .form),
    ("advert advertisement advertisements ads ad adsense sponsor dfp gpt", -3, []),
    ("search searchbox searchform filter filters facet facets sort sorting", -2, .form),
    (
      "byline author authors authorbox bio dateline timestamp pubdate published postmeta meta "
        + "metadata entrymeta", -1.2, .byline
    ),
    ("tags tag tagcloud categories cats keywords", -1.5, .tags),
    ("button buttons btn cta", -1, .button),
    ("caption credit wpcaption figcaption", -0.5, .figure),
    ("hidden hide invisible collapsed", -0.5, .hidden),
    ("sr visuallyhidden screenreader screen", -1, .spoken),
    ("cart basket checkout wishlist compare stock", -2, []),
    (
      "article story entry articlebody storybody entrycontent postcontent postbody bodytext "
        + "articletext articlecontent richtext prose mw parser wysiwyg markdown", 1.5, .body
    ),
    ("content text body paragraph copy description details summary", 0.7, []),
    ("main maincontent primary", 0.8, .main),
    (
      "post posts message messages thread topic cooked answer question reply bbwrapper postrow",
      0.8,
      .post
    ),
    (
      "product products item items price specs specification specifications features faq faqs "
        + "accordion tab tabs panel review reviews", 0.3, .product
    ),
    ("hero intro lead lede standfirst excerpt dek subtitle", 0.5, []),
    ("docs documentation docstring document section chapter", 0.6, []),
  ]

  private static let table: (names: NameTable, verdicts: [Verdict]) = {
    var words: [String] = []
    var places: [String: Int] = [:]
    var verdicts: [Verdict] = []
    func place(_ word: Substring) -> Int {
      let word = String(word)
      if let known = places[word] { return known }
      places[word] = words.count
      words.append(word)
      verdicts.append(Verdict())
      return words.count - 1
    }
    for entry in entries {
      for word in entry.words.split(separator: " ") {
        verdicts[place(word)] = Verdict(weight: entry.weight / 2, marks: entry.marks)
      }
    }
    for row in ClassWordWeights.rows {
      for word in row.words.split(separator: " ") { verdicts[place(word)].weight = row.weight }
    }
    return (NameTable(words), verdicts)
  }()

  /// Adds the verdict on every word of `text` (split at non-letters and at camelCase) to `verdict`.
  ///
  /// - Complexity: O(bytes); never allocates.
  static func add(_ text: Span<UInt8>, _ range: Range<Int>, to verdict: inout Verdict) {
    var hash = Hash64()
    var length = 0
    var wasLower = false
    // Real class lists stay below 400 bytes; utility frameworks write more, and say nothing by it.
    for index in range.prefix(400) {
      let byte = text[index]
      let isUpper = 0x41...0x5A ~= byte
      let isLower = 0x61...0x7A ~= byte
      if length > 0, !isLower && !isUpper || isUpper && wasLower {
        look(hash.value, length, &verdict)
        hash = Hash64()
        length = 0
      }
      if isLower || isUpper {
        hash.add(byte | 0x20)
        length += 1
      }
      wasLower = isLower
    }
    look(hash.value, length, &verdict)
  }

  private static func look(_ hash: UInt64, _ length: Int, _ verdict: inout Verdict) {
    guard length > 1, let word = table.names[hash] else { return }
    let entry = table.verdicts[word]
    verdict.weight += entry.weight
    verdict.marks.formUnion(entry.marks)
  }

  /// The marks of a `role` attribute (WAI-ARIA 1.2, landmark roles).
  static func marks(role: String) -> BlockContext {
    switch role {
    case "navigation", "menu", "menubar", "tablist", "directory": .navigation
    case "contentinfo": .footer
    case "banner": .header
    case "complementary": .aside
    case "search", "form": .form
    case "button": .button
    case "dialog", "alertdialog", "alert": .overlay
    case "main": .main
    case "article": .article
    default: []
    }
  }
}
