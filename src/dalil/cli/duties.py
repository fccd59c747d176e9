"""`dalil duties CIRCULAR`: the duties that a directive lays on people, as data."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from dalil.circular import Directive, read_circular, to_json
from dalil.errors import LetterError
from dalil.readers import read


def register(commands: Any) -> None:
    """Add the command's options."""
    parser = commands.add_parser("duties", help="read a circular into the duties it lays on people")
    parser.add_argument("circular", type=Path, metavar="CIRCULAR", help="a circular, decree, resolution or action plan in any format")
    parser.add_argument("--json", action="store_true", help="one JSON document")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the duties; 3 if there are none."""
    try:
        content = args.circular.read_bytes()
    except OSError as error:
        raise LetterError(f"{args.circular}: cannot be read ({error.strerror})") from error
    directive = read_circular(read(content, args.circular.name).text)
    print(json.dumps(to_json(directive), ensure_ascii=False, indent=2) if args.json else as_text(directive))
    return 0 if directive.duties else 3


def as_text(directive: Directive) -> str:
    """The directive for a terminal."""
    data = to_json(directive)
    lines = [f"{name}: {', '.join(value) if isinstance(value, list) else value}" for name, value in data.items() if value and name != "duties"]
    for duty in data["duties"]:
        rest = "; ".join(f"{name}: {value}" for name, value in duty.items() if value and name not in ("id", "text"))
        lines.append(f"{duty['id']:3}. {duty['text']}\n     {rest}")
    return "\n".join(lines or ["No duty is laid on anybody here."])
