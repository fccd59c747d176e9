"""Roll calls: lists of voters under the names of sides (`In favour: A, B. Against: C.`), or a line a voter (`A: yes`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from dalil.text.deciding.sides import DASH, Vote, labels, outcome_beside, side, told
from dalil.text.form.lines import Line
from dalil.text.lexicon import load, pattern

_OPENS = re.compile(r"[:–—]|\n(?=[ \t]*[-*•][ \t])|(?<=\w) - ")
"""What may stand between the name of a side and its voters."""


@cache
def _roll() -> re.Pattern[str]:
    words = load("decisions_votes")
    return re.compile(
        rf"[ \t>*_#•|-]*(?:\d+[.)]\s+)?{words['roll_lead']}(?P<side>{labels('to', 'con', 'pro')})(?:\s+{words['roll_votes']})?\s*"
        rf"(?:[(\[]?\s*(?P<count>\d{{1,4}})(?:\s+{words['roll_count']})?\s*[)\]]?\s*)?[*_]{{0,3}}\s*$",
        re.IGNORECASE,
    )


def _heads(text: str) -> Iterator[tuple[int, int, str, str]]:
    """(start, where the list begins, side, count as written) of each name of a side that may open a list."""
    for mark in _OPENS.finditer(text):
        begin = max(text.rfind(stop, max(0, mark.start() - 70), mark.start()) for stop in (".", ";", "\n")) + 1
        begin = max(begin, mark.start() - 70)
        match = _roll().match(text, begin, mark.start())
        if match is not None:
            yield begin, mark.end(), side(match["side"]), match["count"] or ""


def opens_roll(beginning: str) -> bool:
    """Whether a paragraph that begins so lists the voters of a side (`In favour (29): …`)."""
    mark = _OPENS.search(beginning)
    return mark is not None and mark.start() < 70 and _names_side(beginning[: mark.start()])


@lru_cache(maxsize=10_000)
def _names_side(label: str) -> bool:
    return _roll().match(label) is not None


_FIGURE_ONLY = re.compile(r"\W*\d+\W*$")


def rolls(text: str, found: list[Line]) -> Iterator[Vote]:
    """Lists of names under the names of sides (`In favour: A, B, C. Against: D.`), and a line a voter (`A: yes`)."""
    run: list[tuple[int, int, str, tuple[str, ...], str]] = []
    heads = list(_heads(text))
    for at, (start, begin, name, count) in enumerate(heads):
        limit = heads[at + 1][0] if at + 1 < len(heads) else len(text)
        end = _list_end(text, begin, limit)
        listed = text[begin:end].lstrip("*_ \t")
        names = _names(listed)
        if not names and not _is_nobody(listed.strip(" .;*_")):
            continue
        if run and (start - run[-1][1] > 240 or name in {each[2] for each in run}):
            yield from _called(text, run)
            run = []
        run.append((start, end, name, names, count))
    yield from _called(text, run)
    yield from _ballots(text, found)


def _called(text: str, run: list[tuple[int, int, str, tuple[str, ...], str]]) -> Iterator[Vote]:
    if len(run) >= 2 or (run and len(run[0][3]) >= 2 and told().search(text[max(0, run[0][0] - 200) : run[0][1]])):
        start = run[0][0] + len(text[run[0][0] : run[0][1]]) - len(text[run[0][0] : run[0][1]].lstrip())
        names = {each[2]: each[3] for each in run}
        counts = {each[2]: int(each[4]) if each[4] else len(each[3]) for each in run}
        yield Vote(start, run[-1][1], "names", counts, names, outcome_beside(text, start, run[-1][1]))


def _is_nobody(listed: str) -> bool:
    return pattern("decisions_votes", "nobody").match(listed) is not None


def _list_end(text: str, start: int, limit: int) -> int:
    """Where a list of names ends: at a blank line (unless bullets follow), a heading, or the end of a sentence."""
    blank = re.compile(r"\n[ \t]*\n(?![ \t]*[-*•]\s)|\n[ \t]*#|\.(?=\s+[^\W\d_]{2,}[^.,;]{0,60}:)").search(
        text, start, limit
    )
    end = blank.start() if blank is not None else limit
    while end > start and text[end - 1] in " \t\n":
        end -= 1
    return end


def _names(listed: str) -> tuple[str, ...]:
    """The names in a list parted by commas, semicolons, bullets or lines; empty if what stands there is no list of names."""
    if not listed.strip() or _FIGURE_ONLY.match(listed) or _is_nobody(listed.strip(" .;*_")):
        return ()
    bullets = re.search(r"(?:^|\n)[ \t]*[-*•]\s", listed) is not None
    flat = listed if bullets else " ".join(listed.split())
    mark = r"\n[ \t]*[-*•]\s*|^[ \t]*[-*•]\s*" if bullets else (r";" if ";" in flat.rstrip(" .;") else r",")
    parts = [
        " ".join(part.split()).strip(" .;,*_")
        for part in (flat.split(mark) if len(mark) == 1 else re.split(mark, flat))
    ]
    if not bullets and len(parts) > 1:
        last = pattern("decisions_votes", "last_voter").split(parts[-1], maxsplit=1)
        parts[-1:] = (
            [part for part in last if part]
            if not re.match(load("decisions_votes")["and_first"], parts[-1])
            else [parts[-1].split(" ", 1)[1]]
        )
    names = tuple(part for part in parts if part)
    fitting = sum(len(name) <= 60 and (not name[0].islower()) for name in names)
    return names if names and fitting >= 0.8 * len(names) else ()


_BALLOT = re.compile(
    rf"(?:[-*•]\s+|\d+[.)]\s+)?(?P<name>[^\W\d_][^:|\t]{{1,60}}?)\s*(?::|\s{DASH}|\t|\()\s*(?P<side>[^\W\d_]+(?:\s[^\W\d_]+)?)[).;,]?$"
)


def _ballots(text: str, found: list[Line]) -> Iterator[Vote]:
    """A line a voter: `Argentina: yes`, `Иванов — за`, `- Smith (against)`."""
    run: list[tuple[Line, str, str]] = []
    for line in found:
        match = _BALLOT.match(line.text)
        given = side(match["side"]) if match is not None else ""
        if match is not None and given and not side(match["name"]):
            run.append((line, match["name"].strip(" *_"), given))
            continue
        yield from _cast(run)
        run = []
    yield from _cast(run)


def _cast(run: list[tuple[Line, str, str]]) -> Iterator[Vote]:
    if len(run) >= 3 and len({given for _, _, given in run}) >= 1:
        names: dict[str, list[str]] = {}
        for _, name, given in run:
            names.setdefault(given, []).append(name)
        listed = {given: tuple(who) for given, who in names.items()}
        yield Vote(run[0][0].start, run[-1][0].end, "names", {given: len(who) for given, who in listed.items()}, listed)
