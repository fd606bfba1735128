"""Markup habits: how a site names and nests the parts of its pages.

A habit is a way of naming (`NAMINGS`: what stands in class and id), a frame (`FRAMES` in
`make_pages.py`: where menus, side columns and footers stand) and how often it uses the tags of HTML5.
The parts that have names are called roles: "article", "share", "comment", "card" and so on.
"""

import zlib

# The HTML5 tag of a role; a habit that does not use it writes <div>.
SEMANTIC = {
    "header": "header", "nav": "nav", "main": "main", "article": "article", "sidebar": "aside",
    "footer": "footer", "section": "section", "figure": "figure", "post": "article",
    "related": "aside", "comments": "section", "card": "article", "toc": "nav", "crumbs": "nav",
}

# Class names of well-known engines: role → class. A role that is missing gets PREFIX + role.
ENGINES = {
    "wordpress": ("wp-block-", {
        "page": "hfeed site", "header": "site-header", "nav": "main-navigation", "main": "site-main",
        "article": "post type-post status-publish hentry", "body": "entry-content", "title": "entry-title",
        "byline": "entry-meta posted-on", "share": "sharedaddy sd-sharing-enabled",
        "related": "jp-relatedposts yarpp", "sidebar": "widget-area secondary", "widget": "widget widget_block",
        "comments": "comments-area", "comment": "comment even thread-even depth-1",
        "commenter": "comment-author vcard", "commenttext": "comment-content", "footer": "site-footer",
        "newsletter": "mc4wp-form", "crumbs": "yoast-breadcrumb", "tags": "tags-links"}),
    "drupal": ("field--name-field-", {
        "page": "dialog-off-canvas-main-canvas", "header": "region region-header", "nav": "block-menu navigation",
        "main": "region region-content", "article": "node node--type-article node--view-mode-full",
        "body": "field field--name-body field--type-text-with-summary", "title": "page-title",
        "byline": "node__submitted", "related": "block block-views view-related-content",
        "sidebar": "region region-sidebar-second", "widget": "block", "card": "views-row",
        "comments": "comment-wrapper", "comment": "comment js-comment", "commenter": "comment__author",
        "commenttext": "comment__content", "footer": "region region-footer", "crumbs": "breadcrumb"}),
    "joomla": ("mod-", {
        "page": "site-grid", "header": "container-header", "nav": "mod-menu", "main": "container-component",
        "article": "com-content-article item-page", "body": "com-content-article__body", "title": "page-header",
        "byline": "article-info text-muted", "sidebar": "container-sidebar-right", "widget": "moduletable",
        "related": "relateditems", "footer": "container-footer", "crumbs": "mod-breadcrumbs"}),
    "ghost": ("gh-", {
        "page": "gh-viewport", "header": "gh-head", "nav": "gh-head-menu", "article": "article post",
        "body": "gh-content gh-canvas", "title": "article-title", "byline": "article-byline",
        "related": "read-next-feed", "card": "post-card", "newsletter": "footer-cta",
        "footer": "site-footer outer"}),
    "blogger": ("", {
        "page": "content-outer", "header": "header-outer", "nav": "tabs-outer", "main": "main-outer",
        "article": "post hentry uncustomized-post-template", "body": "post-body entry-content",
        "title": "post-title entry-title", "byline": "date-header", "sidebar": "column-right-outer",
        "widget": "widget BlogArchive", "comments": "comments", "comment": "comment-block",
        "commenter": "user", "commenttext": "comment-body", "footer": "post-footer"}),
    "shopify": ("product__", {
        "page": "shopify-section", "header": "header-wrapper", "nav": "header__inline-menu",
        "main": "content-for-layout", "article": "product__info-wrapper grid__item",
        "body": "product__description rte",
        "title": "product__title", "price": "price price--large", "cards": "grid product-grid",
        "card": "grid__item card-wrapper",
        "filters": "facets__form", "related": "product-recommendations", "footer": "footer color-background",
        "cookie": "shopify-pc__banner", "review": "spr-review", "reviews": "spr-reviews"}),
    "magento": ("product-", {
        "page": "page-wrapper", "header": "page-header", "nav": "navigation", "main": "page-main",
        "article": "product-info-main", "body": "product attribute description", "title": "page-title",
        "price": "price-box price-final_price", "cards": "products list items", "card": "item product product-item",
        "filters": "block filter", "related": "block related upsell", "specs": "additional-attributes",
        "footer": "page-footer", "crumbs": "breadcrumbs", "reviews": "block review-list", "review": "review-item"}),
    "woocommerce": ("woocommerce-", {
        "page": "site", "main": "content-area", "article": "product type-product summary entry-summary",
        "body": "woocommerce-product-details__short-description", "title": "product_title entry-title",
        "cards": "products columns-4", "card": "product type-product instock",
        "related": "related products up-sells",
        "specs": "woocommerce-product-attributes shop_attributes", "crumbs": "woocommerce-breadcrumb",
        "review": "review comment_container", "reviews": "woocommerce-Reviews"}),
    "discourse": ("topic-", {
        "page": "ember-application", "header": "d-header-wrap", "main": "main-outlet-wrapper",
        "thread": "post-stream",
        "post": "topic-post clearfix regular", "poster": "names trigger-user-card", "posttext": "cooked",
        "toolbar": "post-controls", "related": "suggested-topics more-topics__list", "sidebar": "sidebar-container",
        "footer": "footer-nav", "title": "fancy-title"}),
    "phpbb": ("forum", {
        "page": "wrap", "header": "headerbar", "nav": "navbar", "main": "page-body", "thread": "viewtopic",
        "post": "post has-profile bg2", "poster": "username-coloured", "posttext": "content",
        "profile": "postprofile", "toolbar": "post-buttons", "signature": "signature",
        "footer": "page-footer copyright",
        "crumbs": "breadcrumbs", "sidebar": "stat-block"}),
    "vbulletin": ("vb", {
        "page": "body_wrapper", "header": "above_body", "nav": "navbar", "thread": "postlist",
        "post": "postbit postbitlegacy",
        "poster": "username offline", "posttext": "postcontent restore", "profile": "userinfo_extra",
        "toolbar": "postcontrols", "signature": "signaturecontainer", "footer": "footer_morecopyright"}),
    "answers": ("s-", {
        "page": "container", "header": "s-topbar", "main": "inner-content", "thread": "mainbar",
        "post": "answer js-answer", "poster": "user-details", "posttext": "s-prose js-post-body",
        "toolbar": "js-post-menu",
        "profile": "user-info", "related": "js-linked-questions", "sidebar": "sidebar",
        "signature": "js-comments-container"}),
    "sphinx": ("", {
        "page": "document", "main": "documentwrapper", "article": "body", "body": "section",
        "sidebar": "sphinxsidebar",
        "toc": "toctree-wrapper", "nav": "related", "footer": "footer", "code": "highlight-default notranslate",
        "widget": "sphinxsidebarwrapper", "note": "admonition note"}),
    "docusaurus": ("docs", {
        "page": "main-wrapper", "header": "navbar navbar--fixed-top", "main": "docMainContainer",
        "article": "docItemContainer", "body": "theme-doc-markdown markdown",
        "sidebar": "theme-doc-sidebar-container",
        "toc": "theme-doc-toc-desktop table-of-contents", "crumbs": "theme-doc-breadcrumbs",
        "footer": "footer footer--dark",
        "code": "language-bash codeBlockContainer theme-code-block", "note": "theme-admonition alert alert--info"}),
    "mediawiki": ("mw-", {
        "page": "mw-page-container", "header": "vector-header", "main": "mw-body", "article": "mw-body-content",
        "body": "mw-parser-output", "sidebar": "vector-column-start", "toc": "vector-toc",
        "footer": "mw-footer catlinks",
        "title": "firstHeading", "nav": "vector-menu-content"}),
    "bootstrap": ("card-", {
        "page": "container", "header": "navbar navbar-expand-lg", "nav": "navbar-nav me-auto", "main": "col-lg-8",
        "article": "blog-post", "body": "mb-4", "sidebar": "col-lg-4", "widget": "card mb-3",
        "cards": "row row-cols-3 g-4",
        "card": "col", "footer": "py-5 bg-dark", "newsletter": "p-4 bg-light rounded-3", "crumbs": "breadcrumb",
        "comments": "list-group mt-5", "comment": "d-flex mb-4", "faq": "accordion accordion-flush"}),
}

