"""Numbers as texts write them: grouped, spelled out, rounded, in ranges, in percent; with what they count and how exactly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from dalil.text.dating.dates import dates
from dalil.text.dating.months import fold, months
from dalil.text.numberwords import Exactness, NumberWords, number_words, of_words

__all__ = ["Number", "numbers", "of_words", "value_of"]

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_FIGURE = re.compile(
    r"(?<![\w.,/$£€])(?P<sign>(?<!\d)[-−])?(?P<currency>(?:US|[ACN]Z?)?[$£€])?(?P<body>\d{1,3}(?:[  \u00a0\u202f'’]\d{3})+(?:[.,٫]\d+)?|\d{1,3}(?:[.,٬]\d{3})+(?:[.,٫]\d+)?|\d+(?:[.,٫]\d+)?)(?:\s?/\s?(?P<under>\d{1,4}))?(?P<short>(?(currency)(?:bn|mn|tn|m|k)?))(?![\w/]|[.,]\d)"
)
_SHORT = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}
"""What stands right behind a sum of money for a thousand, a million …: *£65m*, *US$20.3bn*."""
_WORD = re.compile(r"[^\W\d_]+(?:['’ʻʼ‘-][^\W\d_]+)*")
_NEXT = re.compile(r"[ \t\n\u00a0]*(?P<word>[^\W\d_]+(?:['’ʻʼ‘-][^\W\d_]+)*|%|٪)")
_PAIR = re.compile(r"[^\W\d_]+\s[^\W\d_]+")
_RANGE = re.compile(r"\s*(?:[-–—]|\bto\b|\bдо\b|\band\b|\bdan\b|\bтан\b|\bتا\b)\s*")
_FIRST_YEAR, _LAST_YEAR = 1800, 2050
"""Four bare figures between these are taken for a year, unless a measure follows or a label precedes."""
_COUNTED = 5
"""Words after a number that may say what it counts."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number. `value` is what is meant (16 for *16*, 16000 for *16 тысяч*), `high` the upper end of a range, else `value`.

    `what`: the words after it that say what is counted; `label`: the words before it on its line, up to a colon or an
    equals sign; `unit`: *%* for percent and fractions of a whole in percent, a measure or a currency, else empty.
    """

    start: int
    end: int
    value: float
    high: float
    exactness: Exactness = "exact"
    unit: str = ""
    what: str = ""
    label: str = ""


def numbers(text: str, language: str = "") -> list[Number]:
    """All numbers of `text` in order, but for those that belong to a date. `language` as an ISO 639-1 code, if known."""
    words = number_words(language)
    dated = [(start, end) for start, end, _ in dates(text, language=language)]
    found = sorted(
        (*_figures(text, words), *_spelled(text, words), *_parts(text, words)),
        key=lambda number: (number.start, -number.end),
    )
    kept: list[Number] = []
    for number in _ranged(text, found):
        if any(start < number.end and number.start < end for start, end in dated):
            continue
        if _identifies(text, number, words):
            continue
        if not kept or number.start >= kept[-1].end:
            kept.append(_described(text, number, words))
    return kept


def _identifies(text: str, number: Number, words: NumberWords) -> bool:
    """The number only names a thing: *Option 2*, *статья 5*, *#884*, a day (*5 May*), a year, the number of a note at its head."""
    if not text[number.start].isdigit() or number.unit:
        return False
    before = text[max(0, number.start - 24) : number.start].rstrip(" \u00a0.")
    if before.endswith(("#", "№", "§")):
        return True
    word = re.search(r"[^\W\d_]+$", before)
    after = _NEXT.match(text, number.end)
    if word is not None and word[0].lower() in words.identifiers:
        return True
    if any(each is not None and _is_month(each) for each in (word and word[0], after and after["word"])):
        return number.value <= 31
    follows = after["word"].lower() if after is not None else ""
    plain = number.end - number.start == 4 and number.value == number.high
    if plain and _FIRST_YEAR <= number.value <= _LAST_YEAR:
        return follows not in words.units and follows not in words.percent and not before.endswith(("=", ":"))
    lead = not text[: number.start].strip() and after is not None and text[number.end] in " \u00a0"
    return lead and after is not None and after["word"][:1].isupper()


def _is_month(word: str) -> bool:
    known = months().get(fold(word))
    return known is not None and (not known.capital or word[:1].isupper())


def value_of(body: str, decimal: str) -> float:
    """The value of figures as written: `16 000`, `16,000`, `16.000`, `1,5`, `1 200.5`; `decimal` decides where two readings are open."""
    plain = re.sub(r"[\s'’\u00a0\u202f٬]", "", body.translate(_DIGITS)).replace("٫", ".")
    marks = [mark for mark in plain if mark in ".,"]
    if len(marks) > 1 and len(set(marks)) == 1:
        return float(plain.replace(marks[0], ""))
    if len(marks) > 1:
        return float(plain.replace(marks[0], "").replace(marks[-1], "."))
    if marks:
        after = plain.partition(marks[0])[2]
        if len(after) == 3 and marks[0] != decimal and not plain.startswith("0"):
            return float(plain.replace(marks[0], ""))
        return float(plain.replace(",", "."))
    return float(plain)


