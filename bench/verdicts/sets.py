"""The open evaluation parts: rows never trained or tuned on, chosen by `training/judge/splits.py`."""

from __future__ import annotations

import random
from dataclasses import dataclass

from training.judge.sources import read_rows
from training.judge.splits import part_of

VERDICTS = {"supported": "supported", "contradicted": "refuted", "not_enough": "not_enough", "disputed": "conflicting"}
STANCES = ("positive", "neutral", "negative")
CLAIM_FILES = {
    "fm2": "fm2_dev", "fever_symmetric": "fever_symmetric_dev", "healthver": "healthver_dev",
    "climate_fever": "climate_fever_open", "wice": "wice_claim_dev", "farstail": "farstail_val",
    "xnli_en": "xnli_dev_first_en_ru_tr", "xnli_ru": "xnli_dev_first_en_ru_tr", "xnli_tr": "xnli_dev_first_en_ru_tr",
    "averitec": "averitec_dev_open", "covidfact": "covidfact_traindev", "anli_r1": "anli_r1_dev", "anli_r2": "anli_r2_dev",
    "scifact": "scifact_2way", "vitaminc": "vitaminc_sample_train", "parsinlu": "parsinlu_dev",
    "commitment_bank": "commitment_bank", "fracas": "fracas", "mnli": "mnli_dev",
}
STANCE_FILES = {"newsmtsc": "newsmtsc_dev", "rusentne": "rusentne_train", "vast": "vast_dev",
                "semeval2016": "semeval2016_stance_trainval", "ruarg": "ruarg2022_train70", "parsinlu_absa": "parsinlu_absa_food_dev"}


@dataclass(frozen=True, slots=True)
class Item:
    """One row: `first` is the claim or the target, `texts` the evidence or the one text, `gold` the label."""

    id: str
    first: str
    texts: tuple[str, ...]
    gold: str


def claims(name: str, *, limit: int) -> list[Item]:
    """Rows of one claim set, at most `limit`, always the same ones."""
    file = CLAIM_FILES[name]
    rows = [r for r in read_rows("claims", file) if part_of(file, r) == "evaluation"]
    if name.startswith("xnli"):
        rows = [r for r in rows if r["lang"] == name[-2:]]
    items = [Item(str(r["id"]), r["claim"], tuple(r["evidence"]), VERDICTS[r["label"]]) for r in rows]
    return sampled(items, limit)


def stances(name: str, *, limit: int) -> list[Item]:
    """Rows of one stance set, at most `limit`, always the same ones; labels other than the three are left out."""
    file = STANCE_FILES[name]
    rows = [r for r in read_rows("stance", file) if r["label"] in STANCES and part_of(file, r) == "evaluation"]
    return sampled([Item(str(r["id"]), r["target"], (r["text"],), r["label"]) for r in rows], limit)


def distractors(*, limit: int) -> list[Item]:
    """FM2 claims with the sentence of their page, gold evidence apart, that shares most words: nothing should be pronounced."""
    items = []
    for row in read_rows("claims", "fm2_dev"):
        if part_of("fm2_dev", row) == "evaluation":
            gold = " ".join(row["evidence"])
            others = [s for s in row["pool"] if s not in gold and gold not in s]
            asked = set(row["claim"].lower().split())
            if others:
                near = max(others, key=lambda s: (len(asked & set(s.lower().split())), s))
                items.append(Item(str(row["id"]), row["claim"], (near,), "not_enough"))
    return sampled(items, limit)


def shuffled(items: list[Item]) -> list[Item]:
    """The same claims, each with the evidence of the row half the set away."""
    half = len(items) // 2
    return [Item(i.id, i.first, items[(n + half) % len(items)].texts, "not_enough") for n, i in enumerate(items)]


def sampled(items: list[Item], limit: int) -> list[Item]:
    """At most `limit` of the items, the same at every run; 0 is all."""
    return items if not limit or len(items) <= limit else random.Random(11).sample(items, limit)
