internal import CopydeskBase

/// The numbers a block is judged by, one by one: the table that training and the running program share.
///
/// The order is the order in a row of `FeatureTable`, in the training data and in the model; `digest` proves it.
/// "Words" are those of `TextCounts`, "good text" is what `isGood` says, and "levels up" go over block-level elements.
/// What each is worth is told in `docs/extraction.md`.
enum BlockFeature: Int, CaseIterable, Sendable {

  // MARK: Text of the block
  /// Words, in the counting of `TextCounts`.
  case words
  /// Unicode scalars.
  case length
  /// Scalars a word.
  case wordLength
  /// Share of its bytes inside links, 0...1.
  case linkDensity
  /// Links in it.
  case links
  /// Share of its bytes in `b` or `strong`, 0...1.
  case boldShare
  /// Images in it or just before it.
  case images
  /// Inline elements in it.
  case inlines
  /// 1 when parted by one `br` from its neighbour.
  case isLine
  /// Share of function words, of the languages with stop word lists, 0...1.
  case stopShare
  /// Function words.
  case stops
  /// Ends of sentences, in any script.
  case sentences
  /// Commas.
  case commas
  /// Commas a word.
  case commaShare
  /// Last visible character: 0 other, 1 stop, 2 exclamation, 3 question, 4 colon, 5 comma, 6 ellipsis, 7 arrow.
  case ending
  /// 1 when the last visible character ends a sentence.
  case endsSentence
  /// 1 when it begins with a capital.
  case startsUpper
  /// Capitals a letter, 0...1.
  case upperShare
  /// Digits a scalar, 0...1.
  case digitShare
  /// Share of words that begin with a capital, 0...1.
  case capitalisedShare
  /// Signs such as | › » · that part the items of a row.
  case separators
  /// 1 with a copyright sign or word.
  case rights
  /// 1 with an amount of money.
  case price
  /// 1 with a date or a word of relative time.
  case date
  /// 1 with a date in fewer than 8 words.
  case shortDate
  /// 1 with a URL or an e-mail address.
  case address
  /// 1 when it opens with "by" in some language.
  case byline
  /// 1 with the word of a post's buttons: reply, quote, like, report.
  case replyWord
  /// 1 with "more", "related", "recommended" in some language.
  case moreWord
  /// 1 with "cookies", "newsletter", "subscribe" in some language.
  case overlayWord
  /// Chrome phrase that the whole line is: 0 none, else 1 + its family.
  case phrase
  /// How often the line stands on the page.
  case copies
  /// How often it stood before this block.
  case copyPlace

  // MARK: Tag
  /// The block element's tag, by number.
  case tag
  /// 1...6, 0 elsewhere.
  case headingLevel
  /// Tag of the block element around it, by number.
  case parentTag
  /// Tag two levels up, by number.
  case grandTag
  /// 1 for `p`.
  case isParagraph
  /// 1 for `li`.
  case isItem
  /// 1 for `div`.
  case isDivision
  /// 1 for a table row, `td` or `th`.
  case isCell
  /// 1 for `dd` or `dt`.
  case isDefinition
  /// 1 for preformatted text.
  case isCode

  // MARK: Ancestors: block-level steps up, 1 for the element itself, at most 15, 0 for none
  /// Steps to `article`.
  case upArticle
  /// Steps to `main`.
  case upMain
  /// Steps to `nav`.
  case upNavigation
  /// Steps to `header`.
  case upHeader
  /// Steps to `footer`.
  case upFooter
  /// Steps to `aside`.
  case upAside
  /// Steps to `form`.
  case upForm
  /// Steps to `section`.
  case upSection
  /// Steps to `table`.
  case upTable
  /// Steps to `ul` or `ol`.
  case upList
  /// Steps to `li`.
  case upListItem
  /// Steps to `blockquote`.
  case upQuote
  /// Steps to `figure`.
  case upFigure
  /// Steps to `button`.
  case upButton
  /// Steps to `a`.
  case upLink
  /// Steps to `noscript`.
  case upNoscript
  /// Steps to `dialog`.
  case upDialog
  /// Steps to `pre`.
  case upCode
  /// Steps to `details`.
  case upDetails
  /// Steps to `dl`.
  case upDefinitions
  /// Steps to `label`.
  case upLabel
  /// Steps to a heading element.
  case upHeading
  /// 1 inside an element that says it is hidden.
  case hidden
  /// Elements around it.
  case depth

