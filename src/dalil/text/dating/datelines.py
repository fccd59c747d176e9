"""The date of a document, from what it says of itself: header, dateline at its opening or its end, file name. Pure.

A date inside running text is the date of what it tells, not of the document: only lines that carry little else are read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Literal

from dalil.records import Basis, When
from dalil.text.dating.dates import dates
from dalil.text.lexicon import load_languages

ISO = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?:[-_.]?(0[1-9]|1[0-2])(?:[-_.]?(0[1-9]|[12]\d|3[01]))?)?(?!\d)")
OPENING, CLOSING = 1500, 700
"""Characters at a document's two ends in which its date may stand."""
OPENING_LINES, CLOSING_LINES = 8, 6
SHORT, LONGEST = 90, 160
"""A line longer than the first may be running text, one longer than the second is."""
Role = Literal["document", "meeting", "signature", "event", "publication"]


@dataclass(frozen=True, slots=True)
class Dated:
    """A date found, and whether it stands nearly alone on its line."""

    when: When
    alone: bool


def document_date(text: str, start: int, meta: Mapping[str, str], name: str) -> When | None:
    """The date of a document; its text begins, after any header, at `start`. None where nothing shows it."""
    if (stated := stated_date(meta.get("date", ""), "metadata")) is not None:
        return stated
    opening = opening_date(text[start : start + OPENING])
    named = stated_date(name_words(name), "metadata")
    if opening is not None and (opening.alone or named is None or named.start <= opening.when.start <= named.end):
        return opening.when
    closing = closing_date(text[max(start, len(text) - CLOSING) :])
    if closing is not None and (named is None or named.start <= closing.start <= named.end):
        return closing
    return named or closing or (opening.when if opening else None) or stated_date(meta.get("created", ""), "metadata")


def stated_date(value: str, basis: Basis) -> When | None:
    """The first date of a value that is meant as a date: a header's, a file name's."""
    if not value:
        return None
    found = ISO.search(value)
    read = dates(value) if found is None or not found[2] else []
    if read:
        return replace(read[0][2], basis=basis, role="document")
    first = interval(found) if found else None
    if found is None or first is None:
        return None
    second = ISO.match(value, found.end() + 1) if value[found.end() : found.end() + 1] == "/" else None
    last = interval(second) if second else None
    end = last[1] if last is not None and last[1] >= first[1] else first[1]
    return When(first[0], end, value[found.start() : (second or found).end()], basis, "document")


def interval(found: re.Match[str]) -> tuple[date, date] | None:
    """First and last day of a numeric date, as precise as it is written."""
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    try:
        start = date(year, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return start, start
    following = date(year + (month or 12) // 12, (month or 12) % 12 + 1, 1)
    return start, date.fromordinal(following.toordinal() - 1)


def name_words(name: str) -> str:
    """A file name without its suffix, in words."""
    stem = name.rsplit("/", 1)[-1].rsplit("#", 1)[-1]
    return re.sub(r"\.\w{1,6}$", "", stem).replace("_", " ")


def opening_date(opening: str) -> Dated | None:
    """The date of the first short line that holds one precise to the month at least; not one of printing."""
    found: Dated | None = None
    for number, line in enumerate(short_lines(opening, OPENING_LINES)):
        for start, end, when in dates(line):
            if (when.end - when.start).days > 31 or printed(line[:start]):
                continue
            role: Role = "meeting" if says(line, "meeting") else "document"
            alone = letters(line[:start]) + letters(line[end:]) <= max(30, end - start)
            one = Dated(replace(when, role=role), alone)
            if alone:
                return one
            if len(line) <= SHORT or (not number and not line.endswith((".", ",", ";"))):
                found = found or one
    return found


def closing_date(closing: str) -> When | None:
    """The date of a short line near the end: where the document was signed or written, not printed."""
    for line in reversed(short_lines(closing, CLOSING_LINES, last=True)):
        for start, end, when in dates(line):
            told = says(line[max(0, start - 30) : start], "written")
            placed = letters(line[:start]) <= 25 and letters(line[end:]) <= 2 and not re.search(r"[\d;]", line[:start])
            if (when.end - when.start).days <= 31 and not printed(line[:start]) and (told or placed):
                return replace(when, role="signature")
    return None


def short_lines(text: str, most: int, *, last: bool = False) -> list[str]:
    lines = [line.strip() for line in text.split("\n") if any(char.isalnum() for char in line)]
    chosen = lines[-most:] if last else lines[:most]
    return [line for line in chosen if len(line) <= LONGEST]


def letters(text: str) -> int:
    return sum(char.isalpha() for char in text)


def printed(before: str) -> bool:
    """True if the words before a date say that it is the date of printing."""
    return says(before, "printed")


@cache
def pattern(subject: str) -> re.Pattern[str]:
    words = {str(word) for language in load_languages("provenance").values() for word in language[subject]}
    return re.compile(r"\b(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + r")(?!\w)", re.IGNORECASE)


def says(text: str, subject: str) -> bool:
    """True if a line has one of the lexicon's words on a subject."""
    return pattern(subject).search(text) is not None
