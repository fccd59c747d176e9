"""Words that do not stand where they are cited: do they stand elsewhere, in parts, or nowhere?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise

from dalil.extract import page_at
from dalil.records import Document
from dalil.verify.sources import Sources

_ELLIPSIS = re.compile(r"\s*(?:\[\s*(?:…|\.{3,})\s*\]|\(\s*(?:…|\.{3,})\s*\)|<\s*(?:…|\.{3,})\s*>|…|\.{3,}|\s[/|]\s)\s*")
PIECE_WORDS, PIECE_LETTERS, PIECES = 3, 10, 6
"""A part of a stitched quotation has at least so many words and letters, and there are at most so many parts."""
LEFT_OUT = 40
"""Where no more code points than this are missing between two parts, words were left out of one quotation: that is fabricated."""


def wrong_words(words: str, start: int, end: int, document: Document | None, sources: Sources) -> tuple[str, str]:
    """(fault, detail) of words that the cited place does not hold."""
    where = find(words, document, sources)
    if where is not None:
        found, at = where
        page = page_at(found, at)
        place = f"characters {at}-{at + len(words)}" + (f", page {page}" if page else "")
        if document is None:
            return "misattributed", f"the cited document is not there, or was changed; the words stand in {found.path}, {place}"
        if found.id == document.id:
            return "misattributed", f"cited at {start}-{end}, the words stand at {place}"
        return "misattributed", f"the words do not stand in {document.path}, but in {found.path}, {place}"
    parts = pieces(words, document, sources)
    if parts is not None and not left_out(parts):
        told = "; ".join(f"“{short(part)}” in {found.path} at {at}" for part, found, at in parts)
        return "stitched", f"{len(parts)} parts were joined: {told}"
    if document is None:
        return "fabricated", "the words stand in none of the sources; the cited document is not there, or was changed"
    there = document.text[start:end]
    if unicodedata.normalize("NFKC", there) == unicodedata.normalize("NFKC", words):
        return "fabricated", "the source has these words in another Unicode form; an extract is exact"
    if there.split() == words.split():
        return "fabricated", "the source has these words with other white space; an extract is exact"
    if parts is not None:
        return "fabricated", f"words were left out: the source reads “{short(_between(parts))}” there"
    return "fabricated", f"the words stand in none of the sources; the source reads “{short(there)}” at {start}-{end}"


def find(words: str, document: Document | None, sources: Sources) -> tuple[Document, int] | None:
    """A document that holds these words, and where; the cited one first."""
    for each in _cited_first(document, sources.everything()):
        at = each.text.find(words)
        if at >= 0:
            return each, at
    return None


Part = tuple[str, Document, int]


def pieces(words: str, document: Document | None, sources: Sources) -> list[Part] | None:
    """The words as two or more parts that each stand in a source, in order; nothing if they can't be made up so."""
    marked = [part for part in _ELLIPSIS.split(words) if part.strip()]
    if len(marked) > 1:
        found = [(part, find(part, document, sources)) for part in marked if len(part) >= PIECE_LETTERS]
        if len(found) > 1 and all(place is not None for _, place in found):
            return [(part, *place) for part, place in found if place is not None]
    parts: list[Part] = []
    rest = words.strip()
    while rest:
        longest = _longest(rest, document, sources)
        if longest is None or len(parts) >= PIECES:
            return None
        parts.append(longest)
        rest = rest[len(longest[0]) :].lstrip()
    return parts if len(parts) > 1 else None


def left_out(parts: list[Part]) -> bool:
    """Whether the parts are one passage of one document out of which a few words were taken."""
    for (first, document, at), (_, other, other_at) in pairwise(parts):
        gap = other_at - (at + len(first))
        if other.id != document.id or not 0 <= gap <= LEFT_OUT:
            return False
    return True


def short(words: str, most: int = 90) -> str:
    """Words on one line, cut where they are long: a detail is for reading, the report holds the whole."""
    line = " ".join(words.split())
    return line if len(line) <= most else line[: most - 1] + "…"


def _between(parts: list[Part]) -> str:
    last, document, at = parts[-1]
    return document.text[parts[0][2] : at + len(last)]


def _longest(words: str, document: Document | None, sources: Sources) -> Part | None:
    """The longest beginning of `words`, whole words only, that stands in a source and is long enough to count as a part."""
    ends = [match.end() for match in re.finditer(r"\S+", words)]
    best: Part | None = None
    for each in _cited_first(document, sources.everything()):
        low = _known(words, ends, each.text, len(best[0]) if best else 0)
        if low:
            part = words[:low]
            best = (part, each, each.text.find(part))
            if low == len(words):
                break
    if best is None:
        return None
    return best if len(best[0]) >= PIECE_LETTERS and len(best[0].split()) >= PIECE_WORDS else None


def _known(words: str, ends: list[int], text: str, at_least: int) -> int:
    """The end of the longest beginning of whole words that `text` holds, if it is longer than `at_least`; else 0."""
    low, high = 0, len(ends)
    while low < high:
        middle = (low + high + 1) // 2
        if words[: ends[middle - 1]] in text:
            low = middle
        else:
            high = middle - 1
    reached = ends[low - 1] if low else 0
    return reached if reached > at_least else 0


def _cited_first(document: Document | None, everything: Iterable[Document]) -> Iterator[Document]:
    if document is not None:
        yield document
    for each in everything:
        if document is None or each.id != document.id:
            yield each
