"""Blocks, labels and features of all pages, as flat arrays."""

import json
import subprocess
import tempfile
from dataclasses import dataclass
from multiprocessing import Pool
from pathlib import Path

import numpy as np

import labels
from class_odds import PageMasses, class_odds, page_masses
from model_file import ensemble_bytes, model_bytes
from pages import Page

# Features that depend on the class words' odds, which each fold learns anew.
CLASS_FEATURES = [
    "classOwn", "classRun", "classParent", "classGrand", "classThird", "classFourth", "classLowest",
    "classHighest", "classChain", "classNear", "classAround", "classArticle", "classForum", "classGrid",
    "classOwnForum", "classOwnGrid", "groupChain",
]
TYPES = ["article", "documentation", "service", "forum", "collection", "listing", "product"]
INNER_FOLDS = 4
WORKERS = 2


class BlockTool:
    """The Swift program that computes blocks and features."""

    def __init__(self, path: Path):
        self.path = path
        lines = subprocess.run([path, "names"], capture_output=True, text=True, check=True).stdout.split()
        self.digest = int(lines[0], 16)
        self.features = lines[1:]

    def run(self, command: list[str], pages: list[Page], models: list[Path | None]) -> bytes:
        """Its standard output for `pages`, each with its model file."""
        rows = "".join(
            f"{page.id}\t{page.path}\t{page.url}\t{model or ''}\n" for page, model in zip(pages, models))
        return subprocess.run(
            [self.path, *command], input=rows.encode(), stdout=subprocess.PIPE, check=True).stdout


@dataclass
class Dataset:
    """All pages' blocks in a row. `starts[p]:starts[p + 1]` are the blocks of page p."""

    pages: list[Page]
    tool: BlockTool
    starts: np.ndarray
    words: np.ndarray
    matched: np.ndarray
    truth_words: np.ndarray
    texts: list[list[str]]
    masses: list[PageMasses]
    features: np.ndarray
    scratch: Path

    @property
    def owners(self) -> np.ndarray:
        """The page of each block."""
        return np.repeat(np.arange(len(self.pages)), np.diff(self.starts))

    def column(self, name: str) -> int:
        return self.tool.features.index(name)

    def class_features(self, learnt_from: np.ndarray, name: str) -> tuple[np.ndarray, dict[int, list[float]]]:
        """The class features of all pages, and the odds from all of `learnt_from` (a mask over pages).

        A page that took part in learning gets them from odds learnt without its own inner fold: on its own
        words a word would look better than it is.
        """
        inner = np.array([page.fold(INNER_FOLDS, "inner") for page in self.pages])
        full = self.odds(learnt_from)
        files = [self.odds_file(learnt_from & (inner != fold), f"{name}-{fold}") for fold in range(INNER_FOLDS)]
        whole = self.odds_file(learnt_from, f"{name}-all", full)
        models = [
            files[inner[number]] if learnt_from[number] else whole for number in range(len(self.pages))]
        raw = self.tool.run(["features", *CLASS_FEATURES], self.pages, models)
        return np.frombuffer(raw, np.float32).reshape(-1, len(CLASS_FEATURES)), full

    def odds(self, mask: np.ndarray) -> dict[int, list[float]]:
        chosen = np.flatnonzero(mask)
        return class_odds([self.masses[number] for number in chosen], [self.pages[number].type for number in chosen])

    def odds_file(self, mask: np.ndarray, name: str, odds: dict[int, list[float]] | None = None) -> Path:
        path = self.scratch / f"odds-{name}.model"
        table = self.odds(mask) if odds is None else odds
        path.write_bytes(model_bytes(self.tool.digest, table, ensemble_bytes(None, 1, []), []))
        return path


def _prepare(job: tuple[str, Page, str, Path]):
    line, page, truth, scratch = job
    row = json.loads(line)
    aligner = _aligner(scratch)
    label = labels.label_page(aligner, row["blocks"], truth)
    if page.truth is None and page.truth_path is None:
        label.matched[:] = 0
    masses = page_masses(row["at"], row["parents"], row["words"], label.words, label.matched)
    return label, masses, row["blocks"]


_LOADED = {}


def _aligner(scratch: Path):
    if scratch not in _LOADED:
        _LOADED[scratch] = labels.load_aligner(scratch)
    return _LOADED[scratch]


def load(pages: list[Page], tool: BlockTool, scratch: Path) -> Dataset:
    """Runs the tool over `pages`, aligns them with their truths and gathers the masses of their class words."""
    nothing = [None] * len(pages)
    lines = tool.run(["pages"], pages, nothing).decode("utf-8", "replace").split("\n")[:len(pages)]
    truths = [page.truth or "" for page in pages]
    shown = [number for number, page in enumerate(pages) if page.truth_path]
    expected = [Page(pages[n].id, pages[n].truth_path, "", "article", "") for n in shown]
    for number, line in zip(shown, tool.run(["pages"], expected, [None] * len(shown)).decode("utf-8", "replace").split("\n")):
        truths[number] = "\n".join(json.loads(line)["blocks"])
    _aligner(scratch)
    jobs = [(line, page, truth, scratch) for line, page, truth in zip(lines, pages, truths)]
    with Pool(WORKERS) as pool:
        rows = pool.map(_prepare, jobs, 16)
    features = np.frombuffer(tool.run(["features"], pages, nothing), np.float32).reshape(-1, len(tool.features))
    starts = np.r_[0, np.cumsum([len(label.words) for label, _, _ in rows])]
    return Dataset(
        pages, tool, starts,
        np.concatenate([label.words for label, _, _ in rows]).astype(np.float32),
        np.concatenate([label.matched for label, _, _ in rows]).astype(np.float32),
        np.array([label.truth_words for label, _, _ in rows], float),
        [texts for _, _, texts in rows], [masses for _, masses, _ in rows], features, scratch)


def scratch_folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="copydesk-training-"))
