"""Duties by their number: which numbers a directive gives its items, and where another paper speaks of one by its number (*point 4*)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dalil.text.lexicon import load, pattern

OPENING = 8
"""Words of a sentence by which it is found again in the text that it was read from."""
NUMBER = r"\d{1,3}(?:\.\d{1,2})*"
SPAN = re.compile(rf"({NUMBER})(?:\s?[-–]\s?({NUMBER}))?")
FEWEST = 2
"""Items that a directive must number before its numbers are taken for those of its duties."""


def points(sentences: Sequence[str], text: str) -> list[str]:
    """The number of the item in which each sentence stands; empty where the text numbers nothing before it."""
    marked = [(found.start("n"), found["n"]) for found in _items().finditer(text)]
    if len(marked) < FEWEST:
        return ["" for _ in sentences]
    return [next((number for start, number in reversed(marked) if start <= at), "") if (at := _place(sentence, text)) >= 0 else "" for sentence in sentences]


def speaks_of(sentence: str, point: str) -> str:
    """What a sentence says of an item by its number; empty where it does not name it. Of several items in one sentence each has its own words."""
    found = list(_references().finditer(sentence))
    for at, match in enumerate(found):
        if any(_holds(number, point) for number in _numbers(match[0])):
            before = _cut(sentence, found[at - 1].end(), match.start()) if at else 0
            after = _cut(sentence, match.end(), found[at + 1].start()) if at + 1 < len(found) else len(sentence)
            return sentence[before:after]
    return ""


def names_paper(text: str) -> bool:
    """Whether a text names a directive by what such papers are called (*the circular*)."""
    return pattern("points", "papers").search(text) is not None


def asked(point: str) -> tuple[tuple[str, str], ...]:
    """What to search for papers that speak of an item by its number: (language, words)."""
    return tuple((code, form.replace("{n}", point)) for code, form in load("points")["asked"].items())


def _place(sentence: str, text: str) -> int:
    """Where the opening words of a sentence end in the text; -1 where they do not stand in it."""
    words = re.findall(r"\w+", sentence)[:OPENING]
    found = re.search(r"\W+".join(map(re.escape, words)), text) if words else None
    return found.end() if found else -1


def _cut(sentence: str, start: int, end: int) -> int:
    """The place between two references at which the words on the first end: the last mark or conjunction between them."""
    cuts = list(pattern("points", "cuts").finditer(sentence, start, end))
    return cuts[-1].end() if cuts else start


def _numbers(reference: str) -> list[str]:
    found: list[str] = []
    for first, last in SPAN.findall(reference):
        whole = first.isdecimal() and last.isdecimal() and int(first) < int(last)
        found += [str(number) for number in range(int(first), int(last) + 1)] if whole else [str(int(first)) if first.isdecimal() else first]
    return found


def _holds(number: str, point: str) -> bool:
    """Whether an item is the one named or a part of it: point 4 holds 4.2."""
    return point == number or point.startswith(f"{number}.")


@cache
def _items() -> re.Pattern[str]:
    return re.compile(r"^[ \t>*_#-]*(?:" + "|".join(load("points")["items"]) + ")", re.IGNORECASE | re.MULTILINE)


@cache
def _references() -> re.Pattern[str]:
    known = load("points")
    several = rf"{NUMBER}(?:\s?[-–]\s?{NUMBER})?(?:(?:,\s?|,?\s{known['and']}\s){NUMBER}(?:\s?[-–]\s?{NUMBER})?)*"
    return re.compile("|".join(form.replace("{n}", several) for form in known["points"].values()), re.IGNORECASE)
