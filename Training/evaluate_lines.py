"""Scores line models on texts they were not learnt from: flattened pages of wcxb-dev and clean texts, in folds by domain.

    python3 Training/evaluate_lines.py DATA [--folds 10] [--justext] [--per-page FILE] [--models FOLDER] [--answer LINES ANSWERS]

Every text comes from the program itself (BlockTool strip), with the model of the fold. With --justext the same lines, each in
a <p>, go through jusText (pip install justext) as well. --models keeps the folds' models in FOLDER, and takes those that are
there. --answer reads JSON lines with id, url and text and writes id and kept text, each by the model of the URL's fold: the
rows of scripts/quality-flattened --model-folds.
"""

import argparse
import gzip
import json
from collections import Counter
from multiprocessing import Pool
from pathlib import Path

import numpy as np

import dataset
import line_documents
import lines
from labels import words_of
from pages import Page
from scoring import summary, word_scores
from sources import all_pages, block_tool

REPOSITORY = Path(__file__).resolve().parent.parent


SHARED: dict = {}  # what forked workers read instead of being sent it


def _fold(fold: int) -> tuple[int, Path]:
    data, folds, folder = SHARED["data"], SHARED["folds"], SHARED["folder"]
    columns = lines.chosen_columns(data)
    path = folder / f"fold-{fold}.model"
    if path.exists():
        return fold, path
    path.write_bytes(lines.model_bytes(data, lines.fit(data, folds != fold, columns), columns))
    return fold, path


def _strip(job) -> list[dict]:
    tool, rows = job
    return [json.loads(line) for line in lines.tool_run(tool, ["strip"], rows).decode("utf-8", "replace").split("\n") if line]


def _score(job) -> tuple[float, float, float]:
    return word_scores(*job)


def answer(tool, models: dict[int, Path], folds: int, source: Path, target: Path, scratch: Path) -> None:
    """Strips the texts of `source`, each with the model of its fold."""
    rows = []
    for number, line in enumerate(source.open(encoding="utf-8")):
        row = json.loads(line)
        page = Page(row["id"], Path(), row.get("url") or "", "", "labelled")
        path = scratch / f"answer-{number}.gz"
        path.write_bytes(gzip.compress(row["text"].encode(), 1, mtime=0))
        rows.append(f"{row['id']}\t{path}\t\t{models[page.fold(folds, 'outer')]}\n")
    with target.open("w", encoding="utf-8") as file:
        for row in _strip((tool, "".join(rows))):
            file.write(json.dumps({"id": row["id"], "text": row["text"]}, ensure_ascii=False) + "\n")


def justext_text(text: str) -> str:
    """What jusText keeps of the lines, each a paragraph; its English stop words, as it asks for one language."""
    import html

    import justext
    page = "<html><body>" + "".join(f"<p>{html.escape(line)}</p>" for line in text.split("\n") if line) + "</body></html>"
    try:
        paragraphs = justext.justext(page, justext.get_stoplist("English"))
    except Exception:  # lxml refuses some control characters
        return ""
    return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--folds", type=int, default=line_documents.FOLDS)
    parser.add_argument("--justext", action="store_true")
    parser.add_argument("--per-page", type=Path, help="write id, type, layout, precision, recall, F1 as JSON lines")
    parser.add_argument("--models", type=Path, help="folder for the models of the folds")
    parser.add_argument("--answer", type=Path, nargs=2, metavar=("LINES", "ANSWERS"))
    arguments = parser.parse_args()
    scratch = dataset.scratch_folder()
    tool = block_tool(REPOSITORY)
    documents = line_documents.documents(all_pages(arguments.data, scratch, ["labelled", "made"]))
    data = lines.load(documents, tool, scratch)
    fold = np.array([document.page.fold(arguments.folds, "outer") for document in documents])
    folder = arguments.models or scratch
    folder.mkdir(parents=True, exist_ok=True)
    SHARED.update(data=data, folds=fold, folder=folder)
    with Pool(dataset.WORKERS) as pool:
        models = dict(pool.imap_unordered(_fold, range(arguments.folds), 1))
        if arguments.answer:
            answer(tool, models, arguments.folds, *arguments.answer, scratch)
        rows = [f"{document.id}\t{scratch}/texts/{document.id}.gz\t\t{models[own]}\n"
                for document, own in zip(documents, fold)]
        half = len(rows) // 2
        found = [row for part in pool.map(_strip, [(tool, "".join(rows[:half])), (tool, "".join(rows[half:]))]) for row in part]

        for layout, name in (("\n\n", "a blank line between lines"), ("\n", "single newlines")):
            chosen = [n for n, document in enumerate(documents) if document.source == "flat" and document.layout == layout]
            truths = [documents[n].page.truth or "" for n in chosen]
            kinds = [documents[n].page.type for n in chosen]
            ours = pool.map(_score, [(found[n]["text"], truth) for n, truth in zip(chosen, truths)], 16)
            everything = pool.map(_score, [(documents[n].text, truth) for n, truth in zip(chosen, truths)], 16)
            print(f"flattened wcxb-dev, {name}, {arguments.folds} folds by domain")
            print("  keep everything: " + summary(list(zip(kinds, everything))))
            print("  copydesk:        " + summary(list(zip(kinds, ours))))
            flagged = sum("removalBudget" in found[n]["notes"] for n in chosen)
            print(f"  flagged removalBudget: {flagged} of {len(chosen)}", flush=True)
            if arguments.justext and layout == "\n":
                theirs = pool.map(justext_text, [documents[n].text for n in chosen], 8)
                scored = pool.map(_score, list(zip(theirs, truths)), 16)
                print("  jusText:         " + summary(list(zip(kinds, scored))), flush=True)
            if arguments.per_page:
                with arguments.per_page.open("w" if layout == "\n\n" else "a") as file:
                    for n, kind, scores in zip(chosen, kinds, ours):
                        file.write(json.dumps([documents[n].page.id, kind, layout, *scores]) + "\n")

    print("clean texts, and the same with chrome at their ends:")
    groups: dict[str, list[int]] = {}
    for n, document in enumerate(documents):
        if document.kept is not None:
            group = document.page.source if document.page.source != "labelled" else document.page.type
            groups.setdefault(f"{document.source} {group}", []).append(n)
    for group, members in sorted(groups.items()):
        copy = lost = chrome = left = touched = 0
        for n in members:
            document = documents[n]
            wanted = Counter(word for line, flag in zip(document.lines, document.kept) if flag for word in words_of(line))
            missing = (wanted - Counter(words_of(found[n]["text"]))).total()
            copy += wanted.total()
            lost += missing
            touched += missing > 0
            out = Counter(line.strip() for line in found[n]["text"].split("\n"))
            own = Counter(" ".join(line.split()) for line, flag in zip(document.lines, document.kept) if flag)
            for line, flag in zip(document.lines, document.kept):
                line = " ".join(line.split())
                if not flag and line not in own:
                    chrome += 1
                    left += out[line] > 0
        print(f"  {group:24} words lost {100 * lost / max(1, copy):.3f} % in {touched} of {len(members)} texts"
              + (f", chrome lines removed {100 - 100 * left / chrome:.1f} % of {chrome}" if chrome else ""))


if __name__ == "__main__":
    main()
