"""The time that a question is about: the first and the last day of it."""

from __future__ import annotations

import re
from datetime import date

from dalil.text.dating.dates import dates

_YEAR = re.compile(r"(?<!\d)(?:1[0-9]|20)\d\d(?!\d)")
_OPEN = re.compile(
    r"\W*(?:(?P<since>since|from|after|с|со|после|начиная с)|until|till|before|up to|by|до|по)\b", re.IGNORECASE
)


def period(words: str) -> tuple[date | None, date | None]:
    """First and last day named in *from 1981 to 1985*, *in June 1920*, *до 1922 г.*; both None where no date is named."""
    found = dates(words)
    spans = [(when.start, when.end) for _, _, when in found]
    for match in _YEAR.finditer(words):
        if not any(start < match.end() and match.start() < end for start, end, _ in found):
            spans.append((date(int(match[0]), 1, 1), date(int(match[0]), 12, 31)))
    if not spans:
        return None, None
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    if (
        len(found) == 1
        and len(spans) == 1
        and first.year == last.year
        and (earlier := dates(f"{words[: found[0][0]].strip(' ,')} {last.year}"))
    ):
        start, end = earlier[0][2].start, earlier[0][2].end
        if start < first and (end - start).days < 32:
            return start, last
    if len(spans) == 1 and first.year == last.year and (edge := _OPEN.match(words)) is not None:
        return (first, None) if edge["since"] else (None, last)
    return first, last
