"""`dalil verify REPORT (--archive ARCHIVE | --files FOLDER)`: checks every extract of a finished report."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from tqdm import tqdm

from dalil.archive import open_archive
from dalil.since import load_report
from dalil.verify import Verification, verify_report


def register(commands: Any) -> None:
    parser = commands.add_parser("verify", help="check every extract of a finished report")
    parser.add_argument("report", metavar="REPORT", type=Path, help="report.json, or the folder that holds it")
    against = parser.add_mutually_exclusive_group(required=True)
    against.add_argument("--archive", metavar="ARCHIVE", type=Path, help="check against this archive")
    against.add_argument("--files", metavar="FOLDER", type=Path, help="check against these plain files, with no archive")
    parser.add_argument("--json", action="store_true", help="one JSON document on standard output")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """0 if every extract holds, 1 if any does not."""
    report = load_report(args.report)
    with tqdm(unit="extract", disable=None, file=sys.stderr) as bar:

        def advance(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        if args.files is not None:
            verification = verify_report(report, files=args.files, progress=advance)
        else:
            with open_archive(args.archive) as archive:
                verification = verify_report(report, archive=archive, progress=advance)
    if args.json:
        print(json.dumps(verification.data(), ensure_ascii=True))
    else:
        tell(verification)
    return 1 if verification.faults else 0


def tell(verification: Verification) -> None:
    for fault in verification.faults:
        print(f"extract {fault.extract}: {fault.fault}: {fault.detail}")
    bad = len(verification.faults)
    print(f"{verification.verified:,} extracts verified, {bad:,} {'fault' if bad == 1 else 'faults'}")
