"""Tallies: the figures of a vote in a sentence or a line (`For 12, against 3`, *10 голосами против 2*, `11-2-1`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dalil.text.deciding.sides import DASH, Vote, codes, labels, outcome_beside, side, told
from dalil.text.lexicon import load, pattern

_BETWEEN = 45
"""The most code points between two figures of one tally."""
_NUMBER = re.compile(r"(?<![\w.,/:-])\d{1,4}(?![\w%]|[.,:/]\d|\s%)|(?<![\w.,/-])(?<=[:=-])\d{1,4}(?![\w%]|[.,:/]\d)")


@cache
def _before() -> re.Pattern[str]:
    short = "|".join(sorted(codes(), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.])(?:(?i:(?P<side>{labels('to')}))|(?P<code>{short}))\s*(?:\([^)0-9]*\)\s*)?(?:[:=(]|{DASH})?\s*[\[*_]*$"
    )


@cache
def _after() -> re.Pattern[str]:
    words = load("decisions_votes")
    return re.compile(
        rf"{words['votes_word']}\s*(?:{DASH}|:|\()?\s*{words['was']}(?P<side>{labels('no', 'to')})(?!\w)",
        re.IGNORECASE,
    )


@cache
def _versus() -> re.Pattern[str]:
    """*by 11 votes to 2, with 1 abstention*, *10 голосами против 2 при 1 воздержавшемся*, *11-2-1*."""
    return re.compile("|".join(load("decisions_votes")["versus"]).replace("<dash>", DASH), re.IGNORECASE)


_LISTED = re.compile(r"\s*[(\[]([^()\[\]\d]{2,400})[)\]]")
"""The voters in brackets behind a figure: *for 3 (Orlova, Nazarova and Tursunov)*."""
Figure = tuple[int, int, str, int, bool, tuple[str, ...]]


def _listed(text: str, end: int, count: int) -> tuple[int, tuple[str, ...]]:
    """Where a figure ends with the voters in brackets behind it, and the voters, if they are as many as it says."""
    match = _LISTED.match(text, end)
    names = tuple(name for name in pattern("decisions_votes", "apart").split(match[1].strip()) if name) if match else ()
    return (match.end(), names) if match and len(names) == count else (end, ())


def _value(word: str) -> int:
    known: dict[str, int] = load("decisions_votes")["figures"]
    return known[word.lower()] if word.lower() in known else int(word)


@cache
def _not_counts() -> frozenset[str]:
    return frozenset(str(word) for word in load("decisions_votes")["not_counts"])


def _figures(text: str) -> Iterator[Figure]:
    """(start, end, side, count, whether by a code, voters) of each figure that stands beside the name of a side, in order."""
    found: list[Figure] = []
    for number in _NUMBER.finditer(text):
        start, end = number.span()
        before = _before().search(text, max(0, start - 40), start)
        after = _after().match(text, end, end + 60)
        if before is not None and after is not None and found and found[-1][1] > before.start():
            before = None
        if before is not None:
            follows = re.match(r"\s*(%|[^\W\d_]+)", text[end : end + 14])
            if follows is None or follows[1].lower() not in _not_counts():
                code = before["code"] or ""
                which = codes().get(code, "") or side(before["side"])
                end, voters = _listed(text, end, int(number[0]))
                found.append((before.start(), end, which, int(number[0]), bool(code), voters))
        elif after is not None:
            end, voters = _listed(text, after.end(), int(number[0]))
            found.append((start, end, side(after["side"]), int(number[0]), False, voters))
    found.extend((m.start(), m.end(), side(m["side"]), _value(m["count"]), False, ()) for m in pattern("decisions_votes", "spelled").finditer(text))
    return iter(sorted(found))


def tallies(text: str) -> Iterator[Vote]:
    run: list[Figure] = []
    for figure in _figures(text):
        if run and (
            figure[0] - run[-1][1] > _BETWEEN
            or "\n\n" in text[run[-1][1] : figure[0]]
            or figure[2] in {each[2] for each in run}
        ):
            yield from _tally(text, run)
            run = []
        run.append(figure)
    yield from _tally(text, run)


def _alone(text: str, start: int, end: int) -> bool:
    """Whether the tally is all that stands on its line."""
    line_end = text.find("\n", end)
    line = text[text.rfind("\n", 0, start) + 1 : line_end if line_end >= 0 else len(text)]
    return end - start >= 0.8 * len(line.strip())


def versions(text: str) -> Iterator[Vote]:
    for match in _versus().finditer(text):
        number = next(number for number in ("1", "2", "3") if match[f"for{number}"])
        around = text[max(0, match.start() - 120) : match.end() + 120]
        if number != "2" and not told().search(around):
            continue
        counts = {"for": _value(match[f"for{number}"]), "against": _value(match[f"against{number}"])}
        if match[f"abstain{number}"]:
            counts["abstain"] = _value(match[f"abstain{number}"])
        yield Vote(
            match.start(), match.end(), "tally", counts, outcome=outcome_beside(text, match.start(), match.end())
        )


def _tally(text: str, run: list[Figure]) -> Iterator[Vote]:
    sides = {figure[2] for figure in run}
    if (
        len(sides) < 2
        or (all(figure[4] for figure in run) and len(sides) < 3)
        or sides <= {"neutral", "abstain", "absent"}
    ):
        return
    start, end = run[0][0], run[-1][1]
    marked = any(re.search(rf"[:=(]|\s{DASH}\s", text[figure[0] : figure[1]]) for figure in run) or _alone(
        text, start, end
    )
    if len(sides) == 2 and not marked and not told().search(text[max(0, start - 120) : end + 80]):
        return
    counts, names = {each[2]: each[3] for each in run}, {each[2]: each[5] for each in run if each[5]}
    yield Vote(start, end, "tally", counts, names, outcome_beside(text, start, end))
