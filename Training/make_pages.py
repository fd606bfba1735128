#!/usr/bin/env python3
"""Writes labelled web pages of many kinds, languages and markup habits, to train the block selector on.

    python3 Training/make_pages.py DIR [--pages 400] [--seed 1]

DIR gets `html/ID.html.gz` and `ground-truth.jsonl.gz`, one JSON object a page: id, url, page_type,
main_content (blocks parted by blank lines), language, habit. The same seed writes the same bytes.

What counts as content follows the conventions measured on wcxb-dev (share of its pages that keep it):
no headline and byline on articles (93 %), no reader comments, captions and credits; posts and poster
names in threads, without their dates, profiles, buttons and signatures; no headline in documentation
(68 %) and threads (90 %), but one on services (64 %), products and collections; on products the text
and the table, not price, variants, reviews or other products; on collections cards with prices (63 %);
on listings title, date and summary of each item. A page behind a consent or login wall has no content.

The pages share no text and no skeleton with `Tests/Quality`.
"""

import argparse
import contextlib
import gzip
import html
import json
import os
import random

import page_habits
from page_vocabulary import RIGHT_TO_LEFT, Vocabulary, languages

KINDS = [("article", 34), ("documentation", 9), ("service", 13), ("forum", 13), ("collection", 11),
         ("listing", 10), ("product", 10)]

CODE = [
    "def total(rows):\n    return sum(row.price for row in rows)",
    "$ tool build --target release\n$ tool deploy --region eu-west",
    "const list = await fetch('/api/items').then(r => r.json());\nconsole.log(list.length);",
    "server:\n  port: 8080\n  workers: 4\n  timeout: 30s",
    "SELECT name, count(*) FROM visits\nGROUP BY name ORDER BY 2 DESC;",
    "for (int i = 0; i < n; i++) {\n  sum += values[i];\n}",
]
# Paths as sites write them: {slug} some words, {id} a number, {date} year and month.
PATHS = {
    "article": ["/{date}/{slug}/", "/news/{id}/{slug}", "/{slug}-{id}.html", "/blog/{slug}", "/a/{id}", "/?p={id}"],
    "documentation": ["/docs/{slug}", "/en/latest/{slug}.html", "/wiki/{slug}", "/guide/{slug}/", "/help/{id}"],
    "service": ["/", "/services/{slug}", "/{slug}", "/pricing", "/{slug}/index.html"],
    "forum": ["/t/{slug}/{id}", "/viewtopic.php?t={id}", "/threads/{slug}.{id}/", "/questions/{id}/{slug}", "/d/{id}"],
    "collection": ["/collections/{slug}", "/c/{id}", "/shop/{slug}/", "/category/{slug}", "/{slug}"],
    "listing": ["/news", "/search?q={slug}", "/jobs/{slug}", "/tag/{slug}/", "/events", "/archive/{date}/"],
    "product": ["/products/{slug}", "/p/{id}.html", "/item/{id}", "/{slug}.html", "/shop/{slug}-{id}"],
}
# The type that schema.org gives to a kind of page.
SCHEMA = {"article": "NewsArticle", "documentation": "TechArticle", "service": "Service", "product": "Product",
          "forum": "DiscussionForumPosting", "collection": "CollectionPage", "listing": "ItemList"}
PARAMETERS = ["timeout", "retries", "max_size", "verbose", "encoding", "on_error", "cache_dir", "base_url"]


