"""The kinds of pages: what each holds, and which of it is content.

Each builder writes one kind into a page; `BUILDERS` lists them by name.
"""

import html

from page_chrome import (breadcrumbs, byline, comments, cookie_box, newsletter, share, teasers)

CODE = [
    "def total(rows):\n    return sum(row.price for row in rows)",
    "$ tool build --target release\n$ tool deploy --region eu-west",
    "const list = await fetch('/api/items').then(r => r.json());\nconsole.log(list.length);",
    "server:\n  port: 8080\n  workers: 4\n  timeout: 30s",
    "SELECT name, count(*) FROM visits\nGROUP BY name ORDER BY 2 DESC;",
    "for (int i = 0; i < n; i++) {\n  sum += values[i];\n}",
]
PARAMETERS = ["timeout", "retries", "max_size", "verbose", "encoding", "on_error", "cache_dir", "base_url"]


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
