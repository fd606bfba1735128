"""The labelled pages that training reads."""

import gzip
import hashlib
import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlparse

SECOND_LEVEL = {"co", "com", "org", "net", "gov", "ac", "edu"}


@dataclass
class Page:
    """One page: where its gzip file is and what is known of its main content."""

    id: str
    path: Path
    url: str
    type: str
    source: str
    truth: str | None = None  # main content as lines; None where only snippets are known
    truth_path: Path | None = None  # a page whose visible text is the main content
    wanted: list[str] = field(default_factory=list)  # snippets that are in the main content
    unwanted: list[str] = field(default_factory=list)  # snippets that are not

    @property
    def domain(self) -> str:
        """The registered domain, about: pages of one stay in one fold."""
        host = re.sub(r"^www\.", "", urlparse(self.url).netloc.lower().split(":")[0])
        parts = host.split(".")
        if len(parts) <= 2:
            return host or self.id
        length = 3 if parts[-2] in SECOND_LEVEL and len(parts[-1]) == 2 else 2
        return ".".join(parts[-length:])

    def fold(self, folds: int, salt: str) -> int:
        """A fold by the domain's hash, so that it does not hang on the order of pages."""
        return int(hashlib.sha256((salt + self.domain).encode()).hexdigest(), 16) % folds


def page_type(value) -> str:
    """The benchmark's type; three pages carry an object, some an older name."""
    name = value if isinstance(value, str) else (value or {}).get("primary", "article")
    return "collection" if name == "category" else name


def load_labelled(folder: Path, source: str) -> list[Page]:
    """Pages in the benchmark's layout: `html/ID.html.gz` and `ground-truth.jsonl.gz`."""
    pages = []
    with gzip.open(folder / "ground-truth.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            pages.append(Page(
                row["id"], folder / "html" / f"{row['id']}.html.gz", row.get("url") or "",
                page_type(row.get("page_type")), source, row.get("main_content") or "",
                wanted=row.get("with") or [], unwanted=row.get("without") or []))
    return pages


def load_snippets(folder: Path) -> list[Page]:
    """trafilatura's pages: snippets that must and must not be in the text."""
    rows = json.loads((folder / "evaldata.json").read_text(encoding="utf-8"))
    return [
        Page(f"snippets-{number}", folder / "html" / f"{row['file']}.gz", url, "article", "snippets",
             wanted=row["with"], unwanted=row["without"])
        for number, (url, row) in enumerate(sorted(rows.items()))
    ]


def load_readability(folder: Path) -> list[Page]:
    """Readability's test pages; the truth is the text of its own output."""
    pages = []
    for place in sorted(folder.iterdir()):
        if (place / "source.html.gz").exists():
            pages.append(Page(
                f"readability-{place.name}", place / "source.html.gz", f"http://{place.name}.invalid/",
                "article", "readability", truth_path=place / "expected.html.gz"))
    return pages
