"""`python -m bench.reports [ARCHIVE…]`: a report on each open archive, with what was newly found and newly lost since the last run.

Archives are read from the folder that `DALIL_SHARED` names (`../shared` beside the checkout by default). Reports go to
`bench/work/reports/`; the extracts of each run are kept, as places without words, in `bench/reports/results.json`.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from dalil import inquiry
from dalil.archive import open_archive
from dalil.archive.ingest import add
from dalil.archive.words import update
from dalil.letter import read_letter
from dalil.records import Finding, Letter
from dalil.render import render_all
from dalil.render.json import report_data
from dalil.report import assemble
from dalil.settings import Settings
from dalil.verify import verify_report

HERE = Path(__file__).parent
SHARED = Path(os.environ.get("DALIL_SHARED", HERE.parent.parent.parent / "shared"))
WORK = HERE.parent / "work" / "reports"
RESULTS = HERE / "results.json"


def letters() -> dict[str, Path]:
    """The letter of each archive: ours, and the defining one, which stays where it is."""
    ours = {path.stem: path for path in sorted((HERE / "letters").glob("*.txt"))}
    return {"turkestan": SHARED / "letters" / "joffe-1921.txt", **ours}


def source(name: str) -> Path:
    """The folder of an archive's documents, its own gold left aside."""
    folder = SHARED / "archives" / name
    return next((folder / part for part in ("documents", "md", "en") if (folder / part).is_dir()), folder)


def places(finding: Finding) -> list[str]:
    """Where a finding's extracts stand, without their words."""
    return [f"{e.document.path}:{e.start}-{e.end} {e.bearing}".strip() for e in finding.extracts]


def one(name: str, letter: Letter) -> dict[str, Any]:
    """A report on one archive: written, verified, told line by line."""
    out, settings = WORK / name, Settings()
    out.mkdir(parents=True, exist_ok=True)
    with open_archive(out / "archive", create=True) as archive:
        began = time.perf_counter()
        for _ in add(archive, [source(name)], settings=settings):
            continue
        update(archive)
        print(f"\n== {name}: {archive.count()} documents, {archive.passage_count()} passages, added in {time.perf_counter() - began:.1f} s")
        began = time.perf_counter()
        findings, annexes = inquiry.run(letter, archive, settings)
        took = time.perf_counter() - began
        report = assemble(letter, findings, archive, annexes=annexes)
        render_all(report, out)
        checked = verify_report(json.loads(json.dumps(report_data(report))), archive=archive)
    print(f"   {len(findings)} findings in {took:.1f} s; {checked.verified} extracts verified, {len(checked.faults)} faults")
    rows = {}
    for finding in findings:
        question = finding.question
        print(f"   {question.id:>3} {question.kind:12} {finding.verdict:28} {len(finding.extracts):3}  {question.text[:80]}")
        rows[question.text] = {"kind": question.kind, "verdict": finding.verdict, "extracts": places(finding)}
    return rows


def compare(before: dict[str, Any], after: dict[str, Any]) -> None:
    """What is newly found and newly lost, by example."""
    for text, row in after.items():
        old = before.get(text)
        if old is None:
            continue
        gained = [place for place in row["extracts"] if place not in old["extracts"]]
        lost = [place for place in old["extracts"] if place not in row["extracts"]]
        if gained or lost or old["verdict"] != row["verdict"]:
            print(f"   {text[:90]}\n      {old['verdict']} → {row['verdict']}")
            for sign, group in (("+", gained), ("-", lost)):
                for place in group[:6]:
                    print(f"      {sign} {place}")
                if len(group) > 6:
                    print(f"      {sign} and {len(group) - 6} more")


def main(names: list[str]) -> int:
    """Report on the archives named, or on all; 3 if none is there."""
    if not SHARED.is_dir():
        print(f"skipped: no archives at {SHARED}; set DALIL_SHARED")
        return 3
    results = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else {}
    for name, path in letters().items():
        if (names and name not in names) or not source(name).is_dir() or not path.exists():
            continue
        rows = one(name, read_letter(path))
        compare(results.get(name, {}), rows)
        results[name] = rows
        RESULTS.write_text(json.dumps(results, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