UTILITY = ("flex grid block mx-auto px-4 py-8 mt-6 mb-2 text-sm text-lg text-gray-700 font-bold leading-7 rounded-xl "
           "border-b shadow-sm space-y-4 gap-6 max-w-3xl w-full items-center justify-between bg-white md:px-8 lg:w-2/3 "
           "hover:underline tracking-tight overflow-hidden relative sticky top-0").split()


def digest(text):
    """A number that depends on the text only, the same on every run."""
    return zlib.crc32(text.encode("utf-8"))


def letters(number, count):
    """`count` letters and figures that look like a build tool's hash."""
    alphabet = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
    out = ""
    for _ in range(count):
        number, rest = divmod(number, len(alphabet))
        out += alphabet[rest]
        number = number * 31 + 17
    return out


class Habit:
    """Writes the opening tag of a role."""

    def __init__(self, name, naming, frame, semantic, kinds=None):
        self.name, self.naming, self.frame, self.semantic = name, naming, frame, semantic
        self.kinds = kinds

    def tag(self, role):
        """The role's tag: the one of HTML5, or a div, always the same one on a site."""
        wants = digest(self.name + role) % 100 < self.semantic * 100
        return SEMANTIC.get(role, "div") if wants else "div"

    def attributes(self, role, site):
        """What stands in class, id or elsewhere, with a leading space, or nothing."""
        seed = digest(site + role)
        kind = self.naming
        if kind == "none":
            return ""
        if kind == "plain":
            return f' class="{role}"'
        if kind == "ids":
            unique = role in ("page", "header", "nav", "main", "sidebar", "footer", "body", "comments")
            return f' id="{role}"' if unique else f' class="{role}s"'
        if kind == "bem":
            block = letters(digest(site), 2).lower()
            return f' class="{block}-{role} {block}-{role}--default"'
        if kind == "story":
            return f' class="nx-story-{role}" data-track="{role}:{seed % 977}"'
        if kind == "modules":
            return f' class="{role.title()}_root__{letters(seed, 5)}"'
        if kind == "styled":
            return f' class="sc-{seed % 0xFFFFFF:06x}-0 {letters(seed, 6)}"'
        if kind == "atomic":
            return ' class="' + " ".join(letters(digest(site + role + str(i)), 5).lower() for i in range(4)) + '"'
        if kind == "utility":
            return ' class="' + " ".join(UTILITY[(seed >> i) % len(UTILITY)] for i in range(0, 20, 4)) + '"'
        if kind == "testid":
            return f' class="css-{letters(seed, 7).lower()}" data-testid="{role}"'
        if kind == "column":
            return f' class="col{seed % 4} box{seed % 9}"'
        if kind == "microdata":
            prop = {"body": ' itemprop="articleBody"', "title": ' itemprop="headline"',
                    "posttext": ' itemprop="text"', "comment": ' itemprop="comment"',
                    "price": ' itemprop="offers"', "card": ' itemprop="itemListElement"'}
            return f' class="{role}-block"' + prop.get(role, "")
        if kind == "foreign":
            word = {"body": "inhalt", "sidebar": "rand", "footer": "fuss", "comments": "meinungen",
                    "comment": "meinung", "share": "teilen", "related": "mehr", "nav": "leiste",
                    "card": "kachel", "post": "beitrag", "header": "kopf"}
            return f' class="{word.get(role, "teil-" + role)}"'
        prefix, names = ENGINES[kind]
        return f' class="{names.get(role, prefix + role)}"'


