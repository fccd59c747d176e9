"""Scores of a network on tokenised pairs."""

from __future__ import annotations

import random
from collections.abc import Iterable

import numpy as np
import torch
from numpy.typing import NDArray

from training.judge.model import JudgeNet, pad_batch

Item = tuple[list[int], int, str, str]


@torch.no_grad()
def logits_of(net: JudgeNet, items: list[Item], *, size: int = 32) -> NDArray[np.float32]:
    """(N, 3) logits in the order of the items, which are of one task."""
    order = sorted(range(len(items)), key=lambda i: len(items[i][0]))
    found = np.zeros((len(items), 3), np.float32)
    for at in range(0, len(order), size):
        chosen = order[at : at + size]
        with torch.autocast("cpu", torch.bfloat16):
            found[chosen] = net(pad_batch([items[i][0] for i in chosen]), items[chosen[0]][2]).float().numpy()
    return found


def macro_f1(gold: NDArray[np.int64], said: NDArray[np.int64], labels: Iterable[int] | None = None) -> float:
    """Mean F1 over some labels, or those present in gold, in percent."""
    parts = []
    for label in np.unique(gold) if labels is None else labels:
        hit = ((gold == label) & (said == label)).sum()
        parts.append(2 * hit / max(1, (gold == label).sum() + (said == label).sum()))
    return 100 * float(np.mean(parts))


def dev_scores(net: JudgeNet, items: list[Item], *, rows: int) -> dict[str, tuple[int, float, float]]:
    """set -> (rows, macro-F1, accuracy)."""
    found = {}
    for source in sorted({i[3] for i in items}):
        own = [i for i in items if i[3] == source]
        own = random.Random(1).sample(own, min(rows, len(own)))
        said, gold = logits_of(net, own).argmax(1), np.array([i[1] for i in own])
        found[source] = (len(own), round(macro_f1(gold, said), 1), round(100 * float((gold == said).mean()), 1))
    return found
