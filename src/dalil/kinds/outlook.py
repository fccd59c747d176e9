"""Cotton? Its future? A dated series, and what was expected of it, by whom and when, checked against what came.

Rule. A figure belongs to the series if its statement names the topic and gives a number with a unit; it stands under the date
that the statement (or its table row) names, else under its document's date. Figures of one unit are one series. A statement
with a cue of expectation is an expectation, not a figure; where it names a year and a unit of which the series has a later
value, the two are set side by side.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dalil.evidence import certainty, origins, slot
from dalil.kinds.chronicle import on_topic
from dalil.records import Cell, Chart, Extract, Finding, Hit, Mark, Pick, Query, Question, Table, When
from dalil.shapes import Desk
from dalil.statements import Statement, statements
from dalil.statements import pick as picked
from dalil.text.dates import dates
from dalil.text.numbers import Number, numbers
from dalil.text.tenor import expects
from dalil.text.topic import topic

NAME = "outlook"
SLOTS = ("topic",)
VERDICTS = ("rising", "falling", "steady", "uneven", "expectations only", "words only")
EXAMPLE = "Cotton? Its future?"

MOST = 400
"""Passages with numbers that are read for a series."""
STEADY = 0.05
"""A series whose last value differs from its first by less than this share is steady."""


def seek(question: Question) -> tuple[Query, ...]:
    """The best passages on the topic, and every passage on it that bears a number."""
    text = slot(question, "topic") or question.text
    return (
        Query(text=text, reason="the topic", language=question.language),
        Query(text=text, reason="the topic, with figures", language=question.language, marks=("number",), complete=True),
    )


def pick(question: Question, hits: Sequence[Hit], desk: Desk) -> tuple[Pick, ...]:
    """Figures and expectations on the topic, each with its value, unit and date; a few plain statements if there are none."""
    about = topic(slot(question, "topic") or question.text, desk.register.spellings, language=question.language)
    figures, expectations, words = [], [], []
    for line in statements(hits[:MOST]):
        if not on_topic(line, about):
            continue
        ahead = expects(line.text)
        found = figure(line, ahead=ahead)
        why = "expects what is still to come" if ahead else "gives a figure" if found else "names the topic"
        one = picked(line, why=why, label="expectation" if ahead else "figure" if found else "words", score=line.hit.score)
        if found is not None:
            number, when = found
            one = replace(one, when=when, facts={"value": number.value, "unit": number.unit})
        (expectations if ahead else figures if found else words).append(one)
    return (*figures, *expectations, *words[: 5 if figures or expectations else 12])


def weigh(question: Question, extracts: Sequence[Extract], desk: Desk) -> Finding:
    """The series of the commonest unit, its direction, and the expectations beside it."""
    subject = slot(question, "topic") or question.text
    units = Counter(str(e.facts["unit"]) for e in extracts if e.label == "figure" and e.when is not None)
    unit = min((u for u in units if units[u] == max(units.values())), default="")
    rows = [(i, e) for i, e in enumerate(extracts) if e.label == "figure" and e.facts.get("unit") == unit and e.when is not None]
    ahead = [(i, e) for i, e in enumerate(extracts) if e.label == "expectation"]
    verdict = direction([float(e.facts["value"]) for _, e in rows]) if len(rows) > 1 else ""
    verdict = verdict or ("expectations only" if ahead else "words only")
    told = f" {len(rows)} figures in {unit}, from {rows[0][1].when} to {rows[-1][1].when}." if rows else ""
    return Finding(
        question=question,
        verdict=verdict,
        answer=f"{subject}: {verdict}.{told} Expectations: {len(ahead)}.",
        certainty=certainty([e for _, e in rows] or [e for _, e in ahead] or extracts),
        extracts=tuple(extracts),
        unknown=() if ahead else (f"what was expected of {subject}",),
        would_settle=() if origins(e for _, e in rows) > 1 else ("the same figures from a second, independent source",),
        tables=tuple(table for table in (series(subject, unit, rows), expected(rows, ahead)) if table.rows),
        charts=(Chart("series", subject, marks(rows, ahead, unit), unit=unit),) if rows or ahead else (),
    )


def figure(line: Statement, *, ahead: bool) -> tuple[Number, When | None] | None:
    """The figure of a statement and the date it is of; a year is no figure, and a bare number without a unit is none.

    An expectation is of the last date that it names (*43,900 in 1997; 46,000 expected in 1998*), a figure of the first.
    """
    named = dates(line.text, language=line.passage.language)
    taken = [(start, end) for start, end, _ in named]
    free = [n for n in numbers(line.text, line.passage.language) if n.unit and not any(s <= n.start < e for s, e in taken)]
    if not free:
        return None
    chosen = free[-1] if ahead else free[0]
    near = min(named, key=lambda each: abs(each[0] - chosen.start), default=None)
    return chosen, replace(near[2], role="event") if near else None


def direction(values: Sequence[float]) -> str:
    """*rising*, *falling*, *steady*, or *uneven* where the way between first and last goes against their difference."""
    change = values[-1] - values[0]
    if abs(change) <= STEADY * max(abs(values[0]), 1e-9):
        return "steady"
    against = sum(max(0.0, (a - b) if change > 0 else (b - a)) for a, b in zip(values, values[1:], strict=False))
    return "uneven" if against > abs(change) else "rising" if change > 0 else "falling"


def series(subject: str, unit: str, rows: Sequence[tuple[int, Extract]]) -> Table:
    """The figures of one unit, by date, each with its source."""
    cells = tuple(
        (Cell(str(e.when), i), Cell(e.facts["value"], i), Cell(unit, i), Cell(e.speaker or e.document.title or e.document.path, i))
        for i, e in rows
    )
    return Table(f"{subject}: figures", ("date", "value", "unit", "source"), cells)


def expected(rows: Sequence[tuple[int, Extract]], ahead: Sequence[tuple[int, Extract]]) -> Table:
    """What was expected, by whom, and what came where the series has it."""
    came = {(str(e.when), str(e.facts.get("unit"))): e.facts["value"] for _, e in rows}
    cells = tuple(
        (
            Cell(str(e.document.when) if e.document.when else None, i),
            Cell(e.speaker or None, i),
            Cell(e.facts.get("value"), i),
            Cell(str(e.facts["unit"]) if "unit" in e.facts else None, i),
            Cell(str(e.when) if e.when else None, i),
            Cell(came.get((str(e.when), str(e.facts.get("unit")))), i),
        )
        for i, e in ahead
    )
    return Table("Expectations", ("said on", "by", "expected", "unit", "for", "came"), cells)


def marks(rows: Sequence[tuple[int, Extract]], ahead: Sequence[tuple[int, Extract]], unit: str) -> tuple[Mark, ...]:
    """Figures and, in a group of their own, expectations of the same unit."""
    drawn = [Mark(str(e.when), float(e.facts["value"]), "figures", e.speaker, i) for i, e in rows]
    drawn += [
        Mark(str(e.when), float(e.facts["value"]), "expected", e.speaker, i)
        for i, e in ahead
        if e.facts.get("unit") == unit and e.when is not None
    ]
    return tuple(drawn)
