"""What every written rendering shows, in reading order: numbered paragraphs, footnotes, groups of extracts, tables.

    Report → Outline → Section → Group → Quote

A page, a Word file and a Markdown file are three ways of writing down the same outline, so they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dalil.records import Chart, Extract, Finding, Report
from dalil.render.choice import firsts, places, shown
from dalil.render.printed import Note, PrintedTable, printed
from dalil.report import annex_letter, extract_id, keyed_findings
from dalil.settings import Settings
from dalil.text.dating.written import worded

BEARINGS = {"for": "For", "against": "Against", "neutral": "Bearing on it, counted on neither side", "": ""}
TOLD = ("post", "act", "record", "said")
"""What an extract of a roster tells of a person who need not have said it."""


@dataclass(frozen=True, slots=True)
class Quote:
    """An extract as shown: its paragraph number, its footnote, and in how many documents of one origin its words stand."""

    number: int
    id: str
    extract: Extract
    note: Note

    @property
    def copies(self) -> int:
        return int(float(self.extract.facts.get("copies", 1)))

    @property
    def relation(self) -> str:
        """How the words stand to the one they are held to be on: they tell of a person, or give a position; empty for the speaker's own."""
        if self.extract.holder in ("", self.extract.speaker):
            return ""
        return "on" if self.extract.facts.get("kind") in TOLD else "position of"


@dataclass(frozen=True, slots=True)
class Group:
    """Extracts under one heading; an empty heading where a finding has one group only."""

    heading: str
    bearing: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One finding as shown. `key` is its anchor; `further` counts the extracts that only the exports hold; `cited` has the note of each
    place that is cited, by the index of its first extract, an earlier section's where it stands there."""

    key: str
    ordinal: str
    number: int
    finding: Finding
    tables: tuple[PrintedTable, ...]
    groups: tuple[Group, ...]
    notes: tuple[Note, ...]
    further: int
    cited: Mapping[int, str]

    def anchors(self) -> list[str]:
        """The address within the page of each extract, by its index: where it is quoted, else its note, else nothing."""
        quoted = {quote.id for group in self.groups for quote in group.quotes}
        extracts = self.finding.extracts
        ids = [(extract_id(self.key, quote), self.cited.get(place)) for quote, place in zip(firsts(extracts), places(extracts), strict=True)]
        return [f"#x-{quote}" if quote in quoted else f"#n-{note}" if note else "" for quote, note in ids]

    @property
    def answer(self) -> str:
        """The finding's answer, its days as people write them."""
        return worded(self.finding.answer)

    @property
    def charts(self) -> tuple[Chart, ...]:
        return tuple(chart for chart in self.finding.charts if chart.marks)


@dataclass(frozen=True, slots=True)
class Outline:
    """The report in reading order: the findings, and those of each annex under its heading."""

    report: Report
    sections: tuple[Section, ...]
    annexes: tuple[tuple[str, tuple[Section, ...]], ...]

    @property
    def all_sections(self) -> tuple[Section, ...]:
        return (*self.sections, *(section for _, sections in self.annexes for section in sections))

    @property
    def ordinals(self) -> dict[str, str]:
        """How each finding is numbered for the reader, by its key: *A1* for `A-1`."""
        return {section.key: section.ordinal for section in self.all_sections}


def outline(report: Report, *, settings: Settings | None = None) -> Outline:
    """The outline of a report. Numbers depend on the report alone."""
    most = (settings or Settings()).extracts
    counter = _Counter()
    keys = keyed_findings(report)
    sections = tuple(
        counter.section(key, str(position), finding, most)
        for position, (key, finding) in enumerate(keys[: len(report.findings)], start=1)
    )
    rest = iter(keys[len(report.findings) :])
    annexes = []
    for ordinal, (annex, findings) in enumerate(report.annexes):
        letter = annex_letter(ordinal)
        annexes.append(
            (annex.heading, tuple(counter.section(*_named(next(rest), f"{letter}{position}"), most, summary=annex.summary)
             for position, _ in enumerate(findings, start=1)))
        )  # fmt: skip
    return Outline(report=report, sections=sections, annexes=tuple(annexes))


def _named(keyed: tuple[str, Finding], ordinal: str) -> tuple[str, str, Finding]:
    return keyed[0], ordinal, keyed[1]


class _Counter:
    """Counts paragraphs and footnotes through the whole report, and keeps the first note on each place."""

    def __init__(self) -> None:
        self.paragraph = 0
        self.notes = 0
        self.made: dict[tuple[str, int, int], Note] = {}

    def next_paragraph(self) -> int:
        self.paragraph += 1
        return self.paragraph

    def section(self, key: str, ordinal: str, finding: Finding, most: int, *, summary: bool = False) -> Section:
        """The section of a finding. A `summary` quotes nothing again: its tables refer to the notes of the findings that it draws together."""
        number = self.next_paragraph()
        chosen = () if summary else shown(finding, most)
        notes = _Notes(self, key, finding.extracts, frozenset(chosen), earlier=self.made if summary else {})
        tables = tuple(printed(table, notes.of) for table in finding.tables)
        groups = []
        for heading, bearing, members in _grouped(finding, chosen):
            quotes = []
            for index in members:
                paragraph, note = self.next_paragraph(), notes.of(index)
                quotes.append(Quote(paragraph, extract_id(key, index), finding.extracts[index], note))
            groups.append(Group(heading, bearing, tuple(quotes)))
        further = 0 if summary else len(set(firsts(finding.extracts))) - len(chosen)
        return Section(key, ordinal, number, finding, tables, tuple(groups), tuple(notes.made.values()), further, notes.cited)


class _Notes:
    """The footnotes of one section: one for each extract cited, numbered as they are met; those of `earlier` sections are referred to."""

    def __init__(
        self, counter: _Counter, key: str, extracts: Sequence[Extract], shown_below: frozenset[int], *, earlier: Mapping[tuple[str, int, int], Note]
    ) -> None:
        self.counter, self.key, self.extracts, self.earlier = counter, key, extracts, earlier
        self.first = places(extracts)
        self.shown_below = {self.first[index] for index in shown_below}
        self.made: dict[int, Note] = {}
        self.cited: dict[int, str] = {}

    def of(self, index: int) -> Note:
        index = self.first[index]
        extract = self.extracts[index]
        place = (extract.document.id, extract.start, extract.end)
        made = self.made.get(index) or self.earlier.get(place)
        if made is not None:
            self.cited[index] = made.id
            return Note(made.number, made.id, made.extract, made.quoted, first=False)
        self.counter.notes += 1
        self.made[index] = Note(self.counter.notes, extract_id(self.key, index), extract, index not in self.shown_below)
        self.cited[index] = self.made[index].id
        self.counter.made.setdefault(place, self.made[index])
        return self.made[index]


def _grouped(finding: Finding, chosen: Sequence[int]) -> list[tuple[str, str, list[int]]]:
    """Extracts by label in the order of their first appearance, and within a label for, against, neither."""
    labels = list(dict.fromkeys(finding.extracts[index].label for index in chosen))
    groups = []
    for label in labels:
        for bearing, word in BEARINGS.items():
            members = [i for i in chosen if (finding.extracts[i].label, finding.extracts[i].bearing) == (label, bearing)]
            if members:
                heading = f"{label}: {word[0].lower()}{word[1:]}" if label and word else label or word
                groups.append((heading[:1].upper() + heading[1:], bearing, members))
    return groups
