/// Whole pages, true to life, with their answers marked; all text is written for these tests.
enum MarkedPages {
  static let all: [(name: String, url: String, html: String)] = [
    ("news article", "https://www.harbourpost.example/2024/03/11/ferry", news),
    ("forum thread", "https://forum.looms.example/t/warp-tension/812", forum),
    ("documentation", "https://docs.tidecalc.example/docs/install", documentation),
    ("product", "https://shop.kettles.example/products/copper", product),
    ("listing", "https://www.parish.example/walks", listing),
    ("Arabic", "https://akhbar.example/story/1", arabic),
    ("Chinese", "https://xinwen.example/a/1.html", chinese),
    ("Japanese", "https://shinbun.example/a/1", japanese),
    ("Hindi", "https://samachar.example/a/1", hindi),
    ("consent overlay", "https://www.valleynews.example/story", consent),
    ("malformed", "https://old.example/page.htm", malformed),
  ]

  static let news = """
    <!doctype html><html lang="en"><head><title>Ferry line reopens | Harbour Post</title>
    <meta property="og:type" content="article"><meta property="og:site_name" content="Harbour Post"></head>
    <body><header class="site-header"><a href="/">✗Harbour Post✗</a>
    <nav class="main-nav"><ul><li><a href="/n">✗Local News✗</a></li><li><a href="/s">✗Sport✗</a></li>
    <li><a href="/w">✗Weather✗</a></li></ul></nav></header>
    <main><article class="story"><h1>Ferry line reopens</h1>
    <div class="byline">✗By Mara Lindqvist✗ <time datetime="2024-03-11">11 March 2024</time></div>
    <div class="share-bar"><a href="#">✗Share on Facebook✗</a> <a href="#">✗Copy link✗</a></div>
    <div class="article-body"><p>✓The ferry between the two islands sailed again on Monday, four months after a winter
    storm tore its landing stage from the quay.✓</p>
    <p>✓Some three hundred passengers waited in the rain for the first crossing, the harbour master said, and many of
    them had brought flowers for the crew.✓</p>
    <h2>✓A stage built in ninety days✓</h2>
    <p>✓Carpenters worked through January to replace the oak piles. "We slept in the sheds," said Tom Aldous, who led
    the work, "because the tide does not wait for anyone."✓</p>
    <blockquote><p>✓It is the only road we have, and for four months we had no road at all, said one islander.✓</p>
    </blockquote>
    <ul><li>✓The first ferry leaves at six in the morning on working days.✓</li>
    <li>✓Bicycles travel free of charge until the end of the summer.✓</li></ul>
    <p>✓The company expects to carry forty thousand people before the summer ends, about as many as last year.✓</p>
    </div></article>
    <section class="related"><h3>✗More stories✗</h3><ul>
    <li><a href="/1">✗Storm damage to cost nine million✗</a></li>
    <li><a href="/2">✗Lighthouse keeper retires after forty years✗</a></li>
    <li><a href="/3">✗Oyster beds closed until June✗</a></li></ul></section>
    <section id="comments" class="comments"><h3>✗12 Comments✗</h3>
    <div class="comment"><span class="user">✗gullwatcher✗</span><p>✗Finally, I thought they would never get this thing
    done, what a relief for all of us here.✗</p><a href="#">Reply</a></div></section></main>
    <aside class="sidebar"><h4>✗Most read✗</h4><a href="/4">✗Ten walks for spring✗</a></aside>
    <footer class="site-footer"><p>✗© 2024 Harbour Post. All rights reserved.✗</p>
    <a href="/p">✗Privacy policy✗</a></footer></body></html>
    """

  static let forum = """
    <html lang="en"><head><title>Warp tension keeps slipping - Loom Talk</title>
    <meta name="generator" content="Discourse 3.1"></head><body>
    <nav class="d-header"><a href="/">✗Loom Talk✗</a> <a href="/latest">✗Latest✗</a></nav>
    <div class="topic-body"><div class="names">weaver_anne</div><div class="cooked"><p>✓My warp loses its tension after
    about twenty picks, whatever I do with the brake. Has anyone seen this on a counterbalance loom?✓</p></div></div>
    <div class="topic-body"><div class="names">oldpatterns</div><div class="cooked"><p>✓Check the pawl first. On mine the
    tooth was worn round, and it slipped one notch every few minutes until I filed it.✓</p>
    <pre><code>✓tie-up: 1-3 2-4✓</code></pre></div></div>
    <div class="topic-body"><div class="names">weaver_anne</div><div class="cooked"><p>✓That was it, thank you. The pawl
    was worn just as you said, and the cloth is even now.✓</p></div></div>
    <div class="suggested-topics"><h3>✗Related topics✗</h3><a href="/t/1">✗Which reed for linen?✗</a>
    <a href="/t/2">✗Selling a table loom✗</a></div>
    <footer class="footer"><a href="/about">✗About✗</a> <a href="/tos">✗Terms of service✗</a></footer></body></html>
    """

