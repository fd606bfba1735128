#!/usr/bin/env python3
"""One peer on JSON lines: {"id", "text" or "html", "language"} in, {"id", "text", "cpu_ms"} out.

    text_peers.py NAME [--probe]

Text goes to the extractors as a page of one <p> a line. `flatten` answers a page's visible text;
the names ftfy… take text as it is. CPU time is that of the library's call alone.
"""
import html as markup
import json
import re
import sys
import time
import warnings

# Own boundaries, own exclusions: what a browser shows, without forms' values.
BLOCK = set("""address article aside blockquote body br button caption center dd details dialog dir
div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label
legend
li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul""".split())
HIDDEN = set("""script style template noscript head svg iframe textarea select object canvas math
audio video datalist""".split())
UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
LISTS = dict(ar="Arabic", de="German", en="English", es="Spanish", fr="French", hi="Hindi",
             it="Italian", pt="Portuguese", ru="Russian")


def paragraphs(message):
    lines = [line for line in re.split(r"[\n\r]+", message["text"]) if line.strip()]
    body = "".join(f"<p>{markup.escape(line)}</p>\n" for line in lines)
    language = message.get("language") or "en"
    return (f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"></head>'
            f"<body>\n{body}</body></html>")


def flatten(message):
    """Visible text, the text of each block-level element on lines of its own."""
    import lxml.etree
    import lxml.html
    try:
        root = lxml.html.fromstring(
            message["html"].encode("utf-8", "replace"),
            parser=lxml.html.HTMLParser(encoding="utf-8", huge_tree=True))
    except lxml.etree.ParserError:
        return ""
    out = []
    # An own stack: pages nest deeper than Python's.
    stack = [(root, True)]
    while stack:
        item, opens = stack.pop()
        if isinstance(item, str):
            out.append(item)
            continue
        tag = item.tag if isinstance(item.tag, str) else None
        if not opens:
            out.append("\n")
            continue
        # `inert` blocks are shown; only what no reader can see goes.
        if tag is None or tag in HIDDEN or item.get("hidden") is not None \
                or UNSEEN.search(item.get("style") or ""):
            continue
        if tag in BLOCK:
            out.append("\n")
            stack.append((item, False))
        for child in reversed(item):
            if child.tail:
                stack.append((child.tail if tag == "pre" else child.tail.replace("\n", " "), True))
            stack.append((child, True))
        if item.text:
            out.append(item.text if tag == "pre" else item.text.replace("\n", " "))
    lines = (re.sub(r"[^\S\n]+", " ", line).strip() for line in "".join(out).split("\n"))
    return "\n".join(line for line in lines if line)


def make(name):
    """The peer's function and the version of its library."""
    if name == "flatten":
        import lxml.html  # noqa: F401
        return flatten
    if name == "trafilatura":
        import trafilatura
        return lambda m: trafilatura.extract(paragraphs(m)) or ""
    if name == "trafilatura-recall":
        import trafilatura
        return lambda m: trafilatura.extract(paragraphs(m), favor_recall=True) or ""
    if name == "resiliparse":
        from resiliparse.extract.html2text import extract_plain_text
        return lambda m: extract_plain_text(paragraphs(m), main_content=True)
    if name == "jusText":
        import justext
        lists = {code: justext.get_stoplist(label) for code, label in LISTS.items()}

        def run(message):
            stop = lists.get(message.get("language") or "en")
            # Without a list: the way its documentation names for other languages.
            found = justext.justext(paragraphs(message), stop) if stop else justext.justext(
                paragraphs(message), frozenset(), stopwords_low=0, stopwords_high=0)
            return "\n".join(p.text for p in found if not p.is_boilerplate)
        return run
    if name == "ftfy":
        import ftfy
        return lambda m: ftfy.fix_text(m["text"])
    if name == "ftfy-encoding":
        import ftfy
        # Mojibake alone: its other habits (straight quotes, narrow forms) would count as damage.
        settings = ftfy.TextFixerConfig(
            uncurl_quotes=False, fix_latin_ligatures=False, fix_character_width=False,
            unescape_html=False, fix_line_breaks=False)
        return lambda m: ftfy.fix_text(m["text"], settings)
    sys.exit(f"no peer {name}")


def main():
    warnings.simplefilter("ignore")
    try:
        peer = make(sys.argv[1])
    except ImportError as error:
        sys.exit(str(error))
    if "--probe" in sys.argv:
        return
    for line in sys.stdin.buffer:
        message = json.loads(line)
        start = time.process_time()
        answer = {"id": message["id"]}
        try:
            answer["text"] = peer(message)
        except Exception as error:
            answer["text"], answer["error"] = "", f"{type(error).__name__}: {error}"[:200]
        answer["cpu_ms"] = (time.process_time() - start) * 1000
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
