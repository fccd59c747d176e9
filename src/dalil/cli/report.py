"""`dalil report LETTER FOLDER --out DIR`: the whole job. A letter and a folder of documents in, a report of facts out."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from dataclasses import replace
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tqdm import tqdm

from dalil import inquiry
from dalil.archive import Archive, open_archive
from dalil.archive.ingest import add
from dalil.archive.register import keep_register, load_register
from dalil.archive.vectors import embed
from dalil.archive.words import update
from dalil.cli.add import EXCLUDE
from dalil.desk import load_judges
from dalil.errors import ModelError, UsageError
from dalil.letter import read_letter
from dalil.matrix import duty_matrices
from dalil.records import Report
from dalil.render import render_all
from dalil.render.json import report_data
from dalil.report import assemble, nothing_found
from dalil.settings import Settings
from dalil.since import changes, load_report
from dalil.voices import voices

JUDGED = ("claim", "attitude", "prospect", "hypotheses", "duty")
"""Kinds on which the judges of bearing and stance have a say."""


def register(commands: Any) -> None:
    parser = commands.add_parser("report", help="answer a letter from a folder of documents: the whole job")
    parser.add_argument("letter", metavar="LETTER", type=Path, help="the letter in any format, or the inquiry made from it (YAML)")
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="a folder of documents, or an archive that holds them")
    parser.add_argument("--out", metavar="DIR", type=Path, required=True, help="where the report goes; made if it is not there")
    parser.add_argument("--archive", metavar="DIR", type=Path, help="where the archive is kept (default: DIR/archive beside the report)")
    parser.add_argument("--register", metavar="FILE.yaml", type=Path, help="who is who: kept in the archive from now on")
    parser.add_argument("--since", metavar="REPORT.json", type=Path, help="an earlier report: say what has changed since")
    parser.add_argument("--exact-names", action="store_true", help="seek names only as written, in no other spelling or script")
    parser.add_argument("--no-models", action="store_true", help="full text and simple judges only")
    parser.add_argument("--exclude", metavar="PATTERN", action="append", default=[], help=EXCLUDE)
    parser.add_argument("--json", action="store_true", help="one JSON document on standard output")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """0, or 3 if nothing was found on any question. Stopped, the same call goes on from where it was."""
    earlier = load_report(args.since) if args.since else None
    letter = read_letter(args.letter)
    settings = Settings(fold_names=not args.exact_names, use_vectors=not args.no_models, use_judges=not args.no_models)
    with holdings(args, settings) as archive:
        if args.register is not None:
            keep_register(archive, args.register)
        methods = [*indexed(archive, settings), *judges(letter.questions, settings)]
        with _bar("questions", "question") as bar:
            findings, annexes = inquiry.run(letter, archive, settings, progress=lambda done, total, _: _fill(bar, done, total))
            _fill(bar, bar.total or 0, bar.total or 0)
        known = load_register(archive)
        annexes = (*annexes, *duty_matrices(findings, known))
        heard = partial(voices, register=known)
        report = assemble(letter, findings, archive, annexes=annexes, voices=heard, methods=methods, version=version("dalil"))
        if earlier is not None:
            report = replace(report, changes=changes(earlier, report))
        written = render_all(report, args.out)
    tell(report, written, as_json=args.json)
    return 3 if nothing_found(report) else 0


def holdings(args: argparse.Namespace, settings: Settings) -> Archive:
    """The archive to answer from: the folder itself if it is one, else one made from the folder, or brought up to date with it."""
    if not args.folder.is_dir():
        raise UsageError(f"{args.folder}: no such folder")
    if (args.folder / "compartments").is_dir() and args.archive is None:
        if args.exclude:
            raise UsageError(f"{args.folder} is an archive: what is left out is said when files are added (`dalil add --exclude`)")
        return open_archive(args.folder)
    place = args.archive or args.out / "archive"
    if args.folder.resolve() in (args.out.resolve(), *args.out.resolve().parents):
        raise UsageError(f"{args.out} lies in {args.folder}: its report would become a document; choose a folder outside")
    place.parent.mkdir(parents=True, exist_ok=True)
    archive = open_archive(place, create=True)
    outcomes: Counter[str] = Counter()
    with _bar("documents", "file") as bar:
        for source in add(archive, [args.folder], exclude=args.exclude, settings=settings, progress=lambda done, total, _: _fill(bar, done, total)):
            outcomes[source.outcome] += 1
    print("documents: " + (", ".join(f"{n} {name}" for name, n in sorted(outcomes.items())) or "nothing new"), file=sys.stderr)
    return archive


def indexed(archive: Archive, settings: Settings) -> list[str]:
    """Brings the indexes up to date; a line for the report's annex on how much can be found by meaning."""
    with _bar("full text", "passage") as bar:
        update(archive, progress=lambda count: _more(bar, count))
    total = archive.passage_count()
    if not settings.use_vectors:
        return [f"Search: full text over {total:,} passages; search by meaning was switched off."]
    try:
        with _bar("vectors", "passage", total) as bar:
            done, total = embed(archive, seconds=settings.embed_seconds, progress=lambda count: _more(bar, count))
    except ModelError as error:
        print(f"dalil: search by meaning is not available: {error}", file=sys.stderr)
        return [f"Search: full text over {total:,} passages; search by meaning was not available ({error})."]
    return [f"Search: full text over {total:,} passages, by meaning over {done:,} of them."]


def judges(questions: Any, settings: Settings) -> list[str]:
    """The judges that had a say, by name and measured quality; none if no question is of a kind that asks them."""
    if not any(question.kind in JUDGED for question in questions):
        return []
    bearing, stance = load_judges(settings)
    return [f"Judge of bearing (supports, refutes, neither): {bearing.name}.", f"Judge of stance: {stance.name}."]


def tell(report: Report, written: list[Path], *, as_json: bool) -> None:
    """The page's path, or what was written as data."""
    if not as_json:
        print(written[0])
        return
    findings = [
        {"id": found["id"], "kind": found["kind"], "question": found["question"], "verdict": found["verdict"], "extracts": len(found["extracts"])}
        for found in report_data(report)["findings"]
    ]
    print(json.dumps({"report": str(written[0]), "files": [str(path) for path in written], "findings": findings}, ensure_ascii=False))


def _bar(what: str, unit: str, total: int | None = None) -> Any:
    return tqdm(desc=what, unit=unit, total=total, disable=None, file=sys.stderr)


def _fill(bar: Any, done: int, total: int) -> None:
    bar.total = total
    bar.update(done - bar.n)


def _more(bar: Any, count: int) -> None:
    bar.update(count)
