"""`dalil add ARCHIVE PATH…`: reads files and folders into an archive. Killed, it goes on where it was."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, get_args

from tqdm import tqdm

from dalil.archive import open_archive
from dalil.archive.ingest import add
from dalil.archive.words import update
from dalil.records import Outcome, SourceFile
from dalil.settings import Settings

EXCLUDE = "leave out files of this name, or in folders of it, such as README.md or '*.bak'; with a slash, of this path; may be given again. The report names them as left out"
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)


def register(commands: Any) -> None:
    parser = commands.add_parser("add", help="read files and folders into an archive")
    parser.add_argument("archive", metavar="ARCHIVE", type=Path, help="the archive's folder; made if it is not there")
    parser.add_argument("paths", metavar="PATH", nargs="+", help="files and folders to read")
    parser.add_argument("--compartment", metavar="NAME", default="main", help="the compartment to put them in (default: main)")
    parser.add_argument("--exclude", metavar="PATTERN", action="append", default=[], help=EXCLUDE)
    parser.add_argument("--json", action="store_true", help="one JSON document: sums, and a row a file")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    new: list[SourceFile] = []
    held: list[SourceFile] = []
    with open_archive(args.archive, create=True) as archive, tqdm(unit="file", disable=None, file=sys.stderr) as bar:

        def advance(done: int, total: int, path: str) -> None:
            bar.total = total
            bar.update(done - bar.n)

        for source in add(
            archive,
            args.paths,
            compartment=args.compartment,
            exclude=args.exclude,
            settings=Settings(),
            progress=advance,
            held=held.append,
        ):
            new.append(source)
            if source.outcome != "ingested":
                bar.write(f"{source.outcome}: {source.path}: {source.reason}", file=sys.stderr)
        bar.close()
        with tqdm(desc="full text", unit="passage", disable=None, file=sys.stderr) as bar:
            update(archive, progress=lambda count: tell(bar, count))
        documents, passages = archive.count(), archive.passage_count()
        if args.json:
            told = {**told_of(new, held), "documents": documents, "passages": passages, "root": archive.root()}
            print(json.dumps(told, ensure_ascii=False))
            return 0
    sums = Counter(source.outcome for source in new)
    parts = [f"{sums[outcome]} {outcome}" for outcome in OUTCOMES if sums[outcome]]
    parts += [f"{len(held)} held already"] if held else []
    print(f"{', '.join(parts) or 'nothing new'}; the archive holds {documents} documents in {passages} passages")
    return 0


def told_of(new: Sequence[SourceFile], held: Sequence[SourceFile]) -> dict[str, Any]:
    """The files of one call: how many have each outcome, how many of them were held already, and a row for each."""
    sums = Counter(source.outcome for source in (*new, *held))
    rows = sorted(
        [{**asdict(source), "held": source_held} for some, source_held in ((new, False), (held, True)) for source in some],
        key=lambda row: str(row["path"]),
    )
    return {**{outcome: sums[outcome] for outcome in OUTCOMES}, "held": len(held), "files": rows}


def tell(bar: Any, count: int) -> None:
    bar.update(count)
