"""HTML. Visible text in reading order; headings, items, tables and quotations marked; what is hidden is labelled, not merged.

Nothing is fetched: scripts, styles and frames are left out, links and images are only words.
"""

from __future__ import annotations

from typing import Any

from dalil.readers.draft import Draft
from dalil.records import BlockKind, Reading
from dalil.text.encodings import decode
from dalil.text.form.headers import field_of

EXTENSIONS: tuple[str, ...] = (".html", ".htm", ".xhtml", ".shtml")
MAGIC: tuple[bytes, ...] = (b"<!DOCTYPE html", b"<!doctype html", b"<html", b"<HTML")

SILENT = {"script", "style", "noscript", "template", "head", "iframe", "object", "svg", "canvas", "select", "button", "nav"}
BLOCKS: dict[str, BlockKind] = {
    "p": "paragraph", "li": "item", "dt": "item", "dd": "item", "blockquote": "quote", "address": "address",
    "figcaption": "note", "caption": "note", "pre": "paragraph",
}  # fmt: skip
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
DEEPEST = 400
"""Nesting beyond which a page is read as one run of text, so that no hostile page exhausts the stack."""


def read(content: bytes, name: str) -> Reading:
    from selectolax.lexbor import LexborHTMLParser

    decoded = decode(content, declared=declared(content))
    tree = LexborHTMLParser(decoded.text)
    meta = metadata(tree)
    page = Page()
    if tree.body is not None:
        page.walk(tree.body, 0)
    page.flush()
    warnings = decoded.warnings
    if page.hidden:
        warnings += (f"{page.hidden} hidden parts of the page are labelled as notes",)
    return Reading(page.draft.text, (), page.draft.ordered(), meta, (), warnings, decoded.encoding)


def declared(content: bytes) -> str:
    """The encoding that the page names, if any."""
    import re

    found = re.search(rb"charset\s*=\s*[\"']?([A-Za-z0-9_.:-]+)", content[:4096])
    return found[1].decode("ascii").lower() if found else ""


def metadata(tree: Any) -> dict[str, str]:
    """Title and what the `meta` elements say, under the names of our fields."""
    meta: dict[str, str] = {}
    for node in tree.css("meta[name][content], meta[property][content]"):
        label = node.attributes.get("name") or node.attributes.get("property") or ""
        field = field_of(label.rsplit(":", 1)[-1].rsplit(".", 1)[-1])
        value = " ".join((node.attributes.get("content") or "").split())
        if field in {"title", "date", "author", "addressee", "body", "kind", "source"} and value:
            meta.setdefault(field, value)
    title = tree.css_first("title")
    if title is not None and title.text().strip():
        meta["title"] = " ".join(title.text().split())
    return meta


class Page:
    """Walks a page and writes its draft: inline words gather until a block begins or ends."""

    def __init__(self) -> None:
        self.draft = Draft()
        self.words: list[str] = []
        self.hidden = 0

    def flush(self, kind: BlockKind = "paragraph", *, level: int = 0, label: str = "", keep: bool = False) -> None:
        """Writes the words gathered so far as one block."""
        text = "".join(self.words)
        self.words.clear()
        if not keep:
            text = "\n".join(" ".join(line.split()) for line in text.split("\v"))
        gap = "\n" if kind == "item" and self.draft.blocks and self.draft.blocks[-1].kind == "item" else "\n\n"
        self.draft.block(kind, text, level=level, label=label, gap=gap)

    def walk(self, node: Any, depth: int, kind: BlockKind = "paragraph", level: int = 0) -> None:
        if depth > DEEPEST:
            self.words.append(node.text(separator=" "))
            return
        for child in node.iter(include_text=True):
            tag = child.tag
            if tag == "-text":
                self.words.append(child.text(deep=False))
            elif tag == "br":
                self.words.append("\v")
            elif tag in SILENT or tag.startswith("-"):
                continue
            elif hidden(child):
                self.flush(kind, level=level)
                self.words.append(child.text(separator=" "))
                self.hidden += bool("".join(self.words).strip())
                self.flush("note", label="hidden")
            elif tag == "table":
                self.flush(kind, level=level)
                self.table(child)
            elif tag in HEADINGS or tag in BLOCKS or tag in CONTAINERS:
                self.flush(kind, level=level)
                inner: BlockKind = "heading" if tag in HEADINGS else BLOCKS.get(tag, kind)
                deeper = HEADINGS.get(tag, level + 1 if tag in ("ul", "ol", "blockquote") else level)
                self.walk(child, depth + 1, inner, deeper)
                self.flush(inner, level=deeper, keep=tag == "pre")
            else:
                self.walk(child, depth + 1, kind, level)

    def table(self, table: Any) -> None:
        """Writes a table row by row; a first row of heading cells names the columns."""
        headings: list[str] = []
        for number, row in enumerate(table.css("tr")):
            cells = [child for child in row.iter() if child.tag in ("td", "th")]
            values = [" ".join(cell.text(separator=" ").split()) for cell in cells]
            if cells and not headings and all(cell.tag == "th" for cell in cells):
                headings = values
            self.draft.row(values, headings=headings, label=str(number), gap="\n" if number else "\n\n")


CONTAINERS = {
    "div", "section", "article", "main", "header", "footer", "aside", "ul", "ol", "dl", "figure", "details", "summary",
    "form", "fieldset", "center", "hr", "tbody", "td", "tr",
}  # fmt: skip


def hidden(node: Any) -> bool:
    """True for what a browser would not show."""
    if "hidden" in node.attributes:
        return True
    style = (node.attributes.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style
