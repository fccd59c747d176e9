"""Bridges: from where the encoder puts a language it has read little of to where it puts the same sentence in English.

A bridge is a linear map of the encoder's vector and of the pieces that the text is made of, fitted by `training/encoder/bridge.py`
on parallel lines (kernel ridge regression, in closed form). With v the vector, b the bag of pieces (rarer ones weigh more,
unit length), s and g the mean passage of the language and of English:

    v' = unit( v - s + g + (v - s) T + b W )

For a question, whose vectors lie off those of passages by nearly the same step in every language, T is given v less that step.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

RARE: Final = 1e-3
"""A piece of relative frequency p weighs RARE / (RARE + p); one never met weighs 1."""


@dataclass(frozen=True, slots=True, eq=False)
class Bridge:
    """One language's. `start`, `goal`: (384,). `turn`: (384, 384). `weights`: (pieces,). `place`: (pieces,) the row of each piece
    in `words`, the last row, of zeros, where it has none. `words`: (rows, rank). `basis`: (rank, 384)."""

    start: Vectors
    goal: Vectors
    turn: Vectors
    weights: Vectors
    place: NDArray[np.int32]
    words: Vectors
    basis: Vectors

    def cross(self, vectors: Vectors, pieces: Sequence[Sequence[int]], *, step: Vectors | float = 0.0) -> Vectors:
        """Unit rows on the other side. `pieces` are those of the text without prefix; `step` is what questions are off by."""
        moved = vectors - self.start
        moved += (moved - step) @ self.turn + self.goal
        for row, ids in zip(moved, pieces, strict=True):
            if len(ids):
                weights = self.weights[ids]
                row += (weights @ self.words[self.place[ids]]) @ self.basis / np.sqrt(weights @ weights)
        found: Vectors = moved / np.linalg.norm(moved, axis=1, keepdims=True)
        return found


def load_bridges(path: Path, *, size: int) -> tuple[dict[str, Bridge], Vectors]:
    """All bridges by language code, and the step from English passages to English questions. `size` is the number of pieces."""
    with np.load(path) as held:
        kept = {name: held[name] for name in held.files}
    bridges = {}
    for code in kept["languages"].tolist():
        own = {name.partition("/")[2]: values for name, values in kept.items() if name.startswith(f"{code}/")}
        ids, words = own["ids"], own["words"] * own["words_scale"][:, None].astype(np.float32)
        weights, place = np.ones(size, np.float32), np.full(size, len(ids), np.int32)
        weights[ids], place[ids] = own["weights"], np.arange(len(ids), dtype=np.int32)
        bridges[code] = Bridge(
            own["start"], kept["goal"], own["turn"] * own["turn_scale"][:, None].astype(np.float32), weights, place,
            np.concatenate([words, np.zeros_like(words[:1])]), own["basis"].astype(np.float32),
        )
    return bridges, kept["step"]
