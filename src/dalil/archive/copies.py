"""Which documents and passages are copies of one another, so that five copies of one telegram count once.

Two documents are copies if seven tenths of the shorter one's runs of three words (one word in ten may be misread), and nine
tenths of its figures, stand in the other, one's title is found in the other, neither is more than twice as long, and they are not dated to different days of which the other says nothing (a form filled in each month
is no copy, a telegram forwarded the next day is one). Two passages are
copies if their letters and figures are the same. The origin is the earliest by date, then by path. Per compartment; the result
depends on what the compartment holds alone, not on the order in which it came.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from dalil.archive import rows
from dalil.archive.store import Store
from dalil.records import When
from dalil.text.shingles import WORD, contained, numerals, runs, unsketch

SHARE = 0.7
FIGURES = 0.9
TITLE = 0.8
LONGER = 2.0
LEAST = 12
"""Runs of words that a document must have to be compared at all."""
COMMON = 60
"""A run that more documents than this begin their sketch with is a formula, and makes no candidates."""
HINT = 0.2
"""Share of a sketch that two documents must have in common to be compared."""


@dataclass(frozen=True, slots=True)
class Held:
    """What is compared of a document."""

    number: int
    id: str
    path: str
    when: When | None
    sketch: bytes

    @property
    def order(self) -> tuple[str, str, str]:
        """The earliest dated comes first, the undated last."""
        return (self.when.start.isoformat() if self.when else "9999", self.path, self.id)


def update(store: Store) -> int:
    """Finds the copies anew if documents came or went since the last time; returns how many documents copy another."""
    stale = store.database.execute("SELECT 1 FROM documents WHERE replaced = 0 AND origin = '' LIMIT 1").fetchone()
    if stale is None:
        return 0
    found = store.database.execute("SELECT number, id, path, date, sketch FROM documents WHERE replaced = 0").fetchall()
    held = {row[0]: Held(row[0], row[1], row[2], rows.date_in(row[3]), row[4]) for row in found}
    pairs = (pair for pair in candidates(held.values()) if copies(store, held[pair[0]], held[pair[1]]))
    origins = clusters(held, pairs)
    with store.writing() as database:
        database.executemany(
            "UPDATE documents SET origin = ? WHERE number = ? AND origin <> ?",
            ((origins[number], number, origins[number]) for number in held),
        )
        mark_passages(database, held)
    return sum(origins[number] != one.id for number, one in held.items())


def candidates(documents: Iterable[Held]) -> Iterator[tuple[int, int]]:
    """Pairs whose sketches have enough in common to be worth a comparison."""
    parts = [(one.number, unsketch(one.sketch)) for one in documents]
    if not parts:
        return
    numbers = np.concatenate([np.full(len(values), number, np.int64) for number, values in parts])
    hashes = np.concatenate([values for _, values in parts])
    sizes = {number: len(values) for number, values in parts}
    order = np.lexsort((numbers, hashes))
    hashes, numbers = hashes[order], numbers[order]
    edges = np.flatnonzero(np.diff(hashes)) + 1
    starts, ends = np.concatenate(([0], edges)), np.concatenate((edges, [len(hashes)]))
    together: Counter[tuple[int, int]] = Counter()
    for start, end in zip(*(bound[(ends - starts > 1) & (ends - starts <= COMMON)].tolist() for bound in (starts, ends)), strict=True):
        group = numbers[start:end].tolist()
        together.update((a, b) for at, a in enumerate(group) for b in group[at + 1 :])
    for (first, second), shared in sorted(together.items()):
        if shared >= HINT * min(sizes[first], sizes[second]):
            yield first, second


def copies(store: Store, first: Held, second: Held) -> bool:
    """True if two documents are copies of one another; see the head of this file."""
    (title, one), (subject, other) = (
        store.database.execute("SELECT title, text FROM documents WHERE number = ?", (held.number,)).fetchone()
        for held in (first, second)
    )
    if different_days(first.when, second.when, one, other) or not (told(title, one, other) or told(subject, other, one)):
        return False
    mine, theirs = runs(one), runs(other)
    short, long = sorted((len(mine), len(theirs)))
    if short < LEAST or long > LONGER * short or contained(mine, theirs) < SHARE:
        return False
    figures, others = set(numerals(one)), set(numerals(other))
    least = min(len(figures), len(others))
    return least == 0 or len(figures & others) >= FIGURES * least


def told(title: str, own: str, other: str) -> bool:
    """True if a title's words are found in the other text: a form filled in for another thing has another title.

    A title that is not in its own text is a file's name, and tells nothing.
    """
    words = set(WORD.findall(title.lower())) & set(WORD.findall(own.lower()))
    return len(words & set(WORD.findall(other.lower()))) >= TITLE * len(words)


def different_days(first: When | None, second: When | None, one: str, other: str) -> bool:
    """True if both are dated, the dates cannot be the same, and neither text tells the date of the other, as one that forwards it does."""
    if first is None or second is None or (first.end >= second.start and second.end >= first.start):
        return False
    return not ((first.text and first.text in other) or (second.text and second.text in one))


def clusters(held: dict[int, Held], pairs: Iterable[tuple[int, int]]) -> dict[int, str]:
    """The id of each document's origin: the first of those that it is joined with."""
    leader = {number: number for number in held}

    def lead(number: int) -> int:
        while leader[number] != number:
            leader[number] = number = leader[leader[number]]
        return number

    for first, second in pairs:
        one, other = sorted((lead(first), lead(second)), key=lambda number: held[number].order)
        leader[other] = one
    return {number: held[lead(number)].id for number in held}


def mark_passages(database: sqlite3.Connection, held: dict[int, Held]) -> None:
    """Gives passages of the same words the key of the first of them, and all others their own."""
    same = database.execute(
        "SELECT words, p.number, p.document, p.ordinal, p.origin FROM passages p JOIN documents d ON d.number = p.document "
        "WHERE d.replaced = 0 AND words <> x'' AND words IN "
        "(SELECT words FROM passages WHERE words <> x'' GROUP BY words HAVING count(*) > 1)"
    ).fetchall()
    groups: dict[bytes, list[tuple[int, int, int, str]]] = defaultdict(list)
    for words, *rest in same:
        groups[words].append(tuple(rest))
    changed = []
    for group in groups.values():
        _, document, ordinal, _ = min(group, key=lambda row: (held[row[1]].order, row[2]))
        origin = f"{held[document].id}:{ordinal}"
        changed += [(origin, number) for number, _, _, before in group if before != origin]
    database.executemany("UPDATE passages SET origin = ? WHERE number = ?", changed)
