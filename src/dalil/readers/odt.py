"""ODT. Headings, paragraphs, lists, tables; footnotes and comments as notes; deleted words in notes labelled `deleted`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dalil.errors import ReadError
from dalil.readers.draft import Draft
from dalil.readers.package import Package
from dalil.records import Reading

EXTENSIONS: tuple[str, ...] = (".odt", ".ott", ".fodt")
MAGIC: tuple[bytes, ...] = (b"PK\x03\x04",)
MEMBER = "content.xml"

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"
META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
FIELDS = ((f"{DC}title", "title"), (f"{META}initial-creator", "author"), (f"{DC}creator", "author"), (f"{META}creation-date", "created"))
MOST_REPEATS = 100
"""A cell or row may say that it stands for a million of its kind: beyond this they are fill, not content."""


def read(content: bytes, name: str) -> Reading:
    package = Package(content)
    body = package.xml(MEMBER).find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise ReadError("the ODT has no text")
    writer = Body()
    writer.walk(body, 0)
    for label, words in writer.notes:
        writer.draft.block("note", words, label=label)
    deleted = sum(label == "deleted" for label, _ in writer.notes)
    warnings = package.warnings + ((f"tracked changes: {deleted} deletions in notes",) if deleted else ())
    return Reading(writer.draft.text, (), writer.draft.ordered(), meta_of(package), (), warnings)


def meta_of(package: Package) -> dict[str, str]:
    root = package.xml_or_none("meta.xml")
    meta: dict[str, str] = {}
    for tag, field in FIELDS if root is not None else ():
        value = root.findtext(f".//{tag}") if root is not None else ""
        if value and value.strip():
            meta.setdefault(field, value.strip())
    return meta


class Body:
    """Walks the body and writes its draft; notes are set aside and written at the end."""

    def __init__(self) -> None:
        self.draft = Draft()
        self.notes: list[tuple[str, str]] = []

    def walk(self, parent: Any, depth: int) -> None:
        for child in parent:
            if child.tag == f"{TEXT}h":
                level = child.get(f"{TEXT}outline-level", "1")
                self.draft.block("heading", self.words(child), level=int(level) if level.isdigit() else 1)
            elif child.tag == f"{TEXT}p":
                gap = "\n" if depth and self.draft.blocks and self.draft.blocks[-1].kind == "item" else "\n\n"
                self.draft.block("item" if depth else "paragraph", self.words(child), level=depth, gap=gap)
            elif child.tag == f"{TABLE}table":
                self.table(child)
            elif child.tag == f"{TEXT}tracked-changes":
                for region in child.iter(f"{TEXT}deletion"):
                    self.notes.append(("deleted", "\n".join(self.words(p) for p in region.iter(f"{TEXT}p", f"{TEXT}h"))))
            elif child.tag == f"{TEXT}list":
                self.walk(child, depth + 1)
            elif isinstance(child.tag, str):
                self.walk(child, depth)

    def table(self, table: Any) -> None:
        """Writes a table; its first row names the columns."""
        headings: list[str] = []
        for number, row in enumerate(table.iter(f"{TABLE}table-row")):
            values: list[str] = []
            for cell in row.iterchildren(f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
                words = " ".join(self.words(p) for p in cell.iter(f"{TEXT}p", f"{TEXT}h"))
                repeat = cell.get(f"{TABLE}number-columns-repeated", "1")
                values += [words] * min(int(repeat) if repeat.isdigit() else 1, MOST_REPEATS)
            headings = headings or [" ".join(value.split()) for value in values]
            self.draft.row(values, headings=headings, label=str(number), gap="\n" if number else "\n\n")

    def words(self, node: Any) -> str:
        return "".join(self.pieces(node))

    def pieces(self, node: Any) -> Iterator[str]:
        """The words of a paragraph; notes and comments in it leave their mark and are set aside."""
        yield collapse(node.text)
        for child in node:
            if child.tag == f"{TEXT}s":
                count = child.get(f"{TEXT}c", "1")
                yield " " * min(int(count) if count.isdigit() else 1, MOST_REPEATS)
            elif child.tag == f"{TEXT}tab":
                yield "\t"
            elif child.tag == f"{TEXT}line-break":
                yield "\n"
            elif child.tag == f"{TEXT}note":
                mark = child.findtext(f"{TEXT}note-citation", "")
                self.notes.append(("footnote", f"[{mark}] " + "\n".join(self.words(p) for p in child.iter(f"{TEXT}p"))))
                yield f"[{mark}]"
            elif child.tag == f"{OFFICE}annotation":
                author = child.findtext(f"{DC}creator", "")
                self.notes.append(("comment", f"{author}: " * bool(author) + "\n".join(self.words(p) for p in child.iter(f"{TEXT}p"))))
            elif isinstance(child.tag, str):
                yield from self.pieces(child)
            yield collapse(child.tail)


def collapse(text: str | None) -> str:
    """White space as ODF reads it: a run of it is one space."""
    if not text:
        return ""
    words = " ".join(text.split())
    return (" " if text[0].isspace() else "") + words + (" " if words and text[-1].isspace() else "")
