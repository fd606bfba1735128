"""What stands around the content: menus, dialogs, teasers, comments, footers, scripts."""

import html
import json


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
