"""Putting scores together: pure arithmetic on arrays, the weights written down once, with where they come from.

Scores of one question are standardised within one language of one compartment before anything is merged, because encoder and
full text alike score each language on a scale of its own; otherwise English takes half of the top ten where it is a tenth of
the archive.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from dalil.archive.lookup import Numbers, Scores

SAME_LANGUAGE = 0.4
"""Weight of standardised full text beside the encoder where question and passage share a language (measured .2 to .4)."""
OTHER_LANGUAGE = 0.08
"""The same across languages, where full text sees only names, loan words and translated key terms (measured .05 to .1)."""
TRANSLATED = 0.3
"""The same where every word of the question has a translation in the lexicon: then full text sees nearly as well as at home."""
ALONE_OTHER_LANGUAGE = 0.6
"""Weight of full text across languages while a passage has no vector: behind an equal score in the question's own language."""
AGREEMENT = 0.15
"""What a passage gains from each further query that finds it, as a share of that query's score."""
FEW = 30
"""A language with fewer vectors than this borrows its mean and spread from what is usual, in proportion."""
USUAL = (0.78, 0.028)
"""Mean and spread of the encoder's cosines between a question and passages at large."""
UNSEEN, UNSEEN_MOST = 0.25, 2.0
"""What a passage without a vector is taken to be worth: a share of its full text score, and at most this."""
Key = tuple[str, int]
"""Compartment and passage number."""


@dataclass(slots=True)
class Found:
    """A passage on its way to becoming a hit."""

    score: float
    why: dict[str, None] = field(default_factory=dict)
    best: int = 0
    """Index of the query that found it best."""


def standardised(scores: Scores, usual: Scores) -> Scores:
    """Cosines less the mean of the usual ones, over their spread.

    Where there are few usual ones, mean and spread are drawn towards those that the encoder shows at large.
    """
    count = len(usual)
    share = count / (count + FEW)
    mean = share * float(usual.mean()) + (1 - share) * USUAL[0] if count else USUAL[0]
    spread = share * float(usual.std()) + (1 - share) * USUAL[1] if count else USUAL[1]
    return ((scores - mean) / max(spread, 1e-6)).astype(np.float32)


def weight(*, own: bool, translated: float) -> float:
    """Weight of full text beside meaning; across languages it grows with the share of the question's words that the lexicon knows."""
    return SAME_LANGUAGE if own else OTHER_LANGUAGE + (TRANSLATED - OTHER_LANGUAGE) * translated**0.5


def together(*, meaning: Scores, full_text: Scores, weight: float) -> Scores:
    """One score from two standardised ones; `meaning` is NaN where a passage has no vector yet.

    The order is that of the weighted sum. The values are those of meaning alone, dealt out in that order, because only they
    can be compared between languages: full text of the question's own language would otherwise outdo all others.
    """
    known = np.where(np.isnan(meaning), np.minimum(UNSEEN * full_text, UNSEEN_MOST), meaning)
    order = np.argsort(-(known + weight * full_text), kind="stable")
    out = np.empty_like(known)
    out[order] = -np.sort(-known)
    return out


def union(first: Numbers, second: Numbers) -> Numbers:
    """Numbers in either, ascending."""
    return np.union1d(first, second).astype(np.int64)


def placed(wanted: Numbers, numbers: Numbers, scores: Scores, *, absent: float) -> Scores:
    """Scores of the wanted numbers, `absent` for those that are not among `numbers`."""
    out = np.full(len(wanted), absent, np.float32)
    order = np.argsort(numbers, kind="stable")
    at = np.searchsorted(numbers, wanted, sorter=order)
    at = np.minimum(at, max(len(numbers) - 1, 0))
    if len(numbers):
        hit = numbers[order[at]] == wanted
        out[hit] = scores[order[at[hit]]]
    return out


def fuse(answers: Sequence[Iterable[tuple[Key, float, tuple[str, ...]]]], weights: Sequence[float]) -> list[tuple[Key, Found]]:
    """Several queries' scored passages as one list, best first, the reasons of each kept.

    A passage scores what its best query gives it, and a little for each other query that finds it too: facets of a question
    stand beside one another, they are not all asked of one passage. Ties go by key, so that the order is always the same.
    """
    found: dict[Key, Found] = {}
    rest: dict[Key, float] = {}
    for index, (answer, weight) in enumerate(zip(answers, weights, strict=True)):
        for key, score, why in answer:
            score *= weight
            held = found.get(key)
            if held is None:
                found[key] = Found(score, dict.fromkeys(why), index)
                continue
            held.why.update(dict.fromkeys(why))
            lower = min(score, held.score)
            rest[key] = rest.get(key, 0.0) + max(lower, 0.0)
            if score > held.score:
                held.score, held.best = score, index
    for key, more in rest.items():
        found[key].score += AGREEMENT * more
    return sorted(found.items(), key=lambda item: (-item[1].score, item[0]))


def shared_out(ranked: list[tuple[Key, Found]], *, queries: int, top: int) -> list[tuple[Key, Found]]:
    """The ranking with no query crowded out: each has at least half of an equal share of the `top` places, if it found as much."""
    if queries < 2:
        return ranked
    share = max(1, top // (2 * queries))
    kept: set[Key] = set()
    for index in range(queries):
        own = [key for key, found in ranked if found.best == index][:share]
        kept.update(own)
    room = top - len(kept)
    first, later = [], []
    for item in ranked:
        if item[0] in kept:
            first.append(item)
        elif room > 0:
            first.append(item)
            room -= 1
        else:
            later.append(item)
    return first + later
