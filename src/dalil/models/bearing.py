"""The judge of bearing: does this text support, refute, or say nothing on this claim?

One text: the network's logits, less a fixed part of *not enough* (its training mix has too much of it), moved by the checks of
numbers, years and names (`text/claims.py`), divided by a temperature. A claim with a year or number that the text has not in
figures loses a fifth of *supported* to *not enough*, so that its support is never pronounced on that text. A text that shares no
word with the claim loses a fifth of both sides, so that nothing is pronounced on it.

Several texts for one claim, the rule: the eight nearest to the claim are judged alone, each, and those that fit are judged
together. The scores are the mean of the reading together and of the strongest single reading (that with the least *not
enough*). If one text alone supports and another alone refutes, each from a level on that is fitted, the verdict is
*conflicting*, pronounced where both reach the threshold. Else it is the label with the highest score. It is *pronounced* if that score reaches the threshold, which was fitted on development data to be right nine times in
ten; *not enough* is never pronounced, it is what is said when nothing is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

import numpy as np

from dalil.models.pairs import Floats, PairNet, load_calibration, load_pairs, softmax
from dalil.text.claims import Checks, check, shared_weight, strangers

Verdict = Literal["supported", "refuted", "conflicting", "not_enough"]
LABELS: Final = ("supported", "refuted", "not_enough")
UNMATCHED: Final = 0.8
"""What is left of *supported* where a figure of the claim is not in the text, and of both sides where no word of it is."""
ALONE: Final = 8
"""Texts of one claim that are judged alone."""
ROOM: Final = 130
"""Words of the texts judged together; beyond it those that share the most rare words with the claim are kept."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of a claim and its evidence; they sum to 1."""

    supported: float
    refuted: float
    not_enough: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """The best guess on a claim, whether it may be believed, and why."""

    verdict: Verdict
    pronounced: bool
    scores: Scores


class TrainedJudge:
    """`shapes.Judge` over the shipped network. Made by `load_bearing`."""

    def __init__(self, net: PairNet, fitted: Mapping[str, Any]) -> None:
        self._net = net
        self._moves = np.array(fitted["checks"], np.float32)
        self._lean = np.array([0.0, 0.0, fitted["lean"]], np.float32)
        self._temperature = float(fitted["temperature"])
        self.name = str(fitted["name"])
        self.threshold = float(fitted["threshold"])
        self.conflict = float(fitted["conflict"])

    def bearings(self, pairs: Sequence[tuple[str, str]]) -> list[Scores]:
        """One score a (claim, evidence) pair, in order; rounded to 4 digits."""
        logits = self._net.logits("bearing", pairs)
        found = [check(claim, text) for claim, text in pairs]
        checks = np.array(found, np.float32).reshape(len(pairs), len(self._moves))
        rows = softmax(logits - self._lean + checks @ self._moves, temperature=self._temperature)
        kept = [apart(row) if strangers(*pair) else guarded(row) if unmatched(c) else row for row, pair, c in zip(rows, pairs, found, strict=True)]
        return [as_scores(row) for row in kept]

    def judge_claim(self, claim: str, evidence: Sequence[str]) -> Judgement:
        """The verdict on one claim from all its texts, by the rule at the head of this file."""
        texts = [text for text in evidence if text.strip()]
        if not texts:
            return Judgement("not_enough", False, Scores(0.0, 0.0, 1.0))
        alone = nearest(claim, texts, ALONE)
        together = [] if len(texts) == 1 else [(claim, " ".join(closest(claim, texts)))]
        *single, last = self.bearings([*((claim, text) for text in alone), *together])
        return combined(single if together else [last], last, self.threshold, self.conflict)


def as_scores(row: Floats) -> Scores:
    """Probabilities of one pair as scores."""
    supported, refuted, not_enough = (round(float(p), 4) for p in row)
    return Scores(supported, refuted, not_enough)


def unmatched(found: Checks) -> bool:
    """Whether a year or number of the claim is not in the text."""
    return bool(found.year_clash or found.year_absent or found.number_clash or found.number_absent)


def guarded(row: Floats) -> Floats:
    """The probabilities with a fifth of *supported* moved to *not enough*."""
    moved = row[0] * (1 - UNMATCHED)
    return row + np.array([-moved, 0.0, moved], np.float32)


def apart(row: Floats) -> Floats:
    """The probabilities with a fifth of both sides moved to *not enough*."""
    return row * UNMATCHED + np.array([0.0, 0.0, 1 - UNMATCHED], np.float32)


def combined(single: Sequence[Scores], together: Scores, threshold: float, conflict: float) -> Judgement:
    """One judgement from each text's own scores and those of all together; `conflict` is the level from which two sides clash."""
    strongest = min(single, key=lambda s: s.not_enough)
    mean = as_scores(np.array([(getattr(strongest, n) + getattr(together, n)) / 2 for n in LABELS], np.float32))
    clash = min(max(s.supported for s in single), max(s.refuted for s in single))
    if clash >= conflict:
        return Judgement("conflicting", clash >= threshold, mean)
    verdict: Verdict = max(LABELS, key=lambda name: float(getattr(mean, name)))
    return Judgement(verdict, verdict != "not_enough" and getattr(mean, verdict) >= threshold, mean)


def nearest(claim: str, texts: Sequence[str], most: int) -> list[str]:
    """At most so many of the texts, those that share most rare words with the claim, in their order."""
    weight = shared_weight(claim, texts)
    kept = sorted(range(len(texts)), key=lambda i: (-weight[i], i))[:most]
    return [texts[place] for place in sorted(kept)]


def closest(claim: str, texts: Sequence[str]) -> list[str]:
    """The texts that fit into `ROOM`, those that share most rare words with the claim first chosen, in their order."""
    if sum(len(text.split()) for text in texts) <= ROOM:
        return list(texts)
    weight = shared_weight(claim, texts)
    kept: set[int] = set()
    room = ROOM
    for place in sorted(range(len(texts)), key=lambda i: (-weight[i], i)):
        size = len(texts[place].split())
        if size <= room or not kept:
            kept.add(place)
            room -= size
    return [texts[place] for place in sorted(kept)]


@cache
def load_bearing() -> TrainedJudge:
    """The shipped judge of bearing, loaded once a process.

    Raises:
        ModelError: its files are missing or fail their checksum.
    """
    return TrainedJudge(load_pairs(), load_calibration()["bearing"])
