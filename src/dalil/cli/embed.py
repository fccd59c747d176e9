"""`dalil embed ARCHIVE`: prepares an archive's passages for search by meaning. Stopped, it goes on where it was."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from tqdm import tqdm


def register(commands: Any) -> None:
    """Add the command's options."""
    parser = commands.add_parser("embed", help="prepare an archive's passages for search by meaning")
    parser.add_argument("archive", type=Path, metavar="ARCHIVE")
    parser.add_argument("--seconds", type=float, metavar="N", help="stop after so many seconds; the next call goes on from there")
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Embed what has no vector yet."""
    from dalil.archive import open_archive
    from dalil.archive.vectors import embed

    with (
        open_archive(args.archive) as archive,
        tqdm(desc="vectors", unit="passage", total=archive.passage_count(), disable=None, file=sys.stderr) as bar,
    ):

        def advance(count: int) -> None:
            bar.update(count)

        done, total = embed(archive, seconds=args.seconds, progress=advance)
    print(json.dumps({"embedded": done, "passages": total}) if args.json else f"{done} of {total} passages can be found by meaning")
    return 0
