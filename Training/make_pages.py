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

Read `page_kinds.py` for what is content, `page_chrome.py` for what is not, `page_habits.py` for how sites mark
it up and `page_vocabulary.py` for the words.
"""

import argparse
import gzip
import html
import json
import os
import random

import page_habits
from page_chrome import cookie_box, footer, header, menu, scripts, sidebar
from page_kinds import BUILDERS, wall
from page_vocabulary import RIGHT_TO_LEFT, Vocabulary, languages
from page_writer import Page

# How often each kind is made, as in wcxb-dev but with fewer articles.
KINDS = [("article", 34), ("documentation", 9), ("service", 13), ("forum", 13), ("collection", 11),
         ("listing", 10), ("product", 10)]

# Paths as sites write them: {slug} some words, {id} a number, {date} year and month.
PATHS = {
    "article": ["/{date}/{slug}/", "/news/{id}/{slug}", "/{slug}-{id}.html", "/blog/{slug}", "/a/{id}", "/?p={id}"],
    "documentation": ["/docs/{slug}", "/en/latest/{slug}.html", "/wiki/{slug}", "/guide/{slug}/", "/help/{id}"],
    "service": ["/", "/services/{slug}", "/{slug}", "/pricing", "/{slug}/index.html"],
    "forum": ["/t/{slug}/{id}", "/viewtopic.php?t={id}", "/threads/{slug}.{id}/", "/questions/{id}/{slug}",
    "/d/{id}"],
    "collection": ["/collections/{slug}", "/c/{id}", "/shop/{slug}/", "/category/{slug}", "/{slug}"],
    "listing": ["/news", "/search?q={slug}", "/jobs/{slug}", "/tag/{slug}/", "/events", "/archive/{date}/"],
    "product": ["/products/{slug}", "/p/{id}.html", "/item/{id}", "/{slug}.html", "/shop/{slug}-{id}"],
}
# The type that schema.org gives to a kind of page.
SCHEMA = {"article": "NewsArticle", "documentation": "TechArticle", "service": "Service", "product": "Product",
          "forum": "DiscussionForumPosting", "collection": "CollectionPage", "listing": "ItemList"}


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
    words = [page_habits.letters(rng.getrandbits(40), rng.randint(3, 9)) for _ in range(rng.randint(2, 5))]
    slug = "-".join(words).lower()
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
