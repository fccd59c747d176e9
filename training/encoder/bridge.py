"""Fit the bridges (`dalil/models/bridge.py`) on the parallel lines that are not held out and on ours, and write `bridges.npz`.

    python -m training.encoder.bridge [--out src/dalil/models/data/encoder]

For each language: features of a line are its vector less the language's mean (scaled to unit mean square) and its bag of pieces;
the target is the English line's vector less the English mean, less the line's own. The dual ridge solution is exact and takes
seconds. What is written is rounded to 8 bits, the pieces' part cut to its first `RANK` directions.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import solve
from scipy.sparse import csr_array

from dalil.models.bridge import RARE, Bridge
from dalil.models.encoder import Encoder, open_encoder
from training.encoder.lines import Line, taught_lines
from training.encoder.package import OUT, checksums

LANGUAGES = ("uz", "kk", "ky", "tg", "tk", "ug", "fa")
RANK = 128
VECTOR_TRUST, PIECES_TRUST = 1.0, 1.0
"""Weights of the two kernels against a ridge of 1."""

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Side:
    """The lines of one language: vectors without a bridge, shape (lines, 384), and pieces."""

    vectors: Vectors
    pieces: list[list[int]]


def side(encoder: Encoder, texts: Sequence[str], language: str) -> Side:
    """Encoded by an encoder that has no bridges."""
    codes = [language] * len(texts)
    return Side(encoder.starts(texts, languages=codes), encoder.pieces(texts, languages=codes))


def fit(own: Side, english: Vectors, *, size: int, rank: int = RANK, goal: Vectors | None = None) -> Bridge:
    """The bridge of one language, from parallel rows. `goal` is the mean English passage, of these rows unless given."""
    counts = np.bincount(np.concatenate([np.asarray(ids, np.int64) for ids in own.pieces]), minlength=size)
    weights = (RARE / (RARE + counts / counts.sum())).astype(np.float32)
    bags = _bags(own.pieces, weights)
    start, goal = own.vectors.mean(0), english.mean(0) if goal is None else goal
    moved = own.vectors - start
    spread = np.sqrt((moved**2).sum(1).mean())
    kernel = VECTOR_TRUST * moved @ moved.T / spread**2 + PIECES_TRUST * (bags @ bags.T).toarray()
    dual = solve(kernel + np.eye(len(moved), dtype=np.float32), english - goal - moved, assume_a="pos")
    ids = np.flatnonzero(counts)
    words = PIECES_TRUST * (bags[:, ids].T @ dual)
    basis = np.linalg.eigh(words.T @ words)[1][:, ::-1][:, :rank].T
    place = np.full(size, len(ids), np.int32)
    place[ids] = np.arange(len(ids), dtype=np.int32)
    rows = np.concatenate([words @ basis.T, np.zeros((1, len(basis)), np.float32)])
    turn = VECTOR_TRUST * moved.T @ dual / spread**2
    return Bridge(*(a.astype(np.float32) for a in (start, goal, turn, weights)), place, rows.astype(np.float32), basis.astype(np.float32))


def _bags(pieces: Sequence[Sequence[int]], weights: Vectors) -> csr_array:
    """Sparse rows of piece weights; each occurrence counts, and its square in the length."""
    ids = np.concatenate([np.asarray(row, np.int64) for row in pieces])
    lengths = np.array([len(row) for row in pieces])
    norms = np.array([np.sqrt((weights[row] ** 2).sum()) for row in pieces], np.float32)
    values = weights[ids] / np.repeat(norms, lengths)
    bags = csr_array((values, ids, np.concatenate([[0], np.cumsum(lengths)])), shape=(len(pieces), len(weights)))
    bags.sum_duplicates()
    return bags


def _rounded(rows: Vectors) -> tuple[NDArray[np.int8], NDArray[np.float16]]:
    scale = np.maximum(np.abs(rows).max(1) / 127, 1e-7).astype(np.float16).astype(np.float32)
    return np.clip(np.rint(rows / scale[:, None]), -127, 127).astype(np.int8), scale.astype(np.float16)


def pack(bridges: dict[str, Bridge], step: Vectors) -> dict[str, np.ndarray]:
    """The arrays of `bridges.npz`."""
    kept: dict[str, np.ndarray] = {"languages": np.array(list(bridges)), "step": step}
    for code, bridge in bridges.items():
        ids = np.flatnonzero(bridge.place < len(bridge.words) - 1)
        kept["goal"] = bridge.goal
        kept[f"{code}/ids"], kept[f"{code}/weights"] = ids.astype(np.int32), bridge.weights[ids].astype(np.float16)
        kept[f"{code}/words"], kept[f"{code}/words_scale"] = _rounded(bridge.words[bridge.place[ids]])
        kept[f"{code}/turn"], kept[f"{code}/turn_scale"] = _rounded(bridge.turn)
        kept[f"{code}/basis"], kept[f"{code}/start"] = bridge.basis.astype(np.float16), bridge.start
    return kept


def texts_of(lines: Sequence[Line], language: str) -> list[str]:
    return [line.texts[language] for line in lines]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=OUT)
    out = parser.parse_args().out
    encoder = open_encoder(out, bridges=False)
    lines = taught_lines()
    english = side(encoder, texts_of(lines, "en"), "en").vectors
    goal = english.mean(0)
    step = encoder.queries(texts_of(lines, "en")).mean(0) - goal
    bridges = {}
    for code in LANGUAGES:
        having = [i for i, line in enumerate(lines) if code in line.texts]
        own = side(encoder, texts_of([lines[i] for i in having], code), code)
        bridges[code] = fit(own, english[having], size=encoder.size, goal=goal)
    np.savez(out / "bridges.npz", **pack(bridges, step))
    checksums(out)
    print(f"{len(lines)} lines, {len(bridges)} bridges, {(out / 'bridges.npz').stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
