"""The sides of a vote: how they are named in each language, and what a vote holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from dalil.text.lexicon import load, pattern

Form = Literal["tally", "names", "consensus", "unanimous"]
SIDES = ("strongly for", "for", "neutral", "against", "strongly against", "abstain", "absent")
DASH = r"[-–—−]"


@dataclass(frozen=True, slots=True)
class Vote:
    """One vote. `start` and `end` span the words that give it; `counts` and `names` are by side (`SIDES`).

    `outcome` is *adopted* or *rejected* where the words beside it say so, else empty: it is never computed.
    """

    start: int
    end: int
    form: Form
    counts: Mapping[str, int] = field(default_factory=dict)
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    outcome: str = ""


@cache
def side_of() -> dict[str, str]:
    return {str(word): side for side, words in load("decisions_votes")["labels"].items() for word in words}


@cache
def codes() -> dict[str, str]:
    return {str(word): side for side, words in load("decisions_votes")["codes"].items() for word in words}


def side(word: str) -> str:
    """The side that a label or a code names; empty if it names none."""
    bare = " ".join(word.strip(" *_:.()[]|0123456789–—-").split())
    return side_of().get(bare.lower(), "") or (codes().get(bare, ""))


@cache
def labels(*leave: str) -> str:
    words = sorted((word for word in side_of() if word not in leave), key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)


@cache
def any_of(kind: str) -> re.Pattern[str]:
    words = sorted((str(word) for word in load("decisions_votes")[kind]), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(word) for word in words) + r")(?!\w)", re.IGNORECASE)


def told() -> re.Pattern[str]:
    """What says that a vote was taken, or a decision made."""
    return pattern("decisions_votes", "told")


def outcome_beside(text: str, start: int, end: int) -> str:
    """What the words beside a vote say came of it; the nearest sentence decides, what follows before what precedes."""
    after = re.split(r"\n\s*\n\s*(?=#)", text[end : end + 160])[0]
    before = text[max(0, start - 120) : start].rsplit("\n\n", 1)[-1]
    for words in (after, before):
        rejected, adopted = any_of("rejected").search(words), any_of("adopted").search(words)
        if rejected is not None and (adopted is None or rejected.start() <= adopted.start()):
            return "rejected"
        if adopted is not None:
            return "adopted"
    return ""
