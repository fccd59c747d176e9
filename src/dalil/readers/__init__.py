"""Readers: one file a format. The registry is the list below; the order is the order in which bytes are asked.

`read` decides by bytes first, then by suffix, and says so in a warning when the two disagree.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import PurePosixPath
from typing import cast

from dalil.errors import ReadError
from dalil.readers import (
    csv,
    docx,
    foreign,
    html,
    json,
    mail,
    mbox,
    odt,
    packed,
    pdf,
    plain,
    rtf,
    sheets,
    tar,
    xml,
    zipped,
)
from dalil.records import Reading
from dalil.shapes import Reader

READERS: tuple[Reader, ...] = tuple(
    cast(Reader, reader)
    for reader in (pdf, docx, odt, sheets, zipped, rtf, packed, tar, html, xml, mail, mbox, json, csv, plain)
)
BINARY = (pdf, zipped, rtf, packed, tar, sheets)
"""Formats whose bytes prove them whatever the name says, in the order in which they are asked."""
MARKUP = (html, xml, mail)
"""Formats that a text file may turn out to be."""
PACKAGES = (("word/document.xml", docx), ("xl/workbook", sheets), ("content.xml", odt))
"""Formats that are a ZIP inside, by the part that proves them."""


def read(content: bytes, name: str) -> Reading:
    """Canonical text and what the format says of it. Raises `ReadError` or `RefusedError`, each with one clear line."""
    reader, warning = choose(content, name)
    reading = reader.read(content, name)
    return replace(reading, warnings=(*reading.warnings, warning)) if warning else reading


def choose(content: bytes, name: str) -> tuple[Reader, str]:
    """The reader for these bytes under this name, and a warning where the two disagree. Raises `ReadError` if none knows them."""
    ending = PurePosixPath(name.replace("\\", "/")).suffix.lower()
    named = next((reader for reader in READERS if ending in reader.EXTENSIONS), None)
    head = content[:1024].removeprefix(b"\xef\xbb\xbf").lstrip()
    found = proved(content, named)
    if found is None:
        if foreign.certain(content) or not plain.looks_like_text(content):
            reason = foreign.what(content) or f"bytes of an unknown format ({ending or 'no suffix'})"
            raise ReadError(f"no reader: {reason}")
        markup = next((reader for reader in MARKUP if head.startswith(reader.MAGIC)), plain)
        named_plain = named is None or named is plain or named in BINARY or named in (docx, odt)
        found = cast(Reader, markup) if named_plain else named
    if found is None or named is None or found is named:
        return found or cast(Reader, plain), ""
    return found, f"named {ending}, read as {found.EXTENSIONS[0].lstrip('.').upper()}, which its bytes show"


def proved(content: bytes, named: Reader | None) -> Reader | None:
    """The format that the bytes prove whatever the name says, if they prove one."""
    if content[tar.USTAR] == b"ustar":
        return cast(Reader, tar)
    found = next((reader for reader in BINARY if reader.MAGIC and content.startswith(reader.MAGIC)), None)
    if found is zipped:
        return package(content)
    return None if found is sheets and named is not sheets else cast("Reader | None", found)  # an old Office file of another kind


def package(content: bytes) -> Reader:
    """The format of a ZIP by what is in it. Raises `ReadError` if its list of members is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            names = file.namelist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise ReadError(f"the ZIP is damaged: {error}") from error
    if "content.xml" in names and b"opendocument.spreadsheet" in content[:200]:
        return cast(Reader, sheets)
    found = next((reader for part, reader in PACKAGES if any(name.startswith(part) for name in names)), zipped)
    return cast(Reader, found)
