"""Whether a number counts people: members, households, heads of family, branches of a body."""

from __future__ import annotations

import re
from functools import cache

from dalil.text.lexicon import load
from dalil.text.numbers import Number

BESIDE = 4
"""Words after a number that say what it counts."""


def counts_people(number: Number) -> bool:
    """Whether the words beside a number say that it counts people, or what people are counted by."""
    return any(_counted().search(" ".join(words.split()[:BESIDE])) for words in (number.what, number.unit, number.label))


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d_])(?:{load('facets')['strength']['counted']})(?![^\W\d_])", re.IGNORECASE)
