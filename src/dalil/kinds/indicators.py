"""Indicators of a duty: the figures that the archive has on what it is discharged by, as series with their sources.

A figure counts if its own words name the duty's object or what such a duty is discharged by (*eleven schools*, *9 local people*),
or, a share in percent, if its sentence does. It stands in a group of its own for each language or place that it names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dalil.figures import UNIT, distance, rows, timed
from dalil.figures import dated as cell_date
from dalil.kinds.matter import LEAST, ROUND, Matter, head_of
from dalil.records import Cell, Chart, Document, Extract, Hit, Mark, Pick, Table, When
from dalil.shapes import Desk
from dalil.statements import Statement, statements
from dalil.statements import pick as picked
from dalil.text.lexicon import load
from dalil.text.naming.placenames import places
from dalil.text.naming.tongues import tongues
from dalil.text.numbers import Number, numbers
from dalil.text.ordering.fates.discharge import refers
from dalil.text.stopwords import stopwords
from dalil.text.topic import Concept, Topic

LABEL = "figure"
LEADERS = "....."
"""A line of a table of contents; its number is a page."""
WHOLE = 4
"""Letters from which a word for time may have endings."""
COUNTED = 4
"""Words after a number among which what it counts must stand."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A value, what it counts, the language or place that it is of, and its date (None: its document's)."""

    value: float
    unit: str
    group: str
    when: When | None


def indicators(hits: Sequence[Hit], matter: Matter, desk: Desk) -> list[Pick]:
    """The figures on a duty in the passages found and in the tables of their documents, each as a proposed extract."""
    made: list[Pick] = []
    for line in statements(hits):
        for each in figures_of(line, matter):
            base = picked(line, why=f"a figure on the duty: {each.unit}", label=LABEL)
            made.append(replace(base, when=each.when or line.passage.when, facts={"value": each.value, "unit": each.unit, "group": each.group}))
    for id in dict.fromkeys(hit.passage.document for hit in hits):
        made += tabled(desk.document(id), matter)
    return made


def figures_of(line: Statement, matter: Matter) -> Iterator[Figure]:
    """The figures of one sentence on a duty. *Four schools in Uzbek and two in Tajik*: the second counts what the first does."""
    text, language = line.text, line.passage.language
    found = numbers(text, language)
    if not found or LEADERS in text:
        return
    days = [day for day in timed(text, language) if not refers(text[: day[0]])]
    whole = matter.whom.found(text) or not matter.people
    related = matter.around.share(line.around) >= ROUND or any(term.found(text) and alone for term, alone in matter.means)
    last = ""
    for place, number in enumerate(found):
        if not (related and whole) or any(start < number.end and number.start < end for start, end, _ in days) or _named(text, number) or lasts(number):
            continue
        until = found[place + 1].start if place + 1 < len(found) else len(text)
        part = re.split(r"[;.]\s", text[number.start : until])[0]
        unit = _unit(number, matter) or (last if last and re.match(r"\S+\s+(?:in|на|из)\s", part) else "")
        if number.unit == "%" and not re.fullmatch(r"[^/]*\d[^/]*", text[number.start : number.end]):
            continue  # *nine tenths of all misunderstandings*: a turn of speech, counted by nobody
        if number.unit == "%" and not unit:
            told = matter.about.share(text) >= LEAST or any(term.found(text) and (alone or matter.whom.found(text)) for term, alone in matter.means)
            unit = "%" if told else ""
        if not unit:
            continue
        last = "" if unit == "%" else unit
        near = min(days, key=lambda day: distance(day, number), default=None)
        spoken = tongues(part) or (tongues(text) if len(found) == 1 else ())
        before = text[found[place - 1].end if place else 0 : number.start]  # *in Georgia 80, in Armenia 40 per cent*
        where = places(re.split(r",\s", part)[0]) or places(before)[-1:]
        yield Figure(number.value, unit, ", ".join(spoken) or ", ".join(where[:1]), near[2] if near else None)


