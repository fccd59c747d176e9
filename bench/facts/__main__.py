"""`python -m bench.facts`: exact answers against archives with the right answers written down.

    python -m bench.facts                     all suites, every question
    python -m bench.facts --suite tc39_minutes --most 100
    python -m bench.facts --misses            print what was missed
    python -m bench.facts --keep              record this run, to compare the next one with

Every question goes the way of `dalil find`: `as_question`, then `inquiry.answer` on an archive that `dalil add` made. The
baseline is the best passages by full-text search for the question's own words, in the same archive.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.facts import debian, tc39, turkestan, unga, wasm
from bench.facts.cases import WORK, Case, Score, Suite
from dalil.archive import open_archive
from dalil.archive.ingest import add
from dalil.desk import ArchiveDesk
from dalil.inquiry import answer
from dalil.letter import as_question
from dalil.records import Query
from dalil.settings import Settings

LAST = Path(__file__).parent / "last.json"
SUITES = (tc39, debian, wasm, unga, turkestan)
BASELINE = 10
"""Passages that the baseline gives."""


@dataclass(frozen=True)
class Row:
    """One question asked: how it was answered, how the baseline did, and what it cost in seconds."""

    case: Case
    ours: Score
    base: Score
    seconds: float


def desk_of(suite: Suite, *, fresh: bool) -> ArchiveDesk:
    """The suite's archive, made with `dalil add` where it is not there yet."""
    path = WORK / suite.name
    if fresh:
        shutil.rmtree(path, ignore_errors=True)
    settings = Settings(use_vectors=False, use_judges=False)
    archive = open_archive(path, create=True)
    assert suite.folder is not None
    for _ in add(archive, [suite.folder], compartment="main", settings=settings):
        pass
    return ArchiveDesk(archive, settings)


def ask(suite: Suite, desk: ArchiveDesk, cases: Sequence[Case], *, misses: bool) -> list[Row]:
    """All questions, each by the whole road and by the baseline."""
    rows = []
    for case in cases:
        began = time.perf_counter()
        finding = answer(as_question(case.question, kind=case.kind), desk)
        seconds = time.perf_counter() - began
        passages = [hit.passage.text for hit in desk.search(Query(text=case.question, reason="baseline"), top=BASELINE)]
        row = Row(case, case.judge(finding), case.read(passages), seconds)
        rows.append(row)
        if misses and not row.ours.first:
            shown = [
                (round(e.score, 3), str(e.when), e.label, " ".join(e.text.split())[:110]) for e in finding.extracts[:2]
            ]
            print(
                f"  miss {case.id}{' (in the list)' if row.ours.found else ''}: {case.question[:140]}\n       {finding.verdict}: {shown}"
            )
    return rows


def line(name: str, rows: Sequence[Row]) -> str:
    """One line of the table: ours, then the baseline."""

    def figures(scores: Sequence[Score]) -> str:
        right, given, gold = (sum(getattr(score, part) for score in scores) for part in ("right", "given", "gold"))
        precision, recall = right / max(1, given), right / max(1, gold)
        both = 2 * precision * recall / (precision + recall) if right else 0.0
        first = sum(score.first for score in scores) / len(scores)
        found = sum(score.found for score in scores) / len(scores)
        return f"{first:6.1%} {found:6.1%} {precision:6.1%} {recall:6.1%} {both:6.1%}"

    seconds = [row.seconds for row in rows]
    return f"{name:34}{len(rows):5} {figures([row.ours for row in rows])} | {figures([row.base for row in rows])} | {statistics.median(seconds):6.2f} {max(seconds):6.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.facts")
    parser.add_argument("--suite", action="append", help="only these")
    parser.add_argument(
        "--most", type=int, default=0, help="only every n-th question, so that at most this many are asked"
    )
    parser.add_argument("--fresh", action="store_true", help="make the archives anew")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--keep", action="store_true")
    args = parser.parse_args()
    before: dict[str, bool] = json.loads(LAST.read_text("utf-8")) if LAST.exists() else {}
    now: dict[str, bool] = {}
    print(
        f"{'':39}  ours: first  found  prec.  recall     F1 | best passages by full text         | seconds: median, most"
    )
    for module in SUITES:
        suite = module.suite()
        if args.suite and suite.name not in args.suite:
            continue
        if suite.folder is None:
            print(f"{suite.name:34}  not here: set DALIL_SHARED")
            continue
        cases = suite.cases[:: max(1, len(suite.cases) // args.most)] if args.most else suite.cases
        rows = ask(suite, desk_of(suite, fresh=args.fresh), cases, misses=args.misses)
        parts = {row.case.id.partition("/")[2].partition("-")[0] for row in rows}
        print(line(suite.name, rows), flush=True)
        if len(parts) > 1:
            for part in sorted(parts):
                print(
                    line(
                        f"    {part}", [row for row in rows if row.case.id.partition("/")[2].partition("-")[0] == part]
                    )
                )
        now.update({row.case.id: row.ours.first for row in rows})
    for word, was in (("newly right", False), ("newly wrong", True)):
        changed = [id for id, right in now.items() if before.get(id) is was and right is not was]
        print(f"{word} ({len(changed)}): {', '.join(changed[:40]) or 'none'}")
    if args.keep:
        LAST.write_text(
            json.dumps({**before, **now}, indent=0, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8"
        )


if __name__ == "__main__":
    main()