  // MARK: Class words: learnt log-odds, see `ClassOdds`
  /// The block element's own words.
  case classOwn
  /// Words of the inline element the text begins in, chain sum.
  case classRun
  /// Words of the parent.
  case classParent
  /// Words two levels up.
  case classGrand
  /// Words three levels up.
  case classThird
  /// Words four levels up.
  case classFourth
  /// Lowest word, here or above.
  case classLowest
  /// Highest word, here or above.
  case classHighest
  /// Decayed sum up the ancestors (0.85 a level).
  case classChain
  /// Decayed sum up the ancestors (0.5 a level).
  case classNear
  /// Mean chain sum of the five blocks on either side.
  case classAround
  /// Chain sum, log-odds of articles and documentation.
  case classArticle
  /// Chain sum, log-odds of forum pages.
  case classForum
  /// Chain sum, log-odds of service, product, collection and listing pages.
  case classGrid
  /// Own words, log-odds of forum pages.
  case classOwnForum
  /// Own words, log-odds of service, product, collection and listing pages.
  case classOwnGrid

  // MARK: Place
  /// Blocks before it, as a share of all, 0...1.
  case place
  /// Words before it, as a share of all, 0...1.
  case wordPlace
  /// Words before it.
  case wordsBefore
  /// Words after it.
  case wordsAfter
  /// Blocks before it.
  case index
  /// Blocks after it.
  case indexFromEnd

  // MARK: Subtrees: the block element itself (level 0), its parent (1), ... up to five levels up
  /// Words in the block element.
  case words0
  /// Link density in the block element.
  case density0
  /// Its share of the page's words.
  case share0
  /// Blocks in it.
  case blocks0
  /// Words a node in it.
  case perNode0
  /// Its share of the page's good text.
  case good0
  /// Words a block in it.
  case perBlock0
  /// Sentence ends a block in it.
  case sentences0
  /// Words in the parent.
  case words1
  /// Link density in the parent.
  case density1
  /// The parent's share of the page's words.
  case share1
  /// Blocks in the parent.
  case blocks1
  /// Words a node in the parent.
  case perNode1
  /// The parent's share of the page's good text.
  case good1
  /// Words a block in the parent.
  case perBlock1
  /// Sentence ends a block in the parent.
  case sentences1
  /// Images a block in the parent.
  case images1
  /// Prices a block in the parent.
  case prices1
  /// Short dates a block in the parent.
  case dates1
  /// Share of the parent's words in `p`.
  case paragraphs1
  /// Headings a block in the parent.
  case headings1
  /// Words two levels up.
  case words2
  /// Link density two levels up.
  case density2
  /// Share of the page's words two levels up.
  case share2
  /// Blocks two levels up.
  case blocks2
  /// Words a node two levels up.
  case perNode2
  /// Share of the page's good text two levels up.
  case good2
  /// Words a block two levels up.
  case perBlock2
  /// Sentence ends a block two levels up.
  case sentences2
  /// Images a block two levels up.
  case images2
  /// Prices a block two levels up.
  case prices2
  /// Short dates a block two levels up.
  case dates2
  /// Share of words in `p` two levels up.
  case paragraphs2
  /// Headings a block two levels up.
  case headings2
  /// Words three levels up.
  case words3
  /// Link density three levels up.
  case density3
  /// Share of the page's words three levels up.
  case share3
  /// Blocks three levels up.
  case blocks3
  /// Words a node three levels up.
  case perNode3
  /// Share of the page's good text three levels up.
  case good3
  /// Words a block three levels up.
  case perBlock3
  /// Sentence ends a block three levels up.
  case sentences3
  /// Images a block three levels up.
  case images3
  /// Prices a block three levels up.
  case prices3
  /// Short dates a block three levels up.
  case dates3
  /// Share of words in `p` three levels up.
  case paragraphs3
  /// Headings a block three levels up.
  case headings3
  /// Words five levels up.
  case words5
  /// Link density five levels up.
  case density5
  /// Share of the page's words five levels up.
  case share5
  /// Blocks five levels up.
  case blocks5
  /// Words a node five levels up.
  case perNode5
  /// Share of the page's good text five levels up.
  case good5
  /// Words a block five levels up.
  case perBlock5
  /// Sentence ends a block five levels up.
  case sentences5

