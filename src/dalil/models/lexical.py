"""The judges that need no model: word overlap, negation and numbers. Honest and simple; they rank, they never pronounce.

Measured in `bench/verdicts`: surface features stay near the majority on sets that need inference, so the thresholds here are
above 1 and no verdict is ever built on these judges alone. They stand in where the trained judges are switched off.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

WORD = re.compile(r"\w+", re.UNICODE)
STEM = 5
"""Words are compared by their first letters: prefixes of five got most of the gain of stemming in all our languages."""


@dataclass(frozen=True, slots=True)
class Bearings:
    """Scores of one (claim, evidence) pair; they sum to 1."""

    supported: float
    refuted: float
    not_enough: float


@dataclass(frozen=True, slots=True)
class Stances:
    """Scores of one (text, target) pair; they sum to 1."""

    positive: float
    neutral: float
    negative: float


@cache
def polarity() -> dict[str, frozenset[str]]:
    """Negations, good words and bad words of all languages: `text/lexicon/polarity.yaml`."""
    source = files("dalil.text").joinpath("lexicon/polarity.yaml").read_text(encoding="utf-8")
    return {name: frozenset(word for words in by.values() for word in words) for name, by in yaml.safe_load(source).items()}


def stems(text: str) -> list[str]:
    """The words of a text, lower-cased and cut to their first letters."""
    return [word.lower()[:STEM] for word in WORD.findall(text)]


class LexicalJudge:
    """A judge of bearing by shared words, numbers and negation."""

    name = "word overlap (no model)"
    threshold = 1.01

    def bearings(self, pairs: Sequence[tuple[str, str]]) -> list[Bearings]:
        """One score a (claim, evidence) pair, in order."""
        return [self._bearing(claim, evidence) for claim, evidence in pairs]

    def _bearing(self, claim: str, evidence: str) -> Bearings:
        said, found = stems(claim), set(stems(evidence))
        content = [word for word in said if len(word) > 2 and word not in polarity()["negation"]]
        share = sum(word in found for word in content) / len(content) if content else 0.0
        numbers = {word for word in said if word.isdigit()}
        negated = bool(found & polarity()["negation"]) != bool(set(said) & polarity()["negation"])
        off = bool(numbers) and not numbers <= found
        refuted = share * (0.6 if negated or off else 0.15)
        return Bearings(supported=round(share - refuted, 4), refuted=round(refuted, 4), not_enough=round(1 - share, 4))


class LexicalStance:
    """A judge of stance by good and bad words, turned round by a negation just before them."""

    name = "good and bad words (no model)"

    def level(self, text: str) -> float:
        """Above 1: no position is believed, whatever the text."""
        return 1.01

    def stances(self, pairs: Sequence[tuple[str, str]]) -> list[Stances]:
        """One score a (text, target) pair, in order; the target is not looked at."""
        return [self._stance(text) for text, _ in pairs]

    def _stance(self, text: str) -> Stances:
        words = stems(text)
        good = bad = 0
        for place, word in enumerate(words):
            turned = any(before in polarity()["negation"] for before in words[max(0, place - 2) : place])
            if word in polarity()["good"]:
                good, bad = (good, bad + 1) if turned else (good + 1, bad)
            elif word in polarity()["bad"]:
                good, bad = (good + 1, bad) if turned else (good, bad + 1)
        total = good + bad + 1
        return Stances(positive=round(good / total, 4), neutral=round(1 / total, 4), negative=round(bad / total, 4))
