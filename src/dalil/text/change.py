"""A claimed change: *the crop fell by half in 1997*. Direction, measure and time, to be set beside figures by arithmetic."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dalil.text.lexicon import load
from dalil.text.numbers import numbers

MEASURE = re.compile(r"(?<!\w)(?:by\s+)?(?:half|(?:\w+\s)?thirds?|(?:\w+\s)?quarters?|вдвое|втрое)(?!\w)|\d+(?:[.,]\d+)?\s*(?:%|per\s?cent)", re.IGNORECASE)
"""The measure in a claim, which is no part of its matter."""
CLOSE = 0.1
"""By how much of the old value a change may differ from the one claimed and still be that change."""


@dataclass(frozen=True, slots=True)
class Change:
    """`direction`: 1 up, -1 down. `measure`: the change as a share of the old value (0.5 for *by half*); None if not said."""

    direction: int
    measure: float | None

    def fits(self, old: float, new: float) -> bool | None:
        """Whether two figures bear the claim out; None where they say nothing (an old value of nought)."""
        if old == 0:
            return None
        change = (new - old) / abs(old)
        if change * self.direction <= 0:
            return False
        return self.measure is None or abs(abs(change) - self.measure) <= CLOSE


def claimed(claim: str, language: str = "") -> Change | None:
    """The change that a claim states; None if it states none, or both directions."""
    words = load("change")
    low = claim.lower()
    up, down = (_pattern(name).search(low) is not None for name in ("rise", "fall"))
    whole = next((float(share) for word, share in words["measured"].items() if re.search(rf"(?<!\w){word}", low)), None)
    if up == down:
        return None if whole is None or up else Change(1 if whole > 1 else -1, abs(whole - 1))
    shares = [number.value / 100 for number in numbers(claim, language) if number.unit == "%"]
    if not shares and whole is not None:
        shares = [whole - 1 if up else 1 - (whole if whole < 1 else 1 / whole)]
    return Change(1 if up else -1, shares[0] if len(shares) == 1 else None)


def matter(claim: str) -> str:
    """A claim without the words of its change and measure: what it is about."""
    bare = MEASURE.sub(" ", claim)
    return re.sub(rf"(?:{_pattern('rise').pattern}|{_pattern('fall').pattern})\w*", " ", bare, flags=re.IGNORECASE)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    beginnings = sorted({str(word) for by in load("change")[name].values() for word in by}, key=lambda word: (-len(word), word))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, beginnings)) + ")")
