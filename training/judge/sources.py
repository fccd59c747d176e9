"""The annotated sets that may train what ships, as pairs with a label.

Licences as DATA.md and the READMEs beside the sets give them: MNLI dev (repository MIT; text largely OANC), SNLI (CC BY-SA
4.0), FarsTail (Apache-2.0), FM2 (Apache-2.0; Wikipedia text CC BY-SA 3.0), FEVER-symmetric (CC BY-SA 3.0), WiCE (ODC-BY),
MED (CC BY-SA 4.0), VitaminC sample (MIT; CC BY-SA 3.0), RuSentNE (MIT), NewsMTSC (MIT). Everything else
(non-commercial, or no licence stated) is only evaluated, and this file does not name it.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dalil.models.stance import marked
from training.judge.splits import Part, part_of

BEARING = {"supported": 0, "contradicted": 1, "not_enough": 2}
STANCE = {"positive": 0, "neutral": 1, "negative": 2}
# set -> (rows of the training part at most, times repeated, longest input in tokens)
BEARING_SETS = {
    "mnli_dev": (99_999, 1, 112),
    "snli_dev_test": (8_000, 1, 96),
    "farstail_train": (99_999, 1, 128),
    "farstail_val": (0, 1, 128),
    "fm2_dev": (99_999, 4, 160),
    "fever_symmetric_dev": (99_999, 4, 128),
    "wice_claim_dev": (99_999, 3, 224),
    "med_monotonicity": (600, 1, 96),
    "vitaminc_sample_train": (99_999, 3, 128),
}
STANCE_SETS = {"newsmtsc_train": (99_999, 1, 112), "rusentne_train": (99_999, 1, 112)}
TWICE = ("rusentne_train", ("positive", "negative"))
"""Rare labels of a stance set that are repeated."""


@dataclass(frozen=True, slots=True)
class Pair:
    """first and second: (claim, evidence) or (target, text); label 0..2 in the order of BEARING or STANCE."""

    task: str
    first: str
    second: str
    label: int
    source: str
    longest: int = 128
    row: str = ""


def shared() -> Path:
    """The folder with the sets: DALIL_SHARED, or `shared` beside the checkout."""
    place = Path(os.environ.get("DALIL_SHARED", Path(__file__).resolve().parents[3] / "shared"))
    if not (place / "data").is_dir():
        raise SystemExit(f"no data sets under {place}; set DALIL_SHARED")
    return place


def read_rows(folder: str, name: str) -> list[dict[str, Any]]:
    """The rows of one set, gzipped or not."""
    plain = shared() / "data" / folder / f"{name}.jsonl"
    if plain.exists():
        return [json.loads(line) for line in plain.open(encoding="utf-8")]
    with gzip.open(f"{plain}.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def fit_evidence(claim: str, sentences: list[str], *, most_words: int) -> str:
    """The sentences that share most (rare) words with the claim, in their order, within the room."""
    if sum(len(s.split()) for s in sentences) <= most_words:
        return " ".join(sentences)
    asked = words(claim)
    spread = [words(s) for s in sentences]
    weight = {w: 1 / max(1, sum(w in s for s in spread)) for w in asked}
    order = sorted(range(len(sentences)), key=lambda i: (-sum(weight[w] for w in sorted(spread[i] & asked)), i))
    kept: set[int] = set()
    room = most_words
    for i in order:
        size = len(sentences[i].split())
        if size <= room or not kept:
            kept.add(i)
            room -= size
    return " ".join(sentences[i] for i in sorted(kept))


def bearing_pairs(part: Part, rng: random.Random) -> Iterator[Pair]:
    """Annotated (claim, evidence) pairs of one part."""
    for name, (most, times, longest) in BEARING_SETS.items():
        rows = [r for r in read_rows("claims", name) if part_of(name, r) == part]
        if name == "farstail_train":
            held = {" ".join(r["evidence"]) for r in read_rows("claims", "farstail_val")}
            rows = [r for r in rows if " ".join(r["evidence"]) not in held]
        rng.shuffle(rows)
        for row in rows[:most] if part == "train" else rows:
            evidence = fit_evidence(row["claim"], row["evidence"], most_words=int(longest * 0.55))
            pair = Pair("bearing", row["claim"], evidence, BEARING[row["label"]], name, longest, str(row["id"]))
            yield from [pair] * (times if part == "train" else 1)


def distractor_pairs(part: Part, rng: random.Random) -> Iterator[Pair]:
    """FM2: a sentence of the pool that is no gold evidence, preferring those that share words: not enough."""
    for row in read_rows("claims", "fm2_dev"):
        if part_of("fm2_dev", row) != part:
            continue
        gold = " ".join(row["evidence"])
        others = [s for s in row["pool"] if s not in gold and gold not in s and len(s.split()) > 5]
        others.sort(key=lambda s: -len(words(s) & words(row["claim"])))
        for other in rng.sample(others[:6], k=min(2, len(others[:6]))):
            yield Pair("bearing", row["claim"], other, BEARING["not_enough"], "fm2_distractors", 128, str(row["id"]))


def around(text: str, target: str, span: Iterable[int] | None, *, reach: int = 260) -> str:
    """The text within `reach` characters of the target, cut at words."""
    at = next(iter(span), -1) if span else text.find(target)
    if at < 0 or len(text) <= 2 * reach:
        return text[: 2 * reach]
    start, end = max(0, at - reach), min(len(text), at + len(target) + reach)
    start = text.find(" ", start) + 1 if start else 0
    return text[start:end].rsplit(" ", 1)[0] if end < len(text) else text[start:]


def stance_pairs(part: Part, rng: random.Random) -> Iterator[Pair]:
    """Annotated (target, text) pairs of one part."""
    for name, (most, times, longest) in STANCE_SETS.items():
        rows = [r for r in read_rows("stance", name) if part_of(name, r) == part and r["label"] in STANCE]
        rng.shuffle(rows)
        for row in rows[:most] if part == "train" else rows:
            text = marked(around(row["text"], row["target"], row.get("span")), row["target"])
            rare = name == TWICE[0] and row["label"] in TWICE[1]
            pair = Pair("stance", row["target"], text, STANCE[row["label"]], name, longest, str(row["id"]))
            yield from [pair] * (times * (1 + rare) if part == "train" else 1)
