"""The time that a question is about: the first and the last day of it."""

from __future__ import annotations

from datetime import date

from dalil.text.dates import dates


def period(words: str) -> tuple[date | None, date | None]:
    """First and last day named in *from 1981 to 1985*, *in June 1920*, *до 1922 г.*; both None where no date is named."""
    named = [when for _, _, when in dates(words)]
    if not named:
        return None, None
    return min(when.start for when in named), max(when.end for when in named)
