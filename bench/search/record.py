"""The last recorded ranks of every question, and what a run finds newly or loses against them, by example."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

RESULTS = Path(__file__).parent / "results"
SHOWN = 8
Ranks = dict[str, int]
"""Rank of the first right passage of each question, from 1; 0 where none was found."""


def record(name: str, ranks: Ranks) -> None:
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{name}.json").write_text(json.dumps(ranks, indent=0, sort_keys=True) + "\n", "utf-8")


def compare(name: str, ranks: Ranks, texts: Mapping[str, str], *, cut: int = 10) -> None:
    """Print the questions whose right passage came into the first `cut` or fell out of them."""
    path = RESULTS / f"{name}.json"
    if not path.is_file():
        print("  no recorded run to compare with")
        return
    before: Ranks = json.loads(path.read_text("utf-8"))
    for word, old, new in (("newly found", before, ranks), ("newly lost", ranks, before)):
        moved = [id for id in ranks if id in before and 0 < new[id] <= cut and not 0 < old[id] <= cut]
        print(f"  {word}: {len(moved)}")
        for id in moved[:SHOWN]:
            print(f"    {id} (rank {before[id]} → {ranks[id]}): {texts[id]}")
