"""Papers of 1918-1923 in Russian: the gold quotations of the questions on decisions, differences and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import yaml

from bench.facts.cases import SHARED, Case, Score, Suite, plain
from dalil.records import Finding

KINDS = ("decisions", "differences", "count")


def suite() -> Suite:
    """Items are gold quotations; where the archive has no answer, right is to give no decision, figure or difference."""
    root = SHARED / "archives" / "turkestan"
    if not root.exists():
        return Suite("turkestan", None)
    rows = yaml.safe_load((root / "questions.yaml").read_text("utf-8"))
    rows = rows if isinstance(rows, list) else rows["questions"]
    return Suite("turkestan", root / "documents", tuple(_case(row) for row in rows if row["kind"] in KINDS))


def _case(row: dict[str, Any]) -> Case:
    wanted = [plain(each["quote"]) for each in row.get("gold", ())]

    def read(texts: Sequence[str]) -> Score:
        held = sum(any(quote in plain(text) for text in texts) for quote in wanted)
        silent = not wanted and not texts
        useful = sum(any(quote in plain(text) for quote in wanted) for text in texts)
        return Score(
            silent or (bool(wanted) and held == len(wanted)),
            silent or held > 0,
            useful,
            len(texts),
            max(len(wanted), useful),
        )

    def judge(finding: Finding) -> Score:
        score = read([extract.text for extract in finding.extracts])
        held = sum(any(quote in plain(e.text) for e in finding.extracts) for quote in wanted)
        return Score(score.first, score.found, held, max(score.given, held), len(wanted))

    return Case(row["id"], row["kind"], row["question"], judge, read)
