"""CSV and TSV: cells are spans of the file's own text."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.readers import read
from dalil.readers.csv import rows_of

CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\r\n\x00", exclude_categories=("Cs",)), max_size=8)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=5), st.sampled_from(",;\t"))
def test_spans_hold_what_the_standard_reader_reads(rows: list[list[str]], delimiter: str) -> None:
    target = io.StringIO()
    csv.writer(target, delimiter=delimiter, lineterminator="\n").writerows(rows)
    text = target.getvalue()
    found = [[text[a:b].replace('""', '"') for a, b in row] for row in rows_of(text, delimiter)]
    assert found == rows


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    text = "\n".join(delimiter.join(row) for row in (["имя", "пост"], ["Салимов", "секретарь"], ["Азимова", "член"]))
    reading = read(text.encode(), "a.csv")
    cells = {reading.text[b.start : b.end]: b.label for b in reading.blocks if b.kind == "cell"}
    assert reading.text == text
    assert cells == {"имя": "имя", "пост": "пост", "Салимов": "имя", "секретарь": "пост", "Азимова": "имя", "член": "пост"}


def test_a_quotation_mark_that_is_never_closed_is_a_letter() -> None:
    reading = read(b'a,b\n"x,y\n1,2\n', "a.csv")
    assert [reading.text[b.start : b.end] for b in reading.blocks if b.kind == "row"] == ["a,b", '"x,y', "1,2"]


def test_uneven_rows_are_told() -> None:
    assert "1 of 3 rows" in read(b"a,b\n1,2\n3\n", "a.csv").warnings[0]
