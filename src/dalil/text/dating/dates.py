"""Dates in running text, in all our languages, scripts and calendars: spans with the interval that each stands for.

The text is read once from digit to digit; what stands around a number is looked at through short windows, so the work
grows with the length of the text and with nothing else. A date without a year takes the year of the nearest date before
it and is marked as inferred, as are two-digit years and dates turned from another calendar.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from dalil.records import When
from dalil.text.dating import calendars
from dalil.text.dating.datewords import Marked, numbers, read
from dalil.text.dating.months import words

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
_DASH = re.compile(r"\s*(?:[-–—−]|\.\.\.?|…)\s*\Z")
_JOIN = re.compile(r"\s*,?\s*([^\W\d_]+)\s*\Z")
_LAST_WORD = re.compile(r"([^\W\d_]+)\s*\Z")


def dates(text: str, language: str = "", *, year: int | None = None) -> list[tuple[int, int, When]]:
    """Dates of `text` as (start, end, interval), in order and apart. `year`: whose dates without a year are, if known.

    `language` only settles what is open otherwise: whether 4/5/2012 is May or April is read from the other dates of the
    text first.
    """
    plain = text.translate(_DIGITS)
    found = list(_joined(plain, list(_marks(plain, month_first=_american(plain, language)))))
    return [
        (mark.start, mark.end, when) for mark in _with_years(found, year) if (when := _interval(mark, text)) is not None
    ]


def _marks(plain: str, *, month_first: bool) -> Iterator[Marked]:
    done = 0
    for number in numbers(plain):
        if number.start() < done:
            continue
        mark = read(plain, number, done, month_first=month_first)
        if mark is not None:
            done = mark.end
            yield mark


_AMBIGUOUS = re.compile(r"(?<![\d./-])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d{2})(?![\d/])")


def _american(plain: str, language: str) -> bool:
    """Whether dates with slashes put the month first: some date of the text can be read in no other way."""
    if language not in ("", "en"):
        return False
    pairs = [(int(m[1]), int(m[2])) for m in _AMBIGUOUS.finditer(plain)]
    return any(second > 12 >= first for first, second in pairs) and not any(first > 12 for first, _ in pairs)


def _joined(plain: str, marks: list[Marked]) -> Iterator[Marked]:
    """Two dates with only a dash or an *until* between them become one interval."""
    index = 0
    while index < len(marks):
        first = marks[index]
        if index + 1 < len(marks) and _is_range(plain, first, marks[index + 1]):
            last = marks[index + 1]
            yield replace(first, end=last.end, until=last, year=first.year if first.year is not None else last.year)
            index += 2
        else:
            yield first
            index += 1


def _is_range(plain: str, first: Marked, last: Marked) -> bool:
    gap = plain[first.end : last.start]
    if len(gap) > 12 or first.until is not None or last.until is not None or first.calendar != last.calendar:
        return False
    if (first.day is not None) != (last.day is not None) and last.year is None:
        return False
    if _DASH.match(gap):
        return True
    join = _JOIN.match(gap)
    if join is None or join[1].casefold() not in words("until"):
        return False
    before = _LAST_WORD.search(plain[max(0, first.start - 12) : first.start])
    opened = before is not None and before[1].casefold() in words("from")
    return opened or join[1].casefold() not in ("and", "и", "et", "und")


def _with_years(marks: Iterable[Marked], year: int | None) -> Iterator[Marked]:
    pending: list[Marked] = []
    current = year
    for mark in marks:
        if mark.year is not None:
            current = mark.until.year if mark.until is not None and mark.until.year is not None else mark.year
            if mark.calendar != "gregorian":
                current = year
            yield from (replace(one, year=mark.year, inferred=True) for one in pending)
            pending.clear()
            yield mark
        elif current is not None:
            yield replace(mark, year=current, inferred=True)
        elif not pending and mark.end < 200:  # a letter's first words: its own date follows
            pending.append(mark)


def _interval(mark: Marked, text: str) -> When | None:
    try:
        start, end = _bounds(mark)
        if mark.until is not None:
            last = mark.until
            end = _bounds(last if last.year is not None else replace(last, year=mark.year))[1]
    except (ValueError, OverflowError):  # 31 April: printed so now and then, but no day
        return None
    if end < start:
        return None
    basis = "inferred" if mark.inferred or mark.calendar != "gregorian" else "asserted"
    return When(start, end, text=text[mark.start : mark.end], basis=basis, role="event")  # type: ignore[arg-type]


def _bounds(mark: Marked) -> tuple[date, date]:
    assert mark.year is not None
    turn = _TURN[mark.calendar]
    if mark.month is None:
        return turn(mark.year, 1, 1), date.fromordinal(turn(mark.year + 1, 1, 1).toordinal() - 1)
    if mark.day is None:
        following = (mark.year + 1, 1) if mark.month == 12 else (mark.year, mark.month + 1)
        return turn(mark.year, mark.month, 1), date.fromordinal(turn(*following, 1).toordinal() - 1)
    return turn(mark.year, mark.month, mark.day), turn(mark.year, mark.month, mark.last_day or mark.day)


_TURN = {
    "gregorian": date,
    "julian": calendars.from_julian,
    "solar": calendars.from_solar_hijri,
    "lunar": calendars.from_lunar_hijri,
    "rumi": calendars.from_rumi,
}