def tabled(document: Document, matter: Matter) -> Iterator[Pick]:
    """The figures in a document's tables whose column (or whose row's first cell, or title) names what the duty is about."""
    titled = _names(document.title, matter)
    for row, cells in rows(document):
        words = [document.text[cell.start : cell.end] for cell in cells]
        head = next((text for text in words if not re.match(r"[\d\W]", text) and cell_date(text) is None), "")
        when = next((day for text in words if (day := cell_date(text)) is not None), None)
        for cell, text in zip(cells, words, strict=True):
            if not cell.label or cell.label == text or cell_date(text) is not None:
                continue
            read = numbers(text)
            if len(read) != 1 or read[0].start != 0 or not (titled or _names(cell.label, matter) or _names(head, matter)):
                continue
            bracketed = UNIT.search(cell.label)
            unit = read[0].unit or (bracketed[1] if bracketed else cell.label)
            facts: dict[str, str | float] = {"value": read[0].value, "unit": unit, "group": head}
            yield Pick(document.id, row.start, row.end, why=f"a row of a table: {cell.label}", label=LABEL, when=when or document.when, facts=facts)


def _unit(number: Number, matter: Matter) -> str:
    """The word that says what a number counts, where that is what the duty is about; empty where it is not."""
    words = " ".join(number.what.split()[:COUNTED])
    if matter.people and matter.whom.found(words):
        return matter.named.phrase
    topics: list[Topic] = [*(() if matter.people else (matter.thing,)), *(term for term, alone in matter.means if alone or matter.whom.found(words))]
    return next((concept.word for topic in topics for concept in topic.concepts if not concept.is_name and concept.word not in stopwords("en") and concept.found(words) and (topic is not matter.thing or _is_head(concept, matter))), "")


def _is_head(concept: Concept, matter: Matter) -> bool:
    """Whether a word of the object is what it names, not what describes it; told in English only."""
    return not matter.thing.phrase.isascii() or bool(concept.found(head_of(matter.thing.phrase)))


def lasts(number: Number) -> bool:
    """Whether a number says how long (*for twenty years*), in any language; short words for time count only whole."""
    word = next(iter(re.findall(r"[^\W\d_]+", number.what.casefold())), "")
    return any(word == time or (len(time) >= WHOLE and word.startswith(time)) for own in load("durations").values() for time in own)


def _named(text: str, number: Number) -> bool:
    """Whether a number only numbers something: *No. 7*, *§ 3*, *Article 5*."""
    return re.search(r"(?:№|No\.?|§|[Aa]rticle|[Pp]aragraph|[Ss]ection|пункт\w*|стать\w*|том\w*|т\.|с\.|стр\.)\s*$", text[: number.start]) is not None


def _names(words: str, matter: Matter) -> bool:
    return matter.thing.share(words) >= LEAST or any(alone and term.found(words) for term, alone in matter.means)


def series(extracts: Sequence[Extract]) -> tuple[tuple[Table, ...], tuple[Chart, ...]]:
    """One table of all figures by unit, group and date; and, for each unit of which there are two dates or groups, a chart."""
    figures = [(index, extract) for index, extract in enumerate(extracts) if extract.label == LABEL]
    by_unit: dict[str, list[tuple[int, Extract]]] = defaultdict(list)
    for index, extract in figures:
        by_unit[str(extract.facts["unit"])].append((index, extract))
    listed = [
        tuple(Cell(value, index) for value in (unit, str(extract.facts["group"]) or None, str(extract.when) if extract.when else None, extract.facts["value"], extract.speaker or extract.document.title or extract.document.path))
        for unit, members in by_unit.items()
        for index, extract in members
    ]
    charts = []
    for unit, members in by_unit.items():
        drawn = [Mark(str(e.when), float(e.facts["value"]), str(e.facts["group"]) or "all", e.speaker, i) for i, e in members if e.when is not None]
        if len({(mark.x, mark.group) for mark in drawn}) > 1:
            charts.append(Chart("series", f"Indicator: {unit}", tuple(drawn), unit=unit))
    tables = (Table("Indicators: the figures on it", ("what is counted", "of what", "date", "value", "source"), tuple(listed)),) if listed else ()
    return tables, tuple(charts)
