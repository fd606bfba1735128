"""Word F1 and snippet rates, counted as the benchmarks count them."""

from collections import Counter

import numpy as np

from labels import words_of


def word_scores(text: str, truth: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of the lower-cased words as multisets; two empty texts agree."""
    found, wanted = Counter(words_of(text)), Counter(words_of(truth))
    if not wanted or not found:
        same = float(not wanted and not found)
        return same, same, same
    hits = sum((found & wanted).values())
    precision, recall = hits / found.total(), hits / wanted.total()
    return precision, recall, 2 * precision * recall / (precision + recall) if hits else 0.0


def summary(rows: list[tuple[str, tuple[float, float, float]]]) -> str:
    """Mean F1, precision and recall over all pages, F1 by type."""
    table = np.array([scores for _, scores in rows])
    types = np.array([kind for kind, _ in rows])
    parts = [f"{kind} {table[types == kind, 2].mean():.3f}" for kind in sorted(set(types))]
    return (f"F1 {table[:, 2].mean():.4f} P {table[:, 0].mean():.3f} R {table[:, 1].mean():.3f} | "
            + " ".join(parts))


def snippet_rates(rows: list[tuple[str, list[str], list[str]]]) -> tuple[float, float]:
    """Mean share of wanted and of unwanted snippets found in each text; a page without snippets counts as 1."""
    def rate(text: str, snippets: list[str]) -> float:
        return sum(snippet.lower() in text.lower() for snippet in snippets) / len(snippets) if snippets else 1.0
    return (float(np.mean([rate(text, wanted) for text, wanted, _ in rows])),
            float(np.mean([rate(text, unwanted) for text, _, unwanted in rows])))
