"""Measures over gold and said labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence


def macro_f1(gold: Sequence[str], said: Sequence[str], *, labels: Sequence[str] = ()) -> float:
    """Mean F1 over `labels`, by default those present in gold; percent."""
    scores = []
    for label in labels or sorted(set(gold)):
        hit = sum(g == s == label for g, s in zip(gold, said, strict=True))
        total = sum(g == label for g in gold) + sum(s == label for s in said)
        scores.append(2 * hit / total if total else 0.0)
    return 100 * sum(scores) / len(scores)


def accuracy(gold: Sequence[str], said: Sequence[str]) -> float:
    """Share of equal labels; percent."""
    return 100 * sum(g == s for g, s in zip(gold, said, strict=True)) / max(1, len(gold))


def majority(gold: Sequence[str]) -> float:
    """Macro-F1 of always saying the commonest label; percent."""
    return macro_f1(gold, [Counter(gold).most_common(1)[0][0]] * len(gold))


def calibration_error(sure: Sequence[float], right: Sequence[bool], *, bins: int = 10) -> float:
    """Expected calibration error: mean gap between score and share right over equal-width bins, weighted; percent."""
    gap = 0.0
    for k in range(bins):
        own = [(s, r) for s, r in zip(sure, right, strict=True) if k / bins < s <= (k + 1) / bins or (k == 0 and s == 0)]
        if own:
            gap += abs(sum(s for s, _ in own) - sum(r for _, r in own))
    return 100 * gap / max(1, len(sure))


def coverage_at(precision: float, score: Sequence[float], right: Sequence[bool], *, total: int) -> float:
    """The largest share of `total` that could be pronounced at that precision with a threshold picked afterwards; percent."""
    best = hits = 0
    for n, (_, ok) in enumerate(sorted(zip(score, right, strict=True), key=lambda row: -row[0]), 1):
        hits += ok
        if hits >= precision * n:
            best = n
    return 100 * best / max(1, total)
