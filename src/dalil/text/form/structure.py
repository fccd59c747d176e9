"""The structure of a document, read once at ingestion: completes what its format gave with what its form shows."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from dalil.records import Block
from dalil.text.deciding.votes import votes
from dalil.text.form.headings import headings, title
from dalil.text.form.lines import Line, lines
from dalil.text.form.marks import resolves
from dalil.text.form.tables import tables
from dalil.text.form.turns import turns

_ITEM = re.compile(
    r"(?P<label>[-*•–—‣▪●+]|\(?\d{1,4}(?:\.\d{1,3}){0,3}[.)]|\(?[a-zа-яё][.)]|\(?[ivx]{1,5}[.)]|[IVX]{1,5}[.)]|§\s?\d+\.?)\s+\S"
)
_QUOTE = re.compile(r"(>+)\s?")
_SIGNED = re.compile(
    r"(?:\(?(?:signed|sgd|подписал[иа]?|подписи?|подп|верно|imzo|имзо|қолы|кол тамгасы|imza|امضا|ئىمزا)\b[.):]?|/s/)|"
    r"(?:(?:зам(?:еститель)?\.?\s+)?(?:председатель|секретарь|нарком|народный комиссар|управделами)|chairman|secretary|president|rais|раис|төраға|төрага|başkan|رئیس)\b[^.:]{0,60}$",
    re.IGNORECASE,
)

COUNTED = 300
"""Characters of a paragraph that may be nothing but the record of a vote."""
OPENS = 80
"""Characters at its head, *Vote on the motion of Mr Vale:*, before which its figures begin."""


def structure(text: str, blocks: Iterable[Block] = ()) -> tuple[Block, ...]:
    """Blocks of `text` ordered by (start, -end): those given by the format, and headings, tables, turns, items, quotations and
    signatures that the form of the lines shows, where the format was silent.

    A line that says what was resolved (`Resolution: …`) is a `paragraph` with that label; it ends the speech before it, and so
    does a paragraph that records a vote: the minutes say it, not the last who spoke.
    Headings, rows and items given are widened to the line on which they stand. Tables written with `|` are read anew, so that
    every row knows its table and every cell its column. A format that marks headings hides none: below its own levels, labels
    and lines in bold are still taken as headings.
    """
    found = lines(text)
    given = _on_lines(list(blocks), found)
    drawn = tables(found)
    drawn_at = {block.start for block in drawn}
    given = [block for block in given if not (block.kind in ("row", "cell") and _inside(block.start, drawn))]
    made: list[Block] = list(drawn)
    taken = drawn_at | {block.start for block in given if block.kind in ("row", "cell", "heading", "title")}
    notes = [(block.start, block.end) for block in given if block.kind == "note"]
    free = [
        line for line in found if line.start not in taken and not any(start <= line.start < end for start, end in notes)
    ]
    heads = [block for block in given if block.kind in ("heading", "title")]
    new = headings(free, marked=bool(heads))
    made.extend(new)
    heads = heads + new
    covered = {block.start for block in heads}
    body = [line for line in free if line.start not in covered]
    resolving = [
        Block("paragraph", line.start, line.end, 0, label) for line in body if (label := _resolution(line.text))
    ]
    made.extend(resolving)
    if not any(block.kind == "turn" for block in given):
        rows = [block for block in made if block.kind == "row"]
        walls = sorted(covered | {block.end for block in heads} | {block.start for block in (*rows, *resolving)})
        spoken = turns(body, walls)
        if counted := [line.start for line in body if _counts_votes(line)] if spoken else []:
            spoken = turns(body, sorted(walls + counted))
        made.extend(spoken)
    itemised = {block.start for block in given if block.kind == "item"}
    made.extend(block for block in _items(body) if block.start not in itemised)
    if not any(block.kind == "quote" for block in given):
        made.extend(
            Block("quote", line.start, line.end, len(match[1])) for line in body if (match := _QUOTE.match(line.text))
        )
    made.extend(
        Block("signature", line.start, line.end) for line in body if len(line.text) < 100 and _SIGNED.match(line.text)
    )
    return tuple(sorted(given + made, key=lambda block: (block.start, -block.end)))


def _on_lines(given: list[Block], found: list[Line]) -> list[Block]:
    """Headings, items and rows begin where their line's ink begins (before `##`, before the dash), and hold bare labels."""
    starts = [line.start for line in found]
    moved = []
    for block in given:
        if block.kind in ("heading", "title", "item", "row"):
            at = bisect_right(starts, block.start) - 1
            start = found[at].start if at >= 0 and block.start < found[at].end else block.start
            if block.kind == "heading":
                block = Block(
                    "heading", start, block.end, block.level or 1, title(block.label or text_of(block, found))
                )
            elif start < block.start:
                block = Block(block.kind, start, block.end, block.level, block.label)
        moved.append(block)
    return moved


def text_of(block: Block, found: list[Line]) -> str:
    """The words of the lines that a block covers."""
    return " ".join(line.text for line in found if block.start < line.end and line.start < block.end)


def _inside(at: int, drawn: list[Block]) -> bool:
    index = bisect_right(drawn, at, key=lambda block: block.start) - 1
    while index >= 0 and drawn[index].kind == "cell":
        index -= 1
    return index >= 0 and at < drawn[index].end


def _resolution(words: str) -> str:
    """The label of a line that says what was resolved (`Resolution: …`, `Постановили: …`); empty for any other line."""
    label, colon, rest = words.partition(":")
    if not colon or not rest.strip("*_ ") or rest[0] not in " \t*_":
        return ""
    bare = title(label.lstrip("-*• "))
    return bare if len(bare) < 50 and bare[:1].isupper() and resolves(bare) else ""


def _counts_votes(line: Line) -> bool:
    """Whether a line of its own paragraph records a vote (*For 4, against 1.*, *Carried unanimously.*)."""
    if not line.blank_before or len(line.text) > COUNTED or _ITEM.match(line.text):
        return False
    return any(vote.start <= OPENS for vote in votes(line.text)[:1])


def _items(body: list[Line]) -> list[Block]:
    blocks = []
    for line in body:
        match = _ITEM.match(line.text)
        if match is not None:
            blocks.append(Block("item", line.start, line.end, 1 + line.indent // 2, match["label"]))
    return blocks
