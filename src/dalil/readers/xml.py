"""XML of any kind, TEI above all: headings by depth, speeches with their speaker, items, rows, notes, pages, dates.

What the elements of TEI (and their like in other vocabularies) are is the table below. An element of no known kind that holds
words of its own is a paragraph; one that holds only elements is a container.
"""

from __future__ import annotations

from typing import Any

from dalil.readers.draft import Draft
from dalil.readers.teiheader import header
from dalil.readers.xmltree import local, parse
from dalil.records import BlockKind, Reading
from dalil.text.form.headers import field_of

EXTENSIONS: tuple[str, ...] = (".xml", ".tei", ".teip5", ".akn", ".dbk")
MAGIC: tuple[bytes, ...] = (b"<?xml", b"<TEI", b"<teiCorpus")

KINDS: dict[str, BlockKind] = {
    "head": "heading", "title": "heading", "heading": "heading", "p": "paragraph", "ab": "paragraph", "l": "paragraph",
    "item": "item", "li": "item", "listitem": "item", "quote": "quote", "blockquote": "quote", "note": "note", "footnote": "note",
    "signed": "signature", "signature": "signature", "address": "address", "addrline": "address", "dateline": "paragraph",
    "salute": "paragraph", "opener": "paragraph", "closer": "paragraph", "para": "paragraph", "subtitle": "heading",
}  # fmt: skip
SPEECHES = {"sp", "u", "speech", "turn", "intervention"}
SPEAKERS = {"speaker", "from", "name", "by"}
ROWS = {"row", "tr"}
DIVISIONS = {"div", "div1", "div2", "div3", "div4", "section", "chapter", "part", "article", "group", "lg", "list"}
INLINE = {
    "hi", "ref", "ptr", "persname", "placename", "orgname", "name", "date", "lb", "gap", "add", "del", "unclear", "emph", "foreign",
    "term", "title", "rs", "num", "abbr", "expan", "choice", "sic", "corr", "orig", "reg", "seg", "s", "w", "pc", "c", "b", "i", "em",
    "strong", "a", "span", "sup", "sub", "pb", "milestone", "figure", "graphic", "note", "soCalled", "said", "q", "bibl",
}  # fmt: skip


def read(content: bytes, name: str) -> Reading:
    root = parse(content)
    if local(root) == "html":
        from dalil.readers import html

        return html.read(content, name)
    meta = header(root)
    body = Body()
    if local(root) in ("TEI", "TEI.2", "teiCorpus"):
        for text in [child for child in root if local(child) not in ("teiHeader", "facsimile", "standOff")]:
            body.walk(text, 0)
    else:
        meta = metadata(root) | meta
        body.walk(root, 0)
    body.finish()
    return Reading(body.draft.text, tuple(body.draft.pages), body.draft.ordered(), meta)


def metadata(root: Any) -> dict[str, str]:
    """What the outermost elements and attributes of any XML say under names that we know."""
    meta: dict[str, str] = {}
    for child in [root, *root, *(inner for outer in root for inner in outer)]:
        for key, value in child.attrib.items():
            if (field := field_of(key.rsplit("}", 1)[-1])) in ("title", "date", "author", "kind") and value.strip():
                meta.setdefault(field, value.strip())
        field = field_of(local(child))
        if field in ("title", "date", "author", "addressee", "body", "kind", "source") and not len(child) and child.text:
            meta.setdefault(field, " ".join(child.text.split()))
    return meta


class Body:
    """Walks the elements and writes the draft."""

    def __init__(self) -> None:
        self.draft = Draft()
        self.notes: list[str] = []
        self.page = ""

    def walk(self, node: Any, depth: int) -> None:
        tag = local(node)
        if tag == "pb":
            self.page = node.get("n", "") or str(len(self.draft.pages) + 1)
        elif tag.lower() in SPEECHES:
            self.speech(node, depth)
        elif tag.lower() in ROWS:
            cells = [self.words(child) for child in node if local(child)]
            self.draft.row(cells or [self.words(node)], gap="\n")
        elif self.holds_words(node):
            kind = KINDS.get(tag.lower(), "paragraph")
            level = max(depth, 1) if kind == "heading" else depth if kind == "item" else 0
            self.write(kind, self.words(node), level, tag)
            for child in node:  # a list within an item, a table within a paragraph
                if not self.inline(child):
                    self.walk(child, depth + 1)
        else:
            for child in node:
                self.walk(child, depth + (tag.lower() in DIVISIONS))

    def write(self, kind: BlockKind, words: str, level: int, tag: str) -> None:
        if not words.strip():
            return
        if self.page:
            self.draft.page(self.page)
            self.page = ""
        near = kind == "item" and self.draft.blocks and self.draft.blocks[-1].kind == "item"
        gap = "" if self.draft.text_ends_open() else "\n" if near or tag in ("l", "addrLine") else "\n\n"
        self.draft.block(kind, words, level=level, label="" if kind != "note" else "footnote", gap=gap)

    def speech(self, node: Any, depth: int) -> None:
        """A turn: the speaker's name, then what is said, in one block with the speaker as label."""
        named = next((child for child in node if local(child).lower() in SPEAKERS), None)
        speaker = " ".join(self.words(named).split()).rstrip(":. ") if named is not None else node.get("who", "").lstrip("#")
        start = self.draft.part("\n\n")
        if self.page:
            self.draft.page(self.page)
            self.page, start = "", len(self.draft)
        before = len(self.draft.blocks)
        if self.holds_words(node):
            self.draft.put(self.words(node))
        else:
            for child in node:
                self.walk(child, depth)
        end = len(self.draft)
        if end > start or len(self.draft.blocks) > before:
            self.draft.span("turn", start, label=speaker)

    def holds_words(self, node: Any) -> bool:
        """True if the element has words of its own, or nothing but inline elements."""
        if (node.text or "").strip() or any((child.tail or "").strip() for child in node):
            return True
        children = [child for child in node if local(child)]
        return bool(children) and local(node).lower() in KINDS and all(self.inline(child) for child in children)

    def inline(self, node: Any) -> bool:
        return not local(node) or local(node) in INLINE or local(node).lower() in INLINE

    def words(self, node: Any) -> str:
        """The words of an element in one line; line breaks that the source marks are kept, notes are set aside."""
        return "\n".join(" ".join(line.split()) for line in self.pieces(node).split("\v"))

    def pieces(self, node: Any) -> str:
        parts = [node.text or ""]
        for child in node:
            tag = local(child)
            if tag == "lb":
                parts.append("\v" if child.get("break") != "no" else "")
            elif tag == "pb":
                parts.append(" ")
            elif tag == "note":
                mark = child.get("n", "") or str(len(self.notes) + 1)
                self.notes.append(f"[{mark}] {self.words(child)}")
                parts.append(f"[{mark}]")
            elif tag == "choice":
                kept = next((one for name in ("corr", "reg", "expan") for one in child if local(one) == name), None)
                parts.append(self.pieces(kept) if kept is not None else "".join(self.pieces(one) for one in child))
            elif tag == "gap":
                parts.append("[…]")
            elif tag and self.inline(child):
                parts.append(self.pieces(child))
            parts.append(child.tail or "")
        return "".join(parts)

    def finish(self) -> None:
        """Writes the notes that were set aside."""
        for note in self.notes:
            self.draft.block("note", note, label="footnote")
