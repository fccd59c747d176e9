"""Cotton? Its future? A dated series, and what was expected of it, by whom and when, checked against what came.

Rule. A figure belongs to the series if its statement names the topic and gives a number with a unit that counts nothing else (*a third of
the water*); it stands under the date
that the statement (or its table row) names, else under its document's date. Figures of one unit are one series; the verdict is that of the
longest, the others stand beside it. A statement
with a cue of expectation is an expectation, not a figure; where it names a year and a unit of which the series has a later
value, the two are set side by side.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from dalil.evidence import certainty, origins, slot
from dalil.figures import UNIT, Figure, counts, stated, tabled
from dalil.kinds.chronicle import on_topic
from dalil.records import Cell, Chart, Extract, Finding, Hit, Mark, Pick, Query, Question, Table
from dalil.shapes import Desk
from dalil.statements import Statement, statements
from dalil.statements import pick as picked
from dalil.text.tenor import expects
from dalil.text.topic import topic

NAME = "outlook"
SLOTS = ("topic",)
VERDICTS = ("rising", "falling", "steady", "uneven", "expectations only", "words only")
EXAMPLE = "Cotton? Its future?"

MOST = 400
"""Passages with numbers that are read for a series."""
WORDS = 12
"""Plain statements shown where there is neither figure nor expectation."""
SHAPES = {"heading", "note", "table"}
"""Passages that are no prose; tables are read row by row."""
SERIES = 3
"""Series shown, each of its unit."""
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
    """Figures and expectations on the topic, each with its value, unit and date; plain statements if there are none."""
    about = topic(slot(question, "topic") or question.text, desk.register, language=question.language)
    figures, expectations, words = [], [], []
    for id in dict.fromkeys(hit.passage.document for hit in hits):
        figures += [_cell(id, found) for found in tabled(desk.document(id), about)]
    for line in statements(hit for hit in hits[:MOST] if not SHAPES & set(hit.passage.marks)):
        ahead = expects(line.text)
        found = [each for each in stated(line.text, line.passage.language) if counts(each, line.text, about, line.passage.language)]
        # *It will fall to 39,000 tonnes*: a figure right after a sentence on the topic is taken to be of it.
        if not on_topic(line, about) and not (found and on_topic(replace(line, text=line.before, before=""), about)):
            continue
        coming = latest(found) if ahead else None
        if ahead:
            expectations.append(_figure(line, coming, "expectation", "expects what is still to come"))
        came = [each for each in found if not ahead or (coming and each.when and coming.when and each.when.start < coming.when.start)]
        figures += [_figure(line, each, "figure", "gives a figure") for each in came]
        if not found and not ahead:
            words.append(picked(line, why="names the topic", label="words"))
    return (*figures, *expectations, *(() if figures or expectations else words[:WORDS]))


def latest(found: Sequence[Figure]) -> Figure | None:
    """What is expected, among the figures of a statement: the one of the latest date (*43,900 in 1997; 46,000 in 1998*)."""
    return max(found, key=lambda each: each.when.start if each.when else date.min, default=None)


def _figure(line: Statement, figure: Figure | None, label: str, why: str) -> Pick:
    one = picked(line, why=why, label=label, score=line.hit.score)
    return replace(one, when=figure.when, facts={"value": figure.value, "unit": figure.unit}) if figure else one


def _cell(document: str, figure: Figure) -> Pick:
    facts: dict[str, str | float] = {"value": figure.value, "unit": figure.unit, "of": figure.of}
    return Pick(document, figure.start, figure.end, why=f"a row of a table: {figure.of}", label="figure", when=figure.when, facts=facts)


def weigh(question: Question, extracts: Sequence[Extract], desk: Desk) -> Finding:
    """The series of the commonest unit, its direction, those of other units and the expectations beside it."""
    subject = slot(question, "topic") or question.text
    found = by_unit(extracts)
    unit, rows = next(iter(found.items()), ("", []))
    ahead = [(i, e) for i, e in enumerate(extracts) if e.label == "expectation"]
    verdict = direction([float(e.facts["value"]) for _, e in rows]) if len(rows) > 1 else ""
    verdict = verdict or ("expectations only" if ahead else "words only")
    told = "".join(
        f" {len(own)} figures in {name}, from {own[0][1].when} to {own[-1][1].when}" + (f": {direction([float(e.facts['value']) for _, e in own])}." if at else ".")
        for at, (name, own) in enumerate(found.items())
        if len(own) > 1 or not at
    )
    return Finding(
        question=question,
        verdict=verdict,
        answer=f"{subject}: {verdict}.{told} Expectations: {len(ahead)}.",
        certainty=certainty([e for _, e in rows] or [e for _, e in ahead] or extracts),
        extracts=tuple(extracts),
        unknown=() if ahead else (f"what was expected of {subject}",),
        would_settle=() if origins(e for _, e in rows) > 1 else ("the same figures from a second, independent source",),
        tables=tuple(table for table in (*(series(subject, name, own) for name, own in found.items()), expected(rows, ahead)) if table.rows),
        charts=tuple(Chart("series", subject, marks(own, ahead, name), unit=name) for name, own in found.items() if len(own) > 1) or charted(subject, ahead, rows, unit),
    )


def by_unit(extracts: Sequence[Extract]) -> dict[str, list[tuple[int, Extract]]]:
    """The dated figures by unit, the commonest first; of other units only those that make a series."""
    units = Counter(str(e.facts["unit"]) for e in extracts if e.label == "figure" and e.when is not None)
    kept = [unit for at, (unit, count) in enumerate(units.most_common()) if at == 0 or (count > 1 and at < SERIES)]
    return {unit: [(i, e) for i, e in enumerate(extracts) if e.label == "figure" and e.facts.get("unit") == unit and e.when is not None] for unit in kept}


def charted(subject: str, ahead: Sequence[tuple[int, Extract]], rows: Sequence[tuple[int, Extract]], unit: str) -> tuple[Chart, ...]:
    """The chart of a lone figure or of expectations alone."""
    return (Chart("series", subject, marks(rows, ahead, unit), unit=unit),) if rows or ahead else ()


def direction(values: Sequence[float]) -> str:
    """*rising*, *falling*, *steady*, or *uneven* where the way between first and last goes against their difference as far as it goes with it."""
    change = values[-1] - values[0]
    if abs(change) <= STEADY * max(abs(values[0]), 1e-9):
        return "steady"
    against = sum(max(0.0, (a - b) if change > 0 else (b - a)) for a, b in pairwise(values))
    return "uneven" if against >= abs(change) else "rising" if change > 0 else "falling"


def series(subject: str, unit: str, rows: Sequence[tuple[int, Extract]]) -> Table:
    """The figures of one unit, by date, each with its source."""
    cells = tuple(
        (Cell(str(e.when), i), Cell(e.facts["value"], i), Cell(unit, i), Cell(UNIT.sub("", str(e.facts.get("of", ""))).strip() or None, i), Cell(e.speaker or e.document.title or e.document.path, i))
        for i, e in rows
    )
    return Table(f"{subject}: figures in {unit}", ("date", "value", "unit", "of what", "source"), cells)


def expected(rows: Sequence[tuple[int, Extract]], ahead: Sequence[tuple[int, Extract]]) -> Table:
    """What was expected, by whom, in the order in which it was said, and what came where the series has it."""
    came = {(str(e.when), str(e.facts.get("unit"))): e.facts["value"] for _, e in rows}
    cells = tuple(
        (
            Cell(str(e.document.when) if e.document.when else None, i),
            Cell(e.speaker or e.document.title or e.document.path, i),
            Cell(e.facts.get("value"), i),
            Cell(str(e.facts["unit"]) if "unit" in e.facts else None, i),
            Cell(str(e.when) if e.when else None, i),
            Cell(came.get((str(e.when), str(e.facts.get("unit")))), i),
        )
        for i, e in sorted(ahead, key=lambda each: str(each[1].document.when or ""))
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
