"""3,638 roll calls of an assembly of states, written out as plain documents; 60 questions on how two states voted."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.facts.cases import SHARED, WORK, Case, Score, Suite
from dalil.records import Finding

SAID = {"for": "yes", "against": "no"}


def suite() -> Suite:
    """Items are (date, resolution, vote of A, vote of B) of every vote on which the two differed."""
    root = SHARED / "archives" / "unga_votes"
    if not root.exists():
        return Suite("unga_votes", None)
    rows = [json.loads(line) for line in (root / "gold_differences.jsonl").read_text("utf-8").splitlines()]
    return Suite("unga_votes", _written_out(root), tuple(map(_case, rows)))


def _written_out(root: Path) -> Path:
    """One document a roll call, in two wordings by turns, so that no single layout is learnt."""
    folder = WORK / "sources" / "unga_votes"
    names = json.loads((root / "countries.json").read_text("utf-8"))
    with gzip.open(root / "roll_calls.jsonl.gz", "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            path = folder / f"{row['date']}-{row['rcid']}.txt"
            if not path.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(WORDINGS[row["rcid"] % len(WORDINGS)](row, names), encoding="utf-8")
    return folder


def _record(row: dict[str, Any], names: dict[str, str]) -> str:
    said = {side: ", ".join(names.get(code, code) for code in row[side]) or "none" for side in ("yes", "no", "abstain")}
    yes, no, abstain = row["tally"]
    return (
        f"Resolution {row['resolution']}: {row['title'] or 'no title'}\n\nGeneral Assembly, session {row['session']}\nDate: {row['date']}\n"
        f"Subject: {'; '.join(row['issues']) or 'not classified'}\n\n{row['text']}\n\n"
        f"A recorded vote was taken: {yes} in favour, {no} against, {abstain} abstentions.\n\n"
        f"In favour: {said['yes']}.\n\nAgainst: {said['no']}.\n\nAbstaining: {said['abstain']}.\n"
    )


def _protocol(row: dict[str, Any], names: dict[str, str]) -> str:
    def listed(side: str) -> str:
        return "; ".join(names.get(code, code) for code in row[side]) or "none"

    yes, no, abstain = row["tally"]
    return (
        f"UNITED NATIONS GENERAL ASSEMBLY\nSession {row['session']}, {row['date']}\n\nVote on {row['resolution']}: {row['title'] or 'no title'}\n\n"
        f"Matter: {', '.join(row['issues']) or 'none'}\n\n{row['text']}\n\n"
        f"Yes ({yes}): {listed('yes')}\nNo ({no}): {listed('no')}\nAbstained ({abstain}): {listed('abstain')}\n"
    )


WORDINGS = (_record, _protocol)


def _case(row: dict[str, Any]) -> Case:
    wanted = {(each["date"], each["resolution"], each["A_vote"], each["B_vote"]) for each in row["gold"]}

    def judge(finding: Finding) -> Score:
        got = set()
        for table in finding.tables:
            for date, _, first, second, _ in table.rows:
                if first.value in ("quoted", None) or first.value == second.value or first.extract is None:
                    continue
                numbered = re.search(r"(?:Resolution|Vote on) (.+?):", finding.extracts[first.extract].text)
                votes = [SAID.get(str(cell.value), str(cell.value)) for cell in (first, second)]
                got.add((str(date.value), numbered[1] if numbered else "", *votes))
        return Score(got == wanted, bool(got & wanted), len(got & wanted), len(got), len(wanted))

    def read(texts: Sequence[str]) -> Score:
        return Score(False, any(each[1] in text for text in texts for each in wanted), 0, len(texts), len(wanted))

    return Case(row["id"], "differences", row["question"], judge, read)
