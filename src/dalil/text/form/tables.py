"""Tables written in plain text: rows of `|`, or of tabs. Cells know their column's heading."""

from __future__ import annotations

import re

from dalil.records import Block
from dalil.text.form.lines import Line

_RULE = re.compile(r"[|\s:+=-]+$")


def tables(found: list[Line]) -> list[Block]:
    """Blocks of kind `row` (`label`: number of the table, `level` 1 for a heading row) and, inside them, `cell`.

    A cell's `level` is its column from 1, its `label` the heading of the column.
    """
    blocks: list[Block] = []
    number = 0
    at = 0
    while at < len(found):
        run = at
        while run < len(found) and _is_row(found[run]) and (run == at or not found[run].blank_before):
            run += 1
        if run - at >= 2:
            number += 1
            blocks.extend(_table(found[at:run], number))
        at = max(run, at + 1)
    return blocks


def _is_row(line: Line) -> bool:
    return (
        line.text.count("|") >= 2
        or (line.text.count("|") == 1 and not line.text.endswith("|"))
        or line.text.count("\t") >= 2
    )


def _table(rows: list[Line], number: int) -> list[Block]:
    headed = len(rows) > 1 and _RULE.match(rows[1].text) is not None
    columns: list[str] = []
    blocks: list[Block] = []
    for at, row in enumerate(rows):
        if _RULE.match(row.text):
            continue
        head = at == 0 and headed
        cells = _cells(row)
        if head:
            columns = [row.text[start - row.start : end - row.start] for start, end in cells]
        blocks.append(Block("row", row.start, row.end, 1 if head else 0, str(number)))
        for column, (start, end) in enumerate(cells, 1):
            if end > start:
                label = columns[column - 1] if not head and column <= len(columns) else ""
                blocks.append(Block("cell", start, end, column, label))
    return blocks


def _cells(row: Line) -> list[tuple[int, int]]:
    mark = "|" if "|" in row.text else "\t"
    text, base = row.text, row.start
    begin = 1 if text.startswith(mark) else 0
    stop = len(text) - 1 if text.endswith(mark) and len(text) > 1 else len(text)
    spans = []
    while begin <= stop:
        end = text.find(mark, begin, stop)
        end = stop if end < 0 else end
        inner = text[begin:end]
        lead = len(inner) - len(inner.lstrip())
        width = len(inner.strip())
        spans.append((base + begin + lead, base + begin + lead + width))
        begin = end + 1
    return spans
