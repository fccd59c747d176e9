"""Which rows train, which tune (dev) and which are only ever evaluated: decided by a hash of the row's group.

A group is what must not be shared between parts: the Wikipedia page (FM2), the claim pair (FEVER-symmetric), the evidence
text (NLI sets), the sentence (stance sets), the news document (NTREX). The bench reads the evaluation part through this
module, so training and bench cannot disagree.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import Any, Literal

Part = Literal["train", "dev", "evaluation"]
Row = Mapping[str, Any]

# set name -> percent of groups kept for evaluation, percent for dev
SHARES: dict[str, tuple[int, int]] = {
    "mnli_dev": (5, 2),
    "snli_dev_test": (3, 1),
    "farstail_train": (0, 0),
    "farstail_val": (55, 45),
    "fm2_dev": (25, 12),
    "fever_symmetric_dev": (25, 12),
    "wice_claim_dev": (25, 10),
    "vitaminc_sample_train": (25, 0),
    "med_monotonicity": (5, 0),
    "newsmtsc_train": (0, 4),
    "newsmtsc_dev": (100, 0),
    "rusentne_train": (18, 8),
    "ntrex": (25, 0),
    "sib200": (25, 0),
    "udhr": (100, 0),
}


def _evidence(row: Row) -> str:
    return " ".join(row["evidence"]).strip().lower()


def _text(row: Row) -> str:
    return str(row["text"]).strip().lower()


GROUPS: dict[str, Callable[[Row], str]] = {
    "fm2_dev": lambda row: str(row["page"]),
    "fever_symmetric_dev": lambda row: str(row["id"]).split("-")[1],
    "vitaminc_sample_train": lambda row: str(row["id"]).rsplit("_", 1)[0],
    "newsmtsc_train": _text,
    "newsmtsc_dev": _text,
    "rusentne_train": _text,
    "ntrex": lambda row: str(row["doc"]),
    "sib200": lambda row: str(row["index_id"]),
    "udhr": lambda row: str(row["article"]),
}


def part_of(set_name: str, row: Row) -> Part:
    """The part that the row belongs to. Sets that are not listed are evaluated only."""
    if set_name not in SHARES:
        return "evaluation"
    evaluation, dev = SHARES[set_name]
    group = GROUPS.get(set_name, _evidence)(row)
    place = int.from_bytes(hashlib.sha1(f"{set_name}\0{group}".encode()).digest()[:4]) % 100
    if place < evaluation:
        return "evaluation"
    return "dev" if place < evaluation + dev else "train"
