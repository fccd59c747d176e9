"""A table is printed for reading: notes once, dates in words, no empty column; figures keep their column."""

from __future__ import annotations

from dalil.records import Cell, Table
from dalil.render.printed import TABLE_ROWS, Note, PrintedTable, figure, printed
from tests.render.made import MINUTES, quote

EXTRACT = quote(MINUTES, "Karimov")


def show(*rows: tuple[Cell, ...]) -> PrintedTable:
    columns = tuple(f"c{n}" for n in range(len(rows[0])))
    return printed(Table("t", columns, rows), lambda index: Note(index + 1, f"1.{index + 1}", EXTRACT, quoted=False))


def notes(table: PrintedTable) -> list[list[int | None]]:
    return [[cell.note.number if cell.note else None for cell in row] for row in table.rows]


def test_cells_of_one_extract_share_one_reference_at_their_end() -> None:
    assert notes(show((Cell("a", 0), Cell("b", 0), Cell("c", 1)))) == [[None, 1, 2]]
    assert notes(show((Cell("a", 0), Cell("x"), Cell("b", 0)))) == [[None, None, 1]]


def test_an_empty_cell_carries_no_reference() -> None:
    assert notes(show((Cell("a", 0), Cell(None, 0), Cell("", 0)), (Cell("a", 1), Cell("b", 1), Cell("c", 1)))) == [
        [1, None, None],
        [None, None, 2],
    ]


def test_a_column_that_says_nothing_is_left_out() -> None:
    table = show((Cell("a"), Cell(None), Cell(5.0)), (Cell("b"), Cell(""), Cell(None)))
    assert table.columns == ("c0", "c2")
    assert table.figures == (False, True)
    assert [[cell.text for cell in row] for row in table.rows] == [["a", "5"], ["b", ""]]


def test_dates_are_written_as_people_write_them() -> None:
    row = show((Cell("1919-02-12"), Cell("1919-02"), Cell("1919"), Cell("1919-31-01"))).rows[0]
    assert [(cell.text, cell.date) for cell in row] == [
        ("12 February 1919", True), ("February 1919", True), ("1919", False), ("1919-31-01", True),
    ]  # fmt: skip


def test_days_from_one_to_another_are_written_so_too_and_may_be_broken() -> None:
    (row,) = show((Cell("1919-01-01/1920-12-31"),)).rows
    assert [(cell.text, cell.date) for cell in row] == [("1 January 1919 to 31 December 1920", False)]


def test_rows_beyond_the_limit_are_counted() -> None:
    table = show(*[(Cell(float(n)),) for n in range(TABLE_ROWS + 7)])
    assert (len(table.rows), table.left_out) == (TABLE_ROWS, 7)


def test_figures_are_grouped_by_thousands() -> None:
    assert [figure(value) for value in (12345.0, 0.25, None, "=x")] == ["12,345", "0.25", "", "=x"]
