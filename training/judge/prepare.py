"""Write the training and dev pairs as JSON lines: `python -m training.judge.prepare`."""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from training.judge.contrast import contrast_pairs
from training.judge.crosslang import crosslang_pairs
from training.judge.made import attitude_pairs, event_pairs
from training.judge.sources import Pair, bearing_pairs, distractor_pairs, stance_pairs
from training.judge.splits import Part

WORK = Path(__file__).parent / "work"


def all_pairs(part: Part, rng: random.Random) -> Iterator[Pair]:
    yield from bearing_pairs(part, rng)
    yield from distractor_pairs(part, rng)
    yield from crosslang_pairs(part, rng)
    yield from event_pairs(2500 if part == "train" else 150, rng, held=part == "dev")
    yield from stance_pairs(part, rng)
    if part == "train":
        yield from attitude_pairs(1500, rng)
    else:
        yield from contrast_pairs(part, rng, per_page=1)


REPLAY = {"mnli_dev": 1500, "snli_dev_test": 100, "farstail_train": 900, "med_monotonicity": 60, "newsmtsc_train": 800,
          "rusentne_train": 700, "made_attitudes": 250, "made_events": 600, "fm2_distractors": 800}
"""Pairs of a set in the second stage; 700 at most of the sets not named."""


def replay(pairs: list[Pair], rng: random.Random) -> list[Pair]:
    """A smaller mix, each pair once, that leans to the sets nearest to the work."""
    once = sorted(set(pairs), key=lambda p: (p.source, p.first, p.second, p.label))
    rng.shuffle(once)
    left = Counter({source: REPLAY.get(source, 700) for source in {p.source for p in once}})
    kept = []
    for pair in once:
        if left[pair.source] > 0:
            left[pair.source] -= 1
            kept.append(pair)
    return kept


def write(name: str, pairs: list[Pair]) -> None:
    """One JSON object a line under work/."""
    with (WORK / name).open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(asdict(p), ensure_ascii=False) + "\n" for p in pairs)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    WORK.mkdir(exist_ok=True)
    for part in ("train", "dev"):
        pairs = list(all_pairs(part, random.Random(options.seed)))
        write(f"{part}.jsonl", pairs)
        for (source, label), count in sorted(Counter((p.source, p.label) for p in pairs).items()):
            print(part, source, label, count)
        print(part, "all", len(pairs))
    write("replay.jsonl", replay(list(all_pairs("train", random.Random(options.seed))), random.Random(3)))
    # apart, so that a control run without them can be made
    write("contrast.jsonl", list(contrast_pairs("train", random.Random(options.seed))))


if __name__ == "__main__":
    main()
