"""A page's visible text as a bad scraper leaves it: every block element's text on a line of its own."""

import gzip
import re
from pathlib import Path

import lxml.html

# Elements that break the line, as browsers' default style sheets have them (HTML Standard, 15.3), and br.
BLOCKS = set("""address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption
figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p plaintext pre
search section select summary table tbody tfoot thead tr ul xmp""".split())
CELLS = {"td", "th"}
UNSEEN = {"script", "style", "head", "template", "noscript", "noframes", "iframe", "object", "svg", "math", "textarea", "title",
          "audio", "video", "canvas", "noembed", "datalist"}
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
SPACE = re.compile(r"[ \t\r\n\f\u00a0\u200b]+")
CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([a-zA-Z0-9_-]+)", re.I)


def decode(html: bytes) -> str:
    """UTF-8, else what the page declares, else windows-1252."""
    try:
        return html.decode("utf-8")
    except UnicodeDecodeError:
        match = CHARSET.search(html[:4096])
        try:
            return html.decode(match.group(1).decode() if match else "cp1252", "replace")
        except LookupError:
            return html.decode("cp1252", "replace")


def is_hidden(element) -> bool:
    return ("hidden" in element.attrib or bool(HIDDEN.search(element.get("style") or ""))
            or element.tag == "input")


def lines_of(html: bytes) -> list[str]:
    """The lines of the page's visible text."""
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", decode(html))
    try:
        root = lxml.html.document_fromstring(text, parser=lxml.html.HTMLParser(huge_tree=True))
    except Exception:  # lxml has many errors for pages without content
        return []
    lines: list[str] = []
    current: list[str] = []

    def flush() -> None:
        line = SPACE.sub(" ", "".join(current)).strip()
        current.clear()
        if line:
            lines.append(line)

    # Events rather than recursion: pages nest thousands of levels deep.
    stack = [(root, False)]
    while stack:
        element, isClosing = stack.pop()
        if isClosing:
            if element.tag in BLOCKS:
                flush()
            elif element.tag in CELLS:
                current.append(" ")
            current.append(element.tail or "")
            continue
        if not isinstance(element.tag, str) or element.tag in UNSEEN or is_hidden(element):
            current.append(element.tail or "")
            continue
        if element.tag in BLOCKS:
            flush()
        current.append(element.text or "")
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))
    flush()
    return lines


def lines_of_file(path: Path) -> list[str]:
    return lines_of(gzip.decompress(path.read_bytes()))
