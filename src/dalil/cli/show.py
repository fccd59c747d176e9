"""`dalil show ARCHIVE DOCUMENT:START-END`: an extract where it stands, with its page and what is around it."""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import Any

from dalil.archive import open_archive
from dalil.errors import UsageError
from dalil.extract import cut
from dalil.records import Extract, Pick

PLACE = re.compile(r"([0-9a-f]{16})(?::(\d+)[-–](\d+))?")


def register(commands: Any) -> None:
    parser = commands.add_parser("show", help="show an extract in its page")
    parser.add_argument("archive", metavar="ARCHIVE", type=Path, help="the archive's folder")
    parser.add_argument("place", metavar="DOCUMENT:START-END", help="a document's id, with the extract's offsets; alone, the whole document")
    parser.add_argument("--context", metavar="N", type=int, default=400, help="characters shown before and after (default: 400)")
    parser.add_argument("--json", action="store_true", help="print the extract as JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    found = PLACE.fullmatch(args.place)
    if not found:
        raise UsageError(f"{args.place!r} is no place: write DOCUMENT:START-END, a document's 16 hex digits and two offsets")
    with open_archive(args.archive) as archive:
        document = archive.document(found[1])
    start, end = (int(found[2]), int(found[3])) if found[2] else (0, len(document.text))
    extract = cut(document, Pick(document=document.id, start=start, end=end, why="asked for"))
    before = document.text[max(0, extract.start - max(args.context, 0)) : extract.start]
    after = document.text[extract.end : extract.end + max(args.context, 0)]
    print(as_json(extract, before, after) if args.json else as_text(extract, before, after))
    return 0


def as_json(extract: Extract, before: str, after: str) -> str:
    document = extract.document
    shown = {
        "document": document.id,
        "compartment": document.compartment,
        "path": document.path,
        "title": document.title,
        "date": str(document.when) if document.when else None,
        "author": document.author,
        "addressee": document.addressee,
        "sha256": document.sha256,
        "start": extract.start,
        "end": extract.end,
        "page": extract.page,
        "text": extract.text,
        "before": before,
        "after": after,
    }
    return json.dumps(shown, ensure_ascii=False, indent=1)


def as_text(extract: Extract, before: str, after: str) -> str:
    document = extract.document
    place = f"{document.path}, characters {extract.start:,}–{extract.end:,}" + (f", page {extract.page}" if extract.page else "")
    head = " · ".join(part for part in (document.title, str(document.when) if document.when else "", document.author) if part)
    return f"{head}\n{place}\nsha256 {document.sha256}\n\n{before}⟦{extract.text}⟧{after}"
