"""Suspects beside one another, after the analysis of competing hypotheses: what speaks against each weighs first.

Weight. A finding of a court, a commission or an audit, and a suspect's own admission or written order, weigh two; an accusation, an alibi, and the
word of another that clears a suspect weigh one; a suspect's alibi of its own, and what it says to accuse another, a half; its own denial a
quarter, since whoever did it would deny it too. Hearsay weighs half of that. Each voice counts once on each side, however often it says it, and
copies are one voice. Against a suspect speaks besides what points at another, unless the one is said to have ordered the act and the other to have
done it: these do not exclude each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dalil.records import Extract
from dalil.text.grams import words

WORTH = {"finding": 2.0, "admission": 2.0, "own order": 2.0}
ONE = 1.0
"""What a voice at first hand and without an interest weighs."""
DENIED, INTERESTED, HEARSAY = 0.25, 0.5, 0.5
ALIKE = 0.75
"""The share of the shorter one's words from which two statements of nobody named are one, told twice."""
STRONG = ("finding", "admission", "own order")
"""Sorts of which one at first hand is enough to name a suspect."""
OUTWEIGHS = 3.0
"""How many times the one named must be pointed at as often as any other who is not cleared."""


def worth(extract: Extract) -> float:
    """The weight of one extract by the rule at the head of this file."""
    sort = str(extract.facts.get("sort", ""))
    if sort == "denial":
        base = DENIED
    elif extract.facts.get("interested"):
        base = INTERESTED
    else:
        base = WORTH.get(sort, ONE)
    return base * (HEARSAY if extract.reported else 1.0)


def voices(extracts: Sequence[Extract]) -> dict[str, float]:
    """The weight of each independent voice: who says it, or the paper where nobody is named; of copies, whoever says it in one of them.
    Two papers of nobody named that say it in nearly the same words are one voice."""
    known = {extract.origin: str(extract.facts["voice"]) for extract in extracts if extract.facts.get("voice")}
    best: dict[str, float] = {}
    nameless: list[tuple[frozenset[str], str]] = []
    for extract in extracts:
        voice = str(extract.facts.get("voice", "")) or known.get(extract.origin, "")
        if not voice:
            said = frozenset(words(extract.text))
            voice = next((origin for other, origin in nameless if len(said & other) >= ALIKE * min(len(said), len(other))), extract.origin)
            nameless.append((said, voice))
        best[voice] = max(best.get(voice, 0.0), worth(extract))
    return best


def part(extract: Extract) -> str:
    """As what an extract points at a suspect: *order*, or empty for having done it."""
    return str(extract.facts.get("part", ""))


@dataclass(frozen=True, slots=True)
class Standing:
    """How one suspect stands. `pro` and `con`: what is said of it; `others`: what points at others and excludes it."""

    suspect: str
    pro: tuple[Extract, ...]
    con: tuple[Extract, ...]
    others: float

    @property
    def points(self) -> float:
        return sum(voices(self.pro).values())

    @property
    def clears(self) -> float:
        return sum(voices(self.con).values())

    @property
    def against(self) -> float:
        """All that speaks against it."""
        return self.clears + self.others

    @property
    def parts(self) -> frozenset[str]:
        """As what it is pointed at."""
        return frozenset(map(part, self.pro))

    @property
    def pointed_at(self) -> bool:
        """Whether more points at it than clears it."""
        return self.points > self.clears

    @property
    def firm(self) -> bool:
        """Whether it may be named: by two independent voices without an interest, one of them at first hand, or by a finding, or by its
        own admission or order at first hand."""
        strong = any(extract.facts.get("sort") in STRONG and not extract.reported for extract in self.pro)
        weights = voices([extract for extract in self.pro if not extract.facts.get("interested")]).values()
        return strong or (len(weights) > 1 and max(weights) >= ONE)


def standings(suspects: Sequence[str], counted: Sequence[Extract]) -> list[Standing]:
    """How each suspect stands, the one with least against it first, among equals the one at whom most points."""
    pro = {suspect: tuple(e for e in counted if e.label == suspect and e.bearing == "for") for suspect in suspects}
    con = {suspect: tuple(e for e in counted if e.label == suspect and e.bearing == "against") for suspect in suspects}
    made = []
    for suspect in suspects:
        parts = set(map(part, pro[suspect]))
        excluding = [e for other in suspects if other != suspect for e in pro[other] if not parts or part(e) in parts]
        made.append(Standing(suspect, pro[suspect], con[suspect], sum(voices(excluding).values())))
    return sorted(made, key=lambda each: (each.against, -each.points))


def leaders(suspects: Sequence[str], counted: Sequence[Extract]) -> tuple[str, ...]:
    """The suspects with least against them and, among those, most that points at them."""
    ranked = standings(suspects, counted)
    return tuple(each.suspect for each in ranked if (each.against, each.points) == (ranked[0].against, ranked[0].points))


def named(suspects: Sequence[str], counted: Sequence[Extract]) -> str:
    """The suspect who stands out; empty where none does, and where one is said to have ordered it and another to have done it."""
    ranked = standings(suspects, counted)
    first = ranked[0]
    alone = leaders(suspects, counted) == (first.suspect,)
    if together(suspects, counted) is not None:
        return ""
    rivals = [each for each in ranked[1:] if each.pointed_at and (each.points >= ONE or first.points < OUTWEIGHS * each.points)]
    return first.suspect if alone and first.firm and first.clears * 2 <= first.points and not rivals else ""


def together(suspects: Sequence[str], counted: Sequence[Extract]) -> tuple[str, str] | None:
    """(who is said to have ordered it, who is said to have done it), where two are pointed at and the one does not exclude the other."""
    ranked = [each for each in standings(suspects, counted) if each.pointed_at]
    ordered = [each for each in ranked if each.parts == {"order"}]
    did = [each for each in ranked if each.parts == {""}]
    return (ordered[0].suspect, did[0].suspect) if len(ranked) == 2 and ordered and did else None


def turning(suspects: Sequence[str], counted: Sequence[Extract]) -> list[tuple[Extract, str]]:
    """The single extracts that would change the answer if they were false, each with what it would be without it."""
    best, who = leaders(suspects, counted), named(suspects, counted)
    found = []
    for extract in counted:
        rest = [other for other in counted if other is not extract]
        if leaders(suspects, rest) != best or named(suspects, rest) != who:
            found.append((extract, _then(suspects, rest)))
    return found


def _then(suspects: Sequence[str], counted: Sequence[Extract]) -> str:
    if not counted:
        return "nothing counts"
    if who := named(suspects, counted):
        return f"{who} stands out"
    first = leaders(suspects, counted)
    return f"open, first: {first[0]}" if len(first) == 1 else f"open, equally placed: {', '.join(first)}"
