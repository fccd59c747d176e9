"""What the structure of a document says, read once for all questions of a letter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from dalil.records import Document, Hit
from dalil.shapes import Desk
from dalil.statements import Statement
from dalil.text.deciding.motions import Motion, motions
from dalil.text.deciding.resolutions import Resolution, resolutions
from dalil.text.form.agenda import Recorded, recorded_under


class _Key:
    """A document as the key of a cache: the same if its text has the same hash, so that its blocks are not hashed."""

    __slots__ = ("document",)

    def __init__(self, document: Document) -> None:
        self.document = document

    def __hash__(self) -> int:
        return hash(self.document.text_sha256)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.document.text_sha256 == self.document.text_sha256


@lru_cache(maxsize=512)
def _resolutions(key: _Key) -> list[Resolution]:
    return resolutions(key.document.text, key.document.blocks)


@lru_cache(maxsize=256)
def _motions(key: _Key) -> list[Motion]:
    return motions(key.document.text, key.document.blocks)


@lru_cache(maxsize=512)
def _recorded(key: _Key) -> list[Recorded]:
    return list(recorded_under(key.document.text, key.document.blocks))


def documents_found(hits: Sequence[Hit], desk: Desk, most: int) -> list[Document]:
    """The documents of the passages found, the best first, at most so many."""
    return [desk.document(id) for id in list(dict.fromkeys(hit.passage.document for hit in hits))[:most]]


def recorded_in(document: Document) -> list[Recorded]:
    """What the nested lists of a document record as resolved, in order."""
    return _recorded(_Key(document))


def resolutions_of(document: Document) -> list[Resolution]:
    """The resolutions of a document, in order."""
    return _resolutions(_Key(document))


def motions_of(document: Document) -> list[Motion]:
    """The votes of a document, each with its motion, in order."""
    return _motions(_Key(document))


def voted(line: Statement, document: Document) -> bool:
    """Whether a line is a motion with the count of its vote."""
    return any(each.vote.counts and each.start < line.end and line.start < each.end for each in motions_of(document))