  static let documentation = """
    <html lang="en"><head><title>Install - tidecalc</title><meta name="generator" content="Docusaurus v2"></head><body>
    <nav class="navbar"><a href="/">✗Tidecalc start page✗</a><a href="/docs">✗Docs home✗</a></nav>
    <div class="sidebar menu"><ul><li><a href="/a">✗Getting started✗</a></li><li><a href="/b">✗Command line✗</a></li></ul>
    </div><main><article><div class="markdown"><h1>Install</h1>
    <p>✓The tool needs no compiler. Download the archive for your system and put the program on your path.✓</p>
    <pre><code>✓curl -O https://tidecalc.example/tidecalc.tar.gz✓</code></pre>
    <p>✓Then check that it answers; the first run builds a table of harbours and takes about a minute.✓</p>
    <table><thead><tr><th>✓Option✓</th><th>✓Meaning✓</th></tr></thead>
    <tbody><tr><td>✓--harbour✓</td><td>✓the harbour whose tides are printed✓</td></tr>
    <tr><td>✓--days✓</td><td>✓how many days to print, one to thirty✓</td></tr></tbody></table>
    <p>✓Tables are written as plain text unless another format is asked for on the command line.✓</p></div></article></main>
    <footer class="footer">✗Copyright tidecalc authors.✗</footer></body></html>
    """

  static let product = """
    <html lang="en"><head><title>Copper kettle, 1.5 l</title><meta property="og:type" content="product"></head><body>
    <header><nav><a href="/">✗All kettles✗</a><a href="/cart">✗Your basket✗</a></nav></header>
    <main><div class="product"><h1>Copper kettle, 1.5 l</h1>
    <div class="product-description"><p>✓Spun by hand from one sheet of copper and tinned inside, this kettle boils a litre
    of water in four minutes on a gas flame.✓</p>
    <p>✓The handle stays cool, and the spout pours without a drip even when the kettle is full to the rim.✓</p></div>
    </div></main><div class="newsletter"><p>✗Sign up for our newsletter✗</p><button>✗Subscribe now✗</button></div>
    <footer><a href="/returns">✗Returns✗</a><p>✗© Kettles Ltd. All rights reserved.✗</p></footer></body></html>
    """

  static let listing = """
    <html lang="en"><head><title>Walks in the parish</title></head><body>
    <nav><a href="/">✗Parish home✗</a><a href="/hall">✗Hire the village hall✗</a></nav>
    <main><h1>Walks in the parish</h1><p>✓Six walks start at the church gate, and all of them can be done in an afternoon
    with children and a dog.✓</p><div class="cards">
    <div class="card"><h2><a href="/w/1">✓The mill path✓</a></h2><p>✓Two miles along the brook to the old mill and back
    over the common.✓</p></div>
    <div class="card"><h2><a href="/w/2">✓Beacon hill✓</a></h2><p>✓A steep climb to the beacon, with a view of three
    counties on a clear day.✓</p></div>
    <div class="card"><h2><a href="/w/3">✓The drovers' road✓</a></h2><p>✓Five level miles on the green lane that drovers
    used until the railway came.✓</p></div></div></main>
    <footer><a href="/privacy">✗Privacy policy✗</a><p>✗© Parish council. All rights reserved.✗</p></footer></body></html>
    """

  static let arabic = """
    <html lang="ar" dir="rtl"><head><title>افتتاح الجسر الجديد</title><meta property="og:type" content="article"></head>
    <body><nav><a href="/">✗الصفحة الأولى للموقع✗</a><a href="/s">✗رياضة✗</a></nav><article><h1>افتتاح الجسر الجديد</h1>
    <div class="entry-content"><p>✓افتتح المحافظ صباح اليوم الجسر الجديد الذي يربط ضفتي النهر بعد ثلاث سنوات من العمل، وحضر
    الافتتاح مئات من سكان المدينة.✓</p><p>✓وقال المهندس المشرف إن الجسر يتحمل عشرة آلاف سيارة في اليوم، وإن الأشجار على جانبيه
    ستزرع في الربيع المقبل. هل يكفي ذلك؟✓</p><p>✓وأضاف أن الإضاءة تعمل بالطاقة الشمسية، وأن الصيانة ستكون كل ستة أشهر.✓</p></div>
    </article><div class="related"><h3>✗اقرأ أيضا✗</h3><a href="/2">✗ارتفاع أسعار الأسماك في السوق✗</a></div>
    <footer>✗جميع الحقوق محفوظة✗</footer></body></html>
    """

