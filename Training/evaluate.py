"""Scores models on pages they were not learnt from: word F1 on wcxb-dev in folds by domain, snippets of trafilatura-half.

    python3 Training/evaluate.py DATA [--folds 10] [--stripped] [--mode precision]

Every text comes from the program itself (BlockTool extract), with the model of the fold. Pages of the test fold's domains are
left out of training whatever source they are from. The snippet pages are scored with a model that has seen none of them.
"""

import argparse
import gzip
import json
import re
from multiprocessing import Pool
from pathlib import Path

import numpy as np

import dataset
from learn import learn
from pages import Page
from scoring import snippet_rates, summary, word_scores
from sources import all_pages, block_tool, chosen_columns

REPOSITORY = Path(__file__).resolve().parent.parent
STRIPPED = re.compile(
    rb"(?is)<script\b.*?</script\s*>|<noscript\b.*?</noscript\s*>|\sdata-[a-z0-9_-]+\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>]+)")


def texts(tool, pages: list[Page], models: list[Path], mode: str) -> list[str]:
    """The program's text of every page."""
    half = len(pages) // 2
    with Pool(dataset.WORKERS) as pool:
        parts = pool.starmap(tool.run, [
            (["extract", mode], pages[:half], models[:half]), (["extract", mode], pages[half:], models[half:])])
    lines = b"".join(parts).decode("utf-8", "replace").split("\n")
    return [json.loads(line)["text"] for line in lines if line]


def strip(page: Page, scratch: Path) -> Page:
    """The page without scripts, noscript and data attributes."""
    path = scratch / f"stripped-{page.id}.gz"
    path.write_bytes(gzip.compress(STRIPPED.sub(b"", gzip.decompress(page.path.read_bytes())), 1))
    return Page(page.id, path, page.url, page.type, page.source, page.truth, None, page.wanted, page.unwanted)


def snippet_f1(rows: list[tuple[str, list[str], list[str]]]) -> str:
    """Precision, recall and F1 over all snippets of all pages, as trafilatura's evaluation counts them."""
    hits = missed = wrong = 0
    for text, wanted, unwanted in rows:
        low = text.lower()
        found = sum(snippet.lower() in low for snippet in wanted)
        hits += found
        missed += len(wanted) - found
        wrong += sum(snippet.lower() in low for snippet in unwanted)
    precision, recall = hits / max(1, hits + wrong), hits / max(1, hits + missed)
    return f"snippet F1 {2 * precision * recall / max(1e-9, precision + recall):.4f} P {precision:.4f} R {recall:.4f}"


def _fold(job) -> tuple[int, Path]:
    data, mask, fold, name = job
    model, _, _, _ = learn(data, mask, f"{name}{fold}", chosen_columns(data))
    path = data.scratch / f"fold-{name}{fold}.model"
    path.write_bytes(model)
    return fold, path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--folds", type=int, default=10)
    parser.add_argument("--sources", default="labelled",
                        help="kinds of pages to learn from, of: labelled readability snippets made")
    parser.add_argument("--mode", default="balanced")
    parser.add_argument("--stripped", action="store_true", help="score the pages without scripts, noscript and data-* too")
    parser.add_argument("--per-page", type=Path, help="write id, type, precision, recall, F1 as JSON lines")
    arguments = parser.parse_args()
    scratch = dataset.scratch_folder()
    tool = block_tool(REPOSITORY)
    pages = all_pages(arguments.data, scratch, arguments.sources.split(","))
    data = dataset.load(pages, tool, scratch)
    folds = np.array([
        page.fold(arguments.folds, "outer") if page.source == "labelled" else -1 for page in pages])
    jobs = []
    for fold in range(arguments.folds):
        held = {page.domain for page, own in zip(pages, folds) if own == fold}
        jobs.append((data, np.array([page.domain not in held for page in pages]), fold, ""))
    snippets = all_pages(arguments.data, scratch, ["snippets"])
    seen = {page.domain for page in snippets}
    jobs.append((data, np.array([page.domain not in seen for page in pages]), arguments.folds, "snippets"))
    with Pool(dataset.WORKERS) as pool:
        models = dict(pool.imap_unordered(_fold, jobs, 1))

    held = [page for page in pages if page.source == "labelled"]
    own = [models[page.fold(arguments.folds, "outer")] for page in held]
    modes = [arguments.mode] if arguments.mode != "balanced" else ["balanced", "precision", "recall"]
    for mode in modes:
        found = texts(tool, held, own, mode)
        rows = [(page.type, word_scores(text, page.truth or "")) for page, text in zip(held, found)]
        wanted, unwanted = snippet_rates([(text, page.wanted, page.unwanted) for page, text in zip(held, found)])
        print(f"wcxb-dev, {arguments.folds} folds by domain, {mode}: {summary(rows)} with {wanted:.3f} without {unwanted:.3f}",
              flush=True)
        articles = [scores for kind, scores in rows if kind == "article"]
        print(f"  articles: P {np.mean([s[0] for s in articles]):.4f} R {np.mean([s[1] for s in articles]):.4f}")
        if arguments.per_page and mode == modes[0]:
            with arguments.per_page.open("w") as file:
                for page, (kind, scores) in zip(held, rows):
                    file.write(json.dumps([page.id, kind, *scores]) + "\n")
        found = texts(tool, snippets, [models[arguments.folds]] * len(snippets), mode)
        print(f"trafilatura-half, never trained on, {mode}: "
              + snippet_f1([(text, page.wanted, page.unwanted) for page, text in zip(snippets, found)]), flush=True)
    if arguments.stripped:
        bare = [strip(page, scratch) for page in held]
        found = texts(tool, bare, own, arguments.mode)
        print("stripped: " + summary([
            (page.type, word_scores(text, page.truth or "")) for page, text in zip(bare, found)]))


if __name__ == "__main__":
    main()
