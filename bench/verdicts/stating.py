"""`python -m bench.verdicts.stating [--wrong]`: how often the rule of stated claims speaks on labelled pairs, and how often it is right.

Only the train and dev parts of the sets are read (`training/judge/splits.py`), never an evaluation part. A row of several texts counts once, if all texts
that state something say the same side. *Nearly* stated is counted with the judge only, on the dev parts, since the judge was trained on the others.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from dalil.kinds.claim import ENOUGH
from dalil.models.bearing import load_bearing
from dalil.text.stating.reading import Stated, stated
from dalil.text.topic import topic
from training.judge.sources import read_rows
from training.judge.splits import part_of

SETS = {"fm2_dev": "en", "fever_symmetric_dev": "en", "wice_claim_dev": "en", "mnli_dev": "en", "snli_dev_test": "en", "vitaminc_sample_train": "en", "farstail_train": "fa", "farstail_val": "fa"}
LABELS = {"supported": "for", "contradicted": "against"}


class _NoRegister:
    """A register that knows nobody: a name is written as it is written."""

    def parties(self) -> tuple[()]:
        return ()

    def spellings(self, name: str) -> tuple[str, ...]:
        return (name,)

    def side(self, speaker: str) -> str:
        return ""


@dataclass(frozen=True)
class Row:
    """One labelled row. `gold`: the side, or empty where it is not enough."""

    part: str
    claim: str
    texts: tuple[str, ...]
    gold: str


def rows(name: str) -> Iterator[Row]:
    """The rows of one set that are not for evaluation."""
    for row in read_rows("claims", name):
        part = part_of(name, row)
        if part != "evaluation":
            yield Row(part, row["claim"].strip(), tuple(row["evidence"]), LABELS.get(row["label"], ""))


def told(row: Row, language: str) -> tuple[str, list[tuple[str, Stated]]]:
    """The side that the rule says for a row by itself (empty for none or both), and every text that states or nearly states the claim."""
    about = topic(row.claim, _NoRegister(), language=language)
    found = [(text, what) for text in row.texts if (what := stated(row.claim, text, about, language)) is not None]
    sides = {what.side for _, what in found if what.whole}
    return (sides.pop() if len(sides) == 1 else ""), found


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.verdicts.stating")
    parser.add_argument("--wrong", action="store_true", help="show what was said wrongly")
    args = parser.parse_args()
    total: Counter[str] = Counter()
    near: list[tuple[Row, str, Stated]] = []
    print(f"{'set':24}{'rows':>7}{'for':>6}{'right':>6}{'against':>9}{'right':>6}   (in so many words, no judge asked)")
    for name, language in SETS.items():
        count: Counter[str] = Counter()
        for row in rows(name):
            count["rows"] += 1
            side, found = told(row, language)
            near += [(row, text, what) for text, what in found if row.part == "dev" and not what.whole]
            if side:
                count[side] += 1
                count[f"{side} right"] += side == row.gold
                if args.wrong and side != row.gold:
                    print(f"    {side}, by label {row.gold or 'not enough'}: {row.claim[:120]} | {found[0][0][:200]}")
        print(f"{name:24}{count['rows']:7}{count['for']:6}{count['for right']:6}{count['against']:9}{count['against right']:6}", flush=True)
        total.update(count)
    spoken, right = total["for"] + total["against"], total["for right"] + total["against right"]
    print(f"{'all':24}{total['rows']:7}{total['for']:6}{total['for right']:6}{total['against']:9}{total['against right']:6}   right {right / max(1, spoken):.1%}, speaks on {spoken / total['rows']:.2%}")
    scores = load_bearing().bearings([(row.claim, text) for row, text, _ in near])
    sure = [(row, what) for (row, _, what), score in zip(near, scores, strict=True) if (score.supported if what.side == "for" else score.refuted) >= ENOUGH]
    print(f"nearly stated, on dev rows: {len(near)}; with the judge at {ENOUGH} on the same side: {len(sure)}, right {sum(what.side == row.gold for row, what in sure)}")


if __name__ == "__main__":
    main()
