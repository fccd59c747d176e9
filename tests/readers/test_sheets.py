"""Spreadsheets: rows, column headings, hidden sheets, claims that are not believed."""

import io
from datetime import date

import openpyxl
import pytest

from dalil.errors import ReadError
from dalil.readers import read
from tests.readers.office import zipped


def book() -> bytes:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "Кадры"
    for row in (["Имя", "С", "Пуды"], ["Салимов", date(1921, 9, 13), 40], ["Азимова", None, 2.5]):
        sheet.append(row)
    hidden = made.create_sheet("внутреннее")
    hidden.append(["не показывать"])
    hidden.sheet_state = "hidden"
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def test_rows_and_cells_with_their_columns() -> None:
    reading = read(book(), "a.xlsx")
    assert reading.text == "Кадры\n\nИмя\tС\tПуды\nСалимов\t1921-09-13\t40\nАзимова\t\t2.5\n\nвнутреннее\n\nне показывать"
    cells = {reading.text[b.start : b.end]: b.label for b in reading.blocks if b.kind == "cell"}
    assert cells["40"] == "Пуды"
    assert [page.label for page in reading.pages] == ["Кадры", "внутреннее"]


def test_a_hidden_sheet_is_told() -> None:
    assert read(book(), "a.xlsx").warnings == ("sheet 'внутреннее' is hidden in the file",)


def test_a_damaged_book_is_told_in_one_line() -> None:
    with pytest.raises(ReadError, match="spreadsheet"):
        read(zipped({"xl/workbook.xml": "<workbook/>"}), "a.xlsx")


def test_an_old_office_file_of_another_kind_is_named() -> None:
    with pytest.raises(ReadError, match="old Office file"):
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.doc")
