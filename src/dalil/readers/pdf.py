"""PDF: the text layer, page by page. What has none is said to have none, never passed over in silence."""

from __future__ import annotations

import re
from typing import Any

from dalil.errors import ReadError
from dalil.readers.draft import Draft
from dalil.records import Reading

EXTENSIONS: tuple[str, ...] = (".pdf",)
MAGIC: tuple[bytes, ...] = (b"%PDF-",)

SOFT = re.compile("[\ufffe\u00ad\u0002][ \t]*\n?")
"""Marks that pdfium leaves where a word was hyphenated at the end of a line: the word is joined."""


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
    for number in range(len(document)):
        words = page_text(document, number)
        draft.page(document.get_page_label(number) or str(number + 1))
        if words.strip():
            draft.put(words)
        else:
            empty.append(number + 1)
    if len(empty) == len(document):
        raise ReadError("the PDF has no text layer: its pages are images, and would have to be recognised first")
    warnings = (f"no text layer on {len(empty)} of {len(document)} pages: {shown(empty)}",) if empty else ()
    return Reading(draft.text, tuple(draft.pages), (), metadata(document), (), warnings)


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
