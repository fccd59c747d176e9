"""Names of months and the words around dates, looked up at once; the words themselves are `lexicon/dates_*.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from dalil.text.lexicon import load, load_languages

Calendar = Literal["gregorian", "solar", "lunar", "rumi"]
_LISTS = (
    "suffixes",
    "ordinals",
    "between",
    "year_before",
    "year_after",
    "until",
    "from",
    "old_style",
    "numbered_months",
)


@dataclass(frozen=True, slots=True)
class Month:
    """A month's name: `number` from 1, `capital` where a word without one is something else ("may", "march")."""

    number: int
    calendar: Calendar
    capital: bool
    first: bool
    """Whether the day may follow it, as in "May 3"."""


def fold(word: str) -> str:
    """The word as the tables below are keyed: case folded, joiners as spaces, marks of emphasis gone."""
    return word.replace("\u200c", " ").replace("İ", "i").casefold().replace("\u0307", "").strip()


@cache
def months() -> dict[str, Month]:
    """Every form of every month; endings of agglutinating languages are spelt out, so that a look-up is one step."""
    table: dict[str, Month] = {}
    for calendar in ("solar", "lunar", "rumi"):
        for number, forms in enumerate(load("calendars")[calendar], start=1):
            for form in forms:
                table[fold(form)] = Month(number, calendar, False, False)
    for entry in load_languages("dates").values():
        capital, first = bool(entry.get("capital")), bool(entry.get("month_first"))
        for number, forms in enumerate(entry["months"], start=1):
            for form in forms:
                for ending in ("", *entry.get("suffixes", ())):
                    key = fold(form + str(ending))
                    known = table.get(key)
                    if known is not None and known.calendar == "gregorian":
                        table[key] = Month(number, "gregorian", known.capital and capital, known.first or first)
                    else:
                        table[key] = Month(number, "gregorian", capital, first)
    return table


@cache
def words(name: str) -> frozenset[str]:
    """All languages' words of one list of the lexicon: `until`, `year_after` and so on."""
    assert name in _LISTS, name
    return frozenset(fold(str(word)) for entry in load_languages("dates").values() for word in entry.get(name, ()))


@cache
def calendar_marks() -> dict[str, Calendar]:
    """Words after a year that say in which calendar it is counted."""
    marks = load("calendars")["marks"]
    return {fold(str(word)): name for name in ("lunar", "solar") for word in marks[name]}


@cache
def joined_years() -> frozenset[str]:
    """Words for *year* in the languages that write the year first: "1921-yil 13-sentabr"."""
    entries = (entry for entry in load_languages("dates").values() if entry.get("year_joins"))
    return frozenset(fold(str(word)) for entry in entries for word in entry["year_after"])