  static let chinese = """
    <html lang="zh"><head><title>老茶馆重新开张</title><meta property="og:type" content="article"></head><body>
    <div class="nav"><a href="/">✗首页✗</a><a href="/y">✗娱乐频道✗</a></div><div class="article"><h1>老茶馆重新开张</h1>
    <div class="article-content"><p>✓城南的老茶馆关了整整两年，上周六终于重新开张，街坊们一大早就排起了长队。✓</p>
    <p>✓老板说，桌椅都是原来的，只是把漏雨的屋顶换成了新瓦。茶还是那个味道，价钱也没有涨。✓</p>
    <p>✓一位八十岁的老人告诉记者，他从小就在这里听说书，希望以后孩子们也能来坐一坐。✓</p></div></div>
    <div class="related"><h3>✗相关阅读✗</h3><a href="/1">✗城北新公园下月开放✗</a></div>
    <div class="footer">✗版权所有✗</div></body></html>
    """

  static let japanese = """
    <html lang="ja"><head><title>古い駅舎が図書館に</title><meta property="og:type" content="article"></head><body>
    <nav><a href="/">✗トップページ✗</a><a href="/p">✗経済✗</a></nav><article><h1>古い駅舎が図書館に</h1>
    <div class="article-body"><p>✓使われなくなった木造の駅舎が、町の図書館として生まれ変わった。開館初日には二百人を超える住民が訪れた。✓</p>
    <p>✓館長によると、待合室は児童書のコーナーになり、改札口はそのまま受付として使われている。列車の時刻表も残された。✓</p>
    <p>✓「ここで毎朝汽車を待っていました」と、町に住む女性は懐かしそうに話した。✓</p></div></article>
    <aside class="related"><h3>✗関連記事✗</h3><a href="/2">✗海沿いの線路に花畑✗</a></aside>
    <footer>✗無断転載禁止✗</footer></body></html>
    """

  static let hindi = """
    <html lang="hi"><head><title>गाँव में नया पुस्तकालय</title><meta property="og:type" content="article"></head><body>
    <nav><a href="/">✗मुख्य पृष्ठ✗</a><a href="/k">✗खेल✗</a></nav><article><h1>गाँव में नया पुस्तकालय</h1>
    <div class="article-body"><p>✓गाँव के लोगों ने मिलकर एक पुराने गोदाम को पुस्तकालय में बदल दिया है, जहाँ अब हर शाम बच्चे पढ़ने
    आते हैं।✓</p><p>✓शिक्षिका ने बताया कि पहले महीने में ही पाँच सौ किताबें दान में मिलीं और लोग अब भी किताबें भेज रहे हैं।✓</p>
    <p>✓अगले साल यहाँ कंप्यूटर भी लगाए जाएँगे, ऐसा पंचायत ने कहा है।✓</p></div></article>
    <div class="related"><h3>✗यह भी पढ़ें✗</h3><a href="/2">✗नदी पर नया पुल✗</a></div>
    <footer>✗सर्वाधिकार सुरक्षित✗</footer></body></html>
    """

  static let consent = """
    <html lang="en"><head><title>Orchard survey</title></head><body>
    <div id="cookie-consent" class="modal" role="dialog"><h2>✗We value your privacy✗</h2><p>✗We and our partners store
    and access information on a device, such as cookies, and process personal data to show you personalised content.
    You may accept or manage your choices at any time, and you can change them later.✗</p>
    <button>✗Accept all✗</button><button>✗Manage choices✗</button></div>
    <div class="page"><div class="text"><h1>Orchard survey</h1><p>✓Volunteers counted four hundred old apple trees in
    the valley last autumn, many of them of kinds that no nursery sells today.✓</p><p>✓The list will be printed in the
    spring, and cuttings of the rarest trees will be given away at the village hall.✓</p></div></div></body></html>
    """

  static let malformed = """
    <p align=center><font size=5><b>The mill</b></font><p>✓The old mill stands where the two brooks meet, and it has
    ground corn there since before the road was made.<p>✓Its wheel was mended twice, in 1871 and again after the flood,
    when the whole of the lower floor was under water.✓<table><tr><td>✓Built in 1640✓<td>✓by the Harrow family✓
    </table><p>✓Visitors are let in on Sundays, and the miller will show the stones to anyone who asks him.
    """.replacingFirstMark()
}

extension String {
  /// The paragraph left open on purpose has no closing mark in the fixture: both are put in here.
  fileprivate func replacingFirstMark() -> String {
    var text = self
    if let end = text.firstRange(of: "made.<p>") { text.replaceSubrange(end, with: "made.✓<p>") }
    return text + "✓"
  }
}
