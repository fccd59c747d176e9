"""Bytes to text: UTF-8 and UTF-16, and the old encodings of our users' archives. Pure.

The original bytes are kept elsewhere; a decoding that may be wrong is marked, never mended.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with one kind of line break, the encoding that it was read in, and what is doubtful about it."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(content: bytes, declared: str = "") -> Decoded:
    """Text of the bytes. `declared`: an encoding that the format itself names; believed if the bytes agree."""
    for mark, encoding in ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if content.startswith(mark):
            return strict(content[len(mark) :], encoding) or loose(content[len(mark) :], encoding)
    for encoding in ("utf-8", declared):
        if encoding and (found := strict(content, encoding)):
            return found
    return strict(content, "cp1251") or loose(content, "cp1251")


def strict(content: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(lines(content.decode(encoding)), encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def loose(content: bytes, encoding: str) -> Decoded:
    """What can be read; what cannot stands as U+FFFD, and is counted in a warning."""
    text = content.decode(encoding, "replace")
    lost = text.count("\ufffd")
    return Decoded(lines(text), encoding, (f"read as {encoding}: {lost} places could not be decoded",))


def lines(text: str) -> str:
    """One kind of line break."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
