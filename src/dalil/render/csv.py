"""All extracts as comma-separated values, uncapped, UTF-8 with a byte order mark so that spreadsheets read it as such.

A cell that a spreadsheet could take for a formula gets an apostrophe in front, and so does a cell that begins with one:
taking one leading apostrophe away gives the exact value back.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from dalil.records import Report
from dalil.render.rows import COLUMNS, rows

NAME = "extracts.csv"
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠", "|", "%")


def render(report: Report) -> bytes:
    """One row an extract, the header first."""
    return write([list(COLUMNS), *([str(cell) for cell in row] for row in rows(report))])


def write(table: list[list[str]]) -> bytes:
    """Rows of text, guarded."""
    sheet = io.StringIO(newline="")
    csv.writer(sheet, lineterminator="\r\n").writerows([guard(cell) for cell in row] for row in table)
    return sheet.getvalue().encode("utf-8-sig", "surrogatepass")


def guard(cell: str) -> str:
    """The cell, made harmless; `plain` undoes it."""
    return "'" + cell if cell.lstrip(" ").startswith(_RISKY) else cell


def plain(cell: str) -> str:
    """The value that `guard` was given."""
    return cell[1:] if cell.startswith("'") else cell


def read(content: bytes) -> Iterator[list[str]]:
    """The rows of a file that `write` wrote, exact values."""
    for row in csv.reader(io.StringIO(content.decode("utf-8-sig", "surrogatepass"), newline="")):
        yield [plain(cell) for cell in row]
