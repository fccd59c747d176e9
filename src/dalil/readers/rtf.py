"""RTF, by way of striprtf: the text with its code pages; title, author and date from the information group."""

from __future__ import annotations

import re
from collections.abc import Callable

from dalil.errors import ReadError
from dalil.records import Reading
from dalil.text.encodings import lines

EXTENSIONS: tuple[str, ...] = (".rtf",)
MAGIC: tuple[bytes, ...] = (b"{\\rtf",)
CODE_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")
CREATED = re.compile(r"\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")


def read(content: bytes, name: str) -> Reading:
    from striprtf import striprtf

    to_text: Callable[..., str] = striprtf.rtf_to_text

    found = CODE_PAGE.search(content[:4096])
    page = f"cp{found[1].decode()}" if found else "cp1252"
    source = content.decode("latin-1") if content.isascii() else content.decode(page if known(page) else "cp1252", "replace")
    try:
        text = lines(to_text(source, encoding=page if known(page) else "cp1252", errors="replace"))
    except (ValueError, IndexError, KeyError, LookupError, RecursionError, OverflowError) as error:
        raise ReadError(f"the RTF cannot be read: {error}") from error
    lost = text.count("\ufffd")
    warnings = (f"read as {page}: {lost} places could not be decoded",) if lost else ()
    meta = {}
    for field in ("title", "author"):
        words = re.search(rf"{{\\{field} ([^{{}}]*)}}", source)
        if words and (value := to_text("{\\rtf1" + f"\\ansicpg{page[2:]} " + words[1] + "}", encoding=page, errors="replace").strip()):
            meta[field] = value
    if created := CREATED.search(source):
        meta["created"] = f"{created[1]}-{int(created[2]):02d}-{int(created[3]):02d}"
    return Reading(text.strip("\n"), (), (), meta, (), warnings, page)


def known(page: str) -> bool:
    try:
        "".encode(page)
    except LookupError:
        return False
    return True
