"""Which way expectations lean, what ends a matter, and what a voice weighs: the parts of the rule at the head of `prospect.py`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dalil.records import Certainty, Extract

OUTWEIGHS = 3.0
"""How many times the other side's weight, or number, a side must have."""


def ending(came: Sequence[Extract], expected: Sequence[Extract]) -> list[Extract]:
    """The outcomes that end the matter: dated no earlier than any expectation, the latest side where they are opposed; none where that is not plain."""
    last = max((e.when.end for e in expected if e.when is not None), default=None)
    late = [e for e in came if not e.facts.get("round") and e.when is not None and (last is None or e.when.end >= last)]
    if not late or (last is None and expected):
        return []
    newest = max(e.when.end for e in late if e.when is not None)
    sides = {e.bearing for e in late if e.when is not None and e.when.end == newest}
    return [e for e in late if e.bearing in sides] if len(sides) == 1 else []


def latest(expected: Sequence[Extract]) -> list[Extract]:
    """Of each holder the last expectation, and each copy once; of holders that are not named, one a paper."""
    kept: dict[str, Extract] = {}
    for each in sorted(expected, key=lambda e: (str(e.when.end) if e.when is not None else "", e.start)):
        kept[(each.holder.lower() if each.holder else each.origin)] = each
    return list(kept.values())


def weight(expected: Extract, past: Sequence[Extract]) -> float:
    """What an expectation weighs, by the rule at the head of this file."""
    weak = expected.facts.get("sure") in ("possible", "doubtful") or bool(expected.facts.get("condition"))
    return 0.5 ** sum((expected.reported, weak, of_own_success(expected), outdated(expected, past)))


def of_own_success(expected: Extract) -> bool:
    """Whether it is a side's expectation of its own success."""
    return bool(expected.facts.get("own"))


def withheld(side: str, heavy: float, factors: Sequence[Extract]) -> bool:
    """Whether the factors declared withhold a lean: it rests on less than one voice at first hand, and three times as many speak against it."""
    bears = Counter(each.bearing for each in factors)
    other = "against" if side == "for" else "for"
    return 0 < heavy < 1 and bears[other] >= OUTWEIGHS * max(1, bears[side])


def firm(expected: Extract) -> bool:
    """Whether an expectation may make the finding lean: neither of its holder's own success, nor only possible or bound to a condition."""
    return not of_own_success(expected) and expected.facts.get("sure") != "possible" and not expected.facts.get("condition")


def outdated(expected: Extract, past: Sequence[Extract]) -> bool:
    """Whether a round was told after an expectation."""
    return expected.when is not None and any(each.when is not None and each.when.start > expected.when.end for each in past)


def ahead(sure: Certainty) -> Certainty:
    """How sure one may be of what is still to come: never *high*."""
    return Certainty("moderate", f"{sure.reason}; what is still to come is never called certain") if sure.level == "high" else sure


def why_open(sides: dict[str, list[Extract]], weights: dict[str, float]) -> str:
    """Why the expectations lean neither way."""
    if all(sides.values()):
        return f"the expectations are divided: weight {weights['for']:g} for, {weights['against']:g} against"
    return "the expectations all go one way, but each is of the side whose success it is, only possible, or bound to a condition"
