"""`dalil rebuild ARCHIVE`: throws the indexes away and makes them anew from the ledger."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from pathlib import Path
from typing import Any

from tqdm import tqdm

from dalil.archive import open_archive
from dalil.archive.words import update


def register(commands: Any) -> None:
    parser = commands.add_parser("rebuild", help="make an archive's indexes anew from its ledger")
    parser.add_argument("archive", metavar="ARCHIVE", type=Path, help="the archive's folder")
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
    parser.set_defaults(run=run)



def tell(bar: Any, count: int) -> None:
    bar.update(count)


def run(args: argparse.Namespace) -> int:
    with open_archive(args.archive) as archive:
        checked = sum(1 for _ in archive.documents())
        for compartment in archive.compartments:
            shutil.rmtree(archive.index(compartment), ignore_errors=True)
        with tqdm(desc="full text", unit="passage", total=archive.passage_count(), disable=None, file=sys.stderr) as bar:
            indexed = update(archive, progress=lambda count: tell(bar, count))
    result = {"documents": checked, "passages": indexed}
    print(json.dumps(result) if args.json else f"{checked} documents match their hashes; {indexed} passages indexed anew")
    return 0
