"""Dates as a reader of a report writes them, no more precise than the archive: *12 February 1919*, *February 1919*, *1919*."""

from __future__ import annotations

import re

from dalil.records import When

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def dated(when: When | None) -> str:
    """A date in words, an interval as *… to …*; empty for none."""
    return written(str(when)) if when is not None else ""


_DAYS = re.compile(r"“[^”]*”|(?<![\w-])\d{4}-\d{2}-\d{2}(?:/\d{4}-\d{2}-\d{2})?(?![\w-])")


def worded(text: str) -> str:
    """A sentence of ours with its days as people write them; what stands in quotation marks is left as it is."""
    return _DAYS.sub(lambda match: written(match[0]) if match[0][0].isdigit() else match[0], text)


def written(precise: str) -> str:
    """The same for a date or an interval as `str(When)` gives it; anything that is no such date as it is."""
    first, slash, last = precise.partition("/")
    return f"{iso_dated(first)} to {iso_dated(last)}" if slash else iso_dated(first)


def iso_dated(iso: str) -> str:
    """*12 February 1919* for `1919-02-12`, *February 1919* for `1919-02`; anything that is no such date as it is."""
    year, *rest = iso.split("-")
    if not all(part.isdecimal() for part in (year, *rest)) or (rest and not 1 <= int(rest[0]) <= 12):
        return iso
    words = [str(int(year))]
    if rest:
        words.insert(0, MONTHS[int(rest[0]) - 1])
    if len(rest) > 1:
        words.insert(0, str(int(rest[1])))
    return " ".join(words)
