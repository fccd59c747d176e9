"""Passages, the unit of search: a paragraph, or a few sentences of a long one, with the section, speaker and marks it has."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dalil.records import Block, Page
from dalil.text.deciding.votes import opens_roll
from dalil.text.form.lines import Line, lines
from dalil.text.form.marks import marks
from dalil.text.sentences import sentences

PATH = " › "
"""What parts the headings of a section's path."""
_SHORT = 200
"""Neighbouring pieces shorter than this share a passage while it has room."""
_SHAPING = ("heading", "title", "row", "item", "quote", "signature", "paragraph")
_DEPTH = 4
"""Headings shown in a section's path, the nearest ones."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage before the archive gives it its document, ordinal, date and language."""

    start: int
    end: int
    text: str
    section: str = ""
    speaker: str = ""
    page: str = ""
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Unit:
    start: int
    end: int
    mark: str
    turn: int
    section: int


def passages(text: str, blocks: Sequence[Block], pages: Sequence[Page] = (), size: int = 480) -> list[Piece]:
    """Pieces of `text` in order, of at most about `size` code points, never across a heading or a change of speaker.

    `blocks` as `structure` gives them. A heading is a piece of its own (mark `heading`); so is a table's run of rows.
    """
    paths, edges = _sections(blocks)
    spoken = [block for block in blocks if block.kind == "turn"]
    opened = [block.start for block in spoken]
    labels = [page.label for page in pages]
    leaves = [page.start for page in pages]
    found: list[Piece] = []
    for group in _grouped(_units(text, blocks, edges, spoken, opened), size):
        first = group[0]
        listing = text[first.start : group[-1].end].split("\n")
        roll = any(_may_list(line) and opens_roll(line[:120]) for line in listing)
        for start, end in _spans(text, group, size):
            speaker = spoken[first.turn].label if first.turn >= 0 else ""
            section = paths[first.section] if first.section >= 0 else ""
            words = text[start:end]
            if not any(map(str.isalnum, words)):
                continue
            shown = marks(words, section)
            if roll or ("vote" in shown and end < group[-1].end and first.mark == "table"):
                roll = True
                shown.append("vote")
            if first.mark:
                shown.insert(0, first.mark)
            page = labels[at] if (at := bisect_right(leaves, start) - 1) >= 0 else ""
            found.append(Piece(start, end, words, section, speaker, page, tuple(dict.fromkeys(shown))))
    return found


def _may_list(line: str) -> bool:
    """Whether one of the marks that stand between a side's name and its voters is near the line's beginning."""
    near = line[:73]
    return ":" in near or "–" in near or "—" in near or " - " in near


def _sections(blocks: Sequence[Block]) -> tuple[list[str], list[int]]:
    """The path of headings that holds from each heading on, and where it begins."""
    stack: list[tuple[int, str]] = []
    paths: list[str] = []
    edges: list[int] = []
    for block in blocks:
        if block.kind != "heading":
            continue
        while stack and stack[-1][0] >= block.level:
            stack.pop()
        stack.append((block.level, block.label))
        paths.append(PATH.join(words for _, words in stack[-_DEPTH:] if words))
        edges.append(block.start)
    return paths, edges


def _units(text: str, blocks: Sequence[Block], edges: list[int], spoken: list[Block], opened: list[int]) -> list[_Unit]:
    special = {block.start: block for block in blocks if block.kind in _SHAPING}
    notes = [(block.start, block.end) for block in blocks if block.kind == "note"]
    starts = set(opened)
    units: list[_Unit] = []
    for line in lines(text):
        block = special.get(line.start)
        mark = "note" if notes and any(start <= line.start < end for start, end in notes) else _mark(block)
        turn = bisect_right(opened, line.start) - 1
        if turn >= 0 and line.start >= spoken[turn].end:
            turn = -1
        section = bisect_right(edges, line.start) - 1
        if _goes_on(units, line, mark, block, starts, turn, section):
            last = units[-1]
            units[-1] = _Unit(last.start, line.end, last.mark, last.turn, last.section)
        else:
            units.append(_Unit(line.start, line.end, mark, turn, section))
    return units


def _mark(block: Block | None) -> str:
    if block is None or block.kind == "item":
        return ""
    if block.kind == "paragraph":
        return "decision" if block.label else ""
    return {"title": "heading", "row": "table"}.get(block.kind, block.kind)


def _goes_on(
    units: list[_Unit], line: Line, mark: str, block: Block | None, starts: set[int], turn: int, section: int
) -> bool:
    """Whether the line continues the paragraph before it."""
    if not units or line.blank_before or line.start in starts or mark == "heading":
        return False
    last = units[-1]
    if (last.turn, last.section) != (turn, section):
        return False
    if mark == "table" or last.mark == "table":
        return mark == last.mark
    same = mark == last.mark or (mark, last.mark) == ("", "decision")
    return (
        same
        and (block is None or block.kind in ("quote", "note"))
        and last.mark != "heading"
        and line.start - last.start < 4000
    )


def _grouped(units: list[_Unit], size: int) -> list[list[_Unit]]:
    groups: list[list[_Unit]] = []
    for unit in units:
        last = groups[-1] if groups else []
        if (
            last
            and unit.mark != "heading"
            and unit.mark == last[0].mark != "decision"
            and (unit.turn, unit.section) == (last[0].turn, last[0].section)
            and unit.end - last[0].start <= size
            and (unit.end - unit.start < _SHORT or last[-1].end - last[-1].start < _SHORT)
        ):
            last.append(unit)
        else:
            groups.append([unit])
    return groups


def _spans(text: str, group: list[_Unit], size: int) -> list[tuple[int, int]]:
    start, end = group[0].start, group[-1].end
    if end - start <= size:
        return [(start, end)]
    if group[0].mark == "table":
        return _packed(text, _rows(text, start, end), size)
    return _packed(text, sentences(text, start, end), size)


def _rows(text: str, start: int, end: int) -> list[tuple[int, int]]:
    rows = []
    at = start
    for line in text[start:end].split("\n"):
        if line.strip():
            rows.append((at, at + len(line)))
        at += len(line) + 1
    return rows


def _packed(text: str, spans: list[tuple[int, int]], size: int) -> list[tuple[int, int]]:
    """Neighbouring spans joined while they fit; a span longer than twice the size is cut at a space."""
    found: list[tuple[int, int]] = []
    for start, end in _cut(text, spans, 2 * size):
        if found and end - found[-1][0] <= size:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _cut(text: str, spans: list[tuple[int, int]], longest: int) -> Iterator[tuple[int, int]]:
    """The spans, those over `longest` in parts that end at a space, a comma or a semicolon."""
    for start, end in spans:
        at = start
        while end - at > longest:
            half = at + longest // 2
            stop = max(text.rfind(mark, at + 1, half) for mark in ("; ", ", ", "، ", " ", "\n"))
            stop = stop + 1 if stop > at else half
            yield at, stop - 1 if text[stop - 1].isspace() else stop
            at = stop
            while at < end and text[at].isspace():
                at += 1
        yield at, end
