"""The open parallel lines: NTREX and SIB-200 (CC BY-SA 4.0), UDHR articles; and which of them may be trained on.

A line is *held out* by its identity alone, never by what it says, so that every language of it is held out together:

    NTREX    every document whose name hashes to 0 modulo 4 (a whole document, since its lines tell one story)
    SIB-200  every sentence whose index hashes to 0 modulo 4
    UDHR     never held out: no question is about it

All questions in `bench/search/questions_*.yaml` are about held-out lines. Lines that we wrote ourselves, for the languages that the
encoder reads worst, are in `written/*.tsv`; they only teach.
"""

from __future__ import annotations

import gzip
import os
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("en", "ru", "uz", "kk", "ky", "tg", "tk", "fa", "ug", "tr", "az", "tt", "uz-Cyrl")


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence in every language that has it. `id` is `ntrex:17`, `sib:402`, `udhr:3` or `ours:lines_a:5`."""

    id: str
    held_out: bool
    texts: dict[str, str]


def shared() -> Path:
    """The folder of material: the environment's `DALIL_SHARED`, else `../shared` beside the checkout."""
    beside = Path(__file__).resolve().parents[3] / "shared"
    return Path(os.environ.get("DALIL_SHARED", beside))


def is_held_out(key: str) -> bool:
    """A quarter of the keys, by CRC-32."""
    return zlib.crc32(key.encode()) % 4 == 0


def _rows(path: Path) -> Iterator[dict[str, str]]:
    """Rows of a TSV without quoting, whose fields may hold a carriage return."""
    raw = path.read_bytes()
    rows = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8").strip("\n").split("\n")
    names = [name.strip() for name in rows[0].split("\t")]
    for row in rows[1:]:
        yield dict(zip(names, row.split("\t"), strict=True))


def _texts(row: dict[str, str]) -> dict[str, str]:
    return {code: row[code].replace('""', '"').strip() for code in LANGUAGES if row.get(code)}


def read_lines() -> list[Line]:
    """All open lines, NTREX first. Raises FileNotFoundError where the material is absent."""
    folder = shared() / "data" / "parallel"
    lines = [Line(f"ntrex:{r['line']}", is_held_out(r["doc"]), _texts(r)) for r in _rows(folder / "ntrex.tsv.gz")]
    lines += [
        Line(f"sib:{r['index_id']}", is_held_out(f"sib {r['index_id']}"), _texts(r))
        for r in _rows(folder / "sib200.tsv.gz")
    ]
    lines += [Line(f"udhr:{r['article']}", False, _texts(r)) for r in _rows(folder / "udhr_articles.tsv")]
    return lines


def written_lines() -> list[Line]:
    """Our own lines. The first row of a file names its languages, English first."""
    found = []
    for path in sorted((Path(__file__).parent / "written").glob("*.tsv")):
        found += [Line(f"ours:{path.stem}:{number}", False, _texts(row)) for number, row in enumerate(_rows(path), 1)]
    return found


def taught_lines() -> list[Line]:
    """All lines that may be learnt from: the open ones that are not held out, and ours."""
    return [line for line in read_lines() if not line.held_out] + written_lines()
