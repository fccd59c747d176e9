"""A table as it is printed: dates as people write them, one footnote for a run of cells, no column that says nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from dalil.records import Cell, Extract, Table
from dalil.text.dating.written import written

TABLE_ROWS = 150
"""Rows of a table that are printed; the rest is in the spreadsheet, and the report says so."""
_ISO = re.compile(r"\d{4}-\d{2}(-\d{2})?(?P<until>/\d{4}-\d{2}-\d{2})?")


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its number, the extract that it cites, and whether the note itself must carry the words."""

    number: int
    id: str
    extract: Extract
    quoted: bool
    first: bool = True


@dataclass(frozen=True, slots=True)
class PrintedCell:
    """What stands in a cell, the note that it ends with, and whether it is a figure or a date (neither may be broken)."""

    text: str
    note: Note | None = None
    figure: bool = False
    date: bool = False


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """The columns and rows that are printed, and how many rows are not. `figures` are the columns of figures alone."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[PrintedCell, ...], ...]
    figures: tuple[bool, ...]
    left_out: int


def printed(table: Table, note_of: Callable[[int], Note]) -> PrintedTable:
    """The table as printed. A column without a single value is left out: the exports keep it."""
    kept = [place for place in range(len(table.columns)) if any(row[place].value not in (None, "") for row in table.rows)]
    rows = tuple(_row([row[place] for place in kept], note_of) for row in table.rows[:TABLE_ROWS])
    figures = tuple(all(row[place].figure or not row[place].text for row in rows) for place in range(len(kept)))
    return PrintedTable(table.title, tuple(table.columns[place] for place in kept), rows, figures, len(table.rows) - len(rows))


def figure(value: str | float | None) -> str:
    """A value as printed: whole numbers grouped by thousands, nothing for what is not known."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,g}"


def _row(cells: list[Cell], note_of: Callable[[int], Note]) -> tuple[PrintedCell, ...]:
    """Cells that follow each other and were read from one extract share one reference, at the last of them that says something."""
    said = [place for place, cell in enumerate(cells) if cell.value not in (None, "") and cell.extract is not None]
    ends = [place for place, after in pairwise(said) if cells[place].extract != cells[after].extract]
    last = {*ends, *said[-1:]}
    row = []
    for place, cell in enumerate(cells):
        iso = _ISO.fullmatch(cell.value) if isinstance(cell.value, str) else None
        row.append(
            PrintedCell(
                text=written(str(cell.value)) if iso else figure(cell.value),
                note=note_of(cell.extract) if cell.extract is not None and place in last else None,
                figure=isinstance(cell.value, int | float),
                date=iso is not None and iso["until"] is None,
            )
        )
    return tuple(row)
