"""PDF: the text layer, page by page. What has none is said to have none, never passed over in silence."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from dalil.errors import ReadError
from dalil.readers.draft import Draft
from dalil.records import Block, Page, Reading

EXTENSIONS: tuple[str, ...] = (".pdf",)
MAGIC: tuple[bytes, ...] = (b"%PDF-",)

SOFT = re.compile("[\ufffe\u00ad\u0002][ \t]*\n?")
"""Marks that pdfium leaves where a word was hyphenated at the end of a line: the word is joined."""
LINE = re.compile(r"[^\n]*\S[^\n]*")


def read(content: bytes, name: str) -> Reading:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        reason = "it is encrypted" if "assword" in str(error) else f"it cannot be parsed ({error})"
        raise ReadError(f"the PDF: {reason}") from error
    try:
        return pages(document)
    finally:
        document.close()


def pages(document: Any) -> Reading:
    draft = Draft()
    empty: list[int] = []
    words_before = ""
    for number in range(len(document)):
        words = page_text(document, number)
        draft.page(document.get_page_label(number) or str(number + 1), gap="\n" if runs_on(words_before) else "\n\n")
        words_before = words
        if words.strip():
            draft.put(words)
        else:
            empty.append(number + 1)
    if len(empty) == len(document):
        raise ReadError("the PDF has no text layer: its pages are images, and would have to be recognised first")
    warnings = (f"no text layer on {len(empty)} of {len(document)} pages: {shown(empty)}",) if empty else ()
    text, places = draft.text, tuple(draft.pages)
    return Reading(text, places, running(text, places), metadata(document), (), warnings)


def runs_on(words: str) -> bool:
    """True if a page ends within a sentence."""
    return words[-1:].isalnum() or words[-1:] in (",", "-", "–")


def running(text: str, pages: tuple[Page, ...]) -> tuple[Block, ...]:
    """Heads and feet that run through the pages: kept in the text, marked as notes, so that nobody takes them for sentences.

    A first or last line runs if, figures apart, it stands there on a tenth of the pages, and on three at least.
    """
    ends = [page.start for page in pages[1:]] + [len(text)]
    edges: list[tuple[int, int]] = []
    for page, end in zip(pages, ends, strict=True):
        lines = [(found.start(), found.end()) for found in LINE.finditer(text, page.start, end)]
        edges += dict.fromkeys(lines[:1] + lines[-1:])
    shapes = Counter(re.sub(r"\d+", "#", text[start:end]).strip() for start, end in edges)
    least = max(3, len(pages) / 10)
    return tuple(
        Block("note", start, end, 0, "running")
        for start, end in edges
        if shapes[re.sub(r"\d+", "#", text[start:end]).strip()] >= least
    )


def page_text(document: Any, number: int) -> str:
    import pypdfium2

    try:
        page = document[number]
        text_page = page.get_textpage()
    except pypdfium2.PdfiumError:
        return ""
    try:
        text = str(text_page.get_text_bounded())
    finally:
        text_page.close()
        page.close()
    return SOFT.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).replace("\x00", "").rstrip()


def shown(numbers: list[int]) -> str:
    """Page numbers for a warning, the first few."""
    return ", ".join(map(str, numbers[:10])) + (" …" if len(numbers) > 10 else "")


def metadata(document: Any) -> dict[str, str]:
    """Title, author and date from the file's information dictionary."""
    info = document.get_metadata_dict(skip_empty=True)
    meta = {field: str(info[key]).strip() for field, key in (("title", "Title"), ("author", "Author")) if info.get(key)}
    if found := re.match(r"D:(\d{4})(\d{2})(\d{2})", str(info.get("CreationDate", ""))):
        meta["created"] = "-".join(found.groups())
    return meta
