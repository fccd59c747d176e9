"""The nouns, in the order in which the work meets them. Frozen, slotted, no behaviour beyond reading themselves.

    file → Reading → Document → Passage                          what the archive holds
    letter → Question → Query → Hit → Pick → Extract → Finding → Report     what happens to a question

Offsets are always code points into `Document.text` (Python string indices), half open.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Outcome = Literal["ingested", "ingested with warnings", "quarantined", "refused"]
Basis = Literal["asserted", "metadata", "inferred"]
BlockKind = Literal[
    "title", "heading", "paragraph", "item", "row", "cell", "turn", "quote", "signature", "address", "note"
]
Slots = Mapping[str, "str | tuple[str, ...]"]
Facts = Mapping[str, "str | float"]


# ── what the archive holds ────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class When:
    """A date as the archive gives it: an interval, because *1921* is a year and *February 1919* a month.

    `text` holds the words it was read from; `basis` says whether the document asserts it, its metadata or file name
    carries it, or it was inferred; `role` says the date of what it is.
    """

    start: date
    end: date
    text: str = ""
    basis: Basis = "asserted"
    role: Literal["document", "meeting", "signature", "event", "publication"] = "document"

    def __str__(self) -> str:
        """ISO 8601, as precise as the archive is: `1919-02-12`, `1919-02`, `1919`, or `start/end`."""
        first, last = self.start, self.end
        if first == last:
            return first.isoformat()
        if first.day == 1 and first.year == last.year and (last.month, last.day) == (12, 31) and first.month == 1:
            return f"{first.year:04d}"
        if first.day == 1 and (first.year, first.month) == (last.year, last.month) and last.day >= 28:
            return f"{first.year:04d}-{first.month:02d}"
        return f"{first.isoformat()}/{last.isoformat()}"


@dataclass(frozen=True, slots=True)
class Page:
    """Where a page begins in the canonical text. `label` is the page's own number, as printed or counted."""

    label: str
    start: int


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a document's structure. Blocks may nest; they come ordered by (start, -end).

    `level`: heading depth (1 is the highest), column number of a cell, nesting of a quotation.
    `label`: number of an item, speaker of a turn, column heading of a cell, table number of a row.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file found inside a file: a mail's attachment, an archive's member. `name` is data, never a path to write.

    `record`: no file of its own but a record of this one: a line of JSON, a message of a mailbox. `unread`: why its bytes
    could not be had, if they could not.
    """

    name: str
    content: bytes
    record: bool = False
    unread: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader makes of one file: canonical text, the way back to its pages, and what the format itself says.

    `meta` keys are the fields of `Document` (`title`, `date`, `author`, `addressee`, `body`, `kind`, `source`), values as
    written in the file, and `created`, the day on which the file was made, which need not be the document's. `attachments` are read as documents of their own, one at a time; going through them may raise
    `ReadError` where a container is damaged, and `RefusedError` where it unpacks to too much.
    """

    text: str
    pages: tuple[Page, ...] = ()
    blocks: tuple[Block, ...] = ()
    meta: Mapping[str, str] = field(default_factory=dict)
    attachments: Iterable[Attachment] = ()
    warnings: tuple[str, ...] = ()
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A document as the archive keeps it.

    `id`: first 16 hex digits of SHA-256 over path and content, so neither guessable nor sequential. `sha256`: of the
    original bytes. `text_sha256`: of `text` in UTF-8. `origin`: id of the document that this one copies, its own id if none.
    """

    id: str
    compartment: str
    path: str
    sha256: str
    text: str
    text_sha256: str
    title: str = ""
    when: When | None = None
    language: str = "und"
    author: str = ""
    addressee: str = ""
    body: str = ""
    kind: str = ""
    source: str = ""
    pages: tuple[Page, ...] = ()
    blocks: tuple[Block, ...] = ()
    warnings: tuple[str, ...] = ()
    origin: str = ""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One row of the annex of sources: a file that was offered, and what became of it."""

    compartment: str
    path: str
    outcome: Outcome
    reason: str
    sha256: str
    size: int
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit of search: a paragraph, or a few sentences of a long one; never across a heading or a change of speaker.

    `marks` name what the structure shows in it (`decision`, `vote`, `number`, `date`, `post`, `signature`, `heading`, …),
    so that a kind that needs completeness can ask for all passages with a mark. `origin` is the (document, ordinal) key, as
    text, of the first passage with the same words: copies share it.
    """

    document: str
    ordinal: int
    start: int
    end: int
    text: str
    language: str = "und"
    page: str = ""
    section: str = ""
    speaker: str = ""
    when: When | None = None
    marks: tuple[str, ...] = ()
    origin: str = ""

    @property
    def key(self) -> tuple[str, int]:
        return self.document, self.ordinal


@dataclass(frozen=True, slots=True)
class Party:
    """An entry of the register: a person, a body or a group, with all spellings seen or given by the user.

    `side` says whose voice the party is, for the annex of voices: `concerned`, `official`, `third`, or empty for not said.
    It comes from the user's register, never from guessing by a name.
    """

    id: str
    name: str
    kind: Literal["person", "body", "group", "place"] = "person"
    names: tuple[str, ...] = ()
    side: str = ""
    member_of: tuple[str, ...] = ()
    note: str = ""


# ── what happens to a question ────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the letter. `text` is the asking sentence as written; `slots` are what its kind needs.

    Slots by kind: attitude holder, target · people group, facets · prospect party, against, facets · count of · body body,
    facets · claim claim · outlook topic · chronicle topic · decisions body, topic · differences parties, topic, facets ·
    hypotheses act, suspects · duty act, object, who, beneficiary, place, term, issuer.
    """

    id: str
    kind: str
    text: str
    slots: Slots = field(default_factory=dict)
    language: str = "en"
    read_as_topic: bool = False


