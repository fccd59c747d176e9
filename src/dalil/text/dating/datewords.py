"""One date around one number: the forms in which a day, a month and a year may stand together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from dalil.text.dating.months import Month, calendar_marks, fold, joined_years, months, words

_NUMBER = re.compile(r"(?<![\w.,/-])\d{1,8}(?![\d%‰°])|(?<=[^\W\d_][/.-])\d{4}(?!\d)|(?<=[(«\"'—–-])\d{4}(?!\d)")
_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?![\d])")
_PACKED = re.compile(r"(1[5-9]\d\d|20\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)")
_NUMERIC = re.compile(r"(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d])(?!\.\d)")
_ROMAN = re.compile(r"(\d{1,2})\s?(?:[./-]|\s)\s?([IVXІХ]{1,4})(?![^\W\d_])(?:\s?[./-]?\s?(\d{4}))?(?!\d)")
_DAY = re.compile(r"(\d{1,2})(?:\s?[-'’]?\s?([^\W\d_]{1,4})(?![^\W\d_]))?")
_RANGE = re.compile(r"\s?(?:[-–—−/]|\s([^\W\d_]{1,5})\s)\s?(\d{1,2})(?!\d)(?:[-'’]?([^\W\d_]{1,4})(?![^\W\d_]))?")
_NEW_STYLE = re.compile(r"\s?\((\d{1,2})\)")
_WORD = re.compile(r"[\s\u200c,.]{0,3}[-–]?\s?([^\W\d_]+(?:['’ʼʻ‘`\u200c\u0640][^\W\d_]+)*)")
_MORE = re.compile(r"[ \u200c-]([^\W\d_]+)")
_YEAR = re.compile(r"(?:,?\s\d{1,2}:\d\d(?::\d\d)?(?:\s?[A-Z]{3,4})?)?[ \t\n\u00a0,.'’(-]{0,3}(\d{4})(?!\d)(?!\.\d)")
_SHORT_YEAR = re.compile(r",?\s['’](\d\d)(?!\d)")
_BEFORE = re.compile(r"([^\W\d_]+(?:['’ʼʻ‘`\u200c][^\W\d_]+)*)[.,]?[ \t\u00a0]*\n?[ \t\u00a0]*-?[ \t]*\Z")
_AFTER = re.compile(r"\s?[-–—']?\s?([^\W\d_]+)")
_YEARS = re.compile(r"(\d{4})\s?[-–—−/]\s?(\d{4}|\d{2})(?![\d-])")
_ROMANS = {
    name: n
    for n, name in enumerate(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"], start=1)
}
_WEAK = frozenset(("of", "by", "to", "about", "from", "and", "through", "к", "на", "до", "за", "de", "à", "c", "d"))
_FIRST, _LAST = 1500, 2099
"""Years that may stand with no more than a preposition to show for it."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A date as written: what is not written is None. `until` is the date with which a range ends."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    calendar: Literal["gregorian", "julian", "solar", "lunar", "rumi"] = "gregorian"
    inferred: bool = False
    until: Marked | None = None


def numbers(plain: str) -> Iterator[re.Match[str]]:
    """The numbers at which a date may begin, or before which one may have begun."""
    return _NUMBER.finditer(plain)


def read(plain: str, number: re.Match[str], floor: int, *, month_first: bool) -> Marked | None:
    """The date to which this number belongs, if any; nothing before `floor` is taken into it."""
    length, start = number.end() - number.start(), number.start()
    if length == 8:
        packed = _PACKED.match(plain, start)
        if packed is None:
            return None
        return Marked(start, packed.end(), int(packed[1]), int(packed[2]), int(packed[3]))
    if length in (3, 4):
        mark = _from_year(plain, start, floor) if length == 4 else None
    elif length <= 2:
        mark = _numeric(plain, start, month_first) or _from_day(plain, start) or _from_month(plain, start, floor)
    else:
        return None
    return None if mark is None else _styled(plain, mark)