class Page:
    """One page being written: its HTML so far and the blocks of its answer."""

    def __init__(self, habit, words, rng, kind, site):
        self.habit, self.words, self.rng, self.kind, self.site = habit, words, rng, kind, site
        self.parts, self.truth = [], []
        self.chance = rng.random
        # Fixed for the page, as they are for a site. Real pages hold 130 to 800 pieces of text (wcxb-dev, first
        # and last tenth), mostly chrome.
        self.chrome_size = rng.choice([1, 2, 3, 4, 6])
        self.list_tag = rng.choice(["ul", "ul", "div"])
        self.prose = "div" if habit.naming in ("styled", "atomic") and rng.random() < 0.5 else "p"
        self.heading = rng.choice(["h2", "h2", "h3"]) if habit.name != "bare-divs" else "b"

    def many(self, least, most):
        """A number of pieces of chrome, larger on sites with much of it."""
        return self.rng.randint(least, most * self.chrome_size)

    def raw(self, text):
        self.parts.append(text)

    @contextlib.contextmanager
    def box(self, role, tag=None, extra=""):
        """An element around what is written inside the `with`."""
        tag = tag or self.habit.tag(role)
        self.raw(f"<{tag}{self.habit.attributes(role, self.site)}{extra}>")
        # Wrappers without meaning, as layouts have them.
        wrappers = self.rng.choice([0, 0, 0, 1, 2]) if tag in ("div", "section", "main") else 0
        self.raw("<div>" * wrappers)
        yield
        self.raw("</div>" * wrappers + f"</{tag}>")

    def line(self, role, text, keep=False, tag=None, rich=False):
        """One element with text; `keep` puts the text in the answer, `rich` may mark up some words."""
        if not text:
            return
        tag = tag or "div"
        shown = self.marked_up(text) if rich else html.escape(text, quote=False)
        name = self.habit.attributes(role, self.site) if role else ""
        self.raw(f"<{tag}{name}>{shown}</{tag}>")
        if keep:
            self.truth.append(text)

    def marked_up(self, text):
        """The text with a link, stress or a line break somewhere, words unchanged."""
        space = self.words.space
        if not space or self.chance() < 0.6:
            return html.escape(text, quote=False)
        words = [html.escape(word, quote=False) for word in text.split(" ")]
        start = self.rng.randrange(len(words))
        end = min(len(words), start + self.rng.randint(1, 4))
        mark = self.rng.choice(["a href=\"/" + page_habits.letters(start + 7, 6) + "\"", "strong", "em", "b", "i"])
        words[start] = f"<{mark}>" + words[start]
        words[end - 1] += f"</{mark.split(' ')[0]}>"
        return " ".join(words)

    def link(self, text, role="link"):
        self.raw(f'<a href="/{page_habits.letters(page_habits.digest(text), 7)}"'
                 f'{self.habit.attributes(role, self.site)}>{html.escape(text, quote=False)}</a>')

    def picture(self):
        lazy = self.rng.choice([' loading="lazy"', ' data-src="/img/l.webp"', ""])
        self.raw(f'<img src="/img/{page_habits.letters(self.rng.getrandbits(40), 8)}.jpg" alt=""{lazy}>')


# ------------------------------------------------------------------ chrome

def menu(page, count, role="nav"):
    """A list of links to sections."""
    with page.box(role):
        item = "li" if page.list_tag == "ul" else "span"
        page.raw(f"<{page.list_tag}>")
        for _ in range(count):
            page.raw(f"<{item}>")
            page.link(page.words.label(), "item")
            page.raw(f"</{item}>")
        page.raw(f"</{page.list_tag}>")


def header(page):
    words = page.words
    with page.box("header"):
        page.link(words.pick("place"), "brand")
        if page.chance() < 0.6:
            page.line("skip", words.chrome("paths"), tag="span")
        menu(page, page.many(5, 9))
        if page.chance() < 0.5:  # a mega menu: hidden, long
            with page.box("mega", extra=page.rng.choice([' style="display:none"', ' aria-hidden="true"', " hidden"])):
                for _ in range(page.many(2, 4)):
                    page.line("menuhead", words.label(), tag="strong")
                    menu(page, page.rng.randint(4, 9), "submenu")
        page.raw(f'<form action="/s"><input name="q"><button>{html.escape(words.pick("button"))}</button></form>')
        page.link(words.chrome("account"), "login")


def breadcrumbs(page):
    if page.chance() < 0.6:
        with page.box("crumbs"):
            for _ in range(page.rng.randint(2, 4)):
                page.link(page.words.pick("topic"), "crumb")
                page.raw(page.rng.choice([" &gt; ", " / ", " » "]))


def share(page):
    if page.chance() < 0.75:
        with page.box("share"):
            for _ in range(page.rng.randint(2, 5)):
                page.link(page.words.chrome("share-bar"), "sharelink")


def byline(page):
    with page.box("byline"):
        page.line("author", page.words.pick("name"), tag="span")
        page.line("date", page.words.date(), tag="time")
        if page.chance() < 0.4:
            page.line("read", f"{page.rng.randint(2, 14)} min", tag="span")


def newsletter(page):
    with page.box("newsletter"):
        page.line("boxtitle", page.words.chrome("newsletter"), tag=page.rng.choice(["h3", "p", "strong"]))
        page.line("boxtext", page.words.words["notice"][1], tag="p")
        page.raw(f'<input type="email"><button>{html.escape(page.words.chrome("newsletter", "continue"))}</button>')


