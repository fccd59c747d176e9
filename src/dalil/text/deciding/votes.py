"""Votes as minutes, protocols and records write them down: tallies in words, figures and tables; lists of names; consensus."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.text.deciding.rolls import opens_roll, rolls
from dalil.text.deciding.sides import SIDES, Form, Vote, any_of, outcome_beside, side
from dalil.text.deciding.tallies import tallies, versions
from dalil.text.deciding.votetables import vote_tables
from dalil.text.form.lines import lines
from dalil.text.lexicon import load, pattern

__all__ = ["SIDES", "Vote", "opens_roll", "recorded", "side", "votes"]


def votes(text: str) -> list[Vote]:
    """All votes told in `text`, in order; offsets are into `text`. A roll call that goes with a tally is one vote with it."""
    found = lines(text)
    told = [*vote_tables(text, found), *rolls(text, found)]
    for vote in (*versions(text), *tallies(text)):
        if not any(_overlaps(vote, other) for other in told):
            told.append(vote)
    told.extend(vote for vote in _agreements(text) if not any(_near(text, vote, other) for other in told))
    return _joined(text, sorted(told, key=lambda vote: (vote.start, vote.end)))


LISTED = re.compile(r"\d\s*[(\[][^()\[\]\d]{2,400}[)\]]")
"""A figure with words in brackets behind it: it may be a count with its voters."""


def recorded(text: str) -> list[Vote]:
    """The recorded votes alone, those that give names, in order; several times faster than `votes`."""
    found = lines(text)
    headcounts = tallies(text) if LISTED.search(text) else ()
    told = [vote for vote in (*vote_tables(text, found), *rolls(text, found), *headcounts) if vote.names]
    return sorted(told, key=lambda vote: (vote.start, vote.end))


def _agreements(text: str) -> Iterator[Vote]:
    low = text.lower()
    forms: tuple[Form, ...] = ("unanimous", "consensus")
    for form in forms:
        if not any(str(word) in low for word in load("decisions_votes")[form]):
            continue
        for match in any_of(form).finditer(text):
            begin = max(text.rfind(stop, 0, match.start()) for stop in ".!?\n") + 1
            stop = re.compile(r"[.!?\n]").search(text, match.end())
            if (stop is None or stop[0] != "?") and not pattern("decisions_votes", "supposing").search(text, begin, match.start()):
                yield Vote(match.start(), match.end(), form, outcome=outcome_beside(text, match.start(), match.end()))


def _overlaps(one: Vote, other: Vote) -> bool:
    return one.start < other.end and other.start < one.end


def _near(text: str, one: Vote, other: Vote) -> bool:
    """Whether the word of agreement stands beside a vote that is told in full."""
    first, second = sorted((one, other), key=lambda vote: vote.start)
    return _overlaps(one, other) or (second.start - first.end < 80 and "\n\n" not in text[first.end : second.start])


def _joined(text: str, told: list[Vote]) -> list[Vote]:
    """A tally and the roll call beside it that agree are one vote, with the figures as written."""
    joined: list[Vote] = []
    for vote in told:
        last = joined[-1] if joined else None
        if (
            last is not None
            and {last.form, vote.form} == {"tally", "names"}
            and vote.start - last.end < 400
            and _agree(last, vote)
        ):
            listed = vote if vote.form == "names" else last
            figures = last if vote.form == "names" else vote
            joined[-1] = Vote(
                last.start,
                vote.end,
                "names",
                {**listed.counts, **figures.counts},
                listed.names,
                figures.outcome or listed.outcome,
            )
        else:
            joined.append(vote)
    return joined


def _agree(one: Vote, other: Vote) -> bool:
    shared = set(one.counts) & set(other.counts)
    return bool(shared) and all(abs(one.counts[name] - other.counts[name]) <= 1 for name in shared)
