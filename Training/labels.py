"""Labels for blocks: which share of each block's words belongs to the page's main content.

The words of the page, block by block, are aligned with the words of the ground truth, line by line (align.c).
"""

import ctypes
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np

WORD = re.compile(r"\w+")
BEGINS, ENDS = 1, 2


@dataclass
class PageLabels:
    """Words and matched words of each block, and the words of the truth."""

    words: np.ndarray
    matched: np.ndarray
    truth_words: int


def words_of(text: str) -> list[str]:
    """Lower-case words as the benchmark counts them."""
    return WORD.findall(text.lower())


def load_aligner(scratch: Path) -> ctypes.CDLL:
    """Compiles align.c into `scratch` and loads it."""
    source = Path(__file__).with_name("align.c")
    library = scratch / "align.so"
    subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", library, source], check=True)
    return ctypes.CDLL(str(library))


def encode(pieces: list[list[str]], vocabulary: dict[str, int]) -> tuple[np.ndarray, np.ndarray]:
    """Word numbers of all pieces in a row, and their borders (see align.c)."""
    numbers, borders = [], []
    for piece in pieces:
        for place, word in enumerate(piece):
            numbers.append(vocabulary.setdefault(word, len(vocabulary)))
            borders.append((BEGINS if place == 0 else 0) | (ENDS if place == len(piece) - 1 else 0))
    return np.array(numbers, np.int32), np.array(borders, np.uint8)


def label_page(aligner: ctypes.CDLL, blocks: list[str], truth: str) -> PageLabels:
    """Aligns one page. Blocks without any pair of neighbouring words in common with the truth are left out, short
    ones must be a line of it: a lone word in common is chance."""
    block_words = [words_of(text) for text in blocks]
    lines = [line for line in (words_of(line) for line in truth.split("\n")) if line]
    counts = np.array([len(words) for words in block_words], np.int32)
    matched = np.zeros(len(blocks), np.int32)
    truth_count = sum(len(line) for line in lines)
    if truth_count and len(blocks):
        flat = [word for line in lines for word in line]
        pairs = set(zip(flat, flat[1:]))
        whole = {tuple(line) for line in lines}
        rows = [
            row for row, words in enumerate(block_words)
            if words and (any(pair in pairs for pair in zip(words, words[1:]))
                          or len(words) <= 2 and tuple(words) in whole)
        ]
        vocabulary: dict[str, int] = {}
        truth_numbers, truth_borders = encode(lines, vocabulary)
        numbers, borders = encode([block_words[row] for row in rows], vocabulary)
        flags = np.zeros(len(numbers) + 1, np.uint8)
        pointer = ctypes.c_void_p
        aligner.align(
            pointer(numbers.ctypes.data), pointer(borders.ctypes.data), len(numbers),
            pointer(truth_numbers.ctypes.data), pointer(truth_borders.ctypes.data),
            len(truth_numbers), pointer(flags.ctypes.data))
        owners = np.repeat(np.array(rows, np.int64), counts[rows]) if rows else np.zeros(0, np.int64)
        np.add.at(matched, owners, flags[:len(numbers)])
    return PageLabels(counts, matched, truth_count)
