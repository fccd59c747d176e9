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
from training.judge.written import written_pairs

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
        yield from written_pairs(part, rng)


REPLAY = {"mnli_dev": 6000, "farstail_train": 3500, "newsmtsc_train": 2500, "rusentne_train": 2500, "fm2_dev": 1400, "fm2_distractors": 1000,
          "fever_symmetric_dev": 910, "snli_dev_test": 800, "made_events": 800, "wice_claim_dev": 480, "vitaminc_sample_train": 460,
          "made_attitudes": 400, "med_monotonicity": 100}
"""Pairs of a set that the last stage sees again; 400 at most of the sets not named."""


def replay(pairs: list[Pair], rng: random.Random) -> list[Pair]:
    """A smaller mix, drawn from all pairs with their repetitions, that leans to the sets nearest to the work."""
    drawn = rng.sample(pairs, len(pairs))
    left = Counter({source: REPLAY.get(source, 400) for source in {p.source for p in pairs}})
    kept = []
    for pair in drawn:
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
    # apart, so that control runs without them can be made
    write("contrast.jsonl", list(contrast_pairs("train", random.Random(options.seed))))
    written = list(written_pairs("train", random.Random(options.seed)))
    write("written.jsonl", written)
    print("written", dict(sorted(Counter((p.source, p.label) for p in written).items())), len(written))


if __name__ == "__main__":
    main()
