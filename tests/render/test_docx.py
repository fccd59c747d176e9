"""The Word file: real footnotes, one a note, valid for python-docx and LibreOffice, no trace of a machine."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path
from zipfile import ZipFile

import docx as python_docx
import pytest
from lxml import etree

from dalil.render import docx
from dalil.render.outline import outline
from tests.render.made import report

CONTENT = docx.render(report())
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(name: str) -> etree._Element:
    return etree.fromstring(ZipFile(io.BytesIO(CONTENT)).read(name))


def test_each_note_is_a_footnote_referred_to_once_in_order() -> None:
    notes = [note for section in outline(report()).all_sections for note in section.notes]
    referred = [int(e.get(W + "id", "")) for e in part("word/document.xml").iter(W + "footnoteReference")]
    made = {int(e.get(W + "id", "")): e for e in part("word/footnotes.xml").iter(W + "footnote")}
    assert referred == [note.number for note in notes]
    assert set(made) == {-1, 0, *referred}
    for note in notes:
        assert note.extract.document.path in "".join(made[note.number].itertext())


def test_word_reads_it_and_every_printed_quotation_is_in_it() -> None:
    document = python_docx.Document(io.BytesIO(CONTENT))
    paragraphs = {paragraph.text for paragraph in document.paragraphs}
    for section in outline(report()).all_sections:
        for group in section.groups:
            for quote in group.quotes:
                words = quote.extract.text.replace("\u202e", "⟦RLO⟧").replace("\u202c", "⟦PDF⟧")
                assert any(words in paragraph for paragraph in paragraphs)


def test_persian_paragraphs_and_runs_are_right_to_left() -> None:
    persian = [p for p in part("word/document.xml").iter(W + "p") if "کریم‌اف اعتماد" in "".join(p.itertext())]
    assert persian
    assert persian[0].find(f"{W}pPr/{W}bidi") is not None
    assert persian[0].find(f"{W}r/{W}rPr/{W}rtl") is not None


def test_links_lead_to_bookmarks_of_the_document_only() -> None:
    root = part("word/document.xml")
    names = {e.get(W + "name") for e in root.iter(W + "bookmarkStart")}
    anchors = [e.get(W + "anchor") for e in root.iter(W + "hyperlink")]
    assert anchors
    assert set(anchors) <= names
    relations = part("word/_rels/document.xml.rels")
    assert not [e for e in relations if e.get("TargetMode") == "External"]


def test_every_chart_is_there_as_svg_and_as_metafile() -> None:
    names = ZipFile(io.BytesIO(CONTENT)).namelist()
    charts = sum(len(section.charts) for section in outline(report()).all_sections)
    assert charts == 4
    assert [f"word/media/chart{n}.{kind}" in names for n in range(1, 5) for kind in ("svg", "emf")] == [True] * 8


def test_dates_in_the_package_are_fixed_and_no_author_is_named() -> None:
    package = ZipFile(io.BytesIO(CONTENT))
    assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert b"creator" not in package.read("docProps/core.xml")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it_with_its_footnotes(tmp_path: Path) -> None:
    (tmp_path / "report.docx").write_bytes(CONTENT)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "odt", "--outdir", str(tmp_path), str(tmp_path / "report.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    content = ZipFile(tmp_path / "report.odt").read("content.xml").decode()
    assert content.count('text:note-class="footnote"') == sum(len(s.notes) for s in outline(report()).all_sections)
