"""`dalil kinds`: the kinds of question, what each needs, what it may answer, and how to ask it."""

from __future__ import annotations

import argparse
import json
from typing import Any

from dalil.kinds import ALL


def register(commands: Any) -> None:
    """Add the command's options."""
    parser = commands.add_parser("kinds", help="list the kinds of question and how to ask them")
    parser.add_argument("--json", action="store_true", help="one JSON document")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the list."""
    rows = [
        {"kind": kind.NAME, "slots": list(kind.SLOTS), "verdicts": list(kind.VERDICTS), "example": kind.EXAMPLE} for kind in ALL
    ]
    if args.json:
        print(json.dumps({"kinds": rows}, ensure_ascii=False, indent=2))
        return 0
    for kind in ALL:
        print(f"{kind.NAME:12} {kind.EXAMPLE}\n{'':12} needs: {', '.join(kind.SLOTS)}\n{'':12} answers: {', '.join(kind.VERDICTS)}\n")
    return 0