  // MARK: Siblings
  /// Block-level children of the parent.
  case siblings
  /// Which of them the block element is.
  case siblingPlace
  /// The same as a share, 0...1.
  case siblingShare

  // MARK: Container: the element with the best readability-like score
  /// Score of the parent as a share of the best.
  case topParent
  /// Score two levels up as a share of the best.
  case topGrand
  /// 1 inside the best element.
  case inTop
  /// Steps up from the best element to the first ancestor that holds the block.
  case topSteps
  /// That ancestor's share of the page's words.
  case topShare
  /// That ancestor's link density.
  case topDensity
  /// 1 inside the smallest element with half of the good text.
  case inHalf
  /// That element's share of the page's words.
  case halfShare
  /// Levels below it; -1 outside.
  case halfDepth
  /// 1 inside the smallest element with 0.8 of the good text.
  case inMost
  /// That element's share of the page's words.
  case mostShare
  /// Levels below it; -1 outside.
  case mostDepth
  /// 1 inside the smallest element with 0.95 of the good text.
  case inAll
  /// That element's share of the page's words.
  case allShare
  /// Levels below it; -1 outside.
  case allDepth

  // MARK: Shapes: blocks whose element and parent have the same tags and class words; whose four last tags agree
  /// Blocks of its shape.
  case shapeBlocks
  /// Their share of the page's words.
  case shapeShare
  /// Their mean words.
  case shapeWords
  /// Their link density.
  case shapeDensity
  /// Blocks of its tag path.
  case pathBlocks
  /// Their share of the page's words.
  case pathShare
  /// Their mean words.
  case pathWords
  /// Their link density.
  case pathDensity

  // MARK: Groups: the nearest ancestor that has two or more siblings of its tag and class (an item of a grid, a list, a thread)
  /// Items of the group; 0 outside groups.
  case groupItems
  /// Mean words of an item.
  case groupWords
  /// Link density of the group.
  case groupDensity
  /// Levels from the block element up to the item.
  case groupSteps
  /// The group's share of the page's words.
  case groupShare
  /// Images in the item.
  case groupImages
  /// Prices in the item.
  case groupPrices
  /// Short dates in the item.
  case groupDates
  /// Reply words in the item.
  case groupReplies
  /// Headings in the item.
  case groupHeadings
  /// Words of good text in the item.
  case groupGood
  /// Sentence ends in the item.
  case groupSentences
  /// Share of the group's words in blocks that are one link.
  case groupOneLink
  /// Share of the page's good text before the group.
  case groupBefore
  /// Share of the page's good text outside the group.
  case groupOutside
  /// How many groups of the page have more words.
  case groupRank
  /// Which item of the group it is, as a share, 0...1.
  case groupPlace
  /// Mean class chain sum of the group's items.
  case groupChain
  /// 1 when the item holds a heading that is a link.
  case groupHeaded
  /// Items of the next group around that one; 0 for none.
  case outerItems
  /// Mean words of an outer item.
  case outerWords
  /// Link density of the outer group.
  case outerDensity
  /// The outer group's share of the page's words.
  case outerShare
  /// Short dates in the outer item.
  case outerDates
  /// Reply words in the outer item.
  case outerReplies
  /// Words of good text in the outer item.
  case outerGood

  // MARK: The page's texts elsewhere
  /// Share of its words in the title (first 40 words), 0...1.
  case inTitle
  /// Share of the title's words in it, short blocks only, 0...1.
  case ofTitle
  /// Share of its word triples in the description; -1 without one.
  case inDescription
  /// Share of its word triples in JSON-LD's article body; -1 without one.
  case inArticleBody
  /// Share of its word triples in JSON-LD's descriptions; -1 without one.
  case inLinkedDescription

