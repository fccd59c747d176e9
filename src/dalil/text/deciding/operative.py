"""Operative words: whether a sentence tells what was decided, only proposes, commands, or undoes an earlier decision."""

from __future__ import annotations

from dalil.text.form.marks import resolves
from dalil.text.lexicon import pattern

LABEL = 40
"""Characters that a label before a colon has at most."""


def operative(sentence: str) -> str:
    """*decided*, *ordered*, *proposed*, or empty. A proposal of which the sentence says that it was taken is *decided*."""
    decided = pattern("decisions_operative", "decided").search(sentence) is not None
    if pattern("decisions_operative", "ordered").search(sentence) is not None:
        return "ordered"
    if pattern("decisions_operative", "proposed").search(sentence) is not None:
        return "decided" if decided and pattern("decisions_operative", "taken").search(sentence) is not None else "proposed"
    return "decided" if decided else ""


def is_resolution(sentence: str) -> bool:
    """Whether a sentence is labelled as what was decided (*Resolution: …*, *Постановили: …*)."""
    label, colon, _ = sentence.lstrip("*_#-• 0123456789.)").partition(":")
    return bool(colon) and len(label) <= LABEL and resolves(label.strip("*_ "))


def repeals(sentence: str) -> bool:
    """Whether a decision undoes, ends or takes back something."""
    return pattern("decisions_operative", "repeals").search(sentence) is not None


def hears(words: str) -> bool:
    """Whether a line begins by naming what was before the body (*Слушали: …*)."""
    return pattern("decisions_operative", "hears").match(words.lstrip("*_#-• 0123456789.)")) is not None


def is_draft(described: str) -> bool:
    """Whether a document's title and kind say that it is a draft or a proposal."""
    return pattern("decisions_operative", "draft_documents").search(described) is not None