def teasers(page, count, text=None):
    """Cards that lead elsewhere: headline and picture, sometimes a date or a line of text."""
    words = page.words
    with page.box("related"):
        page.line("relatedtitle", words.chrome("read-also"), tag=page.rng.choice(["h3", "h2", "div"]))
        for _ in range(count):
            with page.box("teaser"):
                page.picture()
                page.link(words.title(), "teasertitle")
                if page.chance() < (0.3 if text is None else text):
                    page.line("teasertext", words.sentence(), tag="p")
                if page.chance() < 0.5:
                    page.line("teaserdate", words.date(), tag="span")


def sidebar(page):
    words = page.words
    with page.box("sidebar"):
        for _ in range(page.many(1, 2)):
            with page.box("widget"):
                page.line("widgettitle", words.chrome("more-top"), tag="h4")
                shape = page.rng.choice(["links", "links", "about", "newsletter", "teasers"])
                if shape == "about":
                    page.line("abouttext", words.paragraph(1, 2), tag="p")
                elif shape == "newsletter":
                    newsletter(page)
                elif shape == "teasers":
                    teasers(page, page.rng.randint(2, 4))
                else:
                    page.raw("<ol>")
                    for _ in range(page.rng.randint(3, 8)):
                        page.raw("<li>")
                        page.link(words.title(), "top")
                        page.raw("</li>")
                    page.raw("</ol>")
        if page.chance() < 0.5:
            page.line("ad", words.chrome("ads"), tag="div")


def comments(page):
    """What readers wrote under an article, with forms and counters around it."""
    words = page.words
    with page.box("comments"):
        page.line("commentstitle", words.chrome("comments"), tag="h3")
        for _ in range(page.many(2, 7)):
            with page.box("comment", page.rng.choice(["div", "div", "li", "article"])):
                page.line("commenter", words.pick("name"), tag=page.rng.choice(["b", "span", "div", "a"]))
                page.line("commentdate", words.date(), tag="span")
                page.line("commenttext", words.post(), tag=page.rng.choice(["p", "div"]))
                page.link(words.words["button"][1], "reply")
        page.raw("<form><textarea></textarea>")
        page.line("hint", words.chrome("comments"), tag="label")
        page.raw("</form>")


def cookie_box(page):
    words = page.words
    with page.box("cookie", extra=page.rng.choice([' role="dialog"', ' style="display:none"', ""])):
        page.line("cookietitle", words.chrome("cookies"), tag=page.rng.choice(["h2", "strong", "div"]))
        page.line("cookietext", words.words["notice"][0], tag="p")
        for _ in range(2):
            page.raw(f"<button>{html.escape(words.chrome('cookies'))}</button>")


def footer(page):
    words = page.words
    with page.box("footer"):
        for _ in range(page.rng.randint(1, 4)):
            menu(page, page.many(3, 6), "footermenu")
        if page.chance() < 0.3:
            newsletter(page)
        page.line("about", words.words["notice"][2], tag="p")
        page.line("rights", "© 2024 " + words.chrome("rights"), tag="small")


def scripts(page):
    page.raw("<script>window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments);}</script>")
    if page.habit.frame == "app":
        state = json.dumps({"props": {"page": page.kind, "build": page.site}, "query": {}})
        page.raw(f'<script id="__STATE__" type="application/json">{state}</script>')
    if page.chance() < 0.3:
        page.raw('<noscript><img height="1" width="1" src="https://pixel.example/t.gif"></noscript>')


# ------------------------------------------------------------------ kinds of pages

def prose(page, paragraphs, headings=True, keep=True):
    """Running text with headings, lists, quotes and pictures between the paragraphs."""
    words, rng = page.words, page.rng
    for index in range(paragraphs):
        if headings and index and page.chance() < 0.28:
            page.line("sub", words.pick("heading"), keep, tag=page.heading)
        page.line("text", words.paragraph(), keep, tag=page.prose, rich=True)
        chance = page.chance()
        if chance < 0.1:
            page.raw("<ul>")
            for _ in range(rng.randint(3, 6)):
                page.line(None, words.sentence(), keep, tag="li")
            page.raw("</ul>")
        elif chance < 0.16:
            page.line("quote", words.sentence(), keep, tag="blockquote")
        elif chance < 0.24:
            with page.box("figure"):
                page.picture()
                page.line("caption", words.title() + ". " + words.chrome("photo-credit"), tag="figcaption")
        elif chance < 0.29 and index + 1 < paragraphs:
            with page.box("inline"):  # a teaser inside the text
                page.line("inlinelabel", words.chrome("read-also"), tag="span")
                page.link(words.title(), "inlinelink")
        elif chance < 0.32 and index + 1 < paragraphs:
            page.line("ad", words.chrome("ads"), tag="div")
        elif chance < 0.34 and index + 1 < paragraphs:
            newsletter(page)


