"""The page being written: its HTML, its answer, and how its site marks up text."""

import contextlib
import html

import page_habits


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
