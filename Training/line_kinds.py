"""Texts of short lines that are copy from end to end: what a line classifier must never eat."""

KINDS = ["poem", "list", "recipe", "questions", "chat", "minutes", "code", "table", "note", "letter", "interview", "directory",
         "lyrics", "outline", "quotes", "glossary"]


def poem(words, rng):
    stanzas = []
    for _ in range(rng.randint(2, 5)):
        stanzas.append("\n".join(rng.choice([
            lambda: words.pick("subject"), lambda: words.pick("adjunct"), lambda: words.pick("predicate"),
            lambda: words.pick("clause")])() for _ in range(rng.randint(3, 6))))
    return "\n\n".join(([words.title(), ""] if rng.random() < 0.5 else []) + stanzas)


def items(words, rng, count):
    mark = rng.choice(["- ", "* ", "• ", "", "", "{n}. "])
    make = rng.choice([words.title, words.label, lambda: words.pick("product"), words.sentence])
    return "\n".join(mark.replace("{n}", str(number + 1)) + make() for number in range(count))


def list_(words, rng):
    return "\n\n".join([words.title(), words.sentence(), items(words, rng, rng.randint(4, 20))])


def recipe(words, rng):
    amounts = [f"{rng.randint(1, 900)} {rng.choice(['g', 'ml', 'x', ''])} {words.pick('product')}" for _ in range(rng.randint(4, 10))]
    steps = [f"{number + 1}. {words.sentence()}" for number in range(rng.randint(3, 7))]
    return "\n".join([words.title(), "", words.pick("heading"), *amounts, "", words.pick("heading"), *steps])


def questions(words, rng):
    return "\n\n".join(f"{words.pick('question')}\n{words.post()}" for _ in range(rng.randint(3, 8)))


def chat(words, rng):
    names = [words.pick("name") for _ in range(3)]
    form = rng.choice(["{n}: {t}", "[{h:02}:{m:02}] {n}: {t}", "<{n}> {t}", "{n}\n{t}", "{h:02}:{m:02} - {n}: {t}"])
    return "\n".join(form.format(n=rng.choice(names), t=words.pick("remark"), h=rng.randint(0, 23), m=rng.randint(0, 59))
                     for _ in range(rng.randint(6, 25)))


def minutes(words, rng):
    parts = [words.title(), words.date(), ", ".join(words.pick("name") for _ in range(4))]
    for number in range(rng.randint(3, 6)):
        parts += [f"{number + 1}. {words.pick('heading')}", words.sentence(), words.sentence()]
    return "\n".join(parts)


def code(words, rng):
    names = ["count", "total", "left", "right", "node", "value", "rows", "key"]
    lines = [f"// {words.sentence()}" if rng.random() < 0.5 else f"# {words.sentence()}"]
    for _ in range(rng.randint(6, 24)):
        lines.append(rng.choice([
            "for {a} in {b} {{", "    {a} = {b} + {n};", "}}", "if {a} > {n}:", "    return {a}", "{a}.append({b})",
            "def {a}_{b}({b}):", "let {a} = [{n}, {n}]", "    print({a})", "import {a}", "$ {a} --{b} {n}", ""]).format(
                a=rng.choice(names), b=rng.choice(names), n=rng.randint(0, 99)))
    return "\n".join(lines)


def table(words, rng):
    mark = rng.choice(["\t", " | ", "  ", "; "])
    columns = rng.randint(2, 5)
    rows = [mark.join(words.pick("attribute") if "attribute" in words.words else words.pick("topic") for _ in range(columns))]
    for _ in range(rng.randint(4, 15)):
        rows.append(mark.join([words.pick("place"), *(str(rng.randint(1, 9999)) for _ in range(columns - 1))]))
    return "\n".join(rows)


def note(words, rng):
    return "\n\n".join(words.sentence() for _ in range(rng.randint(1, 3)))


def letter(words, rng):
    return "\n\n".join([words.pick("name") + ",", *(words.paragraph() for _ in range(rng.randint(2, 4))), words.pick("name")])


def interview(words, rng):
    return "\n\n".join(f"{words.pick('question')}\n\n{words.paragraph(1, 4)}" for _ in range(rng.randint(3, 6)))


def directory(words, rng):
    return "\n\n".join(
        f"{words.pick('name')}\n{words.pick('topic')}\n{words.pick('place')} {rng.randint(1, 99)}\n+{rng.randint(10 ** 9, 10 ** 10)}"
        for _ in range(rng.randint(3, 9)))


def lyrics(words, rng):
    chorus = "\n".join(words.pick("predicate") for _ in range(3))
    verses = ["\n".join(words.pick(rng.choice(["subject", "adjunct", "predicate"])) for _ in range(4)) for _ in range(3)]
    return "\n\n".join(part for verse in verses for part in (verse, chorus))


def outline(words, rng):
    parts = []
    for number in range(rng.randint(3, 6)):
        parts.append(f"{number + 1} {words.pick('heading')}")
        for under in range(rng.randint(1, 3)):
            parts += [f"{number + 1}.{under + 1} {words.pick('topic')}", words.paragraph(1, 2)]
    return "\n\n".join(parts)


def quotes(words, rng):
    return "\n\n".join(f"“{words.sentence()}”\n— {words.pick('name')}" for _ in range(rng.randint(3, 8)))


def glossary(words, rng):
    return "\n".join(f"{words.label()}{rng.choice([': ', ' – '])}{words.sentence()}" for _ in range(rng.randint(4, 12)))


def make_text(kind, words, rng):
    """One text of `kind`, without empty lines at its ends."""
    makers = {name: globals()[name if name != "list" else "list_"] for name in KINDS}
    return makers[kind](words, rng).strip("\n")
