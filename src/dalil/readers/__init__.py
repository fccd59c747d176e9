"""Readers: one file a format. The registry is the list below; the order is the order in which bytes are asked.

`read` decides by bytes first, then by suffix, and says so in a warning when the two disagree.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import cast

from dalil.errors import ReadError
from dalil.readers import docx, html, pdf, plain
from dalil.records import Reading
from dalil.shapes import Reader

READERS: tuple[Reader, ...] = tuple(cast(Reader, reader) for reader in (pdf, docx, html, plain))


def suffix(name: str) -> str:
    """The last suffix of a name, lower case, with its dot."""
    return PurePosixPath(name.replace("\\", "/")).suffix.lower()


def choose(content: bytes, name: str) -> Reader:
    """The reader for these bytes under this name. Raises `ReadError` when none knows the format."""
    ending = suffix(name)
    named = next((reader for reader in READERS if ending in reader.EXTENSIONS), None)
    if named is not None and any(content.startswith(magic) for magic in named.MAGIC):
        return named
    proved = next((reader for reader in READERS if any(content.startswith(magic) for magic in reader.MAGIC)), None)
    if proved is not None:
        return proved
    if named is not None and not named.MAGIC:
        return named
    if plain.looks_like_text(content):
        return cast(Reader, plain)
    raise ReadError(f"no reader for this format ({ending or 'no suffix'})")


def read(content: bytes, name: str) -> Reading:
    """Canonical text and what the format says of it. Raises `ReadError` or `RefusedError`, each with one clear line."""
    return choose(content, name).read(content, name)
