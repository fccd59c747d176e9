"""The words of numbers in each language, gathered from `lexicon/numbers_*.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from dalil.text.lexicon import load_languages

Exactness = Literal["exact", "about", "over", "under"]


@dataclass(frozen=True, slots=True)
class NumberWords:
    small: dict[str, float]
    hundreds: dict[str, float]
    scales: dict[str, float]
    joins: frozenset[str]
    alone: frozenset[str]
    halves: dict[str, float]
    percent: frozenset[str]
    units: frozenset[str]
    not_one: frozenset[str]
    identifiers: frozenset[str]
    exactness: dict[str, Exactness]
    decimal: str


def _by_word(table: dict[Any, list[Any]]) -> dict[str, float]:
    return {str(word): float(value) for value, words in table.items() for word in words}


@cache
def number_words(language: str) -> NumberWords:
    """The number words of a language; of all ten together where it is not known."""
    known = load_languages("numbers")
    chosen = [known[language]] if language in known else list(known.values())
    exactness: dict[str, Exactness] = {}
    levels: tuple[Exactness, ...] = ("under", "over", "about")
    for level in levels:
        exactness.update({str(word): level for data in chosen for word in data[level]})

    def gathered(key: str) -> dict[str, float]:
        return {word: value for data in chosen for word, value in _by_word(data[key]).items()}

    def listed(key: str) -> frozenset[str]:
        return frozenset(str(word) for data in chosen for word in data[key])

    return NumberWords(
        gathered("small"), gathered("hundreds"), gathered("scales"), listed("joins"), listed("alone"), gathered("halves"),
        listed("percent"), listed("units"), listed("not_one"), listed("identifiers"), exactness, str(chosen[0]["decimal"]),
    )  # fmt: skip


@cache
def of_words(language: str = "") -> frozenset[str]:
    """Words that part what is counted from where and when (*of*, *for*, *в*); of all languages where it is not known."""
    known = load_languages("numbers")
    chosen = [known[language]] if language in known else list(known.values())
    return frozenset(str(word) for data in chosen for word in data["of"])