def article(page, title):
    words, rng = page.words, page.rng
    with page.box("article"):
        page.line("title", title, tag="h1")
        byline(page)
        share(page)
        with page.box("body"):
            if page.chance() < 0.4:
                page.line("lead", words.paragraph(1, 2), True, tag="p")
            prose(page, rng.choice([3, 5, 8, 12, 16, 24]))
        if page.chance() < 0.5:
            with page.box("tags"):
                for _ in range(rng.randint(2, 6)):
                    page.link(words.pick("topic"), "tag")
        if page.chance() < 0.35:
            with page.box("authorbox"):
                page.line("authorname", words.pick("name"), tag="h4")
                page.line("authortext", words.sentence(), tag="p")
    share(page)
    tails = [lambda: teasers(page, page.many(3, 6)), lambda: comments(page), lambda: newsletter(page)]
    rng.shuffle(tails)
    for tail in tails[:rng.randint(0, 3)]:
        tail()


def documentation(page, title):
    words, rng = page.words, page.rng
    breadcrumbs(page)
    with page.box("toc"):
        for _ in range(rng.randint(3, 7)):
            page.link(words.pick("heading"), "tocitem")
    with page.box("article"), page.box("body"):
        page.line("title", title, tag="h1")
        prose(page, rng.randint(1, 3), headings=False)
        for _ in range(rng.randint(2, 10)):
            page.line("sub", words.once(lambda: words.pick("heading")), True, tag="h2")
            prose(page, rng.randint(1, 2), headings=False)
            shape = rng.choice(["code", "code", "table", "note", "terms", "none"])
            if shape == "code":
                with page.box("code"):
                    page.line(None, rng.choice(CODE), True, tag="pre")
                    if page.chance() < 0.3:
                        page.raw("<button>Copy</button>")
            elif shape == "table":
                page.raw("<table><tbody>")
                for name in rng.sample(PARAMETERS, rng.randint(3, 6)):
                    meaning = words.sentence()
                    page.raw(f"<tr><td><code>{name}</code></td><td>{html.escape(meaning)}</td></tr>")
                    page.truth.append(f"{name} {meaning}")
                page.raw("</tbody></table>")
            elif shape == "note":
                page.line("note", words.paragraph(1, 2), True)
            elif shape == "terms":
                page.raw("<dl>")
                for name in rng.sample(PARAMETERS, 3):
                    page.line(None, name, True, tag="dt")
                    page.line(None, words.sentence(), True, tag="dd")
                page.raw("</dl>")
    with page.box("pager"):
        page.link(words.chrome("paths"), "previous")
        page.link(words.chrome("paths"), "next")


def service(page, title):
    words, rng = page.words, page.rng
    with page.box("hero"):
        page.line("title", title, True, tag="h1")
        page.line("lead", words.paragraph(1, 2), True, tag="p")
        page.link(words.words["button"][-1], "cta")
    sections = ["grid", "steps", "faq", "plans", "prose", "voices"]
    for shape in rng.sample(sections, rng.randint(3, 5)):
        with page.box("section"):
            page.line("sub", words.pick("heading"), True, tag="h2")
            if shape == "grid":
                for _ in range(rng.choice([3, 4, 6])):
                    with page.box("feature", "div"):
                        page.line("featuretitle", words.pick("topic"), True, tag="h3")
                        page.line("featuretext", words.paragraph(1, 2), True, tag="p")
            elif shape == "steps":
                page.raw("<ol>")
                for _ in range(rng.randint(3, 5)):
                    page.line(None, words.sentence(), True, tag="li")
                page.raw("</ol>")
            elif shape == "faq":
                with page.box("faq"):
                    for _ in range(rng.randint(2, 4)):
                        closed = rng.choice(["", "", ' style="display:none"', " hidden"])
                        page.line("question", words.pick("question"), True, tag=rng.choice(["h3", "button", "dt"]))
                        page.raw(f"<div{closed}>")
                        page.line("answer", words.paragraph(1, 3), True, tag="p")
                        page.raw("</div>")
            elif shape == "plans":
                for _ in range(3):
                    with page.box("plan"):
                        page.line("plantitle", words.pick("product"), True, tag="h3")
                        page.line("planprice", words.price() + " " + words.words["button"][-2], True, tag="p")
                        page.line("plantext", words.sentence(), True, tag="p")
                        page.link(words.words["button"][-1], "cta")
            elif shape == "voices":
                for _ in range(rng.randint(2, 3)):
                    page.line("voice", words.pick("remark"), True, tag="blockquote")
                    page.line("voicename", words.pick("name"), True, tag="cite")
            else:
                prose(page, rng.randint(2, 4), headings=False)


