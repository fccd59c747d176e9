"""Plain text and Markdown: the file's own words, its header, its pages."""

import pytest

from dalil.errors import ReadError
from dalil.readers import read


def test_the_canonical_text_is_the_file_with_one_kind_of_line_break() -> None:
    assert read("один\r\nдва\rтри\n".encode(), "a.txt").text == "один\nдва\nтри\n"


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert read(b"\xef\xbb\xbfTitle", "a.txt").text == "Title"


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a", "a.unknown"])
def test_a_header_stays_in_the_text_and_is_read_as_metadata(name: str) -> None:
    text = "Заглавие: О хлопке\nДата: 1921-09-13\nОт кого: Комиссия\n\nТекст письма.\n"
    reading = read(text.encode(), name)
    assert reading.text == text
    assert reading.meta == {"title": "О хлопке", "date": "1921-09-13", "author": "Комиссия"}
    (block,) = reading.blocks
    assert (block.kind, block.label) == ("note", "header")
    assert text[block.start : block.end].endswith("Комиссия")


def test_a_form_feed_opens_a_page() -> None:
    reading = read(b"one\n\ftwo\n\fthree", "a.txt")
    assert [(page.label, reading.text[page.start : page.start + 3]) for page in reading.pages] == [
        ("1", "one"),
        ("2", "two"),
        ("3", "thr"),
    ]


def test_bytes_that_are_no_text_are_refused_with_their_format() -> None:
    with pytest.raises(ReadError, match="PNG"):
        read(b"\x89PNG\r\n\x1a\n" + bytes(50), "photo.txt")
    with pytest.raises(ReadError, match="unknown format"):
        read(bytes(range(16)) * 20, "data.txt")
