"""Polls of a community group, 2017-2026: the figures of each of 110 polls, asked by the words of the motion."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.facts.cases import SHARED, WORK, Case, Score, Suite, plain
from dalil.records import Finding

SIDES = {"SF": "strongly for", "F": "for", "N": "neutral", "A": "against", "SA": "strongly against"}


def suite() -> Suite:
    """Right if the first extract's vote has all five figures. Polls whose motion the gold lacks (under two words) are left out."""
    root = SHARED / "archives" / "wasm_cg"
    if not root.exists():
        return Suite("wasm_cg", None)
    folder = _unpacked(root)
    rows = [json.loads(line) for line in (root / "gold_polls.jsonl").read_text("utf-8").splitlines()]
    return Suite("wasm_cg", folder, tuple(_case(row) for row in rows if len(row["question"].split()) > 1))


def _unpacked(root: Path) -> Path:
    folder = WORK / "sources" / "wasm_cg"
    with gzip.open(root / "meetings.jsonl.gz", "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            path = folder / f"{row['date']}--{row['doc_id'].replace('/', '--')}"
            if not path.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(row["text"], encoding="utf-8")
    return folder


def _case(row: dict[str, Any]) -> Case:
    wanted = {side: row[code] for code, side in SIDES.items()}
    written = ", ".join(f"{side} {count}" for side, count in wanted.items())

    def judge(finding: Finding) -> Score:
        hits = [e.facts.get("how") == written and str(e.when)[:4] == row["date"][:4] for e in finding.extracts]
        return Score(bool(hits and hits[0]), any(hits), int(any(hits)), 1 if hits else 0, 1)

    def read(texts: Sequence[str]) -> Score:
        figures = " ".join(str(row[code]) for code in SIDES)
        hits = [figures in plain(text.replace("|", " ")) for text in texts]
        return Score(bool(hits and hits[0]), any(hits), int(any(hits)), 1 if hits else 0, 1)

    question = f"What was decided on “{' '.join(row['question'].split())}”?"
    return Case(row["id"], "decisions", question, judge, read)
