"""The seams, as protocols. A variant is a plain module or a small class that has these members; nobody inherits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from dalil.records import Document, Extract, Finding, Hit, Party, Pick, Query, Question, Reading, Report, Searched


class Reader(Protocol):
    """A module in `readers/`: one file format, or one family of them.

    `EXTENSIONS` are lower-case suffixes with the dot; `MAGIC` byte prefixes that prove the format whatever the suffix says.
    """

    EXTENSIONS: tuple[str, ...]
    MAGIC: tuple[bytes, ...]

    def read(self, content: bytes, name: str) -> Reading:
        """Canonical text and what the format says of it.

        Raises `ReadError` (quarantined) or `RefusedError` (refused), each with one clear line; nothing else.
        """
        ...


class Bearing(Protocol):
    """Scores of one (claim, evidence) pair; the three sum to 1."""

    @property
    def supported(self) -> float: ...
    @property
    def refuted(self) -> float: ...
    @property
    def not_enough(self) -> float: ...


class Judge(Protocol):
    """A judge of bearing: does this text support, refute, or say nothing on this claim?"""

    @property
    def name(self) -> str:
        """Shown in the report, with its measured quality."""
        ...

    @property
    def threshold(self) -> float:
        """The score from which the judge may be believed; fitted on development data so that it is right nine times in ten."""
        ...

    def bearings(self, pairs: Sequence[tuple[str, str]]) -> Sequence[Bearing]:
        """One score a (claim, evidence) pair, in order."""
        ...


class Stance(Protocol):
    """Scores of one (text, target) pair; the three sum to 1."""

    @property
    def positive(self) -> float: ...
    @property
    def neutral(self) -> float: ...
    @property
    def negative(self) -> float: ...


class StanceJudge(Protocol):
    """A judge of stance: what position does this text express towards this target?"""

    @property
    def name(self) -> str: ...

    def level(self, text: str) -> float:
        """The score from which a position read in this text may be believed."""
        ...

    def stances(self, pairs: Sequence[tuple[str, str]]) -> Sequence[Stance]:
        """One score a (text, target) pair, in order."""
        ...


class Register(Protocol):
    """The parties known, by the user's word or found in the archive."""

    def parties(self) -> Sequence[Party]: ...

    def spellings(self, name: str) -> tuple[str, ...]:
        """All the spellings under which a name is sought, the name itself first; other scripts and inflected forms too."""
        ...

    def side(self, speaker: str) -> str:
        """`concerned`, `official`, `third`, or empty where the register does not say."""
        ...


class Desk(Protocol):
    """What a kind is handed: the archive and the judges, behind plain functions. Tests hand it a desk made of strings."""

    @property
    def judge(self) -> Judge: ...

    @property
    def stance(self) -> StanceJudge: ...

    @property
    def register(self) -> Register: ...

    def document(self, id: str) -> Document:
        """A whole document, its structure in `blocks`."""
        ...

    def search(self, *queries: Query, top: int = 60) -> Sequence[Hit]:
        """The best passages for these queries together, fused, best first."""
        ...

    def every(self, query: Query) -> Iterator[Hit]:
        """All passages that match, in (document date, document, position) order; never cut off silently."""
        ...


class Kind(Protocol):
    """A module in `kinds/`: one kind of question. How a letter asks it is data: `text/lexicon/cues_*.yaml`, under `NAME`."""

    @property
    def NAME(self) -> str: ...

    @property
    def SLOTS(self) -> tuple[str, ...]:
        """The slots that the kind understands, the needed ones first."""
        ...

    @property
    def VERDICTS(self) -> tuple[str, ...]:
        """The fixed words that a finding of this kind may carry as verdict."""
        ...

    @property
    def EXAMPLE(self) -> str:
        """A question of this kind, for `dalil kinds` and the contract test."""
        ...

    def seek(self, question: Question) -> tuple[Query, ...]:
        """What to search for."""
        ...

    def pick(self, question: Question, hits: Sequence[Hit], desk: Desk) -> tuple[Pick, ...]:
        """Which spans of the passages found are evidence, on what, and why."""
        ...

    def weigh(self, question: Question, extracts: Sequence[Extract], desk: Desk) -> Finding:
        """The finding. `extracts` come ordered by date, copies marked by `origin`; `searched` is filled in by the flow."""
        ...


class Searcher(Protocol):
    """The search room as `inquiry` sees it."""

    def search(self, *queries: Query, top: int = 60) -> Sequence[Hit]: ...

    def every(self, query: Query) -> Iterator[Hit]: ...

    def searched(self) -> Searched:
        """What this searcher has been asked since it was made."""
        ...


class Renderer(Protocol):
    """A module in `render/`: one output format."""

    NAME: str
    """The file's name in the report's folder: `report.html`, `extracts.csv`, …"""

    def render(self, report: Report) -> bytes:
        """The whole file. The same report gives the same bytes."""
        ...


