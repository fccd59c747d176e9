"""What a suite gives: questions with their right answers, and how an answer is judged."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dalil.records import Finding

HERE = Path(__file__).parent
SHARED = Path(os.environ.get("DALIL_SHARED", HERE.parent.parent.parent / "shared"))
WORK = HERE.parent / "work" / "facts"


@dataclass(frozen=True)
class Score:
    """`first`: the answer stands first; `found`: it is anywhere in the finding; `right`, `given`, `gold`: items, for F1."""

    first: bool
    found: bool
    right: int
    given: int
    gold: int


@dataclass(frozen=True)
class Case:
    """One question. `judge` scores a finding; `read` scores plain texts, best first, which is all that a baseline gives."""

    id: str
    kind: str
    question: str
    judge: Callable[[Finding], Score]
    read: Callable[[Sequence[str]], Score]


@dataclass(frozen=True)
class Suite:
    """An archive and its questions. `folder` is what `dalil add` is given; None where DALIL_SHARED lacks it."""

    name: str
    folder: Path | None
    cases: tuple[Case, ...] = ()


def plain(text: str) -> str:
    """Text as it is compared: one space for any white space."""
    return " ".join(text.split())


def holding(id: str, kind: str, question: str, wanted: Sequence[str], *, any_of: bool = False) -> Case:
    """A case whose answer is an extract that holds all (or any) of the wanted strings."""

    def right(text: str) -> bool:
        held = [part in plain(text) for part in map(plain, wanted)]
        return any(held) if any_of else all(held)

    def score(texts: Sequence[str]) -> Score:
        hits = [right(text) for text in texts]
        return Score(bool(hits and hits[0]), any(hits), int(any(hits)), 1 if texts else 0, 1)

    return Case(id, kind, question, lambda finding: score([extract.text for extract in finding.extracts]), score)
