"""DOCX. Body, tables, footnotes and endnotes; comments and tracked changes as labelled layers, never merged silently.

Deleted words are kept in notes labelled `deleted`, inserted ones stand in the text as the reader of the file sees it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from dalil.errors import ReadError
from dalil.readers.draft import Draft
from dalil.readers.package import Package
from dalil.records import BlockKind, Reading

EXTENSIONS: tuple[str, ...] = (".docx", ".docm", ".dotx")
MAGIC: tuple[bytes, ...] = (b"PK\x03\x04",)
MEMBER = "word/document.xml"

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read(content: bytes, name: str) -> Reading:
    package = Package(content)
    body = package.xml(MEMBER).find(f"{W}body")
    if body is None:
        raise ReadError("the DOCX has no body")
    document = Body(styles(package))
    document.walk(body)
    for part, tag, label in (("footnotes", "footnote", "footnote"), ("endnotes", "endnote", "endnote"), ("comments", "comment", "comment")):
        if (root := package.xml_or_none(f"word/{part}.xml")) is not None:
            document.notes(root, tag, label)
    for number, words in enumerate(document.deleted, start=1):
        document.draft.block("note", words, level=number, label="deleted")
    warnings = package.warnings
    if document.deleted or document.inserted:
        warnings += (f"tracked changes: {document.inserted} insertions shown, {len(document.deleted)} deletions in notes",)
    return Reading(document.draft.text, (), document.draft.ordered(), package.properties(), (), warnings)


def styles(package: Package) -> dict[str, str]:
    """Lower-case English name of each paragraph style, by its id."""
    root = package.xml_or_none("word/styles.xml")
    if root is None:
        return {}
    found = {}
    for style in root.iter(f"{W}style"):
        label = style.find(f"{W}name")
        found[style.get(f"{W}styleId", "")] = (label.get(f"{W}val", "") if label is not None else "").lower()
    return found


class Body:
    """Walks the body and writes its draft."""

    def __init__(self, styles: dict[str, str]) -> None:
        self.draft = Draft()
        self.styles = styles
        self.deleted: list[str] = []
        self.inserted = 0

    def walk(self, parent: Any) -> None:
        for child in parent:
            if child.tag == f"{W}p":
                self.paragraph(child)
            elif child.tag == f"{W}tbl":
                self.table(child)
            elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}smartTag", f"{W}customXml"):
                self.walk(child)

    def paragraph(self, node: Any) -> None:
        kind, level = self.style(node)
        text = "".join(self.words(node))
        gap = "\n" if kind == "item" and self.draft.blocks and self.draft.blocks[-1].kind == "item" else "\n\n"
        self.draft.block(kind, text, level=level, gap=gap)

    def style(self, node: Any) -> tuple[BlockKind, int]:
        """Kind and level of a paragraph, from its style and numbering."""
        properties = node.find(f"{W}pPr")
        if properties is None:
            return "paragraph", 0
        style = properties.find(f"{W}pStyle")
        label = self.styles.get(style.get(f"{W}val", ""), style.get(f"{W}val", "").lower()) if style is not None else ""
        outline = properties.find(f"{W}outlineLvl")
        if label == "title":
            return "title", 0
        if found := re.fullmatch(r"heading ?(\d)", label):
            return "heading", int(found[1])
        if outline is not None and outline.get(f"{W}val", "9") in "012345678":
            return "heading", int(outline.get(f"{W}val", "0")) + 1
        numbering = properties.find(f"{W}numPr")
        if numbering is not None or label.startswith("list"):
            depth = numbering.find(f"{W}ilvl") if numbering is not None else None
            return "item", int(depth.get(f"{W}val", "0")) + 1 if depth is not None else 1
        return ("quote", 1) if "quot" in label else ("paragraph", 0)

    def words(self, node: Any, *, struck: bool = False) -> Iterator[str]:
        """The words of a paragraph as its reader sees them; deleted ones are set aside."""
        for child in node:
            tag = child.tag
            if tag == f"{W}t" or (struck and tag == f"{W}delText"):
                yield child.text or ""
            elif tag == f"{W}tab":
                yield "\t"
            elif tag in (f"{W}br", f"{W}cr"):
                yield "\n"
            elif tag == f"{W}noBreakHyphen":
                yield "-"
            elif tag in (f"{W}del", f"{W}moveFrom"):
                words = "".join(self.words(child, struck=True))
                if words.strip():
                    self.deleted.append(words)
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                yield f"[{child.get(f'{W}id', '')}]"
            elif tag == f"{W}ins":
                self.inserted += 1
                yield from self.words(child, struck=struck)
            elif isinstance(tag, str) and tag not in (f"{W}pPr", f"{W}rPr", f"{W}instrText"):
                yield from self.words(child, struck=struck)

    def table(self, table: Any) -> None:
        """Writes a table; its first row names the columns."""
        headings: list[str] = []
        for number, row in enumerate(table.iter(f"{W}tr")):
            values = [" ".join("".join(self.words(p)) for p in cell.iter(f"{W}p")) for cell in row.findall(f"{W}tc")]
            if not number:
                headings = [" ".join(value.split()) for value in values]
            self.draft.row(values, headings=headings, label=str(number), gap="\n" if number else "\n\n")

    def notes(self, root: Any, tag: str, label: str) -> None:
        """Writes footnotes, endnotes or comments, each a note with its number (and author) before it."""
        for note in root.iter(f"{W}{tag}"):
            if note.get(f"{W}type", "normal") not in ("normal", ""):
                continue
            text = "\n".join("".join(self.words(p)) for p in note.iter(f"{W}p")).strip()
            author = note.get(f"{W}author", "")
            if text:
                self.draft.block("note", f"[{note.get(f'{W}id', '')}] {author + ': ' if author else ''}{text}", label=label)
