internal import CopydeskBase

/// Marks that the words of `class` and `id` set on an element, by hand.
///
/// The words that Readability, Trafilatura and jusText name in their rules, with common theme words of WordPress,
/// Discourse, phpBB, XenForo, Shopify, Sphinx and Docusaurus. Marks serve switches ("comments off") and the passes over
/// the chosen blocks; how much a word says of being content is learnt (`ClassOdds`).
enum ClassWords {
  private static let entries: [(words: String, marks: BlockContext)] = [
    (
      "nav navbar navigation menu menus submenu megamenu breadcrumb breadcrumbs crumb crumbs "
        + "pagination pager paging toc dropdown topbar toolbar tabbar skip skiplink offcanvas",
      .navigation
    ),
    ("footer foot copyright colophon legal bottombar imprint", .footer),
    ("header masthead banner logo branding topnav", .header),
    ("sidebar aside rail sidenav widget widgets secondary", .aside),
    (
      "share sharing social socials sharebar shares addtoany addthis sharedaddy follow facebook "
        + "twitter whatsapp linkedin pinterest", .share
    ),
    (
      "related recommended recommendation recommendations recirc recirculation teaser teasers "
        + "promo promos trending popular mostread more morefrom readmore outbrain taboola sponsored "
        + "suggested suggestions carousel jp yarpp upsell crosssell", .related
    ),
    ("comment comments commentlist disqus respond commentform replies", .comment),
    (
      "cookie cookies consent gdpr ccpa onetrust cookiebar cmp modal popup overlay lightbox "
        + "interstitial paywall", .overlay
    ),
    ("newsletter subscribe subscription signup optin mailchimp login signin register", .form),
    ("advert advertisement advertisements ads ad adsense sponsor dfp gpt", []),
    ("search searchbox searchform filter filters facet facets sort sorting", .form),
    (
      "byline author authors authorbox bio dateline timestamp pubdate published postmeta meta "
        + "metadata entrymeta", .byline
    ),
    ("tags tag tagcloud categories cats keywords", .tags),
    ("button buttons btn cta", .button),
    ("caption credit wpcaption figcaption", .figure),
    ("hidden hide invisible collapsed", .hidden),
    ("sr visuallyhidden screenreader screen", .spoken),
    ("cart basket checkout wishlist compare stock", []),
    (
      "article story entry articlebody storybody entrycontent postcontent postbody bodytext "
        + "articletext articlecontent richtext prose mw parser wysiwyg markdown", .body
    ),
    ("content text body paragraph copy description details summary", []),
    ("main maincontent primary", .main),
    (
      "post posts message messages thread topic cooked answer question reply bbwrapper postrow",
      .post
    ),
    (
      "product products item items price specs specification specifications features faq faqs "
        + "accordion tab tabs panel review reviews", .product
    ),
    ("hero intro lead lede standfirst excerpt dek subtitle", []),
    ("docs documentation docstring document section chapter", []),
  ]

  private static let table: (names: NameTable, marks: [BlockContext]) = {
    var words: [String] = []
    var marks: [BlockContext] = []
    for entry in entries where !entry.marks.isEmpty {
      for word in entry.words.split(separator: " ") {
        words.append(String(word))
        marks.append(entry.marks)
      }
    }
    return (NameTable(words), marks)
  }()

  /// The marks of all words of `text`, cut as `ClassToken` does.
  ///
  /// - Complexity: O(bytes); never allocates.
  static func marks(_ text: Span<UInt8>, _ range: Range<Int>) -> BlockContext {
    var marks: BlockContext = []
    ClassToken.forEach(text, range, seed: 0) { word in
      if let index = table.names[word] { marks.formUnion(table.marks[index]) }
    }
    return marks
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
