"""The words of one language: sentence parts of our own, and the chrome phrases that the product lists.

`words/LANG.txt` holds sentence parts under [subject], [predicate], [adjunct] and [clause], whole
sentences under [question], [remark] and [notice], and short names under the other headings. Its
`order` line says how a sentence is put together: S subject, P predicate, A adjunct, C clause.
`{n}`, `{name}` and `{place}` are filled in. The phrases of buttons, teasers and footers come from
`phrases/LANG.txt`, where `#` stands for a number and `*` for a name.
"""

import os

HERE = os.path.dirname(os.path.abspath(__file__))
PHRASES = os.path.join(HERE, "phrases")

WITHOUT_SPACES = {"zh", "ja", "th"}
RIGHT_TO_LEFT = {"ar", "fa", "he"}
FULL_STOP = {"zh": "。", "ja": "。", "hi": "।", "bn": "।", "th": ""}
CURRENCY = {
    "en": "${}", "ja": "¥{}", "zh": "¥{}", "ko": "{}원", "hi": "₹{}", "bn": "৳{}", "th": "฿{}", "he": "₪{}",
    "pl": "{} zł", "cs": "{} Kč", "sv": "{} kr", "ru": "{} ₽", "uk": "{} грн", "tr": "{} TL", "vi": "{} ₫",
    "id": "Rp {}", "pt": "R$ {}",
}


def languages():
    """Codes of all languages that have words, in alphabetical order."""
    return sorted(name[:-4] for name in os.listdir(os.path.join(HERE, "words")))


def read_sections(path):
    """A dictionary from heading to lines, and the `order` line's letters."""
    sections, order, current = {}, "SPAC", None
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("order:"):
                order = line[6:].replace(" ", "")
            elif line.startswith("[") and line.endswith("]"):
                current = sections.setdefault(line[1:-1], [])
            elif line and not (line.startswith("# ") and current is None):
                current.append(line)
    return sections, order


class Vocabulary:
    """Sentences, names and phrases of one language, drawn from one random generator."""

    def __init__(self, code, random):
        self.code, self.random = code, random
        self.used = set()
        self.words, self.order = read_sections(os.path.join(HERE, "words", code + ".txt"))
        self.stop = FULL_STOP.get(code, ".")
        self.space = "" if code in WITHOUT_SPACES else " "
        path = os.path.join(PHRASES, code + ".txt")
        self.phrases = read_sections(path)[0] if os.path.exists(path) else {}

    def pick(self, heading):
        """One line of a heading, its slots filled."""
        return self.fill(self.random.choice(self.words[heading]))

    def fill(self, text):
        text = text.replace("{n}", str(self.random.randint(2, 60)))
        for slot in ("name", "place"):
            if "{" + slot + "}" in text:
                text = text.replace("{" + slot + "}", self.random.choice(self.words[slot]))
        return text

    def sentence(self):
        """One sentence of two to four parts."""
        parts = self.order
        if self.random.random() < 0.35:
            parts = parts.replace("C", "")
        if self.random.random() < 0.25:
            parts = parts.replace("A", "")
        heading = {"S": "subject", "P": "predicate", "A": "adjunct", "C": "clause"}
        text = self.space.join(self.pick(heading[part]) for part in parts)
        for mark in (",", "،"):
            text = text.replace(" " + mark, mark).replace(mark + mark, mark)
        return text[:1].upper() + text[1:] + self.stop

    def paragraph(self, least=2, most=5):
        between = self.space if self.code != "th" else " "
        return between.join(self.sentence() for _ in range(self.random.randint(least, most)))

    def once(self, make):
        """What `make` gives that the page does not have yet: lists of sites seldom repeat a line."""
        text = make()
        for _ in range(4):
            if text not in self.used:
                break
            text = make()
        if text in self.used:
            text += f" {self.random.randint(2, 999)}"
        self.used.add(text)
        return text

    def title(self):
        """A headline: a sentence without clause and full stop, sometimes after a place or topic."""
        return self.once(self.any_title)

    def any_title(self):
        parts = [self.pick("subject"), self.pick("predicate")]
        if self.random.random() < 0.3:
            parts.insert(1 if self.order[0] == "C" else 2, self.pick("adjunct"))
        text = self.space.join(parts)
        text = text[:1].upper() + text[1:]
        if self.random.random() < 0.25:
            text = self.random.choice([self.pick("place"), self.pick("topic")]) + ": " + text
        return text

    def label(self):
        """What stands on a menu entry: a topic, two of them, a heading, a place."""
        shape = self.random.random()
        if shape < 0.45:
            return self.pick("topic")
        if shape < 0.7:
            return self.pick("topic") + self.random.choice([" & ", ", ", " / "]) + self.pick("topic")
        if shape < 0.85:
            return self.pick("topic") + " " + self.pick("place")
        return self.pick(self.random.choice(["heading", "product", "place"]))

    def article_name(self):
        """A product's name with its type number or range."""
        return self.once(lambda: self.pick("product") + self.random.choice(
            ["", " " + self.pick("place"), f" {self.random.randint(2, 990)}", " – " + self.pick("topic")]))

    def post(self):
        """What a reader or forum member writes: remarks, sometimes a sentence or a question."""
        some = [self.pick("remark") for _ in range(self.random.randint(1, 3))]
        if self.random.random() < 0.5:
            some.append(self.sentence())
        if self.random.random() < 0.2:
            some.append(self.pick("question"))
        return " ".join(dict.fromkeys(some))

    def chrome(self, *headings):
        """A phrase of the product's list under the first heading it has, else one of our own."""
        for heading in headings:
            lines = self.phrases.get(heading)
            if lines:
                text = self.random.choice(lines).lstrip("~")
                text = text.replace("#", str(self.random.randint(2, 240)))
                text = text.replace("*", self.random.choice(self.words["place"]))
                return text[:1].upper() + text[1:]
        return self.random.choice(self.words.get("chrome") or self.words["topic"])

    def price(self):
        amount = self.random.randint(4, 900)
        cents = self.random.choice(["", ".00", ".50", ".90", ",99"])
        return CURRENCY.get(self.code, "{} €").format(str(amount) + cents)

    def date(self):
        """A date in figures, as it stands in bylines and lists."""
        day, month = self.random.randint(1, 28), self.random.randint(1, 12)
        year = self.random.randint(2009, 2026)
        form = self.random.choice(["{y}-{m:02}-{d:02}", "{d}.{m}.{y}", "{d:02}/{m:02}/{y}"])
        if self.code in ("zh", "ja"):
            form = "{y}年{m}月{d}日"
        return form.format(d=day, m=month, y=year)
