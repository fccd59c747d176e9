"""PDF: the text layer with its pages; no text layer is no silence."""

import pytest

from dalil.errors import ReadError
from dalil.readers import read


def pdf(*pages: str) -> bytes:
    """A PDF with one line of text a page, in Helvetica; an empty string makes a page without text."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for words in pages:
        drawn = f"BT /F1 12 Tf 72 700 Td ({words}) Tj ET" if words else "0 0 m 9 9 l S"
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {len(objects)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    count = len(objects) + 1
    return out + f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer << /Size {count} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF".encode()


def test_each_page_knows_where_it_begins() -> None:
    reading = read(pdf("The first page.", "The second page."), "a.pdf")
    assert [(p.label, reading.text[p.start :][:10]) for p in reading.pages] == [("1", "The first "), ("2", "The second")]


def test_a_page_without_text_is_told() -> None:
    reading = read(pdf("Words.", ""), "a.pdf")
    assert reading.warnings == ("no text layer on 1 of 2 pages: 2",)


def test_a_file_without_text_is_not_passed_over() -> None:
    with pytest.raises(ReadError, match="no text layer"):
        read(pdf(""), "a.pdf")


def test_a_broken_file_is_told_in_one_line() -> None:
    with pytest.raises(ReadError, match="cannot be parsed"):
        read(b"%PDF-1.4\nnothing of the kind", "a.pdf")


def test_bytes_decide_against_the_name() -> None:
    reading = read(pdf("Words."), "a.txt")
    assert reading.text == "Words."
    assert reading.warnings == ("named .txt, read as PDF, which its bytes show",)


def test_running_heads_are_marked_and_kept() -> None:
    reading = read(pdf("Water Board, page 1", "Water Board, page 2", "Water Board, page 3"), "a.pdf")
    assert [(b.kind, b.label, reading.text[b.start : b.end]) for b in reading.blocks] == [
        ("note", "running", f"Water Board, page {number}") for number in (1, 2, 3)
    ]


def test_a_sentence_that_runs_over_a_page_is_not_cut_into_paragraphs() -> None:
    assert read(pdf("The board resolved to", "open the canals."), "a.pdf").text == "The board resolved to\nopen the canals."