  // MARK: Headings
  /// Blocks after the page's heading, -300...300; -999 without one.
  case afterTitle
  /// Words after the page's heading; -9999 without one.
  case wordsAfterTitle
  /// Levels from the heading up to the element that holds both; -99 without one.
  case titleLevel
  /// That element's share of the page's words; -1 without a heading.
  case titleShare
  /// Blocks since the last heading; 999 for none.
  case sinceHeading
  /// Level of that heading.
  case sectionLevel
  /// Words from that heading to the next.
  case sectionWords
  /// Link density of that section.
  case sectionDensity
  /// Blocks of that section.
  case sectionBlocks
  /// What the last heading speaks of: 0 nothing known, 1 more pages, 2 comments, 3 reviews, 4 specifications, 5 questions,
  /// 6 newsletter or cookies, 7 answers, 8 the cart.
  case sectionTopic
  /// Blocks to the nearest short block that speaks of a cart; 999 for none.
  case nearCart
  /// Blocks to the next heading.
  case toHeading
  /// 1 when the last heading holds "more", "related", "comments" or the like.
  case headingMore

  // MARK: Neighbours
  /// Words two blocks before; -1 beyond the page.
  case wordsPrevious2
  /// Link density two blocks before; -1 beyond the page.
  case densityPrevious2
  /// Whether it ends a sentence.
  case endsPrevious2
  /// Its heading level.
  case headingPrevious2
  /// Its share of function words.
  case stopsPrevious2
  /// 1 when of the same shape.
  case samePrevious2
  /// Words of the block before; -1 beyond the page.
  case wordsPrevious1
  /// Its link density.
  case densityPrevious1
  /// Whether it ends a sentence.
  case endsPrevious1
  /// Its heading level.
  case headingPrevious1
  /// Its share of function words.
  case stopsPrevious1
  /// 1 when of the same shape.
  case samePrevious1
  /// Words of the block after; -1 beyond the page.
  case wordsNext1
  /// Its link density.
  case densityNext1
  /// Whether it ends a sentence.
  case endsNext1
  /// Its heading level.
  case headingNext1
  /// Its share of function words.
  case stopsNext1
  /// 1 when of the same shape.
  case sameNext1
  /// Words two blocks after; -1 beyond the page.
  case wordsNext2
  /// Its link density.
  case densityNext2
  /// Whether it ends a sentence.
  case endsNext2
  /// Its heading level.
  case headingNext2
  /// Its share of function words.
  case stopsNext2
  /// 1 when of the same shape.
  case sameNext2
  /// Mean words of the blocks within 3.
  case near3Words
  /// Their link density.
  case near3Density
  /// Share of good text in their words.
  case near3Good
  /// Mean words of the blocks within 8.
  case near8Words
  /// Their link density.
  case near8Density
  /// Share of good text in their words.
  case near8Good
  /// Mean words of the blocks within 20.
  case near20Words
  /// Their link density.
  case near20Density
  /// Share of good text in their words.
  case near20Good
  /// 1 for good text: 12 words, link density below .35, a sentence end or 4 function words.
  case isGood
  /// Blocks since the last good one; 999 for none.
  case sinceGood
  /// Blocks to the next good one; 999 for none.
  case toGood
  /// Share of the good text before it; -1 without any.
  case goodBefore
  /// Share of the good text after it; -1 without any.
  case goodAfter

