"""One model from a set of pages: odds, page types, blocks."""

import struct

import numpy as np

from boost import DEPTH, TYPE_DEPTH, block_matrix, fit_blocks, snippet_labels, type_probabilities, page_columns
from dataset import TYPES, Dataset
from model_file import complete_trees, ensemble_bytes, model_bytes


def type_ensembles(booster, columns: list[int]) -> list[tuple[str, bytes]]:
    """LightGBM lays the trees of the classes round robin; each class gets an ensemble of its own."""
    features, thresholds, leaves = complete_trees(booster, TYPE_DEPTH)
    inner, outer = 2 ** TYPE_DEPTH - 1, 2 ** TYPE_DEPTH
    trees = booster.num_trees()
    ensembles = []
    for number, name in enumerate(TYPES):
        own = range(number, trees, len(TYPES))
        head = struct.pack("<IIf", len(own), TYPE_DEPTH, 0.0)
        ids = [columns[feature] for tree in own for feature in features[tree * inner:(tree + 1) * inner]]
        cuts = [cut for tree in own for cut in thresholds[tree * inner:(tree + 1) * inner]]
        ends = [leaf for tree in own for leaf in leaves[tree * outer:(tree + 1) * outer]]
        ensembles.append((name, head + np.array(ids, "<u2").tobytes() + np.array(cuts, "<f4").tobytes()
                          + np.array(ends, "<f4").tobytes()))
    return ensembles


def learn(data: Dataset, mask: np.ndarray, name: str, columns: list[int] | None = None):
    """The model file learnt from the pages of `mask`, and its block scores for all pages."""
    is_labelled = np.array([page.source != "snippets" for page in data.pages])
    class_features, odds = data.class_features(mask & is_labelled, name)
    probabilities, type_booster = type_probabilities(data, mask)
    matrix = block_matrix(data, class_features, probabilities)
    columns = list(range(matrix.shape[1])) if columns is None else columns
    target = np.clip(data.matched / np.maximum(1, data.words), 0, 1)
    booster = fit_blocks(data, matrix, target, mask & is_labelled, columns)
    scores = booster.predict(matrix[:, columns]).astype(np.float32)
    if (mask & ~is_labelled).any():
        # The labelled pages teach the others' labels, which then join them.
        owners = data.owners
        unsure = ~is_labelled[owners]
        taught = np.where(unsure, snippet_labels(data, scores), target)
        data.truth_words = data.truth_words.copy()
        for number in np.flatnonzero(~is_labelled):
            rows = slice(data.starts[number], data.starts[number + 1])
            data.truth_words[number] = float((taught[rows] * data.words[rows]).sum())
        booster = fit_blocks(data, matrix, taught, mask, columns)
        scores = booster.predict(matrix[:, columns]).astype(np.float32)
    blocks = ensemble_bytes(booster, DEPTH, columns)
    types = type_ensembles(type_booster, page_columns(data))
    return model_bytes(data.tool.digest, odds, blocks, types), scores, probabilities, booster
