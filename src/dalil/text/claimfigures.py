"""The figures of a claim, by what they do in it: years, numbers that name things (*phase 4*, *PEP 572*), and counts and measures."""

from __future__ import annotations

from dataclasses import dataclass

from dalil.text.claims import numbers as written
from dalil.text.claims import years
from dalil.text.dating.dates import dates
from dalil.text.numbers import Number, numbers
from dalil.text.stopwords import matter_words


@dataclass(frozen=True, slots=True)
class Figures:
    """`years`: those the claim gives. `naming`: numbers by which it names things. `counted`: the values that it states."""

    years: frozenset[float]
    naming: frozenset[float]
    counted: frozenset[float]

    def told(self, text: str, language: str = "", *, whole: bool) -> bool:
        """Whether a text tells the years and the naming numbers, and with `whole` the counts too.

        A text of another year, or on another number, neither bears a claim out nor refutes it; one with another count may refute it.
        """
        there = written(text)
        if not self.naming <= there or (self.years and not self.years & years(there)):
            return False
        return not whole or self.counted <= there | {number.value for number in numbers(text, language)}


def figures_of(claim: str, language: str = "") -> Figures:
    """The figures of a claim; the day of a date is none of them, its year is."""
    counts = [number for number in numbers(claim, language) if number.value == number.high and not _names(claim, number)]
    dated = [(start, end) for start, end, _ in dates(claim, language=language)]
    told = years(written(claim))
    rest = claim
    for start, end in (*((number.start, number.end) for number in counts), *dated):
        rest = rest[:start] + "x" * (end - start) + rest[end:]
    naming = written(rest) - told
    return Figures(frozenset(told), frozenset(naming), frozenset(number.value for number in counts))


def _names(claim: str, number: Number) -> bool:
    """Whether a number names a thing: behind an abbreviation (*PEP 572*), or behind a name and before nothing that it counts (*Camp 5*, *Motion 12 on the road*)."""
    before = claim[: number.start].rstrip(" \u00a0").rsplit(" ", 1)[-1]
    counted = number.unit or matter_words(number.what.split(" ", 1)[0])
    return before[:1].isupper() and ((len(before) > 1 and before.isupper()) or not counted)
