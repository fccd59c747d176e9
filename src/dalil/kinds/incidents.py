"""Which extracts tell of one incident: of the same day, at the same place, and of the same kind of deed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from dalil.records import Extract
from dalil.text.grams import fold, romanised
from dalil.text.lexicon import load
from dalil.text.naming.names import names

KEPT = 6
"""Letters of a name, romanised, by which it is known in another script and with any ending."""
SHORTEST = 3


def told_together(extracts: Sequence[Extract]) -> list[list[int]]:
    """The indexes of extracts, those of one incident together, in the order of their first."""
    groups: list[list[int]] = []
    for index, extract in enumerate(extracts):
        one = next((group for group in groups if all(same(extracts[at], extract) for at in group)), None)
        if one is None:
            groups.append([index])
        else:
            one.append(index)
    return groups


def same(one: Extract, other: Extract) -> bool:
    """Whether two extracts tell of one incident. Both must name the day and one place or body by its name; what tells no kind of deed may be any."""
    if one.when is None or other.when is None or one.when.start != other.when.start or one.when.start != one.when.end or other.when.end != other.when.start:
        return False
    if not _called(one.text, one.language) & _called(other.text, other.language):
        return False
    first, second = deeds(one.text), deeds(other.text)
    return not first or not second or bool(first & second)


@lru_cache(maxsize=4096)
def deeds(text: str) -> frozenset[str]:
    """The kinds of harm that a text tells of."""
    return frozenset(name for name, pattern in _deeds().items() if pattern.search(text))


@lru_cache(maxsize=4096)
def _called(text: str, language: str) -> frozenset[str]:
    return frozenset(
        romanised(fold(word.lower()))[:KEPT] for name in names(text, language) for word in re.findall(r"[^\W\d_]+", name.text) if len(word) > SHORTEST
    )


@cache
def _deeds() -> dict[str, re.Pattern[str]]:
    return {name: re.compile("|".join(forms), re.IGNORECASE) for name, forms in load("protection")["deeds"].items()}
