"""The static student: a passage as the weighted mean of its pieces' vectors, fitted to the encoder on an archive's own passages.

Forty times faster than the encoder and much coarser: the first pass over an archive whose passages are not all embedded yet.
Questions are still embedded by the encoder, and `ask` brings them to the student's space.

Given passages that the encoder has embedded, with Y their vectors less the mean of their language, X the bags of pieces (rarer
pieces weigh more: Arora et al. 2017, a simple but tough-to-beat baseline) and B the same bags through the encoder's own piece
table, the student is the ridge solution D of  min |BM + XD - Y|² + λ|D|²  with M the least-squares map; one conjugate-gradient
solve, one matrix. The language of each passage must be known, since its mean is what is taken off.
"""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from dalil.errors import ModelError
from dalil.models.encoder import Encoder, Vectors

if TYPE_CHECKING:
    from scipy.sparse import csr_array

DIMENSIONS: Final = 256
RIDGE: Final = 1.0
ROUNDS: Final = 25
"""Of conjugate gradients."""
RARE: Final = 1e-4
"""A piece of relative frequency p weighs RARE / (RARE + p)."""
FEW: Final = 50
"""Passages of a language under which its mean is the mean of all."""
EVERY: Final = ""
"""The name under which the mean of all languages is kept."""


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """What is learnt from an archive, and kept beside its index.

    `base`: (384, dims) from the encoder's piece table to the student's space. `ids`, `learnt`: (seen,), (seen, dims) what is added
    for the pieces seen. `weights`: (pieces,). `space`: (384, dims) from the encoder's space to the student's. `centre`: (384,)
    mean passage. `means`: (dims,) by language, `EVERY` for the rest.
    """

    base: Vectors
    ids: NDArray[np.int64]
    learnt: Vectors
    weights: Vectors
    space: Vectors
    centre: Vectors
    means: dict[str, Vectors]


class Student:
    """A fitted student, ready to embed."""

    def __init__(self, fitted: Fitted, encoder: Encoder) -> None:
        self.fitted, self._encoder = fitted, encoder
        self._rows = encoder.table() @ fitted.base
        self._rows[fitted.ids] += fitted.learnt

    def embed(self, texts: Sequence[str], *, languages: Sequence[str]) -> Vectors:
        """Vectors of passages, shape (texts, dims), unit rows. `languages` gives a code a text."""
        if not texts:
            return np.empty((0, self._rows.shape[1]), np.float32)
        means = self.fitted.means
        sums: Vectors = _bags(self._encoder.pieces(texts, languages=languages), self.fitted.weights) @ self._rows
        return _unit(sums - np.array([means.get(code, means[EVERY]) for code in languages], np.float32))

    def ask(self, vectors: Vectors) -> Vectors:
        """The encoder's question vectors, shape (n, 384), in the student's space: (n, dims), unit rows."""
        return _unit(((vectors - self.fitted.centre) @ self.fitted.space).astype(np.float32, copy=False))

    def save(self, path: Path) -> None:
        """Everything learnt, as one .npz."""
        f = self.fitted
        np.savez(path, base=f.base, ids=f.ids, learnt=f.learnt.astype(np.float16), weights=f.weights.astype(np.float16), space=f.space,
                 centre=f.centre, names=np.array(list(f.means)), means=np.stack(list(f.means.values())))


def load_student(path: Path, encoder: Encoder) -> Student:
    """A student that was saved.

    Raises:
        ModelError: the file is missing, is not one of ours, or was fitted to an encoder with other pieces.
    """
    try:
        with np.load(path) as held:
            kept = {name: held[name] for name in held.files}
        means = dict(zip(kept.pop("names").tolist(), kept.pop("means"), strict=True))
        fitted = Fitted(means=means, learnt=kept.pop("learnt").astype(np.float32), weights=kept.pop("weights").astype(np.float32), **kept)
    except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile) as error:
        raise ModelError(f"the student {path} cannot be read ({error}): run `dalil rebuild`") from error
    if len(fitted.weights) != encoder.size:
        raise ModelError(f"the student {path} was fitted to another encoder: run `dalil rebuild`")
    return Student(fitted, encoder)


