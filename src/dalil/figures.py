"""Figures of a matter with the day, month or year that each is of: from statements and from the rows of tables."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dalil.records import Block, Document, Hit, Pick, When
from dalil.shapes import Desk
from dalil.statements import statements
from dalil.text.dating.dates import dates
from dalil.text.grams import fold
from dalil.text.lexicon import load
from dalil.text.naming.names import names
from dalil.text.numbers import Number, numbers
from dalil.text.stopwords import stopwords
from dalil.text.topic import Topic

YEAR = re.compile(r"(?<![\d.,:/-])(1[5-9]\d\d|20\d\d)(?![\d.,:/-]*\d)")
UNIT = re.compile(r"\(([^()]{1,24})\)\s*$")
"""What a column's heading gives in brackets at its end: *harvest (tonnes)*."""


CLAUSE = re.compile(r"[;,:]\s|\s(?:and|but|while|whereas|и|а|но|va|lekin|ва|лекин|және|бірақ|жана|бирок|ve|ama|و|اما)\s", re.IGNORECASE)
"""Where the clause of a figure begins."""
NEARLY = 0.7
"""The share of a topic that a figure's own words must name before it is set against another."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A value, its unit, the span it was read from and the date that it is of (None: its document's)."""

    start: int
    end: int
    value: float
    unit: str
    of: str
    when: When | None


def stated(text: str, language: str) -> list[Figure]:
    """The figures of one statement that have a unit, each with the nearest date; a year is no figure. Offsets are into `text`."""
    days = timed(text, language)
    found = []
    for number in numbers(text, language):
        if number.unit and not any(start < number.end and number.start < end for start, end, _ in days):
            near = min(days, key=lambda day: distance(day, number), default=None)
            found.append(Figure(number.start, number.end, number.value, number.unit, number.what, near[2] if near else None))
    return found


def counts(figure: Figure, text: str, about: Topic, language: str) -> bool:
    """Whether a figure of a statement may be of a topic, not of another thing that the statement counts (*a third of the water*).

    What stands behind its unit says what is counted: the topic, or something else, unless the clause before it names the topic by
    itself: a body that bears its name (*the Cotton Trust*) is not the topic. A figure with nothing behind its unit is of what the statement is on.
    """
    other = thing(figure, language)
    if not other or about.share(other) > 0:
        return True
    clause = CLAUSE.split(text[: figure.start])[-1]
    return bool(about.concepts) and about.share(clause if about.names() else nameless(clause, language)) > 0


def thing(figure: Figure, language: str) -> str:
    """The word behind a figure's unit that says what it counts, behind *of* where the language has such a word; empty where none does."""
    words = figure.of.split()
    words = words[1:] if words and words[0].casefold() == figure.unit.casefold() else words
    leads = load("measures")["leads"].get(language, [])
    if leads:
        if not words or words[0].casefold() not in leads:
            return ""
        words = words[1:]
        while words and fold(words[0].lower()) in stopwords(language):
            words = words[1:]
    return words[0] if words and fold(words[0].lower()) not in stopwords(language) else ""


def nameless(text: str, language: str) -> str:
    """A text without its names of several words and of bodies."""
    for name in reversed(names(text, language)):
        if " " in name.text or name.kind == "body":
            text = f"{text[: name.start]} {text[name.end :]}"
    return text


def timed(text: str, language: str) -> list[tuple[int, int, When]]:
    """The dates of a statement, and the bare years beside them."""
    days = [(start, end, replace(when, role="event")) for start, end, when in dates(text, language=language)]
    for match in YEAR.finditer(text):
        if not any(start <= match.start() < end for start, end, _ in days):
            days.append((match.start(), match.end(), whole_year(match[0])))
    return sorted(days, key=lambda day: day[0])


def undated(text: str, language: str) -> str:
    """A text without the dates and bare years that it names."""
    for start, end, _ in reversed(timed(text, language)):
        text = f"{text[:start]} {text[end:]}"
    return text


def whole_year(digits: str) -> When:
    """A bare year as the interval that it stands for."""
    year = int(digits)
    return When(date(year, 1, 1), date(year, 12, 31), digits, role="event")


def distance(day: tuple[int, int, When], number: Number) -> int:
    """Characters between a date and a number with the words of its unit."""
    return max(day[0] - number.end - len(number.what) - 1, number.start - day[1], 0)


def tabled(document: Document, about: Topic, *, least: float = 0.5) -> Iterator[Figure]:
    """The figures in the rows of a document's tables: a numeric cell whose heading (or whose document's title) names the topic.

    The row's date is that of its first cell that reads as one. `start` and `end` are those of the row.
    """
    titled = about.share(document.title) >= least
    for row, cells in rows(document):
        when = next((day for cell in cells if (day := dated(document.text[cell.start : cell.end])) is not None), None)
        for cell in cells:
            words = document.text[cell.start : cell.end]
            if cell.label and cell.label != words and dated(words) is None and (about.share(cell.label) >= least or titled):
                read = numbers(words)
                if len(read) == 1 and read[0].start == 0:
                    unit = UNIT.search(cell.label)
                    yield Figure(row.start, row.end, read[0].value, read[0].unit or (unit[1] if unit else cell.label), cell.label, when)


def by_unit(hits: Sequence[Hit], about: Topic, desk: Desk) -> dict[str, dict[int, list[Pick]]]:
    """The figures of a topic in the documents found, by unit and year, each as a proposed extract with its value in `facts`.

    Only what names nearly all of the topic counts here, since two figures will be set against one another.
    """
    found: dict[str, dict[int, list[Pick]]] = defaultdict(lambda: defaultdict(list))
    seen: set[tuple[str, int, float]] = set()

    def note(document: str, start: int, end: int, figure: Figure) -> None:
        if figure.when is not None and (document, start, figure.value) not in seen:
            seen.add((document, start, figure.value))
            facts: dict[str, str | float] = {"value": figure.value, "unit": figure.unit}
            one = Pick(document, start, end, why="a figure", when=figure.when, facts=facts)
            found[figure.unit][figure.when.start.year].append(one)

    for id in dict.fromkeys(hit.passage.document for hit in hits):
        for figure in tabled(desk.document(id), about, least=NEARLY):
            note(id, figure.start, figure.end, figure)
    for line in statements(hits):
        if about.share(line.text) >= NEARLY:
            for figure in stated(line.text, line.passage.language):
                if not counts(figure, line.text, about, line.passage.language):
                    continue
                note(line.passage.document, line.start, line.end, figure)
    return found


def dated(words: str) -> When | None:
    """The date that a cell holds and nothing else; a bare year counts, and so does a year with a month."""
    words = words.strip()
    if YEAR.fullmatch(words):
        return whole_year(words)
    found = dates(words)
    return replace(found[0][2], role="event") if len(found) == 1 and found[0][1] - found[0][0] >= len(words) - 1 else None


def rows(document: Document) -> Iterator[tuple[Block, list[Block]]]:
    """The rows of a document's tables, each with its cells in order."""
    row: Block | None = None
    cells: list[Block] = []
    for block in document.blocks:
        if block.kind == "row":
            if row is not None:
                yield row, cells
            row, cells = block, []
        elif block.kind == "cell" and row is not None and block.end <= row.end:
            cells.append(block)
    if row is not None:
        yield row, cells
