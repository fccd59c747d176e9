"""`dalil judge`: rows of a claim and texts on standard input, a verdict a row on standard output."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from typing import Any

from dalil.cli.rows import read_rows, text_of, texts_of


def register(commands: Any) -> None:
    """Add the command's options."""
    parser = commands.add_parser("judge", help="say whether texts support or refute a claim")
    parser.add_argument("--json", action="store_true", help="JSON lines (else one readable line a row)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Judge each row `{"id", "claim", "evidence": [text, …]}` as it comes."""
    from dalil.models.bearing import load_bearing

    judge = load_bearing()
    for row in read_rows(sys.stdin):
        found = judge.judge_claim(text_of(row, "claim"), texts_of(row, "evidence"))
        if args.json:
            answer = {"id": row.fields.get("id"), "verdict": found.verdict, "pronounced": found.pronounced, "scores": asdict(found.scores)}
            print(json.dumps(answer, ensure_ascii=False), flush=True)
        else:
            stands = "" if found.pronounced else " (a guess that Dalil would not stand by)"
            print(f"{row.fields.get('id', row.number)}: {found.verdict.replace('_', ' ')}{stands}", flush=True)
    return 0
