"""What a document is: title, date, author, addressee, issuing body, kind. From its header, its metadata, its name, its text. Pure.

The first source that says something is believed, in that order; the date's `basis` says which it was.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dalil.records import When

ISO = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?:[-_.](0[1-9]|1[0-2])(?:[-_.](0[1-9]|[12]\d|3[01]))?)?(?!\d)")


@dataclass(frozen=True, slots=True)
class Provenance:
    """The fields of `Document` that say where it comes from."""

    title: str = ""
    when: When | None = None
    author: str = ""
    addressee: str = ""
    body: str = ""
    kind: str = ""
    source: str = ""


def provenance(text: str, meta: Mapping[str, str], path: str) -> Provenance:
    """Provenance of a document with this text, under this path, of whose fields the file itself says `meta`."""
    when = None
    if stated := meta.get("date"):
        when = iso(stated, "metadata")
    name = path.rsplit("/", 1)[-1]
    when = when or iso(name, "inferred")
    return Provenance(
        title=meta.get("title", "") or first_line(text),
        when=when,
        author=meta.get("author", ""),
        addressee=meta.get("addressee", ""),
        body=meta.get("body", ""),
        kind=meta.get("kind", ""),
        source=meta.get("source", ""),
    )


def iso(text: str, basis: str) -> When | None:
    """The first numeric date, as precise as it is written."""
    found = ISO.search(text)
    if not found:
        return None
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    try:
        start = date(year, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        end = start
    elif month:
        end = date.fromordinal((date(year + month // 12, month % 12 + 1, 1)).toordinal() - 1)
    else:
        end = date(year, 12, 31)
    return When(start, end, found[0], "metadata" if basis == "metadata" else "inferred")


def first_line(text: str) -> str:
    """The first line with letters, if it is short enough for a title."""
    for line in text.split("\n", 40)[:40]:
        words = " ".join(line.strip(" \t#*_=-").split())
        if any(char.isalpha() for char in words):
            return words if len(words) <= 160 else ""
    return ""
