"""Scales: dates and figures to pixels, with ticks at round values."""

from __future__ import annotations

import math
from datetime import date

from dalil.records import Mark


def day(x: str) -> float | None:
    """The place in time of a mark's `x` (`1921`, `1921-08`, `1921-08-21`, or an interval) as a day number; its middle."""
    ends = [_days(part) for part in x.split("/")]
    if not ends or any(end is None for end in ends):
        return None
    known = [end for end in ends if end is not None]
    return (known[0][0] + known[-1][1]) / 2


def days(marks: tuple[Mark, ...]) -> tuple[float, float] | None:
    """First and last day of the marks, widened so that a single day still has room; nothing if a mark has no date."""
    places = [day(mark.x) for mark in marks]
    known = [place for place in places if place is not None]
    if len(known) < len(places) or not known:
        return None
    first, last = min(known), max(known)
    room = max((last - first) * 0.04, 20)
    return first - room, last + room


def time_ticks(first: float, last: float, *, most: int = 9) -> list[tuple[float, str]]:
    """(day number, words) of ticks at beginnings of months or years; at most `most`."""
    start, end = date.fromordinal(max(1, int(first))), date.fromordinal(int(last))
    months = (end.year - start.year) * 12 + end.month - start.month
    for step in (1, 2, 3, 6):
        if months // step <= most:
            begins = range(start.year * 12 + start.month - 1, end.year * 12 + end.month, step)
            begins = range(-(-begins.start // step) * step, begins.stop, step)
            ticks = [date(m // 12, m % 12 + 1, 1) for m in begins if m >= 12]
            seen = [tick for tick in ticks if first <= tick.toordinal() <= last]
            return [(t.toordinal(), _month(t, t is seen[0] or t.month == 1)) for t in seen]
    years = end.year - start.year
    step = next(step for step in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 5000) if years // step < most)
    return [
        (date(year, 1, 1).toordinal(), str(year))
        for year in range(max(1, -(-start.year // step) * step), end.year + 1, step)
        if first <= date(year, 1, 1).toordinal() <= last
    ]


def year_ticks(marks: tuple[Mark, ...], *, most: int = 12) -> list[tuple[float, str]]:
    """(day number, words) of the years that the marks stand for, each under its mark; none unless all marks are of whole years."""
    if not all(len(mark.x) == 4 and mark.x.isdigit() for mark in marks):
        return []
    years = sorted({mark.x for mark in marks})
    return [(day(year) or 0, year) for year in years[:: -(-len(years) // most)]]


def figure_ticks(low: float, high: float, *, most: int = 6) -> list[float]:
    """Round figures that cover low to high, zero included where it is near."""
    if low > 0 and low < high * 0.6:
        low = 0
    if high <= low:
        high = low + (abs(low) or 1)
    raw = (high - low) / most
    power = 10 ** math.floor(math.log10(raw))
    step = next(power * m for m in (1, 2, 2.5, 5, 10) if power * m >= raw)
    first = math.floor(low / step)
    last = math.ceil(high / step)
    return [round(step * n, 10) for n in range(first, last + 1)]


def lanes(spans: list[tuple[float, float]], *, gap: float = 6) -> list[int]:
    """A lane for each (left, right) span, so that spans in one lane do not overlap; the first free lane is taken."""
    ends: list[float] = []
    chosen = []
    for left, right in spans:
        lane = next((n for n, end in enumerate(ends) if end + gap <= left), len(ends))
        if lane == len(ends):
            ends.append(right)
        ends[lane] = right
        chosen.append(lane)
    return chosen


def _days(iso: str) -> tuple[int, int] | None:
    numbers = iso.strip().split("-")
    if not 1 <= len(numbers) <= 3 or not all(number.isascii() and number.isdigit() for number in numbers):
        return None
    try:
        year, month, first = (*(int(number) for number in numbers), 0, 0)[:3]
        if first:
            exact = date(year, month, first).toordinal()
            return exact, exact
        begin = date(year, month or 1, 1)
        after = date(year + 1, 1, 1) if not month or month == 12 else date(year, month + 1, 1)
    except ValueError:
        return None
    return begin.toordinal(), after.toordinal() - 1


def _month(begin: date, with_year: bool) -> str:
    name = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")[begin.month - 1]
    return f"{name} {begin.year}" if with_year else name
