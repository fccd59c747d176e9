"""Plain text and Markdown. The canonical text is the file's own, decoded, with one kind of line break; nothing is left out.

A header block at the top (`Title: …`, `Дата: …`) is kept in the text, marked as a note, and read as metadata. A form feed
opens a page. Markdown's headings, items and tables are read by `text/form/structure.py`, as those of any text.
"""

from __future__ import annotations

from dalil.records import Block, Page, Reading
from dalil.text.encodings import decode, wide
from dalil.text.form.headers import header_block

EXTENSIONS: tuple[str, ...] = (".txt", ".text", ".md", ".markdown", ".mdown", ".mkd", ".rst", ".log", ".asc")
MAGIC: tuple[bytes, ...] = ()
CONTROLS = (*range(0x09), *range(0x0E, 0x1A), *range(0x1C, 0x20))
"""Bytes that no text holds, in any of our encodings but UTF-16."""


def looks_like_text(content: bytes) -> bool:
    """True unless the first bytes hold what no text in any encoding of ours holds."""
    head = content[:4096]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or wide(content):
        return True
    controls = sum(head.count(byte) for byte in CONTROLS)
    return controls * 100 <= len(head)


def read(content: bytes, name: str) -> Reading:
    decoded = decode(content)
    return mark(decoded.text, encoding=decoded.encoding, warnings=decoded.warnings)


def mark(text: str, *, encoding: str = "", warnings: tuple[str, ...] = ()) -> Reading:
    """A reading of plain text: its header block and its pages."""
    header = header_block(text)
    blocks = (Block("note", header.start, header.end, 0, "header"),) if header.fields else ()
    return Reading(text, pages(text), blocks, header.fields, (), warnings, encoding)


def pages(text: str) -> tuple[Page, ...]:
    """Pages as form feeds part them; none where there is no form feed."""
    if "\f" not in text:
        return ()
    starts = [0] + [at + 1 for at, char in enumerate(text) if char == "\f"]
    return tuple(Page(str(number), start) for number, start in enumerate(starts, start=1) if text[start : start + 1] != "")
