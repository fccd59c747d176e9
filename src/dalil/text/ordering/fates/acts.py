"""Which act a verb tells: *opened*, *set up* and *учреждён* tell one, *merged* another.

A fate is told by a word for the act itself (*were opened*) or by a word for any (*carried out*, *under way*). The first is a fate
of a duty only if the duty's own act is of the same group: that a unit *was established* is no merger of it.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from dalil.text.grams import fold
from dalil.text.lexicon import load

SHORT, ENDING = 3, 7
"""Letters of a beginning after which only so many more may follow: *оч* is *очилди*, not *очиқликнингдир*."""
ENGLISH_SHORT, ENGLISH_ENDING = 4, 3
"""The same for English, which inflects little: *adding* is meant by *add*, *addressee* is not."""


@cache
def _groups() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(r"(?<!\w)(?:" + "|".join(_beginning(form, language) for language, forms in entry.items() for form in str(forms).split()) + ")"))
                 for name, entry in load("acts").items())


def _beginning(form: str, language: str) -> str:
    words = re.escape(fold(form)).replace(r"\-", r"\s(?:\w+\s)?")
    short, ending = (ENGLISH_SHORT, ENGLISH_ENDING) if language == "en" else (SHORT, ENDING)
    return rf"{words}\w{{0,{ending}}}(?!\w)" if len(form) <= short else rf"{words}\w*"


@lru_cache(maxsize=10_000)
def acts(words: str) -> frozenset[str]:
    """The groups of which a text names an act; empty where it names none."""
    folded = fold(words.lower())
    return frozenset(name for name, pattern in _groups() if pattern.search(folded))
