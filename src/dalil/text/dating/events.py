"""What happened on a date, by the words before it: appointed, began, ended; and what is left of a phrase without its dates."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from dalil.records import When
from dalil.text.dating.dates import dates
from dalil.text.lexicon import load

_LEAD = re.compile(
    r"(?:\s*(?:\b(?:from|since|in|on|until|till|to|as of|effective|dated|с|со|в|до|по|от|конца|начала|середины|к|yilda|of)\b|[(,;:—–-])\s*)+$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*[–—-]\s*|\s(?:to|until|till|through|and|по|до|и|gacha|bis|à|au|تا)\s", re.IGNORECASE)
_SHORT = frozenset(("left", "ended", "end", "began"))
_ADJACENT = re.compile(r"(?:\s+(?:the|конца|начала|середины|end of|early|late|about|circa))?\s*\Z", re.IGNORECASE)
_FROM_OR_UNTIL = re.compile(
    r"(?:(?P<start>dan|den|tan|ten|nan|дан|ден|тан|тен|нан|دىن)|(?P<end>gacha|гача|ғача|qacha|қача|a kadar|e kadar|غىچە))(?: beri| бери| bäri)?\Z",
    re.IGNORECASE,
)
"""Endings of a Turkic date that say *from* and *until*."""
_EMPTY = re.compile(r"\(\s*[,;—–-]*\s*\)|\[\s*\]")


@dataclass(frozen=True, slots=True)
class Event:
    """A date in a phrase and what it is the date of."""

    kind: str
    when: When
    start: int
    end: int


@cache
def _events() -> re.Pattern[str]:
    ways = "|".join(f"(?P<{name}>{words})" for name, words in load("posts")["events"].items())
    return re.compile(rf"(?<![^\W\d_])(?:{ways})(?![^\W\d_])", re.IGNORECASE)


def events(text: str, language: str = "", *, label: str = "", year: int | None = None) -> list[Event]:
    """The dates of a phrase with what each is the date of: a kind of `posts.yaml`, or `seen` where nothing says.

    `label`: words that stand before the whole phrase, such as the heading of its column.
    """
    found, done = [], 0
    for start, end, when in dates(text, language, year=year):
        before = f"{label}: {text[done:start]}" if done == 0 and label else text[done:start]
        cues = list(_events().finditer(before))
        kind = str(cues[-1].lastgroup) if cues else ""
        while (
            cues
            and len(cues[-1][0]) <= 5
            and cues[-1].lastgroup in ("start", "end")
            and cues[-1][0].lower() not in _SHORT
            and not _ADJACENT.match(before, cues[-1].end())
        ):
            cues.pop()  # a preposition speaks only for the date right after it
        kind = str(cues[-1].lastgroup) if cues else ""
        if (
            kind == "appointed"
            and len(cues) > 1
            and cues[-2].lastgroup == "end"
            and cues[-1].start() - cues[-2].end() <= 12
        ):
            kind = "end"  # "terminated appointment", "left the commission"
        if not kind and (case := _FROM_OR_UNTIL.search(when.text)) is not None:
            kind, cues = ("start" if case["start"] else "end"), [case]
        close = bool(cues) and (cues[-1].re is _FROM_OR_UNTIL or len(before) - cues[-1].end() <= 60)
        if kind == "then":
            kind = "start"
        if (
            when.start != when.end
            and ("–" in when.text or "—" in when.text or "-" in when.text.strip("-") or " " in when.text)
            and _spans(when)
        ):
            kind = "born" if kind == "born" else "span"
        elif re.match(r"\s*(?:[-–—]|to)\s*(?:$|present|date|now|[);,])", text[end : end + 12]):
            kind = "start"
        found.append(Event(kind if close or kind == "span" else "seen", when, start, end))
        done = end
    return found


def _spans(when: When) -> bool:
    """Whether an interval is written as one, and is not just a month or a year."""
    return "/" in str(when) or (when.end - when.start).days > 366


def ends(when: When) -> tuple[When, When]:
    """The two dates of an interval written as one, each as precise as it is written."""
    parts = _BETWEEN.split(when.text, maxsplit=1)
    if len(parts) == 2:
        last = dates(parts[1], year=when.end.year)
        first = dates(parts[0], year=when.start.year)
        if first and last:
            return first[0][2], last[-1][2]
    return replace(when, end=when.start), replace(when, start=when.end)


def undated(text: str) -> str:
    """A phrase without its dates, the prepositions before them and the brackets that held them."""
    rest, done = "", 0
    for start, end, _ in dates(text):
        rest += _LEAD.sub(" ", text[done:start])
        done = end
    rest = _EMPTY.sub(" ", rest + text[done:])
    return re.sub(r"\s{2,}", " ", rest).strip(" ,;:.—–-|\t")
