"""`dalil register ARCHIVE`: the parties; a proposal from the archive to correct; exchange as FollowTheMoney entities."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tqdm import tqdm

from dalil.archive import open_archive
from dalil.archive.propose import merge, propose
from dalil.archive.register import FILE, as_yaml, load_register, read_register
from dalil.errors import UsageError
from dalil.records import Party
from dalil.render import followthemoney

PROPOSAL = "register.proposed.yaml"
BEFORE = "register.before.yaml"
"""The user's file as it was before an import wrote it anew: comments do not outlive that."""


def register(commands: Any) -> None:
    """Add the command's options."""
    parser = commands.add_parser("register", help="keep the parties: their spellings and whose voices they are")
    parser.add_argument("archive", type=Path, metavar="ARCHIVE")
    parser.add_argument(
        "--propose", action="store_true", help=f"write ARCHIVE/{PROPOSAL} from the documents, for you to correct"
    )
    parser.add_argument(
        "--export", type=Path, metavar="FILE", help="write the register as FollowTheMoney entities; - for stdout"
    )
    parser.add_argument(
        "--import",
        dest="taken",
        type=Path,
        metavar="FILE",
        help=f"add parties and spellings from a register or FollowTheMoney entities to ARCHIVE/{FILE}; what you wrote there stays",
    )
    parser.add_argument("--json", action="store_true", help="one JSON document")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """List, propose, export or import; 3 if there is no party at all."""
    archive = open_archive(args.archive)
    known = load_register(archive)
    if args.taken is not None:
        parties = as_yaml(merge(known.parties(), taken(args.taken)))
        if (archive.path / FILE).exists():
            (archive.path / BEFORE).write_bytes((archive.path / FILE).read_bytes())
            print(f"the register as it was: {archive.path / BEFORE}", file=sys.stderr)
        (archive.path / FILE).write_text(parties, encoding="utf-8")
        known = load_register(archive)
    found: Sequence[Party] = known.parties()
    if args.propose:
        with tqdm(total=archive.count(), unit="document", file=sys.stderr, disable=None) as bar:
            found = propose(archive, known, progress=lambda: bar.update())
        (archive.path / PROPOSAL).write_text(as_yaml(found), encoding="utf-8")
        print(f"wrote {archive.path / PROPOSAL}; correct it and import it", file=sys.stderr)
    if args.export is not None:
        text = followthemoney.dump(found)
        if str(args.export) == "-":
            print(text, end="")
        else:
            args.export.write_text(text, encoding="utf-8")
        return 0 if found else 3
    if args.json:
        print(json.dumps({"parties": [asdict(party) for party in found]}, ensure_ascii=False))
    else:
        for party in found:
            side = f" [{party.side}]" if party.side else ""
            others = f" ({', '.join(party.names)})" if party.names else ""
            print(f"{party.kind:7}{side} {party.name}{others}{' · ' + party.note if party.note else ''}")
    return 0 if found else 3


def taken(file: Path) -> tuple[Party, ...]:
    """The parties of a file: a register in YAML, or FollowTheMoney entities. Raises `UsageError`, `RegisterError`."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file}: {error}") from error
    return followthemoney.parties(text) if text.lstrip().startswith("{") else read_register(file)

