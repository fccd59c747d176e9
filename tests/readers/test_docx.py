"""DOCX: body, tables, notes; comments and tracked changes as labelled layers."""

import io

import docx as python_docx
import pytest

from dalil.errors import ReadError, RefusedError
from dalil.readers import read
from tests.readers.office import docx, zipped


def test_headings_paragraphs_and_tables_of_a_real_file() -> None:
    made = python_docx.Document()
    made.core_properties.title, made.core_properties.author = "Отчёт", "Комиссия"
    made.add_heading("О воде", 1)
    made.add_paragraph("Каналы открыты.")
    made.add_paragraph("первое", style="List Bullet")
    table = made.add_table(2, 2)
    for cell, words in zip((c for row in table.rows for c in row.cells), ("Имя", "Пост", "Салимов", "секретарь"), strict=True):
        cell.text = words
    target = io.BytesIO()
    made.save(target)
    reading = read(target.getvalue(), "a.docx")
    assert reading.text == "О воде\n\nКаналы открыты.\n\nпервое\n\nИмя\tПост\nСалимов\tсекретарь"
    assert [(b.kind, b.label) for b in reading.blocks if b.kind != "cell"] == [
        ("heading", "О воде"), ("paragraph", ""), ("item", ""), ("row", "0"), ("row", "1"),
    ]  # fmt: skip
    assert {reading.text[b.start : b.end]: b.label for b in reading.blocks if b.kind == "cell"}["секретарь"] == "Пост"
    assert reading.meta["title"] == "Отчёт"
    assert "date" not in reading.meta, "the day on which the file was made is not the document's date"


def test_tracked_changes_and_comments_are_layers() -> None:
    body = (
        "<w:p><w:r><w:t>The vote was </w:t></w:r><w:del><w:r><w:delText>lost</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>carried</w:t></w:r></w:ins></w:p>"
    )
    comments = '<w:comment w:id="1" w:author="B."><w:p><w:r><w:t>check this</w:t></w:r></w:p></w:comment>'
    reading = read(docx(body, comments=comments), "a.docx")
    layers = {b.label: reading.text[b.start : b.end] for b in reading.blocks if b.kind == "note"}
    assert reading.text.startswith("The vote was carried\n\n")
    assert layers == {"comment": "[1] B.: check this", "deleted": "lost"}
    assert any("tracked changes" in warning for warning in reading.warnings)


def test_a_footnote_leaves_its_mark_and_stands_at_the_end() -> None:
    body = '<w:p><w:r><w:t>Agreed.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    footnotes = '<w:footnote w:id="2"><w:p><w:r><w:t>By 3 to 1.</w:t></w:r></w:p></w:footnote>'
    assert read(docx(body, footnotes=footnotes), "a.docx").text == "Agreed.[2]\n\n[2] By 3 to 1."


def test_a_damaged_file_is_told_in_one_line() -> None:
    with pytest.raises(ReadError, match="damaged"):
        read(b"PK\x03\x04" + b"rubbish" * 9, "a.docx")


def test_entities_are_never_expanded() -> None:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "lol"}">' for n in range(9))
    bomb = zipped({"word/document.xml": f"<?xml version='1.0'?><!DOCTYPE x [{entities}]><x>&a8;</x>"})
    with pytest.raises((ReadError, RefusedError)):
        read(bomb, "a.docx")
