"""What came of a proposal in the minutes themselves: the vote on it and the resolution under the same heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dalil.records import Block
from dalil.text.deciding.motions import motions
from dalil.text.deciding.movers import only_refers, put_forward
from dalil.text.deciding.outcomes import outcome_of
from dalil.text.form.marks import resolves
from dalil.text.likeness import Likeness
from dalil.text.sentences import sentences

ADOPTED, REJECTED = "adopted", "rejected"
RESTATES = 0.6
"""The share of a proposal's words that a resolution must repeat to be the proposal, taken."""

ALIKE = 0.3
"""The share of a proposal's words that the words voted on must have, where they are others than its own."""


@dataclass(frozen=True, slots=True)
class Answer:
    """`how`: *adopted* or *rejected*; the words that tell it."""

    start: int
    end: int
    how: str


def answer(text: str, blocks: Sequence[Block], start: int, end: int) -> Answer | None:
    """What came of the proposal at `start`–`end`: by the resolution behind it, else by the vote; None where neither tells.

    A vote whose label names another motion is not the proposal's, nor is a resolution that stands behind such a vote alone.
    """
    until = min((block.start for block in blocks if block.kind == "heading" and block.start >= end and not resolves(block.label)), default=len(text))
    voted = _vote(text, blocks, start, end, until)
    for first, last in _resolutions(text, blocks, end, until):
        words = text[first:last]
        how = {"granted": ADOPTED, "refused": REJECTED, "held": REJECTED}.get(outcome_of(next(text[a:b] for a, b in sentences(text, first, last))), "")
        if not how and Likeness(text[start:end]).share(words) >= RESTATES:
            how = ADOPTED
        if how and (voted is None or voted.how == how):
            return Answer(first, last, how)
    return voted


def _vote(text: str, blocks: Sequence[Block], start: int, end: int, until: int) -> Answer | None:
    """The first vote behind a proposal, if it was on it."""
    floor = 0
    for each in motions(text, blocks):
        vote, label = each.vote, text[each.start : each.end]
        if end <= vote.start < until and vote.counts:
            refers = only_refers(label)
            last = put_forward(text, blocks, label if refers else "", floor, vote.start)
            named = refers or each.start <= start or Likeness(text[start:end]).share(label) >= ALIKE
            if named and (last is None or (start < last[1] and end > last[0]) or (not refers and last[1] <= start)):
                pro, con = vote.counts.get("for", 0), vote.counts.get("against", 0)
                return Answer(each.start if refers else vote.start, vote.end, ADOPTED if pro > con else REJECTED) if pro != con else None
        floor = vote.end
    return None


def _resolutions(text: str, blocks: Sequence[Block], start: int, until: int) -> list[tuple[int, int]]:
    """The lines behind a place that say what was resolved, without their labels."""
    found = []
    for block in blocks:
        if block.kind == "paragraph" and start <= block.start < until and resolves(block.label):
            colon = text.find(":", block.start, block.end)
            first = colon + 1 if colon >= 0 else block.start
            while first < block.end and text[first] in "*_ \t":
                first += 1
            found.append((first, block.end))
    return found
