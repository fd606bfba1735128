"""What the programs of this folder share: the tool, the pages, the features in use."""

import subprocess
import sys
from pathlib import Path

from dataset import BlockTool, Dataset
from pages import Page, load_labelled, load_readability, load_snippets

FOLDER = Path(__file__).resolve().parent


def block_tool(repository: Path) -> BlockTool:
    """Builds BlockTool and answers with it."""
    command = ["swift", "build", "-c", "release", "--product", "BlockTool"]
    subprocess.run(command, cwd=repository, check=True, stdout=subprocess.DEVNULL)
    return BlockTool(repository / ".build/release/BlockTool")


def all_pages(data: Path, scratch: Path, sources: list[str]) -> list[Page]:
    """The pages of the wanted sources; those of "made" are written first."""
    pages = []
    if "labelled" in sources:
        pages += load_labelled(data / "wcxb-dev", "labelled")
    if "readability" in sources:
        pages += load_readability(data / "readability-pages")
    if "snippets" in sources:
        pages += load_snippets(data / "trafilatura-half")
    if "made" in sources:
        made = scratch / "made"
        subprocess.run([sys.executable, FOLDER / "make_pages.py", made], check=True, stdout=subprocess.DEVNULL)
        pages += load_labelled(made, "made")
    return pages


def chosen_columns(data: Dataset) -> list[int]:
    """The features the trees may use: features.txt, the best by gain in cross-validation."""
    return [data.column(name) for name in (FOLDER / "features.txt").read_text().split()]
