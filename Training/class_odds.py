"""Log-odds of class words: how much a word of an element's class, id, role or tag says of the text below it."""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np

# The kinds of page of each lane of ClassOdds.swift; None stands for all pages.
LANES: list[set[str] | None] = [
    None,
    {"article", "documentation"},
    {"forum"},
    {"service", "product", "collection", "listing"},
]
PRIOR = 0.45  # share of a page's words that is content, about
STRENGTH = 2.0  # pages of prior evidence
FEWEST_PAGES = 3
MOST_WORDS = 2_500  # rows of the table: the words of most evidence


@dataclass
class PageMasses:
    """For each class word of a page: the share of the page's words below it that are content, and that are not."""

    words: list[int]
    content: np.ndarray
    chrome: np.ndarray


def page_masses(at, parents, words, counts, matched) -> PageMasses:
    """Sums the blocks' words under every class word of the elements around them; a word counts once a chain."""
    content, chrome = defaultdict(float), defaultdict(float)
    chains: dict[int, frozenset[int]] = {-1: frozenset()}
    for place, parent in enumerate(parents):
        chains[place] = chains[parent] | frozenset(int(word, 16) for word in words[place])
    below = defaultdict(lambda: [0.0, 0.0])
    for place, count, match in zip(at, counts, matched):
        below[place][0] += match
        below[place][1] += count - match
    total = max(1, int(counts.sum()))
    for place, (inside, outside) in below.items():
        for word in chains[place]:
            content[word] += inside / total
            chrome[word] += outside / total
    names = sorted(content)
    return PageMasses(
        names, np.array([content[word] for word in names]), np.array([chrome[word] for word in names]))


def class_odds(masses: list[PageMasses], types: list[str]) -> dict[int, list[float]]:
    """The table of `ClassOdds`: word hash to one log-odds a lane, 0 where a word is too rare.

    Each page votes with the share of content below the word; pages on which the word covers much text weigh more.
    """
    table: dict[int, list[float]] = defaultdict(lambda: [0.0] * len(LANES))
    evidence: dict[int, float] = defaultdict(float)
    for lane, kinds in enumerate(LANES):
        votes = defaultdict(lambda: [0.0, 0.0, 0])
        for page, kind in zip(masses, types):
            if kinds is not None and kind not in kinds:
                continue
            for word, content, chrome in zip(page.words, page.content, page.chrome):
                mass = content + chrome
                if mass <= 0:
                    continue
                weight = min(1.0, mass * 8) ** 0.5
                vote = votes[word]
                vote[0] += weight * content / mass
                vote[1] += weight * chrome / mass
                vote[2] += 1
        base = np.log(PRIOR / (1 - PRIOR))
        for word, (content, chrome, pages) in votes.items():
            if pages < FEWEST_PAGES:
                continue
            odds = np.log((content + STRENGTH * PRIOR) / (chrome + STRENGTH * (1 - PRIOR))) - base
            table[word][lane] = float(np.clip(odds, -6, 6))
            if lane == 0:
                evidence[word] = abs(odds) * (content + chrome) ** 0.5
    kept = sorted(table, key=lambda word: (-evidence[word], word))[:MOST_WORDS]
    return {word: table[word] for word in sorted(kept)}
