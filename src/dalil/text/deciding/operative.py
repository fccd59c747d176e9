"""Operative words: whether a sentence tells what was decided, only proposes, commands, or undoes an earlier decision."""

from __future__ import annotations

import re
from functools import cache

from dalil.text.form.marks import resolves
from dalil.text.lexicon import load

LABEL = 40
"""Characters that a label before a colon has at most."""


@cache
def _forms(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in load("decisions_operative")[kind]), re.IGNORECASE)


def operative(sentence: str) -> str:
    """*decided*, *ordered*, *proposed*, or empty. A proposal of which the sentence says that it was taken is *decided*."""
    decided = _forms("decided").search(sentence) is not None
    if _forms("ordered").search(sentence) is not None:
        return "ordered"
    if _forms("proposed").search(sentence) is not None:
        return "decided" if decided and _forms("taken").search(sentence) is not None else "proposed"
    return "decided" if decided else ""


def is_resolution(sentence: str) -> bool:
    """Whether a sentence is labelled as what was decided (*Resolution: …*, *Постановили: …*)."""
    label, colon, _ = sentence.lstrip("*_#-• 0123456789.)").partition(":")
    return bool(colon) and len(label) <= LABEL and resolves(label.strip("*_ "))


def repeals(sentence: str) -> bool:
    """Whether a decision undoes, ends or takes back something."""
    return _forms("repeals").search(sentence) is not None


def hears(words: str) -> bool:
    """Whether a line begins by naming what was before the body (*Слушали: …*)."""
    return _forms("hears").match(words.lstrip("*_#-• 0123456789.)")) is not None


def is_draft(described: str) -> bool:
    """Whether a document's title and kind say that it is a draft or a proposal."""
    return _forms("draft_documents").search(described) is not None
