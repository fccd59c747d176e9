"""A motion as it was put forward: the sentence before a vote that the vote's own label only refers to (*Vote on Vale's motion*)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dalil.records import Block
from dalil.text.grams import fold
from dalil.text.lexicon import pattern
from dalil.text.sentences import sentences

SHORTEST, ENDING = 4, 2
"""Letters of a name by which a label names the mover; letters at its end that a case may change."""


def only_refers(label: str) -> bool:
    """Whether the label of a vote says no more than that a motion was voted on."""
    return pattern("decisions_motions", "refers").fullmatch(label.strip()) is not None


def put_forward(text: str, blocks: Sequence[Block], label: str, floor: int, until: int) -> tuple[int, int] | None:
    """The sentence that puts forward the motion voted on at `until`: in what is under the same heading and behind `floor`, the last vote.

    What the one says whom the label names comes first, then the nearest before the vote. None where nobody is told to have moved anything.
    """
    begin = max((block.end for block in blocks if block.kind in ("heading", "title") and block.end <= until), default=0)
    found = list(_moving(text, blocks, max(begin, floor), until))
    named = [span for *span, speaker in found if _names(label, f"{speaker} {text[span[0] : span[1]] if not speaker else ''}")]
    spans = named or [span for *span, _ in found]
    return (spans[-1][0], spans[-1][1]) if spans else None


def _moving(text: str, blocks: Sequence[Block], start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """(start, end, speaker) of each sentence that puts something forward."""
    turns = [block for block in blocks if block.kind == "turn"]
    for first, last in sentences(text, start, end):
        if pattern("decisions_motions", "moves").search(text[first:last]):
            yield first, last, next((turn.label for turn in turns if turn.start <= first < turn.end), "")


def _names(label: str, said: str) -> bool:
    """Whether a label names one who is named in what is said: a word of a name, whatever ending the label gives it."""
    asked = _names_in(label)
    return any(len(name) >= SHORTEST and each.startswith(name[: max(SHORTEST, len(name) - ENDING)]) for name in _names_in(said) for each in asked)


def _names_in(words: str) -> list[str]:
    return [fold(word.lower()) for word in re.findall(r"[^\W\d_]+", words) if word[:1].isupper()]