def fit_student(texts: Sequence[str], vectors: Vectors, *, languages: Sequence[str], encoder: Encoder,
                dimensions: int = DIMENSIONS) -> Student:
    """Fits a student to passages and the encoder's vectors of them, shape (texts, 384); 25,000 passages serve well, 2,000 somewhat."""
    pieces = encoder.pieces(texts, languages=languages)
    counts = np.bincount(np.concatenate([np.asarray(p, np.int64) for p in pieces]), minlength=encoder.size)
    weights = (RARE / (RARE + counts / max(counts.sum(), 1))).astype(np.float32)
    names = _groups(languages)
    centres = _means(vectors, names)
    target = _unit(vectors - np.stack([centres[n] for n in names]))
    space = np.linalg.eigh(target.T @ target)[1][:, ::-1][:, :dimensions].astype(np.float32)
    target = target @ space
    bags = _bags(pieces, weights)
    table = encoder.table()
    rough = bags @ table
    middles = _means(rough, names)
    rough -= np.stack([middles[n] for n in names])
    gram = rough.T @ rough
    base = np.linalg.solve(gram + 1e-4 * np.trace(gram) * np.eye(len(gram)), rough.T @ target).astype(np.float32)
    ids = np.flatnonzero(counts)
    seen = bags[:, ids]
    size = float(1 / np.sqrt(max(seen.multiply(seen).sum() / len(texts), 1e-12)))
    learnt = (size * _ridge(seen * size, target - rough @ base)).astype(np.float32)
    rows = table @ base
    rows[ids] += learnt
    fitted = Fitted(base, ids, learnt, weights, space, vectors.mean(0), _means(bags @ rows, names))
    return Student(fitted, encoder)


def _ridge(bags: csr_array, residue: Vectors) -> Vectors:
    """The ridge solution D of bags @ D ≈ residue, by conjugate gradients in the dual; all columns at once."""
    back = bags.T.tocsr()
    solution, rest = np.zeros_like(residue), residue.copy()
    step, size = rest.copy(), (rest * rest).sum(0)
    for _ in range(ROUNDS):
        moved = bags @ (back @ step) + RIDGE * step
        length = size / np.maximum((step * moved).sum(0), 1e-20)
        solution += length * step
        rest -= length * moved
        now = (rest * rest).sum(0)
        if now.max() < 1e-8:
            break
        step, size = rest + now / np.maximum(size, 1e-20) * step, now
    found: Vectors = back @ solution
    return found


def _bags(pieces: Sequence[Sequence[int]], weights: Vectors) -> csr_array:
    """Sparse rows of weighted means: row @ table is the mean of a text's pieces."""
    from scipy.sparse import csr_array

    lengths = np.array([len(p) for p in pieces])
    ids = np.fromiter((i for p in pieces for i in p), np.int64, int(lengths.sum()))
    ends = np.concatenate([[0], np.cumsum(lengths)])
    values = weights[ids]
    sums = np.add.reduceat(np.append(values, np.float32(0)), ends[:-1]) if len(ids) else np.zeros(len(pieces), np.float32)
    values = values / np.maximum(np.repeat(sums, lengths), 1e-12)
    bags = csr_array((values.astype(np.float32), ids, ends), shape=(len(pieces), len(weights)))
    bags.sum_duplicates()
    return bags


def _groups(languages: Sequence[str]) -> list[str]:
    """Each passage's language, `EVERY` where the language has few passages."""
    counts = Counter(languages)
    return [code if counts[code] >= FEW else EVERY for code in languages]


def _means(vectors: Vectors, names: Sequence[str]) -> dict[str, Vectors]:
    chosen = np.array(names)
    return {EVERY: vectors.mean(0), **{name: vectors[chosen == name].mean(0) for name in sorted(set(names) - {EVERY})}}


def _unit(vectors: Vectors) -> Vectors:
    unit: Vectors = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
    return unit
