"""Whether a sentence tells of a difference, of speaking against, of a position, of a contrast, of yielding."""

from __future__ import annotations

import re
from functools import cache

from dalil.text.lexicon import load


@cache
def _forms(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in load("decisions_differences")[kind]), re.IGNORECASE)


def differs(sentence: str) -> bool:
    """The difference itself is named (*разногласия между …*)."""
    return _forms("differ").search(sentence) is not None


def opposes(sentence: str) -> bool:
    """One side speaks or acts against."""
    return _forms("against").search(sentence) is not None


def holds(sentence: str) -> bool:
    """One side's position is told (*Томский настаивал …*)."""
    return _forms("holds").search(sentence) is not None


def contrasts(sentence: str) -> bool:
    """The sentence sets what it says against what was said before (*Сафаров же …*)."""
    return _forms("contrast").search(sentence) is not None


def yields(sentence: str) -> bool:
    """One side gave way."""
    return _forms("yields").search(sentence) is not None
