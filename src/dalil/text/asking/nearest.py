"""The meaning-based fallback: an ask that no pattern reads is of the kind of the examples that it is nearest to.

Nearness is the cosine of character 3- and 4-grams, or of vectors where the caller hands in an embedding.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from dalil.errors import ModelError
from dalil.text.asking.cues import LANGUAGES
from dalil.text.asking.cues import examples as of_language

GRAM_LEAST = 0.42
VECTOR_LEAST = 0.86
MARGIN = 0.02
"""A kind is named only where the nearest example is this near, and this much nearer than any of another kind: of 138
development questions the n-grams then name 8, 7 of them right, and the encoder 29, 25 right (`python -m bench.letters.nearest`)."""
Embed = Callable[[Sequence[str]], NDArray[np.float32]]
"""Texts → unit rows (n, d)."""


def grams(text: str) -> Counter[str]:
    padded = f"  {' '.join(text.casefold().split())} "
    return Counter(padded[at : at + size] for size in (3, 4) for at in range(len(padded) - size + 1))


def cosine(a: Counter[str], b: Counter[str]) -> float:
    shared = sum(count * b[gram] for gram, count in a.items() if gram in b)
    return shared / sqrt(sum(v * v for v in a.values()) * sum(v * v for v in b.values())) if shared else 0.0


@cache
def examples() -> tuple[tuple[str, str, str], ...]:
    """(language, kind, example) of all the lexicons."""
    return tuple((language, kind, text) for language in LANGUAGES for kind, text in of_language(language))


@cache
def _vectors(embed: Embed) -> NDArray[np.float32]:
    """The examples' vectors: once an embedding, since they are many and an ask is one."""
    return embed([text for _, _, text in examples()])


def nearest(ask: str, language: str, *, embed: Embed | None = None) -> str:
    """The kind of the nearest example, or an empty string where none is near enough."""
    best: dict[str, float] = {}
    if embed is None:
        own = grams(ask)
        scored = [(kind, cosine(own, grams(text))) for spoken, kind, text in examples() if spoken == language]
        least = GRAM_LEAST
    else:
        try:
            own_row, rows = embed([ask])[0], _vectors(embed)
        except ModelError:  # no encoder here: the n-grams must do
            return nearest(ask, language)
        scored = [(kind, float(score)) for (_, kind, _), score in zip(examples(), rows @ own_row, strict=True)]
        least = VECTOR_LEAST
    for kind, score in scored:
        best[kind] = max(best.get(kind, 0.0), score)
    ranked = sorted(best.items(), key=lambda each: -each[1])
    if not ranked or ranked[0][1] < least or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < MARGIN):
        return ""
    return ranked[0][0]
