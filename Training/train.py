"""Learns the block model and writes Sources/CBlockModel/block.model.

    python3 Training/train.py DATA

DATA holds wcxb-dev, trafilatura-half and readability-pages. The same data and package versions (requirements.txt) give the same
bytes. About five minutes on two cores.
"""

import argparse
from pathlib import Path

import numpy as np

import dataset
from learn import learn
from sources import all_pages, block_tool, chosen_columns

REPOSITORY = Path(__file__).resolve().parent.parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--output", type=Path, default=REPOSITORY / "Sources/CBlockModel/block.model")
    parser.add_argument("--sources", default="labelled,readability,snippets,made",
                        help="kinds of pages to learn from, of: labelled readability snippets made")
    arguments = parser.parse_args()
    scratch = dataset.scratch_folder()
    tool = block_tool(REPOSITORY)
    pages = all_pages(arguments.data, scratch, arguments.sources.split(","))
    data = dataset.load(pages, tool, scratch)
    model, _, _, _ = learn(data, np.ones(len(pages), bool), "final", chosen_columns(data))
    arguments.output.write_bytes(model)
    print(f"{len(pages)} pages, {len(data.words)} blocks, {len(model)} bytes")


if __name__ == "__main__":
    main()
