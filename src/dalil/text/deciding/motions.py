"""What a vote was on: the motion, as the lines before the vote give it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from dalil.records import Block
from dalil.text.deciding.votes import Vote, votes
from dalil.text.form.lines import Line, lines
from dalil.text.lexicon import pattern
from dalil.text.sentences import sentences

_FURTHEST = 1500
_LONGEST = 700
_EARLY = 12
"""A word that opens a motion stands at the line's beginning, after a speaker's name or a mark at most."""


@dataclass(frozen=True, slots=True)
class Motion:
    """A vote with what it was on. `start`, `end` span the motion's words, in which no figure of the vote lies."""

    start: int
    end: int
    vote: Vote


def motions(text: str, blocks: Sequence[Block]) -> list[Motion]:
    """All votes of a document, each with the motion before it, in order."""
    found = lines(text)
    starts = [line.start for line in found]
    heads = {block.start: block.label for block in blocks if block.kind == "heading"}
    told = votes(text)
    taken = {
        at
        for vote in told
        if vote.form in ("tally", "names")
        for at in range(bisect_right(starts, vote.start) - 1, bisect_right(starts, vote.end - 1))
    }
    return [Motion(*_motion(text, found, starts, heads, taken, vote), vote) for vote in told]


def motion_of(text: str, blocks: Sequence[Block], vote: Vote, *, floor: int = 0) -> tuple[int, int]:
    """The span of the motion of one vote, sought no further back than `floor`."""
    base = max(floor, text.rfind("\n", 0, max(0, vote.start - 2 * _FURTHEST)) + 1)
    found = [_shifted(line, base) for line in lines(text[base : vote.end])]
    heads = {block.start: block.label for block in blocks if block.kind == "heading" and base <= block.start < vote.end}
    return _motion(text, found, [line.start for line in found], heads, set(), vote)


def _shifted(line: Line, by: int) -> Line:
    return Line(line.start + by, line.end + by, line.text, line.indent, line.blank_before, line.blank_after)


def _motion(
    text: str, found: list[Line], starts: list[int], heads: dict[int, str], taken: set[int], vote: Vote
) -> tuple[int, int]:
    """The span of the motion: from the word that opens it, or the lines after a bare *POLL*, or the last sentence before."""
    own = bisect_right(starts, vote.start) - 1
    line = found[own]
    before = text[line.start : vote.start].strip(" \t*_:-—–(|#")
    if (
        len(before) > 12
        and not pattern("decisions_motions", "bare").fullmatch(before)
        and not re.search(r"[.!?]$", before[:-1])
        and vote.form not in ("names",)
    ):
        start = sentences(text, line.start, vote.start)[-1][0] if vote.start > line.start else line.start
        return start, vote.start if vote.start > start else line.end
    at = own - 1
    kept: list[Line] = []
    while at >= 0 and vote.start - found[at].start < _FURTHEST:
        each = found[at]
        words = heads.get(each.start, each.text).strip(" *_#:")
        if at in taken:
            if kept:
                break
            at -= 1
            continue
        if pattern("decisions_motions", "bare").fullmatch(each.text):
            if kept:
                return kept[-1].start, kept[0].end
            at -= 1
            continue
        opens = pattern("decisions_motions", "opens").search(words)
        if opens is not None and opens.start() <= _EARLY and len(words) - opens.end() > 3:
            start = text.find(words[opens.start() : opens.start() + 12], each.start, each.end)
            return max(start, each.start), (kept[0] if kept else each).end
        if each.start in heads:
            return (kept[-1].start, kept[0].end) if kept else (each.start, each.end)
        if kept and (kept[0].end - each.start > _LONGEST or (each.blank_after and not _announced(found, at))):
            break
        kept.append(each)
        at -= 1
    if not kept:
        return line.start, max(vote.start, line.start + 1)
    inside = sentences(text, kept[-1].start, kept[0].end)
    last = inside[-1] if inside else (kept[-1].start, kept[0].end)
    return (last[0], kept[0].end) if len(kept) == 1 else (kept[-1].start, kept[0].end)


def _announced(found: list[Line], at: int) -> bool:
    """Whether a line that only announces a vote stands within the three lines before."""
    return any(pattern("decisions_motions", "bare").fullmatch(each.text) for each in found[max(0, at - 3) : at])
