"""The minutes of a standards committee, 2012-2018: what was concluded on each of 949 topics, word for word and with its date."""

from __future__ import annotations

import json
from collections.abc import Sequence

from bench.facts.cases import SHARED, Case, Score, Suite, plain
from dalil.records import Finding


def suite() -> Suite:
    """One question a gold conclusion; right if the first extract is the whole conclusion, no more and no less, under its date."""
    root = SHARED / "archives" / "tc39_minutes"
    if not root.exists():
        return Suite("tc39_minutes", None)
    rows = [json.loads(line) for line in (root / "gold_decisions.jsonl").read_text("utf-8").splitlines()]
    return Suite("tc39_minutes", root / "md", tuple(map(_case, rows)))


def _case(row: dict[str, str]) -> Case:
    wanted = plain(row["decision"])

    def judge(finding: Finding) -> Score:
        hits = [plain(e.text) == wanted and str(e.when) == row["date"] for e in finding.extracts]
        return Score(bool(hits and hits[0]), any(hits), int(any(hits)), 1 if hits else 0, 1)

    def read(texts: Sequence[str]) -> Score:
        hits = [plain(text) == wanted or wanted in plain(text) for text in texts]
        return Score(bool(hits and hits[0]), any(hits), int(any(hits)), 1 if hits else 0, 1)

    return Case(row["id"], "decisions", f"What exactly did the committee decide on {row['topic']}?", judge, read)