def forum(page, title):
    words, rng = page.words, page.rng
    breadcrumbs(page)
    page.line("title", title, tag="h1")
    table = page.habit.frame == "table"
    signatures = {}
    nests, depth = not table and page.chance() < 0.3, 0  # answers stand inside what they answer
    with page.box("thread"):
        for number in range(rng.randint(3, 20)):
            name = words.pick("name") + rng.choice(["", "", str(rng.randint(1, 99))])
            if nests and number:
                closing = rng.randint(0, depth)
                page.raw("</div></div>" * closing + '<div class="replies"><div>')
                depth += 1 - closing
            with page.box("post", "table" if table else None):
                if table:
                    page.raw('<tr><td valign="top">')
                with page.box("profile"):
                    page.line("poster", name, True, tag=rng.choice(["a", "span", "b"]))
                    page.line("rank", words.pick("topic"), tag="span")
                    page.line("posted", words.date() + f" #{number + 1}", tag="span")
                    if page.chance() < 0.6:
                        page.line("count", f"{rng.randint(1, 9000)} · {words.pick('place')}", tag="span")
                if table:
                    page.raw("</td><td>")
                with page.box("posttext", "div"):
                    if number and page.chance() < 0.2:
                        page.line("quote", words.pick("remark"), False, tag="blockquote")
                    page.line(None, words.pick("question") if number == 0 else words.post(), True, tag=page.prose)
                    if number == 0 or page.chance() < 0.4:
                        page.line(None, words.paragraph(1, 3), True, tag=page.prose, rich=True)
                if name in signatures or page.chance() < 0.15:
                    page.line("signature", signatures.setdefault(name, words.pick("remark")), tag="div")
                with page.box("toolbar"):
                    for button in words.words["button"][4:7] + words.words["button"][1:2]:
                        page.link(button, "action")
                if table:
                    page.raw("</td></tr>")
        page.raw("</div></div>" * depth)
    if page.chance() < 0.6:
        teasers(page, page.many(3, 5), text=0)


def goods(page, count, keep, role="cards"):
    """A grid or carousel of products; their names and prices are content only on a collection."""
    words, rng = page.words, page.rng
    with page.box(role):
        tag = rng.choice(["li", "div", "article"])
        for _ in range(count):
            with page.box("card", tag):
                page.picture()
                page.line("cardtitle", words.article_name(), keep, tag=rng.choice(["h3", "a", "div"]))
                if page.chance() < 0.4:
                    page.line("cardtext", words.pick("attribute"), keep, tag="p")
                page.line("price", words.price(), keep, tag="span")
                if page.chance() < 0.6:
                    page.raw(f"<button>{html.escape(words.words['button'][0])}</button>")


def filters(page):
    with page.box("filters"):
        for _ in range(page.many(2, 5)):
            page.line("filter", page.words.pick("attribute").split(":")[0].split("：")[0], tag="legend")
            for _ in range(page.rng.randint(3, 6)):
                page.raw("<label><input type=\"checkbox\">")
                page.line(None, f"{page.words.label()} ({page.rng.randint(1, 90)})", tag="span")
                page.raw("</label>")


def pagination(page):
    with page.box("pages"):
        for number in range(1, 6):
            page.link(str(number), "page")
        page.link(page.words.chrome("paths"), "page")


