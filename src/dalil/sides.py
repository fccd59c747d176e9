"""Whose voice an extract is, by the user's register and nothing else.

The speaker is looked up; where the text names none, the document's author, its signatures and its head (a letterhead, or a
name marked as the sender's: *kichik yer egalaridan*). Where these speak for two sides, nothing is said. A side is never guessed
from what a name sounds like.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from dalil.records import Document
from dalil.shapes import Register
from dalil.text.senders import sender_cues
from dalil.text.signature import sender

HEAD = 4
"""Lines at a document's head among which its sender is named."""
FOOT = 2
SHORT = 100
"""Characters of a line that may be a signature or a letterhead."""
ENDING = r"\w{0,5}"
"""A name may be declined."""

Named = tuple[tuple[str, str], ...]
"""(a way of writing a name, its side)."""


def side_of(speaker: str, document: Document, register: Register) -> str:
    """`concerned`, `official`, `third`, or empty where the register does not say."""
    parties = _named(register)
    found = _sides(speaker, parties)
    known = register.side(speaker) if speaker and len(found) < 2 else ""
    if known or found:
        return known or _only(found)
    if speaker and speaker != sender(document):
        return ""
    return "" if document.author else _sender(document.text, document.addressee, parties)


def _named(register: Register) -> Named:
    return tuple((way, party.side) for party in register.parties() if party.side for way in (party.name, *party.names))


@lru_cache(maxsize=4096)
def _sender(text: str, addressee: str, parties: Named) -> str:
    """The side of the one from whom a document without author comes."""
    lines = [line.strip(" \t#*_") for line in text.split("\n") if line.strip()]
    signed = _only(_all(_sides(_last(line), parties) for line in lines[-FOOT:]))
    if signed:
        return signed
    marked = _all(_marked(line, parties) for line in lines[:HEAD] if len(line) <= SHORT and line != addressee)
    return _only(marked)


def _last(line: str) -> str:
    """A signature: a short line without a sentence, or the last words of a telegram."""
    piece = re.split(r"(?<=[.!?])\s+(?=\w{4})", line)[-1]
    return piece if len(piece) <= SHORT and (not piece.endswith(".") or ":" in piece or len(piece) < 40) else ""


def _marked(line: str, parties: Named) -> frozenset[str]:
    before, after = sender_cues()
    found = set()
    for way, side in parties:
        for match in _pattern(way).finditer(line):
            ahead = before.search(line[: match.start()])
            behind = after.match(line[match.start() + len(way) :])
            opens = match.start() == 0
            if ahead or (behind and (opens or behind[0].strip(" :,.—–-"))):
                found.add(side)
    return frozenset(found)


def _sides(text: str, parties: Named) -> frozenset[str]:
    return frozenset(side for way, side in parties if text and _pattern(way).search(text))


def _all(found: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*found)


def _only(found: Iterable[str]) -> str:
    sides: Iterator[str] = iter(found)
    first = next(sides, "")
    return first if next(sides, None) is None else ""


@cache
def _pattern(way: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(way)}{ENDING}(?!\w)", re.IGNORECASE)
