"""The votes of a software project, 1999-2010, in English: winners, tallies, quorum, voters, proposers and seconds."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from bench.facts.cases import SHARED, Case, Score, Suite, holding, plain
from dalil.records import Finding


def suite() -> Suite:
    """Several questions a vote. Figures must stand in the first extract *and* be read as numbers; names must all be there."""
    root = SHARED / "archives" / "debian_votes"
    if not root.exists():
        return Suite("debian_votes", None)
    rows = [json.loads(line) for line in (root / "gold_votes.jsonl").read_text("utf-8").splitlines()]
    return Suite("debian_votes", root / "en", tuple(case for row in rows for case in _cases(row)))


def _cases(row: dict[str, Any]) -> Iterator[Case]:
    id, title = row["id"], row["title"]
    if row["winner"]:
        yield holding(
            f"{id}/winner", "decisions", f"Which option won the vote on {title}?", [row["winner"].strip(" ,.")]
        )
    if row["quorum"]:
        yield _figure(f"{id}/quorum", f"What was the quorum for {title}?", [row["quorum"]])
        yield _figure(f"{id}/voters", f"How many developers were there for {title}?", [row["developers"]])
    for winner, loser, more, less, by in (row["defeats"] or [])[:3]:
        question = f"By how many votes did Option {winner} defeat Option {loser} in {title}?"
        yield _figure(f"{id}/tally-{winner}-{loser}", question, [more, less, by])
    if row["proposer"]:
        yield _names(f"{id}/proposer", f"Who proposed {title}?", row["proposer"])
    if row["seconds"] and row["seconds"] != ["Unnecessary"]:
        yield _names(f"{id}/seconds", f"Who seconded {title}?", row["seconds"])


def _figure(id: str, question: str, wanted: Sequence[float]) -> Case:
    """Right if the first extract holds all the figures, and the first of them was read as a number."""
    written = [f"{value:.15g}" for value in wanted]

    def judge(finding: Finding) -> Score:
        hits = [all(part in plain(e.text) for part in written) for e in finding.extracts]
        read = bool(hits and hits[0]) and _read(finding, wanted)
        return Score(read, any(hits), int(any(hits)), 1 if hits else 0, 1)

    def texts(found: Sequence[str]) -> Score:
        hits = [all(part in plain(text) for part in written) for text in found]
        return Score(bool(hits and hits[0]), any(hits), int(any(hits)), 1 if hits else 0, 1)

    return Case(id, "count", question, judge, texts)


def _read(finding: Finding, wanted: Sequence[float]) -> bool:
    facts = finding.extracts[0].facts
    listed = str(facts.get("figures", "")) + f"; {facts.get('value', '')}"
    return any(f"{value:g}" in listed or f"{value:.15g}" in listed for value in wanted)


def _names(id: str, question: str, wanted: Sequence[str]) -> Case:
    """Items are names: right if all of them stand in the finding's tables or extracts; `given` counts the finding's rows."""

    def judge(finding: Finding) -> Score:
        cells = [
            str(cell.value) for table in finding.tables for row in table.rows for cell in row if cell.value is not None
        ]
        said = plain(" | ".join([*cells, *(e.text for e in finding.extracts)]))
        held = sum(name in said for name in map(plain, wanted))
        rows = max((len(table.rows) for table in finding.tables), default=len(finding.extracts))
        return Score(held == len(wanted), held == len(wanted), held, max(rows, held), len(wanted))

    def texts(found: Sequence[str]) -> Score:
        said = plain(" | ".join(found))
        held = sum(name in said for name in map(plain, wanted))
        return Score(held == len(wanted), held == len(wanted), held, max(len(found), held), len(wanted))

    return Case(id, "people", question, judge, texts)