def _styled(plain: str, mark: Marked) -> Marked:
    """Whether the words after it say that the date is old style."""
    if mark.day is None or mark.calendar != "gregorian":
        return mark
    after = plain[mark.end : mark.end + 24].lstrip(" (,.").casefold()
    for phrase in words("old_style"):
        if after.startswith(phrase) or after.replace(" ", "").startswith(phrase.replace(" ", "")):
            return replace(mark, calendar="julian")
    return mark


def _numeric(plain: str, start: int, month_first: bool) -> Marked | None:
    """13.09.1921, 9/13/2012, 13. IX. 1921, 9/IX."""
    roman = _ROMAN.match(plain, start)
    if roman is not None:
        month = _ROMANS.get(roman[2].replace("І", "I").replace("Х", "X"))
        bare = roman[3] is None and "/" not in roman[0] and (len(roman[2]) == 1 or "." not in roman[0])
        if month is not None and not bare and 1 <= int(roman[1]) <= 31:
            end = roman.end() if roman[3] else roman.end(2)
            return Marked(start, _past_year_word(plain, end), int(roman[3]) if roman[3] else None, month, int(roman[1]))
    numeric = _NUMERIC.match(plain, start)
    if numeric is None:
        return None
    first, second, year = int(numeric[1]), int(numeric[3]), int(numeric[4])
    day, month = (second, first) if second > 12 or (month_first and numeric[2] == "/") else (first, second)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    if len(numeric[4]) == 2:
        if len(numeric[3]) < 2:
            return None  # a section's number, or a version's
        return Marked(start, numeric.end(), year + (2000 if year < 40 else 1900), month, day, inferred=True)
    calendar = "solar" if 1200 <= year <= 1450 else "gregorian"
    return Marked(start, _past_year_word(plain, numeric.end()), year, month, day, calendar=calendar)  # type: ignore[arg-type]


def _month_at(plain: str, position: int) -> tuple[Month, int] | None:
    """The month named at `position`, of up to three words, and where it ends; words like *of* are passed over."""
    table = months()
    for _ in range(3):
        match = _WORD.match(plain, position)
        if match is None:
            return None
        end, name, best = match.end(), match[1], None
        if (month := _named(name)) is not None:
            best = (month, end)
        for _ in range(2):
            more = _MORE.match(plain, end)
            if more is None:
                break
            end, name = more.end(), f"{name} {more[1]}"
            if (month := table.get(fold(name))) is not None:
                best = (month, end)
        if best is not None:
            return best
        if fold(match[1]) not in words("between") and fold(match[1]) not in words("ordinals"):
            return None
        position = match.end()
    return None


def _named(name: str) -> Month | None:
    month = months().get(fold(name))
    if month is None or (month.capital and not name[0].isupper()):
        return None
    return month


def _from_day(plain: str, start: int, *, dated: bool = False) -> Marked | None:
    """13 September 1921, 13-го сентября, 9–12 июня 1923 года, 1 (14) сентября, 5-may; `dated`: the year stands before it."""
    day = _DAY.match(plain, start)
    assert day is not None
    end = day.end()
    if day[2] is not None and fold(day[2]) not in words("ordinals"):
        end = day.end(1)
    first, last, calendar = int(day[1]), None, None
    if not 1 <= first <= 31:
        return None
    newer = _NEW_STYLE.match(plain, end)
    ranged = _RANGE.match(plain, end)
    if newer is not None:
        first, end = int(newer[1]), newer.end()
    elif ranged is not None and (ranged[1] is None or fold(ranged[1]) in words("until")):
        last = int(ranged[2])
        end = ranged.end() if ranged[3] is None or fold(ranged[3]) in words("ordinals") else ranged.end(2)
        if not first < last <= 31:
            return None
    found = _month_at(plain, end)
    if found is None:
        return None
    month, end = found
    year, end, calendar = _year_after(plain, end, month)
    if month.calendar != "gregorian" and year is None:
        return None
    if year is None and not dated and plain[found[1] - 3 : found[1]] == "may":
        return None  # English "may" after a number, unless a year follows or, as in Uzbek, stands first
    return Marked(start, end, year, month.number, first, last, calendar=calendar)


