"""`dalil search ARCHIVE TEXT`: the passages nearest to a text in any language, or to each row of a batch."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dalil.errors import UsageError

if TYPE_CHECKING:
    from dalil.records import Hit


def register(commands: Any) -> None:
    """Add the command's options."""
    parser = commands.add_parser("search", help="find passages in an archive")
    parser.add_argument("archive", type=Path, metavar="ARCHIVE")
    parser.add_argument("text", nargs="?", metavar="TEXT", help="what to look for, in any of the languages")
    parser.add_argument("--top", type=int, default=10, metavar="K", help="passages shown a text (default: 10)")
    parser.add_argument("--batch", type=Path, metavar="FILE.jsonl", help='rows {"id", "text"}; - for standard input')
    parser.add_argument("--name", action="append", default=[], help="only passages that name this party, in any spelling; repeatable")
    parser.add_argument("--mark", action="append", default=[], help="only passages with this mark (decision, vote, number, …); repeatable")
    parser.add_argument("--language", default="", metavar="CODE", help="the language of TEXT, where it should not be guessed")
    parser.add_argument("--exact-names", action="store_true", help="seek names only as written, in no other spelling or script")
    parser.add_argument("--no-models", action="store_true", help="full text only")
    parser.add_argument("--json", action="store_true", help="one JSON document, or one line a row of a batch")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Search; 3 if nothing was found."""
    if (args.text is None) == (args.batch is None):
        raise UsageError("give one text, or --batch FILE.jsonl")
    if args.top < 1:
        raise UsageError("--top must be at least 1")
    rows = list(asked(args))

    from dalil.archive import open_archive
    from dalil.archive.register import load_register
    from dalil.records import Query
    from dalil.search import Search
    from dalil.settings import Settings

    found = False
    paths: dict[str, str] = {}
    with open_archive(args.archive) as archive:
        settings = Settings(fold_names=not args.exact_names, use_vectors=not args.no_models)
        search = Search(archive, load_register(archive), settings)
        queries = [
            Query(text, "text", names=tuple(args.name), marks=tuple(args.mark), language=args.language) for _, text in rows
        ]
        search.prepare(queries)
        for (id, _), query in zip(rows, queries, strict=True):
            hits = search.search(query, top=args.top)
            found = found or bool(hits)
            for hit in hits:
                if hit.passage.document not in paths:
                    paths[hit.passage.document] = archive.document(hit.passage.document).path
            show(id, hits, paths, args)
        for note in search.searched().unread if not args.json else ():
            print(f"dalil: not searched: {note}", file=sys.stderr)
    return 0 if found else 3


def asked(args: argparse.Namespace) -> Iterator[tuple[Any, str]]:
    """The texts of the call, each with the id that its answer carries."""
    if args.batch is None:
        yield 1, args.text
        return
    lines = sys.stdin if str(args.batch) == "-" else args.batch.read_text("utf-8").splitlines()
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            yield row["id"], str(row["text"])
        except (json.JSONDecodeError, KeyError, TypeError) as error:
            raise UsageError(f'{args.batch}, line {number}: not a row {{"id", "text"}}') from error


def show(id: Any, hits: Sequence[Hit], paths: Mapping[str, str], args: argparse.Namespace) -> None:
    """Print the hits of one text."""
    rows = [row_of(hit, paths[hit.passage.document]) for hit in hits]
    if args.batch is not None:
        print(json.dumps({"id": id, "hits": rows}, ensure_ascii=False))
    elif args.json:
        print(json.dumps({"hits": rows}, ensure_ascii=False))
    else:
        for hit, row in zip(hits, rows, strict=True):
            place = ", ".join(part for part in (row["path"], row["page"] and f"p. {row['page']}", row["date"]) if part)
            print(f"{row['score']:.2f}  {place}  [{row['document']}:{row['start']}-{row['end']}]  {'; '.join(hit.why)}")
            print(f"      {' '.join(row['text'].split())}\n")


def row_of(hit: Hit, path: str) -> dict[str, Any]:
    """A hit as data."""
    passage = hit.passage
    return {
        "document": passage.document,
        "path": path,
        "start": passage.start,
        "end": passage.end,
        "page": passage.page,
        "date": str(passage.when) if passage.when else "",
        "language": passage.language,
        "score": round(hit.score, 4),
        "text": passage.text,
    }
