"""CSV and TSV. The canonical text is the file's own; rows and cells are spans of it, so that a cell is quoted as written."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from dalil.records import Block, Reading
from dalil.text.encodings import decode

EXTENSIONS: tuple[str, ...] = (".csv", ".tsv", ".tab")
MAGIC: tuple[bytes, ...] = ()
DELIMITERS = ",;\t|"


def read(content: bytes, name: str) -> Reading:
    decoded = decode(content)
    text = decoded.text
    delimiter = "\t" if name.lower().endswith((".tsv", ".tab")) else delimiter_of(text)
    rows = list(rows_of(text, delimiter))
    headings = [label(text[start:end]) for start, end in rows[0]] if rows else []
    blocks: list[Block] = []
    warnings = decoded.warnings
    for number, row in enumerate(rows):
        blocks.append(Block("row", row[0][0], row[-1][1], 0, str(number)))
        for column, (start, end) in enumerate(row):
            if end > start:
                blocks.append(Block("cell", start, end, column, headings[column] if column < len(headings) else ""))
    uneven = sum(len(row) != len(headings) for row in rows)
    if uneven:
        warnings += (f"{uneven} of {len(rows)} rows have another number of cells than the first",)
    return Reading(text, (), tuple(blocks), {"kind": "table"}, (), warnings, decoded.encoding)


def delimiter_of(text: str) -> str:
    """The delimiter that the first lines agree on most; a comma where there is none."""
    head = text[:20_000]
    try:
        return csv.Sniffer().sniff(head[: head.rfind("\n") + 1] or head, DELIMITERS).delimiter
    except csv.Error:
        return max(DELIMITERS, key=head.count)


def rows_of(text: str, delimiter: str) -> Iterator[list[tuple[int, int]]]:
    """Spans of the cells, row by row. Quotation marks enclose delimiters and line breaks; a cell's span lies within them."""
    at, row, size = 0, [], len(text)
    while at < size:
        if text[at] == '"':
            start = at + 1
            end = closing(text, start)
            if end < 0:  # never closed: the mark is a letter like any other
                start, end = at, line_cell(text, at, delimiter)
                at = end
            else:
                at = end + 1
                at = line_cell(text, at, delimiter)
        else:
            start = at
            end = at = line_cell(text, at, delimiter)
        row.append((start, end))
        if at >= size or text[at] == "\n":
            if len(row) > 1 or row[0][1] > row[0][0]:
                yield row
            row = []
        elif at + 1 >= size:
            row.append((size, size))
        at += 1
    if row:
        yield row


def closing(text: str, start: int) -> int:
    """Where the quotation that begins at `start` ends; -1 if it does not."""
    at = text.find('"', start)
    while at >= 0 and text[at + 1 : at + 2] == '"':
        at = text.find('"', at + 2)
    return at


def line_cell(text: str, at: int, delimiter: str) -> int:
    """Where the cell that begins at `at` ends: the next delimiter or line break."""
    ends = [found for found in (text.find(delimiter, at), text.find("\n", at)) if found >= 0]
    return min(ends, default=len(text))


def label(cell: str) -> str:
    return " ".join(cell.replace('""', '"').split())
