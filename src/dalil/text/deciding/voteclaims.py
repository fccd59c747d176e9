"""What a claim says of a vote (*12 members voted against opening the sluice*), to be set beside the record by counting."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dalil.text.deciding.sides import Vote, any_of, labels, side
from dalil.text.deciding.tallies import versions
from dalil.text.lexicon import load, pattern
from dalil.text.numbers import Number, numbers

FOR, AGAINST = ("for", "strongly for"), ("against", "strongly against")


@dataclass(frozen=True, slots=True)
class VoteClaim:
    """`counts`: by side, how many are said to have voted so. `outcome`: *adopted*, *rejected* or empty; `united`: said to be
    unanimous. `matter`: the claim without the words of voting: what was voted on."""

    counts: Mapping[str, int]
    outcome: str
    united: bool
    matter: str

    def borne_out(self, vote: Vote) -> bool | None:
        """Whether a vote bears the claim out; None where its record says nothing on what is claimed."""
        told = [answer for answer in (*self._counted(vote), self._passed(vote), self._united(vote)) if answer is not None]
        return None if not told else all(told)

    def _counted(self, vote: Vote) -> list[bool | None]:
        return [_same(name, count, vote.counts) for name, count in self.counts.items()]

    def _passed(self, vote: Vote) -> bool | None:
        """By the outcome on record; without one, only a vote all on one side tells."""
        if not self.outcome:
            return None
        pro, con = _total(FOR, vote.counts), _total(AGAINST, vote.counts)
        one_sided = "" if not vote.counts or bool(pro) == bool(con) else ("adopted" if pro else "rejected")
        known = vote.outcome or one_sided
        return known == self.outcome if known else None

    def _united(self, vote: Vote) -> bool | None:
        if not self.united:
            return None
        if vote.form == "unanimous":
            return True
        return _total(AGAINST, vote.counts) == 0 if vote.counts and _total(FOR, vote.counts) else None


def vote_claim(claim: str, language: str = "") -> VoteClaim | None:
    """What the claim says of a vote; None where it speaks of none, denies one, or says nothing that can be counted."""
    nobody = pattern("voteclaims", "nobody").search(claim) is not None
    if not pattern("voteclaims", "voting").search(claim) or (pattern("voteclaims", "negated").search(claim) and not nobody):
        return None
    counted = [number for number in numbers(claim, language) if not number.unit and number.value == int(number.value)]
    counts = next((dict(vote.counts) for vote in versions(claim)), {})
    sides = list(_side().finditer(claim))
    for match in sides if not counts else ():
        count = _count_of(match, sides, counted)
        if count is not None:
            counts[_named(match)] = count
        elif nobody and len(sides) == 1:
            counts[_named(match)] = 0
    outcome, united = _outcome(claim), any_of("unanimous").search(claim) is not None
    if not counts and not outcome and not united:
        return None
    return VoteClaim(counts, outcome, united, _matter(claim, [(number.start, number.end) for number in counted]))


def _count_of(match: re.Match[str], sides: list[re.Match[str]], counted: list[Number]) -> int | None:
    """The number that stands nearest before a side, past no other side, else the one after it where there is one side alone."""
    floor = max((other.end() for other in sides if other.end() <= match.start()), default=0)
    near = [number for number in counted if floor <= number.start and number.end <= match.start()]
    if not near and len(sides) == 1:
        near = [number for number in counted if number.start >= match.end()][-1:]
    return int(near[-1].value) if near else None


def _named(match: re.Match[str]) -> str:
    return side(match["side"] or match["lone"])


def _outcome(claim: str) -> str:
    """*adopted* or *rejected* as the claim has it. One who defeated somebody is no motion that was defeated."""
    for name in ("rejected", "adopted"):
        found = any_of(name).search(claim)
        if found is not None and not claim[found.end() :].lstrip()[:1].isupper():
            return name
    return ""


def _matter(claim: str, counted: list[tuple[int, int]]) -> str:
    """The claim without its counts, its sides and its words of voting."""
    bare = _side().sub(lambda match: " " * len(match[0]), claim)
    for start, end in sorted(counted, reverse=True):
        bare = f"{bare[:start]} {bare[end:]}"
    for name in ("nobody", "voting", "voters", "moved"):
        bare = pattern("voteclaims", name).sub(" ", bare)
    for name in ("rejected", "adopted", "unanimous"):
        bare = any_of(name).sub(" ", bare)
    return " ".join(bare.split())


def _same(name: str, count: int, given: Mapping[str, int]) -> bool | None:
    """Whether a side has that many; *for* and *against* may be meant with those who felt strongly, or without them."""
    sides = FOR if name == "for" else AGAINST if name == "against" else (name,)
    if not any(each in given for each in sides):
        return None
    return count in {given.get(name), _total(sides, given)} if count else _total(sides, given) == 0


def _total(sides: tuple[str, ...], given: Mapping[str, int]) -> int:
    return sum(given.get(each, 0) for each in sides)


@cache
def _side() -> re.Pattern[str]:
    """The name of a side as a claim says it: behind a word of voting, or one that means nothing else."""
    verb = pattern("voteclaims", "before_side").pattern
    short = "|".join(map(re.escape, load("voteclaims")["bare_sides"]))
    return re.compile(rf"(?<!\w)(?:(?:{verb})\s+)(?P<side>{labels()})(?!\w)|(?<!\w)(?P<lone>{short})(?!\w)", re.IGNORECASE)
