"""Gains and losses by example against the last run, kept small: one letter a row in `results/last.json`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from bench.verdicts.sets import Item

RESULTS = Path(__file__).parent / "results"


LETTERS = {"neutral": "o"}
"""Labels that are not told by their first letter, which *negative* has."""


def letter(label: str) -> str:
    return LETTERS.get(label, label[0])


def letters(said: Sequence[str], pronounced: Sequence[bool]) -> str:
    """One letter a row, a capital where it was pronounced."""
    return "".join(letter(label).upper() if sure else letter(label) for label, sure in zip(said, pronounced, strict=True))


def stamp(items: Sequence[Item]) -> str:
    """Which rows these are, in which order."""
    return hashlib.sha256("\n".join(i.id for i in items).encode()).hexdigest()[:12]


class Record:
    """The last run, and what this one says."""

    def __init__(self, path: Path = RESULTS / "last.json") -> None:
        self._path = path
        self._before = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        self._now: dict[str, dict[str, object]] = {}

    def add(self, name: str, items: Sequence[Item], said: Sequence[str], pronounced: Sequence[bool], **measures: float) -> None:
        self._now[name] = {"rows": stamp(items), "said": letters(said, pronounced), **measures}

    def changes(self, name: str, items: Sequence[Item], said: Sequence[str]) -> tuple[list[Item], list[Item]]:
        """(rows newly right, rows newly wrong); empty where the last run had other rows."""
        before = self._before.get(name)
        if before is None or before["rows"] != stamp(items):
            return [], []
        old = str(before["said"]).lower()
        gained = [i for i, o, s in zip(items, old, said, strict=True) if o != letter(i.gold) and s == i.gold]
        lost = [i for i, o, s in zip(items, old, said, strict=True) if o == letter(i.gold) and s != i.gold]
        return gained, lost

    def save(self) -> None:
        self._path.parent.mkdir(exist_ok=True)
        self._path.write_text(json.dumps({**self._before, **self._now}, indent=1) + "\n", encoding="utf-8")
