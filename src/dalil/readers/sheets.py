"""Spreadsheets: XLSX, XLS, XLSB, ODS. A row a line, tabs between cells; a sheet's first row names the columns.

Values are those that the program last computed; formulas are not run. Hidden sheets are read and labelled.
"""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time, timedelta

from dalil.errors import ReadError, RefusedError
from dalil.readers.draft import Draft
from dalil.readers.package import Package
from dalil.records import Reading

EXTENSIONS: tuple[str, ...] = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
MAGIC: tuple[bytes, ...] = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
MEMBER = "xl/"
MOST_CELLS = 20_000_000
"""Cells of one sheet: a sheet may claim 17 thousand million, and each would be made."""


def read(content: bytes, name: str) -> Reading:
    import python_calamine as calamine

    meta = Package(content).properties() if zipfile.is_zipfile(io.BytesIO(content)) else {}
    try:
        book = calamine.load_workbook(io.BytesIO(content))
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise ReadError(f"the spreadsheet cannot be read: {error}") from error
    draft = Draft()
    warnings: list[str] = []
    for number, sheet in enumerate(book.sheets_metadata):
        if sheet.typ != calamine.SheetTypeEnum.WorkSheet:
            warnings.append(f"sheet {sheet.name!r} is no table of cells")
            continue
        if sheet.visible != calamine.SheetVisibleEnum.Visible:
            warnings.append(f"sheet {sheet.name!r} is hidden in the file")
        try:
            write_sheet(draft, book.get_sheet_by_index(number), sheet.name)
        except (calamine.CalamineError, ValueError) as error:
            warnings.append(f"sheet {sheet.name!r} cannot be read: {error}")
    if not draft.blocks:
        raise ReadError("the spreadsheet has no cells" + (f" ({warnings[0]})" if warnings else ""))
    return Reading(draft.text, tuple(draft.pages), draft.ordered(), meta | {"kind": "table"}, (), tuple(warnings))


def write_sheet(draft: Draft, sheet: object, name: str) -> None:
    """Writes a sheet: a page with its name, then its rows, each labelled with its number in the file."""
    height, width = sheet.height, sheet.width  # type: ignore[attr-defined]
    if height * width > MOST_CELLS:
        raise RefusedError(f"sheet {name!r} claims {height * width:,} cells, more than {MOST_CELLS:,}")
    draft.page(name)
    draft.block("heading", name, level=1, gap="")
    headings: list[str] = []
    top = sheet.start[0] if sheet.start else 0  # type: ignore[attr-defined]
    for number, row in enumerate(sheet.iter_rows(), start=top + 1):  # type: ignore[attr-defined]
        values = [shown_value(value) for value in row]
        headings = headings or (values if any(values) else [])
        draft.row(values, headings=headings, label=str(number), gap="\n\n" if headings is values else "\n")


def shown_value(value: object) -> str:
    """A value as a reader of the sheet would write it: whole numbers without a point, dates in ISO 8601."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ")
    if isinstance(value, date | time | timedelta):
        return str(value)
    return str(value)
