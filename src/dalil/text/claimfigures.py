"""The figures of a claim, by what they do in it: years, numbers that name things (*phase 4*, *PEP 572*), and counts and measures."""

from __future__ import annotations

from dataclasses import dataclass

from dalil.text.claims import numbers as written
from dalil.text.claims import years
from dalil.text.dating.dates import dates
from dalil.text.numbers import numbers


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
    counts = [number for number in numbers(claim, language) if number.value == number.high]
    dated = [(start, end) for start, end, _ in dates(claim, language=language)]
    told = years(written(claim))
    rest = claim
    for start, end in (*((number.start, number.end) for number in counts), *dated):
        rest = rest[:start] + "x" * (end - start) + rest[end:]
    naming = written(rest) - told
    return Figures(frozenset(told), frozenset(naming), frozenset(number.value for number in counts))