def _year_after(
    plain: str, end: int, month: Month
) -> tuple[int | None, int, Literal["gregorian", "solar", "lunar", "rumi"]]:
    """The year that follows a month, where it ends with the word for year, and the calendar it is counted in."""
    year, position = _YEAR.match(plain, end), end
    if year is None:
        word = _WORD.match(plain, end)
        if word is not None and (fold(word[1]) in words("between") or fold(word[1]) in words("year_before")):
            position = word.end()
            year = _YEAR.match(plain, position) if fold(word[1]) in words("between") else None
    if year is None:
        short = _SHORT_YEAR.match(plain, end)
        if short is not None:
            return 2000 + int(short[1]) if int(short[1]) < 40 else 1900 + int(short[1]), short.end(), month.calendar
        return None, end, month.calendar
    value, end = int(year[1]), _past_year_word(plain, year.end())
    ranges = {"solar": (1150, 1500), "lunar": (900, 1500), "rumi": (1250, 1345), "gregorian": (500, 2199)}
    low, high = ranges[month.calendar]
    if not low <= value <= high:
        return None, end, month.calendar
    return value, end, month.calendar


def _past_year_word(plain: str, end: int) -> int:
    """The end of *1921 г.*, *1921 года*, *1921-yil*: the word for year belongs to the date."""
    word = _AFTER.match(plain, end)
    if word is None or fold(word[1]) not in words("year_after") | calendar_marks().keys():
        return end
    dotted = len(word[1]) <= 2 and plain[word.end() : word.end() + 1] == "."
    return word.end() + dotted


def _before(plain: str, start: int, floor: int) -> tuple[str, int] | None:
    """The word before `start`, and where it begins."""
    low = max(floor, start - 28)
    match = _BEFORE.search(plain, low, start) if low < start else None
    return None if match is None else (match[1], match.start(1))


def _from_month(plain: str, start: int, floor: int) -> Marked | None:
    """Sept. 13, 1921; May 3–5, 2012; May 3."""
    before = _before(plain, start, floor)
    if before is None:
        return None
    month = _named(before[0])
    if month is None or not month.first or not before[0][0].isupper():
        return None
    day = _DAY.match(plain, start)
    assert day is not None
    end = day.end() if day[2] is None or fold(day[2]) in words("ordinals") else day.end(1)
    ranged = _RANGE.match(plain, end)
    last = None
    if ranged is not None and ranged[1] is None and int(day[1]) < int(ranged[2]) <= 31:
        last, end = int(ranged[2]), ranged.end(2)
    if not 1 <= int(day[1]) <= 31:
        return None
    year = _YEAR.match(plain, end)
    if year is not None and _FIRST <= int(year[1]) <= _LAST:
        return Marked(before[1], year.end(), int(year[1]), month.number, int(day[1]), last)
    return Marked(before[1], end, None, month.number, int(day[1]), last)


def _from_year(plain: str, start: int, floor: int) -> Marked | None:
    """1921-09-13, 1921-yil 13-sentabr, May 1921, 1920—1923, in 1921, 1921 г."""
    value = int(plain[start : start + 4])
    iso = _ISO.match(plain, start)
    if iso is not None and 1 <= int(iso[3]) <= 12 and (iso[4] is not None or (iso[2] == "-" and len(iso[3]) == 2)):
        calendar = "solar" if 1200 <= value <= 1450 else "gregorian"
        day = int(iso[4]) if iso[4] else None
        if (day is None and _FIRST <= value <= _LAST) or (day is not None and 1 <= day <= 31):
            return Marked(start, iso.end(), value, int(iso[3]), day, calendar=calendar)  # type: ignore[arg-type]
    return (
        _year_first(plain, start, value)
        or _month_year(plain, start, floor, value)
        or _year_only(plain, start, floor, value)
    )