  // MARK: The page: the same number in all rows
  /// Words.
  case pageWords
  /// Blocks.
  case pageBlocks
  /// Nodes of the tree.
  case pageNodes
  /// Link density.
  case pageDensity
  /// Share of good text.
  case pageGood
  /// Words of good text.
  case pageGoodWords
  /// Blocks of good text.
  case pageGoodBlocks
  /// `p` elements.
  case pageP
  /// `li` elements.
  case pageLi
  /// `table` elements.
  case pageTables
  /// `form` elements.
  case pageForms
  /// `img` elements.
  case pageImages
  /// `a` elements.
  case pageLinks
  /// `h1` elements.
  case pageH1
  /// `h2` elements.
  case pageH2
  /// `h3` elements.
  case pageH3
  /// `pre` elements.
  case pagePre
  /// `td` elements.
  case pageTd
  /// `article` elements.
  case pageArticles
  /// `time` elements.
  case pageTimes
  /// `button` elements.
  case pageButtons
  /// `input` elements.
  case pageInputs
  /// `section` elements.
  case pageSections
  /// `blockquote` elements.
  case pageQuotes
  /// `main` elements.
  case pageMains
  /// `code` elements.
  case pageCode
  /// `dt` elements.
  case pageDt
  /// `label` elements.
  case pageLabels
  /// Share of words in `p`.
  case pageParagraphShare
  /// Share of words in `li`.
  case pageListShare
  /// Share of words in hidden elements.
  case pageHiddenShare
  /// Blocks with a price.
  case pagePrices
  /// Short blocks with a date.
  case pageDates
  /// Words that mean reply, at most 50; so for the next eleven.
  case pageReplies
  /// Words that mean cart.
  case pageCarts
  /// Words that mean comment.
  case pageComments
  /// Words that mean question.
  case pageQuestions
  /// Words that mean answer.
  case pageAnswers
  /// Words that mean review.
  case pageReviews
  /// Words that mean filter.
  case pageFilters
  /// Words that mean sort.
  case pageSorts
  /// Words that mean specification.
  case pageSpecifications
  /// Words that mean demo, trial, pricing.
  case pageDemos
  /// Words that mean joined, member, posts.
  case pageMembers
  /// Words that mean cookies, newsletter, subscribe.
  case pageOverlays
  /// og:type: 1 article, 2 product, 3 website, 4 another, 0 none.
  case openGraphType
  /// Objects of an article type in JSON-LD; so for the next six.
  case linkedArticle
  /// Products and offers.
  case linkedProduct
  /// Forum postings and comments.
  case linkedForum
  /// Collection pages and item lists.
  case linkedCollection
  /// FAQ pages.
  case linkedQuestions
  /// Services, organisations, software.
  case linkedService
  /// Breadcrumb lists.
  case linkedBreadcrumbs
  /// 1 with any JSON-LD.
  case hasLinkedData
  /// 1 with an article body in JSON-LD.
  case hasArticleBody
  /// Parts of the URL's path.
  case urlParts
  /// Most hyphens in one part.
  case urlHyphens
  /// Bytes of the last part.
  case urlLast
  /// Digits in the path.
  case urlDigits
  /// 1 with a query.
  case urlQuery
  /// Hyphens in the last part.
  case urlLastHyphens
  /// 1 when the URL holds a word of forums; so for the next six.
  case urlForum
  /// A word of question pages.
  case urlQuestion
  /// A word of product pages.
  case urlProduct
  /// A word of collections.
  case urlCollection
  /// A word of documentation.
  case urlDocs
  /// A word of blogs and news.
  case urlBlog
  /// A word of company sites.
  case urlService
  /// Share of blocks of the commonest shape.
  case shapeMost
  /// Largest share of words of one group.
  case groupMost
  /// Most items of a group with a sixth of the words.
  case groupMostItems
  /// Bytes of the title.
  case titleLength
  /// Words of the description.
  case descriptionLength
  /// 1 with a published time in the head.
  case hasPublished
  /// 1 with an author in the head.
  case hasAuthor
  /// Engine that made the page, by number, 0 unknown.
  case engine

  // MARK: Page type: probabilities from the features of the page (`BlockModel.types`), the same in all rows

  /// That it is an article; so for the next six.
  case typeArticle
  /// That it is documentation.
  case typeDocumentation
  /// That it is a company's or an office's page.
  case typeService
  /// That it is a thread.
  case typeForum
  /// That it is a category of a shop or the like.
  case typeCollection
  /// That it is a list of results, jobs, stories.
  case typeListing
  /// That it is a product's page.
  case typeProduct

  static let count = allCases.count

  /// Hash of all names in order: the model names the one it was trained with.
  static let digest: UInt64 = Hash64.hash(allCases.map { "\($0)" }.joined(separator: ","))
}