def collection(page, title):
    words, rng = page.words, page.rng
    breadcrumbs(page)
    page.line("title", words.pick("topic"), True, tag="h1")
    if page.chance() < 0.6:
        page.line("intro", words.paragraph(1, 3), True, tag="p")
    if page.chance() < 0.8:
        filters(page)
    goods(page, rng.randint(6, 40), True)
    pagination(page)
    if page.chance() < 0.4:
        with page.box("seo"):
            page.line("sub", words.pick("heading"), True, tag="h2")
            prose(page, rng.randint(1, 3), headings=False)
    if page.chance() < 0.4:
        goods(page, 4, False, "related")


def listing(page, title):
    words, rng = page.words, page.rng
    page.line("title", words.pick("topic"), True, tag="h1")
    if page.chance() < 0.3:
        filters(page)
    with page.box("list"):
        tag = rng.choice(["li", "article", "div", "div"])
        summaries, dates = page.chance() < 0.75, page.chance() < 0.6
        for _ in range(rng.randint(6, 30)):
            with page.box("entry", tag):
                if page.chance() < 0.4:
                    page.picture()
                head = words.title()
                page.raw("<h3>")
                page.link(head, "entrytitle")
                page.raw("</h3>")
                page.truth.append(head)
                if dates:
                    page.line("entrydate", words.date() + " · " + words.pick("place"), True, tag="span")
                if summaries:
                    page.line("entrytext", words.paragraph(1, 2), True, tag="p")
                if page.chance() < 0.3:
                    page.link(words.chrome("continue"), "more")
    pagination(page)


def product(page, title):
    words, rng = page.words, page.rng
    breadcrumbs(page)
    with page.box("article"):
        with page.box("gallery"):
            for _ in range(rng.randint(2, 5)):
                page.picture()
        page.line("title", words.pick("product"), True, tag="h1")
        page.line("price", words.price(), tag="span")
        page.raw("<select>" + "".join(f"<option>{size}</option>" for size in ("S", "M", "L", "XL")) + "</select>")
        page.raw(f"<button>{html.escape(words.words['button'][0])}</button>")
        page.line("stock", words.words["button"][7], tag="span")
        with page.box("body"):
            prose(page, rng.randint(1, 4), headings=False)
        with page.box("specs", extra=rng.choice(["", "", ' style="display:none"'])):
            page.raw("<table>")
            for line in rng.sample(words.words["attribute"], len(words.words["attribute"])):
                name, _, value = line.replace("：", ":").partition(":")
                page.raw(f"<tr><th>{html.escape(name.strip())}</th><td>{html.escape(value.strip())}</td></tr>")
                page.truth.append(f"{name.strip()} {value.strip()}")
            page.raw("</table>")
    tails = ["reviews", "others", "others"]
    rng.shuffle(tails)
    for tail in tails[:rng.randint(1, 3)]:
        if tail == "others":
            goods(page, page.many(4, 8), False, "related")
            continue
        with page.box("reviews"):
            for _ in range(page.many(2, 5)):
                with page.box("review"):
                    page.line("stars", "★" * rng.randint(2, 5), tag="span")
                    page.line("reviewer", words.pick("name"), tag="b")
                    page.line("reviewdate", words.date(), tag="time")
                    page.line("reviewtext", words.post(), tag="p")


def wall(page, title):
    """A page whose content is behind a consent or login dialog: nothing to keep."""
    cookie_box(page)
    with page.box("wall"):
        page.line("walltitle", page.words.chrome("account"), tag="h1")
        page.line("walltext", page.words.words["notice"][1], tag="p")
        page.raw(f"<button>{html.escape(page.words.chrome('account'))}</button>")


BUILDERS = {"article": article, "documentation": documentation, "service": service, "forum": forum,
            "collection": collection, "listing": listing, "product": product}


# ------------------------------------------------------------------ frames

def frame(page, body):
    """Header, content, side column and footer in the order and markup of the habit."""
    kind, rng = page.habit.frame, page.rng
    wants_side = kind != "single" and page.kind not in ("service", "product") or page.chance() < 0.1
    if kind == "table":
        page.raw('<table width="960" align="center"><tr><td colspan="3" bgcolor="#dddddd">')
        header(page)
        page.raw('</td></tr><tr><td width="160" valign="top">')
        menu(page, rng.randint(8, 16))
        page.raw('</td><td valign="top">')
        body()
        page.raw('</td><td width="180" valign="top">')
        if wants_side:
            sidebar(page)
        page.raw('</td></tr><tr><td colspan="3">')
        footer(page)
        page.raw("</td></tr></table>")
        return
    if kind == "app":
        page.raw('<div id="root">')
    with page.box("page", "div"):
        header(page)
        side_first = kind == "menus-first" or page.chance() < 0.15
        if wants_side and side_first:
            sidebar(page)
        with page.box("main"):
            body()
        if wants_side and not side_first:
            sidebar(page)
        footer(page)
    if kind == "app":
        page.raw("</div>")


