"""Later orders on one duty: whether each restates it, changes its term or its measure, repeals it, or only demands the same.

An order restates the duty if it comes from who laid it on or names the day on which it was laid on; a programme that pursues the same aim and
names neither demands the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dalil.evidence import slot, slots
from dalil.records import Cell, Extract, Question, Table
from dalil.text.dating.dates import dates
from dalil.text.dating.periods import period
from dalil.text.naming.names import same
from dalil.text.numbers import numbers
from dalil.text.ordering.fates.discharge import begins

TITLE = "Later directives on the same duty"
ORDERS = ("ordered", "repealed")


@dataclass(frozen=True, slots=True)
class Change:
    """What a later order does to a duty: `how` is *restated*, *changed*, *repealed* or *the same demanded*; `was` and `now` what it changes."""

    how: str
    what: str = ""
    was: str = ""
    now: str = ""


def change(question: Question, extract: Extract) -> Change:
    """What a later order does. A term is changed if the order names a later or an earlier day than the duty's term, a measure if
    it counts the same in another number."""
    if extract.label == "repealed":
        return Change("repealed")
    term = slot(question, "term")
    due = _day(term)
    if due is not None:
        days = [(when.end, extract.text[start:end]) for start, end, when in dates(extract.text, language=extract.language) if not begins(extract.text[:start])]
        days = [(day, words) for day, words in days if day not in (_written(extract), _day(slot(question, "date")))]
        if days and all(day != due for day, _ in days):
            return Change("changed", "term", term, days[-1][1])
    return _measured(question, extract) or Change("restated" if refers(question, extract) else "the same demanded")


def refers(question: Question, extract: Extract) -> bool:
    """Whether an order comes from one who laid the duty on, or names the day of the directive that did."""
    said = [name for name in (extract.speaker, extract.document.author, extract.document.body) if name]
    if any(same(name, issuer) for name in said for issuer in slots(question, "issuer")):
        return True
    issued = _day(slot(question, "date"))
    return issued is not None and any(when.start == issued == when.end for _, _, when in dates(extract.text, language=extract.language))


def later_orders(question: Question, extracts: Sequence[Extract]) -> Table:
    """One row an order that came after the duty was laid on, by date; no rows where there is none."""
    rows = []
    for index, extract in enumerate(extracts):
        if extract.label in ORDERS:
            found = change(question, extract)
            when = str(extract.when) if extract.when else None
            cells = (found.how, when, extract.speaker or extract.document.body or extract.document.title or None, found.what or None, found.was or None, found.now or None)
            rows.append(tuple(Cell(value, index) for value in cells))
    return Table(TITLE, ("what it does", "date", "by", "changed", "was", "is now"), tuple(rows))


def _measured(question: Question, extract: Extract) -> Change | None:
    asked = {number.unit or _first(number.what): (number.value, slot(question, "measure")) for number in numbers(slot(question, "measure"), question.language)}
    for number in numbers(extract.text, extract.language):
        key = number.unit or _first(number.what)
        if key and key in asked and asked[key][0] != number.value:
            return Change("changed", "measure", asked[key][1], extract.text[number.start : number.end])
    return None


def _first(words: str) -> str:
    return words.split()[0].lower() if words else ""


def _day(words: str) -> date | None:
    """The last day that a term names; None for *within a month* and the like."""
    found = dates(words)
    if found:
        return found[0][2].end
    return period(words)[1] if any(char.isdigit() for char in words) else None


def _written(extract: Extract) -> date | None:
    return extract.document.when.end if extract.document.when else None
