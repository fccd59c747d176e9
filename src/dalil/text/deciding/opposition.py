"""Whether a sentence tells of a difference, of speaking against, of a position, of a contrast, of yielding."""

from __future__ import annotations

from dalil.text.lexicon import pattern


def differs(sentence: str) -> bool:
    """The difference itself is named (*разногласия между …*)."""
    return pattern("decisions_differences", "differ").search(sentence) is not None


def opposes(sentence: str) -> bool:
    """One side speaks or acts against."""
    return pattern("decisions_differences", "against").search(sentence) is not None


def holds(sentence: str) -> bool:
    """One side's position is told (*Томский настаивал …*)."""
    return pattern("decisions_differences", "holds").search(sentence) is not None


def contrasts(sentence: str) -> bool:
    """The sentence sets what it says against what was said before (*Сафаров же …*)."""
    return pattern("decisions_differences", "contrast").search(sentence) is not None


def yields(sentence: str) -> bool:
    """One side gave way."""
    return pattern("decisions_differences", "yields").search(sentence) is not None