def address(kind, site, rng):
    """A URL that says no more about the page than real ones do."""
    slug = "-".join(page_habits.letters(rng.getrandbits(40), rng.randint(3, 9)).lower() for _ in range(rng.randint(2, 5)))
    path = rng.choice(PATHS[kind]).format(
        slug=slug, id=rng.randint(100, 999_999), date=f"{rng.randint(2009, 2026)}/{rng.randint(1, 12):02}")
    return f"https://{page_habits.letters(page_habits.digest(site), 8).lower()}.example{path}"


def make_page(number, seed):
    """One page: its record without html, and its html."""
    rng = random.Random(seed * 1_000_003 + number)
    codes = languages()
    # English is a quarter of the pages, as real labelled pages add more of it.
    code = "en" if rng.random() < 0.25 else codes[number % len(codes)]
    kind = rng.choices([name for name, _ in KINDS], [weight for _, weight in KINDS])[0]
    fitting = [habit for habit in page_habits.HABITS if habit.kinds is None or kind in habit.kinds]
    own = [habit for habit in fitting if habit.kinds]
    habit = rng.choice(own if own and rng.random() < 0.4 else fitting)
    words = Vocabulary(code, rng)
    site = f"{habit.name}-{rng.randint(1, 10 ** 6)}"
    page = Page(habit, words, rng, kind, site)
    title = words.title()
    is_walled = kind == "article" and rng.random() < 0.04
    builder = wall if is_walled else BUILDERS[kind]

    url = address(kind, site, rng)
    direction = ' dir="rtl"' if code in RIGHT_TO_LEFT else ""
    declared = f' lang="{code}"' if rng.random() < 0.85 else ""
    name = words.pick("place")
    page.raw(f'<!DOCTYPE html>\n<html{declared}{direction}><head><meta charset="utf-8">'
             f"<title>{html.escape(title)} | {html.escape(name)}</title>")
    if rng.random() < 0.6:
        page.raw(f'<meta property="og:title" content="{html.escape(title)}">')
        page.raw(f'<meta property="og:type" content="{"article" if kind == "article" else "website"}">')
        page.raw(f'<meta name="description" content="{html.escape(words.sentence())}">')
    if rng.random() < 0.35:
        facts = {"@context": "https://schema.org", "@type": SCHEMA[kind], "name": title, "url": url}
        page.raw(f'<script type="application/ld+json">{json.dumps(facts, ensure_ascii=False)}</script>')
    page.raw("<style>body{margin:0}</style></head><body>")
    dialog_first = rng.random() < 0.5
    if dialog_first:
        cookie_box(page)
    # Sites drawn by scripts give crawlers their text in a noscript.
    is_drawn = habit.frame == "app" and rng.random() < 0.15
    page.raw('<div id="mount"></div><noscript>' if is_drawn else "")
    frame(page, lambda: builder(page, title))
    page.raw("</noscript>" if is_drawn else "")
    if not dialog_first and rng.random() < 0.6:
        cookie_box(page)
    scripts(page)
    page.raw("</body></html>")
    record = {
        "id": f"made-{number:04d}", "url": url,
        "page_type": kind, "title": title, "main_content": "\n\n".join(page.truth),
        "language": code, "habit": habit.name,
    }
    between = "" if habit.frame == "app" else "\n"
    return record, between.join(page.parts)


def write_packed(path, data):
    """Gzip without name and time, so that equal data gives equal files."""
    with open(path, "wb") as file:
        with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0, compresslevel=6) as packed:
            packed.write(data)


def main():
    parser = argparse.ArgumentParser(description="Writes labelled pages to train the block selector on.")
    parser.add_argument("directory")
    parser.add_argument("--pages", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    os.makedirs(os.path.join(options.directory, "html"), exist_ok=True)
    records = []
    for number in range(options.pages):
        record, text = make_page(number, options.seed)
        records.append(record)
        write_packed(os.path.join(options.directory, "html", record["id"] + ".html.gz"), text.encode("utf-8"))
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    write_packed(os.path.join(options.directory, "ground-truth.jsonl.gz"), lines.encode("utf-8"))


if __name__ == "__main__":
    main()
