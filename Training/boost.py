"""Fits the trees: page types from the features of the page, block scores from all features."""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

import lightgbm
import numpy as np

from dataset import CLASS_FEATURES, INNER_FOLDS, TYPES, Dataset

DEPTH = 6  # of the complete trees that the program walks; 31 leaves are about half of 64
BLOCK_TREES = 300
TYPE_TREES = 60
TYPE_DEPTH = 4

COMMON = {
    "verbose": -1, "seed": 1, "deterministic": True, "force_row_wise": True, "num_threads": 1,
    "feature_pre_filter": False, "max_bin": 63,
}
BLOCK_SETTINGS = COMMON | {
    "objective": "cross_entropy", "learning_rate": 0.045, "num_leaves": 31, "max_depth": DEPTH,
    "min_data_in_leaf": 60, "min_sum_hessian_in_leaf": 3, "feature_fraction": 0.3, "bagging_fraction": 0.7,
    "bagging_freq": 1, "lambda_l2": 5, "path_smooth": 1,
}
TYPE_SETTINGS = COMMON | {
    "objective": "multiclass", "num_class": len(TYPES), "learning_rate": 0.06, "num_leaves": 8,
    "max_depth": TYPE_DEPTH, "min_data_in_leaf": 12, "feature_fraction": 0.3, "bagging_fraction": 0.7,
    "bagging_freq": 1, "lambda_l2": 3,
}
# How much a page of each source weighs: hand-labelled ones most.
SOURCE_WEIGHT = {"labelled": 1.0, "readability": 0.25, "made": 0.1, "snippets": 0.3}
# Blocks of one or two words are many and alike: this share of them is enough.
SHORT_WORDS = 2
SHORT_SHARE = 0.4


def page_columns(data: Dataset) -> list[int]:
    """The features that are the same in all rows of a page."""
    return list(range(data.column("pageWords"), data.column("engine") + 1))


def type_features(data: Dataset) -> np.ndarray:
    """One row a page; zeros for a page without blocks."""
    columns = page_columns(data)
    rows = np.zeros((len(data.pages), len(columns)), np.float32)
    full = np.diff(data.starts) > 0
    rows[full] = data.features[data.starts[:-1][full]][:, columns]
    return rows


def fit_types(data: Dataset, rows: np.ndarray, mask: np.ndarray) -> lightgbm.Booster:
    known = np.array([page.source in ("labelled", "made") and page.type in TYPES for page in data.pages])
    chosen = np.flatnonzero(mask & known)
    target = np.array([TYPES.index(data.pages[number].type) for number in chosen])
    weight = np.array([SOURCE_WEIGHT[data.pages[number].source] for number in chosen])
    table = lightgbm.Dataset(rows[chosen], target, weight=weight, params=TYPE_SETTINGS)
    return lightgbm.train(TYPE_SETTINGS, table, TYPE_TREES)


def type_probabilities(data: Dataset, mask: np.ndarray) -> tuple[np.ndarray, lightgbm.Booster]:
    """Probabilities for every page, those of training pages from a model that has not seen their inner fold."""
    rows = type_features(data)
    inner = np.array([page.fold(INNER_FOLDS, "inner") for page in data.pages])
    booster = fit_types(data, rows, mask)
    probabilities = booster.predict(rows)
    for fold in range(INNER_FOLDS):
        held = mask & (inner == fold)
        probabilities[held] = fit_types(data, rows, mask & (inner != fold)).predict(rows[held])
    return probabilities.astype(np.float32), booster


def block_weights(data: Dataset) -> np.ndarray:
    """Pages weigh about alike: a block weighs by its share of the page's truth and text."""
    owners = data.owners
    page_words = np.add.reduceat(np.r_[data.words, 0], data.starts[:-1]) * (np.diff(data.starts) > 0)
    scale = data.truth_words + 0.15 * page_words + 20
    source = np.array([SOURCE_WEIGHT[page.source] for page in data.pages])
    weights = (data.words + 0.5) / scale[owners] * source[owners]
    return weights * len(weights) / weights.sum()


def block_matrix(data: Dataset, class_features: np.ndarray, types: np.ndarray) -> np.ndarray:
    matrix = np.array(data.features)
    matrix[:, [data.column(name) for name in CLASS_FEATURES]] = class_features
    first = data.column("typeArticle")
    matrix[:, first:first + len(TYPES)] = types[data.owners]
    return matrix


def snippet_labels(data: Dataset, scores: np.ndarray) -> np.ndarray:
    """Labels of pages of which only snippets are known: the teacher's scores, set right where a snippet stands."""
    target = scores.copy()
    for number, page in enumerate(data.pages):
        if page.source != "snippets":
            continue
        for row in range(data.starts[number], data.starts[number + 1]):
            text = data.texts[number][row - data.starts[number]].lower()
            if any(snippet.lower() in text for snippet in page.wanted):
                target[row] = 1
            elif any(snippet.lower() in text or (len(text) > 20 and text in snippet.lower())
                     for snippet in page.unwanted):
                target[row] = 0
    return target


def fit_blocks(
        data: Dataset, matrix: np.ndarray, target: np.ndarray, mask: np.ndarray, columns: list[int],
        trees: int = BLOCK_TREES) -> lightgbm.Booster:
    """Block scores from `columns` of the matrix, learnt from the pages of `mask`."""
    weights = block_weights(data)
    random = np.random.RandomState(0)
    is_short = data.words <= SHORT_WORDS
    keep = mask[data.owners] & (~is_short | (random.rand(len(is_short)) < SHORT_SHARE))
    rows = np.flatnonzero(keep)
    weight = weights[rows] * np.where(is_short[rows], 1 / SHORT_SHARE, 1)
    table = lightgbm.Dataset(
        matrix[np.ix_(rows, columns)], target[rows], weight=weight, params=BLOCK_SETTINGS,
        feature_name=[data.tool.features[column] for column in columns])
    return lightgbm.train(BLOCK_SETTINGS, table, trees)
