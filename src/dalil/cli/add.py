"""`dalil add ARCHIVE PATH…`: reads files and folders into an archive. Killed, it goes on where it was."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tqdm import tqdm

from dalil.archive import open_archive
from dalil.archive.ingest import add
from dalil.archive.words import update
from dalil.settings import Settings


def register(commands: Any) -> None:
    parser = commands.add_parser("add", help="read files and folders into an archive")
    parser.add_argument("archive", metavar="ARCHIVE", type=Path, help="the archive's folder; made if it is not there")
    parser.add_argument("paths", metavar="PATH", nargs="+", help="files and folders to read")
    parser.add_argument("--compartment", metavar="NAME", default="main", help="the compartment to put them in (default: main)")
    parser.add_argument("--json", action="store_true", help="one JSON line a file, then one with the sums")
    parser.set_defaults(run=run)



def tell(bar: Any, count: int) -> None:
    bar.update(count)


def run(args: argparse.Namespace) -> int:
    sums: Counter[str] = Counter()
    read: set[str] = set()
    offered = 0
    with open_archive(args.archive, create=True) as archive, tqdm(unit="file", disable=None, file=sys.stderr) as bar:

        def advance(done: int, total: int, path: str) -> None:
            nonlocal offered
            bar.total = offered = total
            bar.update(done - bar.n)

        for source in add(archive, args.paths, compartment=args.compartment, settings=Settings(), progress=advance):
            sums[source.outcome] += 1
            read.update([source.path.split("!/")[0]])
            if args.json:
                print(json.dumps(asdict(source), ensure_ascii=False), flush=True)
            elif source.outcome != "ingested":
                bar.write(f"{source.outcome}: {source.path}: {source.reason}", file=sys.stderr)
        bar.close()
        with tqdm(desc="full text", unit="passage", disable=None, file=sys.stderr) as bar:
            update(archive, progress=lambda count: tell(bar, count))
        documents, passages = archive.count(), archive.passage_count()
        result: dict[str, Any] = {"outcomes": dict(sums), "documents": documents, "passages": passages, "root": archive.root()}
        result["held"] = offered - len(read)
    if args.json:
        print(json.dumps(result, ensure_ascii=False))
    else:
        told = ", ".join(f"{count} {outcome}" for outcome, count in sums.items()) or "nothing new"
        print(f"{told}; the archive holds {documents} documents in {passages} passages")
    return 0
