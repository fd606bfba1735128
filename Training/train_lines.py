"""Learns the line model and writes Sources/CBlockModel/line.model.

    python3 Training/train_lines.py DATA

DATA holds wcxb-dev. The same data and package versions (requirements.txt) give the same bytes. About five minutes on two cores.
"""

import argparse
from pathlib import Path

import numpy as np

import dataset
import line_documents
import lines
from sources import all_pages, block_tool

REPOSITORY = Path(__file__).resolve().parent.parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--output", type=Path, default=REPOSITORY / "Sources/CBlockModel/line.model")
    arguments = parser.parse_args()
    scratch = dataset.scratch_folder()
    if not arguments.output.exists():
        arguments.output.write_bytes(b"\0")  # the program is built with the file, whatever is in it
    tool = block_tool(REPOSITORY)
    documents = line_documents.documents(all_pages(arguments.data, scratch, ["labelled", "made"]))
    data = lines.load(documents, tool, scratch)
    columns = lines.chosen_columns(data)
    booster = lines.fit(data, np.ones(len(documents), bool), columns)
    model = lines.model_bytes(data, booster, columns)
    arguments.output.write_bytes(model)
    print(f"{len(documents)} documents, {len(data.words)} lines, {len(model)} bytes")


if __name__ == "__main__":
    main()
