"""Whether a sentence leans on what stands before it: on the sentence before (*It fell by half*), or on its heading (*- Accepted*)."""

from __future__ import annotations

import re
from functools import cache

from dalil.text.lexicon import load, pattern

ITEM = re.compile(r"[ \t]*(?:[-*•–—‣▪●+]|\(?\d{1,3}[.)]|\(?[a-zа-я][.)])[ \t]+")
"""The mark before an item of a list."""
SCANT = 9
"""An item of fewer words is an answer to its heading, no statement of its own."""


def leans(sentence: str) -> bool:
    """Whether the sentence opens with a pronoun or goes on in lower case, so that the sentence before says whom it means."""
    words = ITEM.sub("", sentence, count=1).lstrip("«“\"'(*_ ")
    return bool(words) and (words[0].islower() or _opening("opens").match(words.lower()) is not None)


def opens_with_person(sentence: str) -> bool:
    """Whether the sentence opens with a pronoun that stands for somebody who acts (*She thought little of it*)."""
    return _opening("persons").match(ITEM.sub("", sentence, count=1).lstrip("«“\"'(*_ ").lower()) is not None


def answers_heading(sentence: str) -> bool:
    """Whether the sentence is a scant item or line without a stop, which says something only together with its heading."""
    words = ITEM.sub("", sentence, count=1).strip()
    return len(words.split()) < SCANT and (ITEM.match(sentence) is not None or words[-1:] not in (".", "!", "…", "۔", "。"))


def speaker_part(lead: str) -> str:
    """Of a sentence that leads a quotation in (*Orlova told the council:*), what stands before its verb of saying; else empty."""
    if not lead.rstrip().endswith(":"):
        return ""
    said = pattern("leaning", "says").search(lead)
    return lead[: said.start()] if said is not None else ""


@cache
def _opening(part: str) -> re.Pattern[str]:
    words = sorted({str(word) for by in load("leaning")[part].values() for word in by}, key=lambda word: (-len(word), word))
    return re.compile(r"(?:" + "|".join(map(re.escape, words)) + r")(?!\w)")
