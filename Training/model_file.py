"""Writes the model file that BlockModel.swift reads, and turns LightGBM's trees into complete ones."""

import struct

import numpy as np

MAGIC = b"CDBLOCK1"
NEVER = float(np.float32(3.0e38))  # a threshold no feature passes: everything goes left


def complete_trees(booster, depth: int) -> tuple[list[int], list[float], list[float]]:
    """Features, thresholds and leaves of all trees, each filled up to `depth` (TreeEnsemble.swift)."""
    features, thresholds, leaves = [], [], []
    for tree in booster.dump_model()["tree_info"]:
        level = [tree["tree_structure"]]
        for _ in range(depth):
            below = []
            for node in level:
                if "split_feature" in node:
                    if node["decision_type"] != "<=":
                        raise ValueError("only numerical splits are supported")
                    features.append(node["split_feature"])
                    thresholds.append(float(np.float32(node["threshold"])))
                    below += [node["left_child"], node["right_child"]]
                else:
                    features.append(0)
                    thresholds.append(NEVER)
                    below += [node, node]
            level = below
        for node in level:
            if "leaf_value" not in node:
                raise ValueError(f"a tree deeper than {depth}")
            leaves.append(node["leaf_value"])
    return features, thresholds, leaves


def ensemble_bytes(booster, depth: int, columns: list[int]) -> bytes:
    """One ensemble; `columns` turns the booster's feature numbers into those of BlockFeature."""
    if booster is None:
        return struct.pack("<IIf", 0, 1, 0.0)
    features, thresholds, leaves = complete_trees(booster, depth)
    head = struct.pack("<IIf", booster.num_trees(), depth, 0.0)
    return (head + np.array([columns[feature] for feature in features], "<u2").tobytes()
            + np.array(thresholds, "<f4").tobytes() + np.array(leaves, "<f4").tobytes())


def model_bytes(digest: int, odds: dict[int, list[float]], blocks: bytes, types: list[tuple[str, bytes]]) -> bytes:
    """The whole file."""
    out = [MAGIC, struct.pack("<QI", digest, len(odds))]
    for word, lanes in sorted(odds.items()):
        rounded = [int(np.clip(np.rint(20 * value), -127, 127)) for value in lanes]
        out.append(struct.pack("<Q4b", word, *rounded))
    out += [blocks, struct.pack("<I", len(types))]
    for name, trees in types:
        out.append(struct.pack("<B", len(name)) + name.encode() + trees)
    return b"".join(out)
