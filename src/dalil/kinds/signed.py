"""Who signs a paper: its lists of signatures, read once a paper."""

from __future__ import annotations

from functools import lru_cache

from dalil.records import Block, Document
from dalil.text.naming.rosters import services

MOST = 4
"""Signatures that are named; of more the first are, and that there are more is said."""


def signatories(document: Document) -> tuple[str, ...]:
    """Those who signed, each once, in the order of their signatures."""
    return _signed(document.text, document.blocks, document.language)


def by_whom(document: Document) -> str:
    """Who speaks in a paper, in a line: its author, else those who signed it."""
    signed = signatories(document)
    return document.author or ", ".join(signed[:MOST]) + (", …" if len(signed) > MOST else "")


@lru_cache(maxsize=512)
def _signed(text: str, blocks: tuple[Block, ...], language: str) -> tuple[str, ...]:
    found = services(text, blocks, language=language, lists_only=True)
    return tuple(dict.fromkeys(one.person for one in found if one.role == "signed"))