@dataclass(frozen=True, slots=True)
class Annex:
    """Something treated on its own, beside the questions: what the letter asks for, or a `summary` that draws the findings together."""

    topic: str
    summary: bool = False

    @property
    def heading(self) -> str:
        """How it is headed in a report."""
        return self.topic if self.summary else f"Special annex: {self.topic}"


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter read: its questions in order, the annexes it asks for, and what its writer asserts (context, no evidence)."""

    text: str
    questions: tuple[Question, ...]
    annexes: tuple[Annex, ...] = ()
    context: tuple[str, ...] = ()
    language: str = "en"
    sender: str = ""
    addressee: str = ""
    when: When | None = None
    path: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """One thing to search for, with the reason it is searched.

    `names`: groups of spellings are found by the search room; a passage must name each of them. `marks`: a passage must bear
    all. `complete`: page through everything that matches instead of the best few. `most`: how many passages it wants (0: as many as the
    settings say). `weight` scales it in the fusion.
    """

    text: str
    reason: str
    names: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    language: str = ""
    after: date | None = None
    before: date | None = None
    complete: bool = False
    weight: float = 1.0
    most: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found. `why` says by which query, stage and spelling; `score` orders hits of one search only."""

    passage: Passage
    score: float
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Searched:
    """What was searched, so that silence can be an answer: what was tried, how much was looked at, how much there is."""

    queries: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    passages_matching: int = 0
    passages_looked_at: int = 0
    documents_looked_at: int = 0
    documents: int = 0
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pick:
    """A span that a kind (or a judge, or a fenced model) proposes as evidence. It carries no text: `extract.py` slices.

    `bearing`: `for`, `against`, `neutral` or empty. `label`: what it is evidence on (a party, a facet, a suspect, a grade).
    `holder`: whose position or act it tells. `reported`: said by somebody else than the holder. `facts`: values read from
    it (figures, units, names), for tables and charts.
    """

    document: str
    start: int
    end: int
    why: str
    bearing: str = ""
    label: str = ""
    holder: str = ""
    speaker: str = ""
    reported: bool = False
    when: When | None = None
    facts: Facts = field(default_factory=dict)
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Extract:
    """A word-for-word quotation. It holds no words of its own: `text` is sliced from the document each time it is read.

    Made only by `extract.cut`, which checks the span and the document's hash.
    """

    document: Document
    start: int
    end: int
    why: str
    bearing: str = ""
    label: str = ""
    holder: str = ""
    speaker: str = ""
    reported: bool = False
    when: When | None = None
    language: str = "und"
    section: str = ""
    page: str = ""
    facts: Facts = field(default_factory=dict)
    score: float = 0.0

    @property
    def text(self) -> str:
        return self.document.text[self.start : self.end]

    @property
    def origin(self) -> str:
        """Extracts with the same origin are copies of one statement and count once."""
        return self.document.origin or self.document.id


@dataclass(frozen=True, slots=True)
class Certainty:
    """How sure, and why, in the words of `weigh.py`'s scale."""

    level: Literal["high", "moderate", "low", "none"]
    reason: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A value of a table. `extract` is the index, in the finding's extracts, of the quotation that it was read from."""

    value: str | float | None
    extract: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """An answer that can be taken away: each row has as many cells as there are columns."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A point of a chart: a date (or category) and a value (or position), the extract that it stands for, and its group."""

    x: str
    y: float | str
    group: str = ""
    label: str = ""
    extract: int | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """Something people would rather look at than read. `kind` chooses the drawing, `unit` names the y axis."""

    kind: Literal["series", "timeline", "positions", "matrix"]
    title: str
    marks: tuple[Mark, ...]
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """The answer to one question. `answer` is made of fixed templates whose slots hold values read from the extracts.

    `verdict`: one of the kind's own fixed words; `nothing found` where there is no evidence. `unknown`: what the archive does
    not say. `would_settle`: what would.
    """

    question: Question
    verdict: str
    answer: str
    certainty: Certainty
    extracts: tuple[Extract, ...] = ()
    unknown: tuple[str, ...] = ()
    would_settle: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    charts: tuple[Chart, ...] = ()
    searched: Searched = Searched()


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose words the evidence of a finding (or, with `question` empty, of the whole report) is."""

    question: str
    side: str
    extracts: int
    first_hand: int
    languages: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a renderer needs. No clock is read: the same archive and inquiry give the same bytes."""

    title: str
    letter: Letter
    findings: tuple[Finding, ...]
    sources: tuple[SourceFile, ...]
    voices: tuple[Voice, ...] = ()
    silent: tuple[str, ...] = ()
    annexes: tuple[tuple[Annex, tuple[Finding, ...]], ...] = ()
    archive_root: str = ""
    version: str = ""
    changes: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