HABITS = [
    Habit("html5", "plain", "side", 1.0),
    Habit("html5-bare", "none", "single", 1.0),
    Habit("div-soup", "ids", "side", 0.0),
    Habit("bare-divs", "none", "side", 0.0, {"article", "documentation", "service", "forum"}),
    Habit("tables", "ids", "table", 0.0),
    Habit("font-tables", "none", "table", 0.0),
    Habit("blocks", "bem", "menus-first", 0.6),
    Habit("broadsheet", "story", "side", 0.5),
    Habit("react", "modules", "app", 0.5),
    Habit("styled", "styled", "app", 0.3),
    Habit("atomic", "atomic", "app", 0.2),
    Habit("utility", "utility", "single", 0.7),
    Habit("test-ids", "testid", "menus-first", 0.6),
    Habit("columns", "column", "side", 0.0),
    Habit("microdata", "microdata", "side", 0.4),
    Habit("foreign", "foreign", "menus-first", 0.1),
    Habit("wordpress", "wordpress", "side", 0.6, {"article", "service", "listing"}),
    Habit("drupal", "drupal", "side", 0.5, {"article", "service", "listing", "documentation"}),
    Habit("joomla", "joomla", "side", 0.3, {"article", "service", "listing"}),
    Habit("ghost", "ghost", "single", 0.7, {"article", "listing"}),
    Habit("blogger", "blogger", "side", 0.0, {"article"}),
    Habit("bootstrap", "bootstrap", "side", 0.3),
    Habit("shopify", "shopify", "menus-first", 0.4, {"product", "collection"}),
    Habit("magento", "magento", "side", 0.3, {"product", "collection"}),
    Habit("woocommerce", "woocommerce", "side", 0.3, {"product", "collection"}),
    Habit("discourse", "discourse", "app", 0.4, {"forum"}),
    Habit("phpbb", "phpbb", "single", 0.0, {"forum"}),
    Habit("vbulletin", "vbulletin", "table", 0.0, {"forum"}),
    Habit("answers", "answers", "side", 0.2, {"forum"}),
    Habit("sphinx", "sphinx", "side", 0.2, {"documentation"}),
    Habit("docusaurus", "docusaurus", "menus-first", 0.6, {"documentation"}),
    Habit("mediawiki", "mediawiki", "menus-first", 0.2, {"documentation", "article"}),
]