def _year_first(plain: str, start: int, value: int) -> Marked | None:
    word = _AFTER.match(plain, start + 4)
    if word is not None and fold(word[1]) in words("ordinals"):
        word = _AFTER.match(plain, word.end())
    if word is None or not 500 <= value <= 2199:
        return None
    end = word.end() if fold(word[1]) in joined_years() else start + 4
    if end > start + 4:
        gap = re.compile(r"[\s,.-]{1,3}(\d{1,2})(?!\d)").match(plain, end)
        if gap is not None and (day := _from_day(plain, gap.start(1), dated=True)) is not None and day.year is None:
            return replace(day, start=start, year=value)
        if gap is not None and (found := _numbered_month(plain, gap)) is not None:
            return replace(found, start=start, year=value)
    found_month = _month_at(plain, end)
    if found_month is not None and found_month[0].calendar == "gregorian" and (end > start + 4):
        return Marked(start, found_month[1], value, found_month[0].number)
    return None


def _numbered_month(plain: str, gap: re.Match[str]) -> Marked | None:
    """9-ئاينىڭ 13-كۈنى: the month by its number, then the day."""
    word = _AFTER.match(plain, gap.end())
    if word is None or fold(word[1]) not in words("numbered_months") or not 1 <= int(gap[1]) <= 12:
        return None
    day = re.compile(r"\s(\d{1,2})(?!\d)").match(plain, word.end())
    if day is None or not 1 <= int(day[1]) <= 31:
        return Marked(gap.start(1), word.end(), None, int(gap[1]))
    end = _AFTER.match(plain, day.end())
    tail = end.end() if end is not None and fold(end[1]) in words("between") else day.end()
    return Marked(gap.start(1), tail, None, int(gap[1]), int(day[1]))


def _month_year(plain: str, start: int, floor: int, value: int) -> Marked | None:
    before = _before(plain, start, floor)
    if before is not None and fold(before[0]) in words("between"):
        before = _before(plain, before[1], floor)
    if before is None or (month := _named(before[0])) is None:
        return None
    year, end, calendar = _year_after(plain, start, month)
    if year is None or (calendar == "gregorian" and not _FIRST <= value <= _LAST):
        return None
    return Marked(before[1], end, year, month.number, calendar=calendar)


def _year_only(plain: str, start: int, floor: int, value: int) -> Marked | None:
    before = _before(plain, start, floor)
    cue = fold(before[0]) if before is not None else ""
    years = _YEARS.match(plain, start)
    if years is not None and _FIRST <= value <= _LAST:
        last = int(years[2]) if len(years[2]) == 4 else value // 100 * 100 + int(years[2])
        if value < last <= min(_LAST, value + 150):
            end = _past_year_word(plain, years.end())
            return Marked(start, end, value, until=Marked(years.start(2), end, last))
    end = _past_year_word(plain, start + 4)
    if end > start + 4:
        mark = _AFTER.match(plain, start + 4)
        calendar = calendar_marks().get(fold(mark[1]), "gregorian") if mark is not None else "gregorian"
        if calendar == "gregorian" and not 1000 <= value <= 2199:
            return None
        return Marked(start, end, value, calendar=calendar)
    if not _FIRST <= value <= _LAST:
        if cue in ("سال", "соли") and 1200 <= value <= 1450:
            return Marked(start, end, value, calendar="solar")
        return None
    left, right = plain[start - 1 : start], plain[start + 4 : start + 5]
    bracketed = left in "([—–" and right in ")]—–,;"
    alone = (not left or left == "\n") and (not right or right == "\n")
    strong = cue in words("year_before") and (
        cue not in _WEAK or not right or not plain[start + 5 : start + 6].islower()
    )
    return Marked(start, end, value) if (bracketed and left) or alone or strong else None