def _figures(text: str, words: NumberWords) -> Iterator[Number]:
    for match in _FIGURE.finditer(text):
        value, end = value_of(match["body"], words.decimal), match.end()
        if match["sign"] and (match.start() == 0 or text[match.start() - 1].isspace()):
            value = -value
        unit = ""
        if match["under"]:
            if not 0 < int(match["under"]) <= 100 or value >= int(match["under"]):
                continue
            value, unit = 100 * value / int(match["under"]), "%"
        while (scale := _NEXT.match(text, end)) is not None and scale["word"].lower() in words.scales:
            if len(scale["word"]) == 1 and text[end].isspace():
                break
            value *= words.scales[scale["word"].lower()]
            end = scale.end()
            if text[end : end + 1] == ".":
                end += 1
        value *= _SHORT.get(match["short"] or "", 1.0)
        yield Number(match.start(), end, value, value, unit=unit or (match["currency"] or "")[-1:])


def _spelled(text: str, words: NumberWords) -> Iterator[Number]:
    """Runs of number words: *two hundred and sixteen thousand*, *шестнадцати тысяч*, *بیست و یک*."""
    run: list[tuple[int, int, str]] = []
    for match in _WORD.finditer(text):
        word = match[0].lower()
        parts = word.split("-") if "-" in word and all(_is_number(part, words) for part in word.split("-")) else [word]
        if all(_is_number(part, words) for part in parts):
            if run and text[run[-1][1] : match.start()].strip(" \t\n\u00a0"):
                yield from _sum(run, words)
                run = []
            run.extend((match.start(), match.end(), part) for part in parts)
        elif run and word in words.joins and text[run[-1][1] : match.start()].isspace():
            run.append((match.start(), match.end(), ""))
        else:
            yield from _sum(run, words)
            run = []
    yield from _sum(run, words)


def _parts(text: str, words: NumberWords) -> Iterator[Number]:
    """Parts of a whole in words (*two thirds*, *половина*), in percent."""
    for match in _fractions(tuple(sorted(words.halves, key=len, reverse=True))).finditer(text):
        value = round(100 * words.halves[" ".join(match[0].lower().split())], 1)
        yield Number(match.start(), match.end(), value, value, unit="%")


@cache
def _fractions(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w-])(?:" + "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases) + r")(?![\w-])",
        re.IGNORECASE,
    )


def _is_number(word: str, words: NumberWords) -> bool:
    return word in words.small or word in words.hundreds or (word in words.scales and len(word) > 2)


def _sum(run: list[tuple[int, int, str]], words: NumberWords) -> Iterator[Number]:
    while run and not run[-1][2]:
        run = run[:-1]
    if not run:
        return
    named = [word for _, _, word in run if word]
    if len(named) == 1 and (named[0] in words.not_one or (named[0] not in words.small and named[0] not in words.alone)):
        return
    total = current = 0.0
    for word in named:
        if word in words.small:
            current += words.small[word]
        elif word in words.hundreds:
            current = (current or 1.0) * words.hundreds[word]
        else:
            total += (current or 1.0) * words.scales[word]
            current = 0.0
    yield Number(run[0][0], run[-1][1], total + current, total + current)


def _ranged(text: str, found: list[Number]) -> Iterator[Number]:
    """Two numbers with a dash or *to* between them are one range; a scale after the second counts for both."""
    at = 0
    while at < len(found):
        number = found[at]
        after = found[at + 1] if at + 1 < len(found) else None
        between = text[number.end : after.start] if after is not None else ""
        if (
            after is not None
            and between
            and _RANGE.fullmatch(between)
            and "and" not in between
            and number.value < after.value
        ):
            low = number.value
            if (
                after.value >= 1000
                and low < 1000
                and low * 1000 <= after.value
                and low * (after.value // 1000) <= after.value * low
            ):
                scale = next(
                    (size for size in (1e9, 1e6, 1e3) if after.value / size >= 1 and after.value / size < 1000), 1.0
                )
                low = low * scale if low * scale <= after.value and low < 100 else low
            yield replace(after, start=number.start, value=low, unit=after.unit or number.unit)
            at += 2
        else:
            yield number
            at += 1


def _described(text: str, number: Number, words: NumberWords) -> Number:
    """The number with its unit, what it counts, how exact it is, and the label before it."""
    line = text.rfind("\n", 0, number.start) + 1
    before = text[line : number.start]
    label = re.search(r"([^:=.;|]{3,60}?)\s*(?:\([^)]*\))?\s*[:=]\s*$", before)
    near = " ".join(_WORD.findall(before.lower())[-3:])
    exactness: Exactness = "exact"
    for phrase, level in sorted(words.exactness.items(), key=lambda pair: len(pair[0])):
        if near == phrase or near.endswith(f" {phrase}"):
            exactness = level
    end, unit = number.end, number.unit
    counted: list[str] = []
    first = True
    while (
        len(counted) < _COUNTED
        and (match := _NEXT.match(text, end)) is not None
        and "\n\n" not in text[end : match.start("word")]
    ):
        word = match["word"]
        pair = _PAIR.match(text, match.start("word")) if first else None
        if pair is not None and " ".join(pair[0].lower().split()) in words.percent:
            unit, end, first = "%", pair.end(), False
            continue
        if first and word.lower() in words.percent:
            unit, end, first = "%", match.end(), False
            continue
        if first and word.lower() in words.units and not unit:
            unit = word
        if word.lower() in words.exactness and first:
            exactness = words.exactness[word.lower()]
        counted.append(word)
        end, first = match.end(), False
    stretch = end if unit == "%" and not counted else number.end
    return replace(
        number,
        end=stretch,
        exactness=exactness,
        unit=unit,
        what=" ".join(counted),
        label=label[1].strip(" *_-#") if label else "",
    )
