"""Checks of a claim against a text that a small model is blind to: are its numbers, years and names there?

Pure functions on strings. They compare what is written in figures (in any script's digits) and in capitals; words for
numbers, and names in another script, are not compared here and count as not said.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final, NamedTuple

_NUMBER: Final = re.compile(r"(?<!\d)\d{1,3}(?:[ \u00a0\u202f,.'’]\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
_NAME: Final = re.compile(r"(?<![.!?…:]\s)(?<!^)(?<![\w«“\"])[^\W\d_]\w+")
_YEARS: Final = range(1000, 2100)
STEM: Final = 5
"""Names are compared by their first letters, since they are declined."""


class Checks(NamedTuple):
    """One feature each, 0.0 or 1.0, the last a share; what each moves is fitted (`training/judge/calibrate.py`)."""

    year_clash: float
    """The claim's years are not in the text, which has others."""
    year_absent: float
    """The claim has a year, the text none."""
    number_clash: float
    """A number of the claim is not in the text, which has others."""
    number_absent: float
    """The claim has a number, the text none."""
    numbers_found: float
    """The claim has numbers or years, and all are in the text."""
    names_missing: float
    """Share of the claim's names that are not in the text; 0 where the scripts differ."""


def numbers(text: str) -> set[float]:
    """The numbers written in figures, thousands separators taken out, digits of any script read."""
    found = set()
    for hit in _NUMBER.findall("".join(_digit(c) for c in text)):
        grouped = re.fullmatch(r"\d{1,3}(?:[^\d]\d{3})+", hit)
        found.add(float(re.sub(r"\D", "", hit) if grouped else hit.replace(",", ".")))
    return found


def years(found: set[float]) -> set[float]:
    """Those of the numbers that can be years."""
    return {n for n in found if n.is_integer() and int(n) in _YEARS}


def names(text: str) -> set[str]:
    """Stems of capitalised words that do not begin a sentence, lower-cased."""
    return {hit[:STEM].lower() for hit in _NAME.findall(text) if hit[0].isupper()}


def script(text: str) -> str:
    """The script of most of the letters: `LATIN`, `CYRILLIC`, `ARABIC` …, or empty."""
    counted: dict[str, int] = {}
    for letter in filter(str.isalpha, text[:200]):
        name = unicodedata.name(letter, "").split(" ", 1)[0]
        counted[name] = counted.get(name, 0) + 1
    return max(counted, key=lambda name: (counted[name], name), default="")


def check(claim: str, text: str) -> Checks:
    """What of the claim's figures and names the text has."""
    said, told = numbers(claim), numbers(text)
    said_years, told_years = years(said), years(told)
    said_counts, told_counts = said - said_years, told - told_years
    named = names(claim)
    there = {word[:STEM].lower() for word in re.findall(r"[^\W\d_]\w+", text)}
    missing = len(named - there) / len(named) if named and script(claim) == script(text) else 0.0
    return Checks(
        year_clash=float(bool(said_years) and bool(told_years) and not said_years & told_years),
        year_absent=float(bool(said_years) and not told_years),
        number_clash=float(bool(said_counts) and bool(told_counts) and not said_counts <= told),
        number_absent=float(bool(said_counts) and not told),
        numbers_found=float(bool(said) and said <= told),
        names_missing=missing,
    )


def strangers(claim: str, text: str) -> bool:
    """Whether two texts in one script share none of the claim's longer words, compared by their first `STEM` letters.

    A claim of short words alone, and texts in two scripts, are never strangers.
    """
    asked = _stems(claim)
    return bool(asked) and script(claim) == script(text) and not asked & _stems(text)


def _stems(text: str) -> set[str]:
    return {word[:STEM].lower() for word in re.findall(r"[^\W\d_]+", text) if len(word) >= STEM}


def shared_weight(claim: str, texts: Sequence[str]) -> list[float]:
    """For each text the weight of the claim's words in it; a word weighs by how few of the texts have it."""
    asked = _words(claim)
    spread = [_words(text) & asked for text in texts]
    weight = {word: 1 / max(1, sum(word in found for found in spread)) for word in asked}
    return [sum(weight[word] for word in sorted(found)) for found in spread]


def _words(text: str) -> set[str]:
    return {word.lower() for word in re.findall(r"\w+", text)}


def _digit(character: str) -> str:
    return str(unicodedata.digit(character)) if character.isdigit() and not character.isascii() and character.isdecimal() else character
