"""Places that a text names: known ones in all their spellings, and those that a word for a place or *in* before a name shows.

Data: `lexicon/names_places.yaml`. A place is told by the words round it, never guessed from a name's sound.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from dalil.text.asking.nominative import nominative
from dalil.text.grams import fold
from dalil.text.lexicon import load
from dalil.text.naming.names import names

LABELS = {"ru": 0, "en": 1, "uz": 2}
"""Which spelling of a known place is shown to a reader of each language."""
KNOWN = 5
"""Letters by which a known place is known, so that *бухарский* names Bukhara; a shorter name must be whole."""

OF_BODY = "c"
"""The group of the pattern by which a body's own name shows its place: *the council of …*."""


@lru_cache(maxsize=8192)
def places(text: str, language: str = "en") -> tuple[str, ...]:
    """The places that a text names, each once, in order of first mention; `language`: the reader's, for known places' spelling."""
    found: dict[int, str] = {}
    for pattern, row in _known():
        match = pattern.search(text)
        if match:
            found[match.start()] = row[LABELS.get(language, 1)]
    taken = {fold(spelling.lower()) for pattern, row in _known() if pattern.search(text) for spelling in row}
    others = {(name.start, name.end) for name in names(text) if name.kind}
    for match in _shown().finditer(text):
        start = match.start(match.lastgroup or 0)
        name = next(value for value in match.groups() if value)
        cyrillic = re.search(r"[а-яё]", name) is not None
        name = nominative(name, "ru") if cyrillic else name
        inside = match.lastgroup != OF_BODY and any(first <= start < last and last - first > len(name) for first, last in others)
        if fold(name.lower()) not in taken and not inside and name.split()[0].lower() not in _not_places():
            found.setdefault(start, name)
            taken.add(fold(name.lower()))
    return tuple(dict.fromkeys(found[at] for at in sorted(found)))


@cache
def _known() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """A row of spellings is a place if it is written with a capital; the others are peoples and groups."""
    rows = [tuple(str(each) for each in row) for row in load("names_places")["places"] if str(row[0])[:1].isupper()]
    return tuple((re.compile("|".join(_spelled(each) for each in row), re.IGNORECASE), row) for row in rows)


def _spelled(name: str) -> str:
    long = len(name) > KNOWN
    ending = r"\w{0,6}" if long else r"\w{0,2}(?!\w)"
    return rf"(?<!\w){re.escape(name[:-1] if long else name)}{ending}"


@cache
def _shown() -> re.Pattern[str]:
    return re.compile("|".join(str(each) for each in load("names_places")["shown"]))


@cache
def _not_places() -> frozenset[str]:
    return frozenset(str(load("names_places")["not_places"]).split())
