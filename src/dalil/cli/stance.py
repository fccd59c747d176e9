"""`dalil stance`: rows of a text and a target on standard input, a position a row on standard output."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from typing import Any

from dalil.cli.rows import read_rows, text_of


def register(commands: Any) -> None:
    """Add the command's options."""
    parser = commands.add_parser("stance", help="say what position a text expresses towards a target")
    parser.add_argument("--json", action="store_true", help="JSON lines (else one readable line a row)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Judge each row `{"id", "text", "target"}` as it comes."""
    from dalil.models.stance import load_stance

    judge = load_stance()
    for row in read_rows(sys.stdin):
        text = text_of(row, "text")
        (scores,) = judge.stances([(text, text_of(row, "target"))])
        pronounced = judge.pronounced(text, scores)
        if args.json:
            answer = {"id": row.fields.get("id"), "stance": scores.label, "pronounced": pronounced, "scores": asdict(scores)}
            print(json.dumps(answer, ensure_ascii=False), flush=True)
        else:
            stands = "" if pronounced else " (a guess that Dalil would not stand by)"
            print(f"{row.fields.get('id', row.number)}: {scores.label}{stands}", flush=True)
    return 0
