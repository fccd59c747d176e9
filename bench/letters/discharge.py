"""`python -m bench.letters.discharge`: the circular of 1919 against later documents, its duties' gold quotes found, by duty.

Reads `DALIL_SHARED/archives/turkestan` (default `../shared` beside the checkout); says so and stops where it is absent. A gold quote
is found if an extract of the duty overlaps it in its file. The gold's own order (role *duty*: the circular itself) is left out:
a letter is no evidence on itself. `--read` shows every gold quote with what was done, and the extracts that no gold names.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from bench.letters.directives.__main__ import SHARED
from dalil import inquiry
from dalil.archive import Archive, open_archive
from dalil.archive.ingest import add
from dalil.archive.words import update
from dalil.letter import read_letter
from dalil.records import Finding
from dalil.settings import Settings

DUTIES = ("q15", "q16", "q17", "q18", "q19", "q20")
"""The questions of the gold on the circular's six duties, in the circular's order."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.letters.discharge")
    parser.add_argument("--read", action="store_true", help="show what was found, missed and added")
    parser.add_argument("--models", action="store_true", help="with the trained judges and search by meaning")
    args = parser.parse_args()
    place, circular = SHARED / "archives" / "turkestan", SHARED / "letters" / "turkestan-circular-1919.txt"
    if not (place.exists() and circular.exists()):
        print(f"(not measured: no {place.name} archive under {SHARED.name}; set DALIL_SHARED)")
        return
    settings = Settings(use_vectors=args.models, use_judges=args.models)
    with tempfile.TemporaryDirectory() as folder, open_archive(Path(folder) / "archive", create=True) as archive:
        for _ in add(archive, [place / "documents"], settings=settings):
            pass
        update(archive)
        findings, _ = inquiry.run(read_letter(circular), archive, settings)
        score(findings, yaml.safe_load((place / "questions.yaml").read_text("utf-8")), archive, read=args.read)


def score(findings: tuple[Finding, ...], questions: Any, archive: Archive, *, read: bool) -> None:
    gold = {each["id"]: each for each in (questions["questions"] if isinstance(questions, dict) else questions)}
    texts = {Path(document.path).name: document.text for document in archive.documents()}
    found = total = 0
    print(f"{'duty':6}{'gold':>6}{'found':>7}{'extracts':>10}   verdict | gold")
    for id, finding in zip(DUTIES, findings, strict=True):
        if id not in gold:
            print(f"{id:6}     -      -{len(finding.extracts):10}   {finding.verdict} | the gold has nothing on it")
            continue
        rows = list(judged(gold[id], finding, texts))
        hit = sum(each for each, _ in rows)
        found, total = found + hit, total + len(rows)
        print(f"{id:6}{len(rows):6}{hit:7}{len(finding.extracts):10}   {finding.verdict} | {gold[id]['verdict']}")
        for each, row in rows if read else ():
            print(f"      {'found ' if each else 'MISSED'} {row['role']:8} {row['file'][:34]:34} {row['quote'][:110]}")
        for extract in finding.extracts if read else ():
            print(f"      shown  {extract.label:14} {Path(extract.document.path).name[:34]:34} {' '.join(extract.text.split())[:200]} [{extract.why[:40]}]")
    print(f"all   {total:6}{found:7}   {found / total:.2f} of the gold quotes")


def judged(question: Any, finding: Finding, texts: dict[str, str]) -> Iterator[tuple[bool, Any]]:
    """(found, gold row) for each quote of the gold that is not the order itself."""
    for row in question["gold"]:
        if row["role"] == "duty":
            continue
        start = texts[row["file"]].find(row["quote"])
        end = start + len(row["quote"])
        same = [extract for extract in finding.extracts if Path(extract.document.path).name == row["file"]]
        yield start >= 0 and any(extract.start < end and start < extract.end for extract in same), row


if __name__ == "__main__":
    main()
