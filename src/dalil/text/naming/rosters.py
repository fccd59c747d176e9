"""All that a document says of persons in posts and acts: its lines, its lists, its tables and its sentences, read once."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dalil.records import Block
from dalil.text.naming.appositions import told
from dalil.text.naming.careers import Segment, career
from dalil.text.naming.namelists import listed
from dalil.text.naming.services import Service
from dalil.text.sentences import sentences

_CONTINUES = re.compile(r"\n(?:[ \t]{4,}(?=\S)(?![-*•\d])|(?=[a-zа-яё]))")
_ENDED = re.compile(r"[.;:!?»”\")|]\s*\Z")
_LINE = re.compile(r"[^\n]+")


def services(
    text: str,
    blocks: Sequence[Block] = (),
    *,
    language: str = "",
    start: int = 0,
    end: int | None = None,
    lists_only: bool = False,
) -> list[Service]:
    """The services told in `text[start:end]`, in order, each thing once. `blocks`: the document's structure, if it is known.

    `lists_only`: acts alone (present, proposed, signed …), which only lists and labels tell.
    """
    end = len(text) if end is None else end
    heads = sorted((b.start, b.end, b.level, b.label) for b in blocks if b.kind in ("heading", "title"))
    lines = [(at, line, _is_heading(at, line, heads)) for at, line in _lines(text, start, end)]
    paths = _paths(lines)
    rows = [block for block in blocks if block.kind == "row" and start <= block.start < end]
    cells = [block for block in blocks if block.kind == "cell" and start <= block.start < end]
    taken = sorted((row.start, row.end) for row in rows)
    found = [one for row in rows for one in _row(text, row, cells, language)]
    found += listed(lines, paths, language=language)
    for at, line, heading in lines if not lists_only else ():
        if heading or _within(at, taken):
            continue
        own = career(line, at, language=language)
        found += [replace(one, section=paths.get(at, "")) for one in own]
        if not own:
            for first, last in sentences(line):
                found += told(line[first:last], at + first, language=language, section=paths.get(at, ""))
    return _once(found)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The lines, the wrapped ones joined to the line that they go on from; the length stays the same."""
    joined = _CONTINUES.sub(lambda match: " " * len(match[0]), text[start:end])
    width = _width(joined)
    begun, done = 0, 0
    for match in _LINE.finditer(joined):
        goes_on = (
            width
            and match.start() - done == 1
            and done - joined.rfind("\n", 0, done) - 1 > 0.8 * width
            and not _ENDED.search(joined, max(0, done - 3), done)
        )
        if not goes_on or not match[0][:1].isalpha():
            if done > begun:
                yield start + begun, joined[begun:done].replace("\n", " ")
            begun = match.start()
        done = match.end()
    if done > begun:
        yield start + begun, joined[begun:done].replace("\n", " ")


def _width(text: str) -> int:
    """The column at which a hard-wrapped text breaks; 0 for one whose paragraphs are lines."""
    lengths = sorted(length for line in text.splitlines() if (length := len(line)) > 20)
    if len(lengths) < 8:
        return 0
    widest = lengths[int(len(lengths) * 0.95)]
    near = sum(length > 0.8 * widest for length in lengths)
    return widest if widest <= 120 and near >= 0.3 * len(lengths) else 0


def _is_heading(at: int, line: str, heads: list[tuple[int, int, int, str]]) -> bool:
    index = bisect_right(heads, (at + len(line), 0, 0, "")) - 1
    if (
        index >= 0
        and heads[index][0] < at + len(line)
        and heads[index][1] > at
        and heads[index][1] - heads[index][0] <= len(line) + 4
    ):
        return True
    return bool(re.match(r"\s{0,3}#{1,6}\s", line))


def _paths(lines: Sequence[tuple[int, str, bool]]) -> dict[int, str]:
    paths, current = {}, ""
    for at, line, heading in lines:
        if heading:
            current = line.strip("#*_ \t")
        paths[at] = current
    return paths


def _within(at: int, spans: list[tuple[int, int]]) -> bool:
    index = bisect_right(spans, (at, len(spans) and 1 << 60)) - 1
    return index >= 0 and spans[index][0] <= at < spans[index][1]


def _row(text: str, row: Block, cells: Sequence[Block], language: str) -> list[Service]:
    """A row of a table; the cell that holds the person's name is the one under such a heading, else the first that can."""
    own = [cell for cell in cells if row.start <= cell.start and cell.end <= row.end]
    segments = [Segment(text[cell.start : cell.end].strip(), cell.start, cell.label) for cell in own]
    for at, segment in enumerate(segments):
        rest = [other for index, other in enumerate(segments) if index != at and other.text]
        if rest and (made := career(segment.text, row.start, language=language, cells=rest)):
            return [replace(one, start=row.start, end=row.end) for one in made]
    return []


def _once(found: list[Service]) -> list[Service]:
    seen: dict[tuple[str, str, str, str], Service] = {}
    for one in sorted(found, key=lambda each: (each.start, each.end)):
        key = (one.person, one.role, str(one.since or one.appointed or one.seen), f"{one.start // 400}")
        seen.setdefault(key, one)
    return list(seen.values())
