"""All extracts, all tables and all sources as a spreadsheet, uncapped. Every cell is a text or a number, never a formula."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import xlsxwriter

from dalil.records import Report, Table
from dalil.render.rows import COLUMNS, rows
from dalil.report import extract_id, keyed_findings

NAME = "extracts.xlsx"
CELL = 32_767
"""The longest text that a cell takes; a longer one goes on in further columns, none is cut."""
WIDTHS = {"text": 90, "question": 40, "why": 40, "title": 40, "path": 40, "reason": 50, "answer": 60}
_SHEET = 1_048_575
_SURROGATE = re.compile("[\ud800-\udfff]")


def render(report: Report) -> bytes:
    """The workbook: `extracts`, one sheet a table (`3 Numbers`), `findings`, `sources`. No clock is read."""
    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(content, options)
    book.set_properties({"title": report.title, "created": datetime(2000, 1, 1)})
    bold = book.add_format({"bold": True, "bottom": 1})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    taken: set[str] = set()

    def sheets(name: str, columns: Sequence[str], table: Sequence[Sequence[object]]) -> None:
        for part in range(0, max(1, len(table)), _SHEET):
            sheet = book.add_worksheet(_unique(name, taken))
            _fill(sheet, columns, table[part : part + _SHEET], bold, wrap)

    sheets("extracts", COLUMNS, list(rows(report)))
    sheets("findings", ("id", "kind", "question", "verdict", "certainty", "reason", "answer", "extracts"), _findings(report))
    for key, finding in keyed_findings(report):
        for table in finding.tables:
            sheets(f"{key} {table.title}", *_with_extracts(table, key))
    sheets("sources", ("compartment", "path", "outcome", "reason", "size", "sha256"),
           [(s.compartment, s.path, s.outcome, s.reason, s.size, s.sha256) for s in report.sources])  # fmt: skip
    book.close()
    return content.getvalue()


def _findings(report: Report) -> list[tuple[object, ...]]:
    return [
        (key, f.question.kind, f.question.text, f.verdict, f.certainty.level, f.certainty.reason, f.answer, len(f.extracts))
        for key, f in keyed_findings(report)
    ]


def _with_extracts(table: Table, key: str) -> tuple[tuple[str, ...], list[list[object]]]:
    """The table with one column more: the extracts that its cells were read from."""
    lines: list[list[object]] = []
    for row in table.rows:
        cited = dict.fromkeys(extract_id(key, cell.extract) for cell in row if cell.extract is not None)
        lines.append([*("" if cell.value is None else cell.value for cell in row), ", ".join(cited)])
    return (*table.columns, "extracts"), lines


def _fill(sheet: Any, columns: Sequence[str], table: Sequence[Sequence[object]], bold: object, wrap: object) -> None:
    sheet.freeze_panes(1, 0)
    for place, name in enumerate(columns):
        sheet.write_string(0, place, name, bold)
        sheet.set_column(place, place, WIDTHS.get(name, 14))
    for number, row in enumerate(table, start=1):
        spill = len(columns)
        for place, value in enumerate(row):
            if isinstance(value, int | float):
                sheet.write_number(number, place, value)
                continue
            text = str(value)
            if not text:
                continue
            sheet.write_string(number, place, _safe(text[:CELL]), wrap)
            for rest in range(CELL, len(text), CELL):
                sheet.write_string(number, spill, _safe(text[rest : rest + CELL]), wrap)
                spill += 1
    if len(table):
        sheet.autofilter(0, 0, len(table), len(columns) - 1)


def _safe(text: str) -> str:
    """A lone surrogate can't be stored in XML; its code point is written out. Other characters are escaped by the writer."""
    return _SURROGATE.sub(lambda match: f"⟦U+{ord(match[0]):04X}⟧", text)


def _unique(name: str, taken: set[str]) -> str:
    """A sheet's name as the format wants it: at most 31 characters, none of []:*?/\\, no apostrophe at an end, not used yet."""
    clean = "".join("-" if c in "[]:*?/\\" or ord(c) < 32 else c for c in name).strip("' ") or "table"
    chosen, number = clean[:31], 1
    while chosen.casefold() in taken or chosen.casefold() == "history":
        number += 1
        chosen = f"{clean[:27]} {number}"
    taken.add(chosen.casefold())
    return chosen
