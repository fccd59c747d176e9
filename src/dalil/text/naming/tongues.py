"""Languages that a text names (*four schools in Uzbek*), by the words of `lexicon/tongues.yaml`."""

from __future__ import annotations

import re
from functools import cache

from dalil.text.lexicon import load

LONGEST_ENDING = 5


def tongues(text: str) -> tuple[str, ...]:
    """The languages that a text names, by their English names, in the order of the text."""
    found = {match.start(): name for pattern, name in _patterns() if (match := pattern.search(text))}
    return tuple(dict.fromkeys(found[at] for at in sorted(found)))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(r"(?<!\w)(?:" + "|".join(rf"{re.escape(str(way))}\w{{0,{LONGEST_ENDING}}}" for way in row) + r")(?!\w)", re.IGNORECASE), str(row[0]))
        for row in load("tongues")
    )
