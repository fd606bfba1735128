import Testing

/// Pages whose text is not in their visible part, smallest of their kind: ✓ what must come out, ✗ what must not.
enum FallbackPages {
  struct Page: Sendable, CustomTestStringConvertible {
    var name: String
    /// The note that tells the source; nil when no other source may be taken.
    var note: String?
    var html: String

    var testDescription: String { name }
  }

  /// A shell such as a browser shows before its scripts have run.
  static func shell(_ title: String, _ scripts: String, body: String = "") -> String {
    """
    <!doctype html><html lang=en><head><meta charset=utf-8><title>\(title)</title></head><body>
    <div id=root></div>\(body)\(scripts)</body></html>
    """
  }

  static let meadow = """
    ✓The meadow behind the mill was mown for the first time in nine years.✓ Volunteers counted forty kinds of grass \
    and eleven of orchids. ✓The council will decide in March whether sheep may graze there again.✓
    """

  static let all: [Page] = [
    Page(
      name: "Next.js article as HTML", note: "fallback:nextData",
      html: shell(
        "Meadow mown after nine years | The Mill Post",
        """
        <script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{
        "footer":{"text":"✗The Mill Post is owned by its readers, and it prints what they send, every week of the year.✗"},
        "article":{"title":"Meadow mown after nine years","slug":"meadow","summary":"✗Nine years of grass came down in one \
        morning, and nobody minded the noise at all.✗","body":"<p>✓The meadow behind the mill was mown for the first time \
        in nine years.✓</p><h2>✓What grows there✓</h2><p>Volunteers counted forty kinds of grass and eleven of \
        orchids.</p><script>✗track();✗<\\/script><ul><li>✓Sheep may graze there again in March, if the council agrees and the gate is mended by then.✓</li></ul>"},
        "related":[{"title":"Bakery to close on Mondays from May","url":"/bakery","body":"<p>✗The bakery on Church Lane \
        will keep its door shut on Mondays from May, for want of bakers.✗</p>"}]}}}</script>
        """)),
    Page(
      name: "teasers of other pages only", note: nil,
      html: shell(
        "Winter timetable of the ferry",
        """
        <script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"stories":[
        {"title":"Bakery to close on Mondays from May","url":"/bakery","description":"✗The bakery on Church Lane will keep \
        its door shut on Mondays from May, for want of bakers.✗ Buns are sold at the mill."},
        {"title":"Choir sings for the new roof","url":"/choir","description":"✗Sixty voices filled the hall on Sunday, and \
        the roof fund grew by nine hundred pounds in an hour.✗ A second evening follows."},
        {"title":"Bridge shut for a week of repairs","url":"/bridge","description":"✗The stone bridge is shut to carts and \
        cars while the masons point its arches.✗ Walkers may cross."}]}}}</script>
        """)),
    Page(
      name: "interface strings only", note: nil,
      html: shell(
        "Photo album",
        """
        <script type="application/json" id="props">{"i18n":{"en":{\(strings(80))}},"labels":{\(strings(10))},
        "copy":{\(strings(80))}}</script>
        """)),
    Page(
      name: "consent text in the page, article in the state", note: "fallback:jsonScript",
      html: shell(
        "Meadow mown after nine years",
        """
        <script type="application/json">{"consent":{"body":"✗We value your privacy. We and our partners store cookies.✗"},
        "post":{"title":"Meadow mown after nine years","content":"\(meadow) \(meadow.filter { $0 != "✓" }) Nothing more \
        was said of it in the evening."}}</script>
        """, body: consent)),
    Page(
      name: "consent text and nothing else", note: nil, html: shell("Mill Post", "", body: consent)),
    Page(
      name: "consent text in the state and nothing else", note: nil,
      html: shell(
        "Mill Post",
        """
        <script type="application/json">{"page":{"content":"<p>✗We and our partners store cookies on your device.✗ You \
        may accept all cookies or reject them. Your consent is asked again after a year. Cookies that the site needs \
        cannot be turned off, and the Mill Post keeps no other record of your choice.</p>"}}</script>
        """)),
    Page(
      name: "thread of answers in JSON-LD", note: "fallback:jsonld",
      html: shell(
        "How deep do leeks go?",
        """
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"QAPage","mainEntity":{
        "@type":"Question","name":"How deep do leeks go?","text":"<p>✓I dug a trench a hand deep for my leeks and they stay \
        thin as pencils. What am I doing wrong here?✓</p>","acceptedAnswer":{"@type":"Answer","text":"✓Plant them in \
        holes as deep as your dibber goes, and fill the holes with water, not soil.✓"},"suggestedAnswer":[
        {"@type":"Answer","text":"✓Earth them up twice before the first frost and they will thicken.✓"}]}}</script>
        """)),
    Page(
      name: "forum posting with nested comments", note: "fallback:jsonld",
      html: shell(
        "Squeaky oars",
        """
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"DiscussionForumPosting",
        "headline":"Squeaky oars","text":"✓My oars squeak in their locks with every stroke, and the whole valley hears \
        it.✓","comment":[{"@type":"Comment","text":"✓Tallow on the leathers, once a month.✓","comment":[
        {"@type":"Comment","text":"✓Beeswax does it too, and smells better than tallow.✓"}]}]}</script>
        """)),
    Page(
      name: "recipe", note: "fallback:jsonld",
      html: shell(
        "Barley soup",
        """
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"Recipe","name":"Barley soup",
        "recipeIngredient":["✓200 g pearl barley✓","✓2 leeks, sliced✓"],"recipeInstructions":[{"@type":"HowToSection",
        "name":"✓The night before✓","itemListElement":[{"@type":"HowToStep","text":"✓Soak the barley in cold water until \
        the morning.✓"}]},{"@type":"HowToStep","text":"✓Simmer barley and leeks for an hour, and salt at the end.✓"}]}
        </script>
        """)),
    Page(
      name: "questions and answers", note: "fallback:jsonld",
      html: shell(
        "Ferry questions",
        """
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"FAQPage","mainEntity":[
        {"@type":"Question","name":"✓May I bring a bicycle?✓","acceptedAnswer":{"@type":"Answer","text":"<p>✓Bicycles \
        travel free of charge on the lower deck, as long as there is room for them.✓</p>"}},
        {"@type":"Question","name":"✓Are dogs allowed?✓","acceptedAnswer":{"@type":"Answer","text":"✓On a lead, yes, \
        anywhere but in the galley.✓"}}]}</script>
        """)),
    Page(
      name: "review", note: "fallback:jsonld",
      html: shell(
        "Review: the Heron canoe",
        """
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"Review","reviewBody":"✓The Heron \
        tracks straight in a side wind and carries two weeks of food without a murmur.✓ Its thwarts are a little low for \
        long legs, and that is all I hold against it."}</script>
        """)),
    Page(
      name: "description that is the whole text", note: "fallback:jsonld",
      html: shell(
        "Ploughing by hand",
        """
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"BlogPosting","headline":"Ploughing by \
        hand","description":"\((1...30).map { "Furrow \($0) was ploughed by hand before the gulls came." }
          .joined(separator: " ")) ✓Then it rained, and nobody ploughed any more that week.✓"}</script>
        """)),
    Page(
      name: "description of a product encoded for an address", note: nil,
      html: shell(
        "Ash lamp",
        """
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Ash lamp",
        "description":"\(String(repeating: "✗The%20lamp✗%20stands%20on%20three%20legs%20of%20ash.%20", count: 9))"}</script>
        """)),
    Page(
      name: "noscript view", note: "fallback:noscript",
      html: shell(
        "Meadow mown after nine years", "",
        body:
          "<noscript><div><p>\(meadow)</p><p>✓Walkers are asked to keep to the path until the hay is in.✓</p>"
          + "</div></noscript>")),
    Page(
      name: "noscript notice", note: nil,
      html: shell(
        "Meadow mown", "",
        body:
          "<noscript><p>✗This application needs JavaScript. Please turn it on in your browser and load the page "
          + "again, or ask the person who looks after your machine.✗</p></noscript>")),
    Page(
      name: "Discourse preload", note: "fallback:discourse",
      html: shell(
        "Squeaky oars - Boats - The Landing",
        "",
        body: """
          <div class="hidden" id="data-preloaded" data-preloaded="{&quot;site&quot;:&quot;{\\&quot;name\\&quot;:\
          \\&quot;✗The Landing is a forum for people who row and mend boats of wood.✗\\&quot;}&quot;,\
          &quot;topic_17&quot;:&quot;{\\&quot;post_stream\\&quot;:{\\&quot;posts\\&quot;:[{\\&quot;cooked\\&quot;:\
          \\&quot;\\u003cp\\u003e✓My oars squeak in their locks✓ &amp;amp; the whole valley hears it.\\u003c/p\\u003e\
          \\&quot;},{\\&quot;cooked\\&quot;:\\&quot;\\u003cp\\u003e✓Tallow on the leathers, once a month, and never oil, \
          which only makes it worse by June.✓\\u003c/p\\u003e\\&quot;}]}}&quot;}"></div>
          """
      )),
    Page(
      name: "Nuxt payload", note: "fallback:nuxtData",
      html: shell(
        "Meadow mown after nine years",
        """
        <script type="application/json" id="__NUXT_DATA__">[["ShallowReactive",1],{"data":2},["Reactive",3],{"post":4},
        {"title":5,"paragraphs":6},"Meadow mown after nine years",[7,8,9],
        "✓The meadow behind the mill was mown for the first time in nine years.✓",
        "✓Volunteers counted forty kinds of grass and eleven of orchids.✓",
        "✓The council will decide in March whether sheep may graze there again, and until then the gate stays shut.✓"]
        </script>
        """)),
    Page(
      name: "assignment with undefined and a statement after it", note: "fallback:assignedState",
      html: shell(
        "Squeaky oars on the lake",
        """
        <script>window.__APOLLO_STATE__ = {"Thread:7":{"title":"Squeaky oars on the lake","poll":undefined},
        "Post:1":{"content":"✓My oars squeak in their locks with every stroke I take on the lake.✓"},
        "Post:2":{"content":"✓Tallow on the leathers, once a month, and never oil.✓"},
        "Post:3":{"content":"✓Squeaky oars are lonely oars.✓ Row with a friend who sings; nobody will hear them at \
        all."}};window.start();</script>
        """)),
    Page(
      name: "JSON.parse of a string", note: "fallback:assignedState",
      html: shell(
        "Meadow mown after nine years",
        """
        <script>window.__PRELOADED_STATE__ = JSON.parse("{\\"post\\":{\\"title\\":\\"Meadow mown after nine years\\",\
        \\"body\\":\\"\(meadow) It was Anna\\'s idea, and the mill lent its scythes and its horse to the village for \
        it.\\"}}");</script>
        """)),
    Page(
      name: "paragraphs stored as nodes", note: "fallback:nextData",
      html: shell(
        "Meadow mown after nine years",
        """
        <script id="__NEXT_DATA__" type="application/json">{"page":{"title":"Meadow mown after nine years","content":{
        "nodeType":"document","content":[{"nodeType":"heading-2","content":[{"nodeType":"text","value":"✓What grows \
        there✓"}]},{"nodeType":"paragraph","content":[{"nodeType":"text","value":"Forty kinds of "},
        {"nodeType":"hyperlink","content":[{"nodeType":"text","value":"grass"}]},{"nodeType":"text","value":" were counted \
        behind the mill."}]},{"nodeType":"paragraph","content":[{"nodeType":"text","value":"✓Volunteers mowed the slope \
        by hand, and the hay was given to the donkeys of the parish, who ate it before the council could vote on the \
        matter of the sheep.✓"}]}]}}}</script>
        """)),
    Page(
      name: "rows streamed by the app router", note: "fallback:nextFlight",
      html: shell(
        "Meadow mown after nine years",
        """
        <script>self.__next_f.push([1,"1:I[7,[],\\"\\"]\\n2:T4c,<p>✓The meadow behind the mill was mown✓ for the first "])\
        </script><script>self.__next_f.push([1,"time in ✓nine years.✓</p>3:[\\"$\\",\\"$L1\\",null,{\\"article\\":\
        {\\"title\\":\\"Meadow mown after nine years\\",\\"body\\":\\"$2\\",\\"more\\":[\\"$\\",\\"main\\",null,\
        {\\"children\\":[[\\"$\\",\\"nav\\",null,{\\"children\\":\\"✗Bakery, choir, bridge and ferry, all on one \
        page.✗\\"}],[\\"$\\",\\"p\\",null,{\\"children\\":[\\"Forty kinds of \\",[\\"$\\",\\"em\\",null,\
        {\\"children\\":\\"grass\\"}],\\" were counted there, ✓and the council will decide in March whether sheep may \
        graze on the slope again,✓ or whether the hay is worth more to the village than its wool.\\"]}]]}]}}]\\n"])</script>
        """)),
    Page(
      name: "JSON in a string of JSON", note: "fallback:jsonScript",
      html: shell(
        "Meadow mown after nine years",
        """
        <script type="application/json" data-sveltekit-fetched>{"status":200,"body":"{\\"post\\":{\\"title\\":\\"Meadow \
        mown after nine years\\",\\"html\\":\\"<p>\(meadow)</p><p>✓Walkers are asked to keep to the path until the hay \
        is in and dry.✓</p>\\"}}"}</script>
        """)),
    Page(
      name: "Japanese text", note: "fallback:jsonScript",
      html: shell(
        "水車小屋の裏の草原が九年ぶりに刈られた",
        """
        <script type="application/json">{"post":{"title":"水車小屋の裏の草原が九年ぶりに刈られた","body":\
        "✓水車小屋の裏の草原が九年ぶりに刈られた。✓四十種の草と十一種の蘭が数えられた。\\n✓羊を放すかどうかは三月に村議会が決める。\
        それまで門は閉じたままで、散歩をする人は小道を歩くように求められている。✓"}}</script>
        """)),
  ]

  static let consent = """
    <div><p>✗We use cookies and similar means to run this site, and with your consent our partners use cookies too.✗</p>
    <p>✗You can withdraw your consent at any time under cookie settings at the foot of every page of this site.✗</p></div>
    """

  /// `count` interface strings, some of them whole sentences.
  private static func strings(_ count: Int) -> String {
    (0..<count).map { number in
      number % 8 == 0
        ? "\"note\(number)\":\"Photo album number \(number) could not be saved, because the disk is full. Please try again.\""
        : "\"key\(number)\":\"Save album \(number)\""
    }.joined(separator: ",")
  }
}
