"""Calendars that documents use beside the Gregorian one, turned into it by published arithmetic; pure functions.

Days are proleptic Gregorian ordinals, as `datetime.date.toordinal` counts them (1 January 1 is day 1).
"""

from __future__ import annotations

from datetime import date

_SOLAR_EPOCH = 226_894  # the day before 1 Farvardin 1, which was 22 March 622 (Julian 19 March)
_ISLAMIC_EPOCH = 227_015  # 1 Muharram 1 of the civil (Friday) epoch, Julian 16 July 622
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def from_julian(year: int, month: int, day: int) -> date:
    """The Gregorian date of a Julian ("old style") one. Raises ValueError where there is no such day."""
    if not 1 <= month <= 12 or not 1 <= day <= (29 if month == 2 and year % 4 == 0 else _LENGTHS[month - 1]):
        raise ValueError(f"no day {day}.{month}.{year} in the Julian calendar")
    before = 365 * (year - 1) + (year - 1) // 4 + (367 * month - 362) // 12
    return date.fromordinal(before + day - 2 - (0 if month <= 2 else 1 if year % 4 == 0 else 2))


def from_solar_hijri(year: int, month: int, day: int) -> date:
    """The Gregorian date of a Solar Hijri one, by the 33-year cycle (exact for 1178-1633 SH, that is 1799-2254)."""
    if not 1 <= month <= 12 or not 1 <= day <= 31 - (month > 6):
        raise ValueError(f"no day {day}.{month}.{year} in the Solar Hijri calendar")
    leaps = (8 * year + 21) // 33
    return date.fromordinal(_SOLAR_EPOCH + 365 * (year - 1) + leaps + (month - 1) * 30 + min(month - 1, 6) + day)


def from_lunar_hijri(year: int, month: int, day: int) -> date:
    """The Gregorian date of an Islamic lunar one, by the tabular civil calendar; the sighted moon may differ by a day."""
    if not 1 <= month <= 12 or not 1 <= day <= 30:
        raise ValueError(f"no day {day}.{month}.{year} in the lunar Hijri calendar")
    return date.fromordinal(
        _ISLAMIC_EPOCH + (year - 1) * 354 + (3 + 11 * year) // 30 + (59 * (month - 1) + 1) // 2 + day - 1
    )


def from_rumi(year: int, month: int, day: int) -> date:
    """The Gregorian date of an Ottoman fiscal one; `month` counts from January = 1, the year began in March until 1917."""
    if year < 1333:
        return from_julian(year + 584 + (month <= 2), month, day)
    return date(year + 584, month, day)
