/// Learnt weights of class and id words, in logits, rounded to halves: `Training/class_words.py`.
///
/// The log-odds that a word of the page below an element with such a class or id word is content, on wcxb-dev,
/// shrunk for words seen on few sites; only words of 12 pages or more.
enum ClassWordWeights {
  static let rows: [(weight: Float, words: String)] = [
    (
      -4.5,
      "submenu"
    ),
    (
      -3.5,
      "modal navigation"
    ),
    (
      -3.0,
      "account copyright dropdown flyout footer logo megamenu menu sub"
    ),
    (
      -2.5,
      "ancestor buttons consent cookie input login mega nav navbar object "
        + "popup privacy settings signup subnav taxonomy"
    ),
    (
      -2.0,
      "actions bar bio breadcrumb breadcrumbs burger checkbox colophon "
        + "country current email filter gnav hamburger head legal links masthead "
        + "pointer sdk social subscribe validation widgets"
    ),
    (
      -1.5,
      "absolute address alert aligned arrow avatar badge branding btn cart "
        + "children close config controls cr cy disclaimer dr error fade fields "
        + "filters foot form framework gf gfield gn guest header icons justified "
        + "level lightbox menus network nocontent notice odd onetrust opt "
        + "options overlay policy popover promo questions recent recommended "
        + "reduce related required ru rv scrollbar secondary sign signature "
        + "signin sublabel submit subsite success transform translate trending "
        + "unstyled upper uppercase utility yes zx zy"
    ),
    (
      -1.0,
      "accent action active alt am at baseline below bottom bt bu button "
        + "byline byuser caption carousel categories chrome cli click "
        + "collections comment commentform comments contact contains count cta "
        + "ctas cursor date deals depth disabled disclosure drawer end ep er "
        + "even expand expanded expert extras feedback fit flag floating "
        + "footnote fu fz gdpr gform gi gradient graph gravity groups grp hdr "
        + "help hide hot hover ib icon ignore images inset instagram invisible "
        + "lang language li link locale ly lz mainmenu minor mm mn mobile motion "
        + "offer optin option other out outline ov pa pagination pairs picker "
        + "popular pos price prompt quantity radio range rating ratings reader "
        + "register respond review reviews rh rvi scale scroller selector sf "
        + "shape sharing shop show slide snap sort sr stars sticky subheader "
        + "subscription switch switcher tagline tertiary test textwidget third "
        + "title toggle tool toolbar tooltip topbar total uc value variants "
        + "visibility visible visually warning watch xf youtube yt zi"
    ),
    (
      -0.5,
      "all aside banner between black collapse custom desktop fixed info "
        + "item items list loading me mini more open print products search "
        + "second selected shrink source static store stretch track"
    ),
    (
      0.5,
      "area bb bf block ca cb clear container contents element faq features "
        + "green home last layout main max medium narrow news offset page quick "
        + "row section text theme to two wide"
    ),
    (
      1.0,
      "ad alignment basic blurb body boxed budget builder category content "
        + "css disc do document editor field fp fr guides hc headings health "
        + "html ke lj long management markdown mode mv name newsletter nf node "
        + "ny pj post pros pub qa quote rail reading rte span sqs story system "
        + "tag tg the tips type typography ur use website wp xx yi your yui"
    ),
    (
      1.5,
      "article available best blog entry format guide hentry how markup "
        + "paragraph prose publish rich richtext single standard status "
        + "thumbnail what"
    ),
  ]
}
