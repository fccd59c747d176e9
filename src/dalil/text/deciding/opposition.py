"""Whether a sentence tells of a difference, of speaking against, of a position, of a contrast, of yielding."""

from __future__ import annotations

from functools import cache

from dalil.text.grams import fold, words
from dalil.text.lexicon import load, pattern
from dalil.text.stopwords import matter_words

KEPT = 5
"""Letters of a word that are compared, so that endings do not matter."""
LEAST, SHARED = 3, 0.6
"""How many words two sentences must share, and what share of the shorter, before the one can deny the other."""


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


def answers(sentence: str) -> bool:
    """The speaker is against what was just said (*I oppose this*, *Я возражаю*)."""
    return pattern("decisions_differences", "answers").search(sentence) is not None


def denies(first: str, second: str) -> bool:
    """One of two sentences says of the same thing what the other denies: most of their words are the same, and one alone has a *no* or *not*."""
    one, other = ({word[:KEPT] for word in matter_words(text)} - _negations() for text in (first, second))
    shared = len(one & other)
    return shared >= LEAST and shared >= SHARED * min(len(one), len(other)) and _negated(first) != _negated(second)


def _negated(sentence: str) -> bool:
    return any(fold(word)[:KEPT] in _negations() or "n't" in word.replace("’", "'") for word in words(sentence))


@cache
def _negations() -> frozenset[str]:
    return frozenset(fold(str(word))[:KEPT] for own in load("polarity")["negation"].values() for word in own)
