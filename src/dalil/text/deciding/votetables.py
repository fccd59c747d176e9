"""Tables of votes: a column a side and a row a vote, or a voter and a side in each row."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.records import Block
from dalil.text.deciding.sides import Vote, outcome_beside, side
from dalil.text.form.lines import Line
from dalil.text.form.tables import tables


def vote_tables(text: str, found: list[Line]) -> Iterator[Vote]:
    """Tables with a column a side and a row a vote, and tables with a voter and a side in each row."""
    by_table: dict[str, list[tuple[Block, list[Block]]]] = {}
    for block in tables(found):
        if block.kind == "row":
            by_table.setdefault(block.label, []).append((block, []))
        else:
            list(by_table.values())[-1][-1][1].append(block)
    for rows in by_table.values():
        yield from _columns(text, rows)
        yield from _voters(text, rows)


def _columns(text: str, rows: list[tuple[Block, list[Block]]]) -> Iterator[Vote]:
    head, heads = rows[0]
    sides = {cell.level: side(text[cell.start : cell.end]) for cell in heads}
    named = {column: name for column, name in sides.items() if name}
    if len(set(named.values())) < 2:
        return
    for row, cells in rows[1:]:
        counts: dict[str, int] = {}
        for cell in cells:
            words = text[cell.start : cell.end].strip("* ")
            if cell.level in named and words.isdecimal():
                counts[named[cell.level]] = int(words)
        if len(counts) >= 2:
            yield Vote(
                head.start if row is rows[1][0] else row.start,
                row.end,
                "tally",
                counts,
                outcome=outcome_beside(text, head.start, row.end),
            )


def _voters(text: str, rows: list[tuple[Block, list[Block]]]) -> Iterator[Vote]:
    names: dict[str, list[str]] = {}
    counted = 0
    for _, cells in rows:
        words = [text[cell.start : cell.end].strip("* ") for cell in cells]
        sides = [side(word) if word and not word.isdecimal() else "" for word in words[1:]]
        given = [name for name in sides if name]
        if len(given) == 1 and words[0] and not side(words[0]):
            names.setdefault(given[0], []).append(words[0])
            counted += 1
    if counted >= 3 and counted * 2 >= len(rows):
        listed = {name: tuple(who) for name, who in names.items()}
        yield Vote(rows[0][0].start, rows[-1][0].end, "names", {name: len(who) for name, who in listed.items()}, listed)
