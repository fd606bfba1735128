"""What the scripts on plain text share: labelled pages, runs over documents, folding, tables."""
import gzip
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

import desk

HERE = pathlib.Path(__file__).resolve().parent
WORD = re.compile(r"\w+")
UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
PIECE = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|"
                   "[^\\W\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")


class Page:
    """One labelled page of wcxb-dev."""
    __slots__ = ("id", "url", "type", "title", "text", "path")

    def __init__(self, row, base):
        kind = row.get("page_type") or "article"
        kind = kind if isinstance(kind, str) else kind["primary"]
        self.id, self.url = row["id"], row.get("url") or ""
        self.type = "collection" if kind == "category" else kind
        self.title = " ".join((row.get("title") or "").split())
        self.text = row.get("main_content") or ""
        self.path = base / "html" / (row["id"] + ".html.gz")


def labelled_pages(data):
    """Every page of DATA/wcxb-dev with its ground truth."""
    base = pathlib.Path(data) / "wcxb-dev"
    path = base / "ground-truth.jsonl.gz"
    if not path.is_file():
        sys.exit(f"no {path}: give the directory that holds wcxb-dev/")
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [Page(json.loads(line), base) for line in file]


def own_stories():
    """Stories by language from scripts/texts/articles.txt: (headline, paragraphs)."""
    found = {}
    path = HERE.parent / "texts" / "articles.txt"
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        block = block.strip()
        if block.startswith("@"):
            head, _, block = block.partition("\n")
            language, _, headline = head[1:].partition(" ")
            found.setdefault(language, []).append((headline, []))
        if block and not block.startswith("#"):
            found[language][-1][1].append(block)
    return found


def own_sentences():
    """(language, text): paragraphs of the stories, not the shortest, and texts/sentences.txt."""
    out = [(language, paragraph) for language, stories in own_stories().items()
           for _, paragraphs in stories for paragraph in paragraphs
           if len(paragraph.encode()) >= 60]
    path = HERE.parent / "texts" / "sentences.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            out.append(tuple(line.split("\t")))
    return out


def data_option(parser):
    parser.add_argument(
        "data", nargs="?", default=os.environ.get("COPYDESK_DATA"),
        help="directory with wcxb-dev/ (default: $COPYDESK_DATA)")


def peers_option(parser):
    parser.add_argument(
        "--peers", default=os.environ.get("COPYDESK_PEERS"), metavar="PYTHON",
        help="a Python that has lxml and the peers (default: $COPYDESK_PEERS, else this one)")


def need_data(options):
    if not options.data:
        sys.exit("no data directory: give one or set COPYDESK_DATA")


# ------------------------------------------------------------------ running

def lines_through(command, documents):
    """Answers by id of a command that reads and writes JSON lines."""
    with tempfile.TemporaryFile() as into, tempfile.TemporaryFile() as out:
        for document in documents:
            into.write(json.dumps(document).encode("ascii") + b"\n")
        into.seek(0)
        done = subprocess.run(command, stdin=into, stdout=out, stderr=subprocess.PIPE)
        out.seek(0)
        answers = {}
        for line in out:
            answer = json.loads(line)
            answers[answer.get("id")] = answer
    missing = sum(document["id"] not in answers for document in documents)
    if missing or done.returncode not in desk.FINISHED:
        print(f"{command[0]}: exit {done.returncode}, {missing} documents without an answer: "
              f"{done.stderr.decode(errors='replace')[-400:]}", file=sys.stderr)
    return answers


def copydesk_answers(copydesk, documents, *options, settings=None):
    """`copydesk clean --format jsonl` over {"id", "text"}; settings: a pipeline.json as a dict."""
    with tempfile.TemporaryDirectory() as scratch:
        config = pathlib.Path(scratch) / "pipeline.json"
        config.write_text(json.dumps(settings or {}), encoding="utf-8")
        return lines_through(
            [copydesk, "clean", "--format", "jsonl", "--config", str(config), *options], documents)


def peer_answers(python, name, documents):
    """One peer of `text_peers.py` over documents; None when it is not installed."""
    python = python or sys.executable
    script = str(HERE / "text_peers.py")
    probe = subprocess.run([python, script, name, "--probe"], stderr=subprocess.PIPE)
    if probe.returncode:
        print(f"{name}: not installed for {python} (see --peers); left out", file=sys.stderr)
        return None
    return lines_through([python, script, name], documents)


# ------------------------------------------------------------------ measures

def fold(text):
    """Letters and digits alone, case and width folded: lines that differ in marks are equal."""
    text = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in text if c.isalnum() or unicodedata.category(c)[0] == "M")


def pieces(text):
    """Words; characters for Chinese and Japanese."""
    return PIECE.findall(unicodedata.normalize("NFKC", text).casefold())


def lines_of(text):
    return [line for line in re.split(r"[\n\r\u2028\u2029\u0085\f]+", text) if line.strip()]


def half_of(*parts):
    """`dev` or `test`, by hash: nobody who tunes may look at failures of the test half."""
    digest = hashlib.sha256("\t".join(parts).encode()).digest()
    return "dev" if digest[0] & 1 else "test"


def table(head, rows, left=1):
    """A Markdown table; the first `left` columns are text, the rest numbers."""
    marks = ["---"] * left + ["---:"] * (len(head) - left)
    out = ["| " + " | ".join(head) + " |", "|" + "|".join(marks) + "|"]
    out += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]
    return "\n".join(out)


def percent(part, whole, digits=1):
    return "–" if not whole else f"{100 * part / whole:.{digits}f}"
