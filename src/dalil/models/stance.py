"""The judge of stance: what position does this text express towards this target?

The target is the first text of the pair and tells the network what to look at; where the text names it, the mention stands in
square brackets, as in training; a fitted part of *neutral* is taken off, of which the training mix has too much; in Russian, where it is
less sure than it looks and most of what it was taught is neutral, that part, the temperature and the threshold are its own. Whose position it is, is read elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import numpy as np

from dalil.models.pairs import PairNet, load_calibration, load_pairs, softmax
from dalil.text.languages import identify

LABELS: Final = ("positive", "neutral", "negative")
REACH: Final = 260
"""Code points read before and after the target in a long text."""
INFLECTED: Final = 4
"""Letters from which on a target may go on in the text, as an ending does: Safarov, *Safarovning*."""


@dataclass(frozen=True, slots=True)
class StanceScores:
    """Scores of one (text, target) pair; they sum to 1."""

    positive: float
    neutral: float
    negative: float

    @property
    def label(self) -> str:
        """The label with the highest score."""
        return max(LABELS, key=lambda name: float(getattr(self, name)))


class TrainedStance:
    """`shapes.StanceJudge` over the shipped network. Made by `load_stance`."""

    def __init__(self, net: PairNet, fitted: Mapping[str, Any]) -> None:
        self._net = net
        self._temperature = float(fitted["temperature"])
        self._temperatures = {str(code): float(value) for code, value in fitted["temperatures"].items()}
        self._lean = float(fitted["lean"])
        self._leans = {str(code): float(value) for code, value in fitted["leans"].items()}
        self.name = str(fitted["name"])
        self._threshold = float(fitted["threshold"])
        self._thresholds = {str(code): float(value) for code, value in fitted["thresholds"].items()}

    def stances(self, pairs: Sequence[tuple[str, str]]) -> list[StanceScores]:
        """One score a (text, target) pair, in order; rounded to 4 digits."""
        logits = self._net.logits("stance", [(target, marked(around(text, target), target)) for text, target in pairs])
        codes = [identify(text).code for text, _ in pairs]
        warmth = np.array([self._temperatures.get(code, self._temperature) for code in codes], np.float32)
        logits[:, 1] -= [self._leans.get(code, self._lean) for code in codes]
        rows = softmax(logits, temperature=warmth[:, None])
        return [StanceScores(*(round(float(p), 4) for p in row)) for row in rows]

    def level(self, text: str) -> float:
        """The score from which a position read in this text may be believed: one for its language, or for all."""
        return self._thresholds.get(identify(text).code, self._threshold)

    def pronounced(self, text: str, scores: StanceScores) -> bool:
        """Whether Dalil would stand by the position read in this text; *neutral* is never pronounced."""
        return scores.label != "neutral" and max(scores.positive, scores.negative) >= self.level(text)


def around(text: str, target: str) -> str:
    """The part of a long text about the first mention of the target, cut at words; its beginning where it is not named."""
    at = text.lower().find(target.lower())
    if len(text) <= 2 * REACH:
        return text
    if at < 0:
        return text[: 2 * REACH].rsplit(" ", 1)[0]
    start, end = max(0, at - REACH), min(len(text), at + len(target) + REACH)
    start = text.find(" ", start) + 1 if start else 0
    return text[start:end].rsplit(" ", 1)[0] if end < len(text) else text[start:]


def marked(text: str, target: str) -> str:
    """The text with every mention of the target in square brackets; as it is where the target is not named."""
    target = target.strip()
    if not target:
        return text
    ending = r"\w*" if len(target) >= INFLECTED else r"(?!\w)"
    return re.sub(rf"(?<!\w){re.escape(target)}{ending}", lambda m: f"[ {m[0]} ]", text, flags=re.IGNORECASE)


@cache
def load_stance() -> TrainedStance:
    """The shipped judge of stance, loaded once a process.

    Raises:
        ModelError: its files are missing or fail their checksum.
    """
    return TrainedStance(load_pairs(), load_calibration()["stance"])
