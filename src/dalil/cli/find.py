"""`dalil find ARCHIVE QUESTION`: the finding on one question, or on each row of a batch."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from dalil.archive import open_archive
from dalil.desk import ArchiveDesk
from dalil.errors import UsageError
from dalil.evidence import NOTHING
from dalil.inquiry import answer
from dalil.kinds import KINDS
from dalil.letter import as_question
from dalil.records import Finding, Question
from dalil.render.json import finding_data
from dalil.settings import Settings


def register(commands: Any) -> None:
    """Add the command's options."""
    parser = commands.add_parser("find", help="answer one question from an archive")
    parser.add_argument("archive", type=Path, metavar="ARCHIVE")
    parser.add_argument("question", nargs="?", metavar="QUESTION", help="the question, in any of the languages")
    parser.add_argument("--kind", choices=sorted(KINDS), help="read it as a question of this kind")
    parser.add_argument("--batch", type=Path, metavar="FILE.jsonl", help='rows {"id", "question", "kind"}; - for standard input')
    parser.add_argument("--exact-names", action="store_true", help="seek names only as written, in no other spelling or script")
    parser.add_argument("--no-models", action="store_true", help="full text and simple judges only")
    parser.add_argument("--json", action="store_true", help="one JSON document, or one line a row of a batch")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Answer; 3 if no question found anything."""
    if (args.question is None) == (args.batch is None):
        raise UsageError("give one question, or --batch FILE.jsonl")
    settings = Settings(fold_names=not args.exact_names, use_vectors=not args.no_models, use_judges=not args.no_models)
    desk = ArchiveDesk(open_archive(args.archive), settings)
    found = False
    for id, question in asked(args):
        finding = answer(question, desk)
        found = found or finding.verdict != NOTHING
        if args.json:
            row = finding_data(finding)
            print(json.dumps({"id": id, **row} if args.batch else row, ensure_ascii=False))
        else:
            print(as_text(finding))
    return 0 if found else 3


def asked(args: argparse.Namespace) -> Iterator[tuple[Any, Question]]:
    """The questions of the call, each with the id that its answer carries."""
    if args.batch is None:
        yield 1, as_question(args.question, kind=args.kind or "")
        return
    stream = sys.stdin if str(args.batch) == "-" else args.batch.open(encoding="utf-8")
    with stream:
        for number, line in enumerate(stream, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
                text, kind = str(row["question"]), str(row.get("kind") or args.kind or "")
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise UsageError(f"{args.batch}, line {number}: not a row with a question ({error})") from error
            if kind and kind not in KINDS:
                raise UsageError(f"{args.batch}, line {number}: no kind {kind!r}; `dalil kinds` lists them")
            id = row.get("id", number)
            question = as_question(text, kind=kind)
            slots = row.get("slots")
            yield id, replace(question, id=str(id), slots={**question.slots, **slots} if slots else question.slots)


def as_text(finding: Finding) -> str:
    """A finding for a terminal: answer, extracts with their place, what is not known."""
    lines = [finding.answer, f"Certainty: {finding.certainty.level} ({finding.certainty.reason})."]
    for extract in finding.extracts:
        place = ", ".join(part for part in (str(extract.when or "undated"), extract.speaker, extract.page and f"p. {extract.page}") if part)
        side = f"[{extract.bearing}] " if extract.bearing else ""
        lines.append(f"\n  {side}{place}\n  {extract.document.path}:{extract.start}-{extract.end}\n    «{extract.text}»")
    lines += [f"\nNot known: {unknown}." for unknown in finding.unknown]
    searched = finding.searched
    lines.append(f"\nLooked at {searched.passages_looked_at} passages of {searched.documents_looked_at} documents; the archive has {searched.documents}.")
    return "\n".join(lines)
