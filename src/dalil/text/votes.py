"""Votes as minutes, protocols and records write them down: tallies in words, figures and tables; lists of names; consensus."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from dalil.records import Block
from dalil.text.lexicon import load
from dalil.text.lines import Line, lines
from dalil.text.tables import tables

Form = Literal["tally", "names", "consensus", "unanimous"]
SIDES = ("strongly for", "for", "neutral", "against", "strongly against", "abstain", "absent")
_BETWEEN = 45
"""The most code points between two figures of one tally."""
_DASH = r"[-–—−]"


@dataclass(frozen=True, slots=True)
class Vote:
    """One vote. `start` and `end` span the words that give it; `counts` and `names` are by side (`SIDES`).

    `outcome` is *adopted* or *rejected* where the words beside it say so, else empty: it is never computed.
    """

    start: int
    end: int
    form: Form
    counts: Mapping[str, int] = field(default_factory=dict)
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    outcome: str = ""


def votes(text: str) -> list[Vote]:
    """All votes told in `text`, in order; offsets are into `text`. A roll call that goes with a tally is one vote with it."""
    found = lines(text)
    told = [*_tables(text, found), *_rolls(text, found)]
    for vote in (*_versions(text), *_tallies(text)):
        if not any(_overlaps(vote, other) for other in told):
            told.append(vote)
    told.extend(vote for vote in _agreements(text) if not any(_near(text, vote, other) for other in told))
    return _joined(text, sorted(told, key=lambda vote: (vote.start, vote.end)))


def recorded(text: str) -> list[Vote]:
    """The recorded votes alone, those that give names, in order; several times faster than `votes`."""
    found = lines(text)
    told = [vote for vote in (*_tables(text, found), *_rolls(text, found)) if vote.names]
    return sorted(told, key=lambda vote: (vote.start, vote.end))


# ── words of the lexicon ──────────────────────────────────────────────────────────────────────────────────────────────


@cache
def _side_of() -> dict[str, str]:
    return {str(word): side for side, words in load("decisions_votes")["labels"].items() for word in words}


@cache
def _codes() -> dict[str, str]:
    return {str(word): side for side, words in load("decisions_votes")["codes"].items() for word in words}


def side(word: str) -> str:
    """The side that a label or a code names; empty if it names none."""
    bare = " ".join(word.strip(" *_:.()[]|0123456789–—-").split())
    return _side_of().get(bare.lower(), "") or (_codes().get(bare, ""))


@cache
def _labels(*leave: str) -> str:
    words = sorted((word for word in _side_of() if word not in leave), key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)


@cache
def _any_of(kind: str) -> re.Pattern[str]:
    words = sorted((str(word) for word in load("decisions_votes")[kind]), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(word) for word in words) + r")(?!\w)", re.IGNORECASE)


# ── tallies ───────────────────────────────────────────────────────────────────────────────────────────────────────────


_NUMBER = re.compile(r"(?<![\w.,/:-])\d{1,4}(?![\w%]|[.,:/]\d|\s%)|(?<![\w.,/-])(?<=[:=-])\d{1,4}(?![\w%]|[.,:/]\d)")


@cache
def _before() -> re.Pattern[str]:
    codes = "|".join(sorted(_codes(), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.])(?:(?i:(?P<side>{_labels('to')}))|(?P<code>{codes}))\s*(?:\([^)0-9]*\)\s*)?(?:[:=(]|{_DASH})?\s*[\[*_]*$"
    )


@cache
def _after() -> re.Pattern[str]:
    votes_word = r"(?:\s*(?:votes?|voices?|members?|delegates?|голос(?:а|ов|ами|ом)?|чел(?:овек)?\.?|ovoz|овоз|дауыс|добуш|oy|رأی|رای))?"
    return re.compile(
        rf"{votes_word}\s*(?:{_DASH}|:|\()?\s*(?:were\s+|was\s+|voted\s+|who\s+)?(?P<side>{_labels('no', 'to')})(?!\w)",
        re.IGNORECASE,
    )


_SPELLED = re.compile(
    r"(?<![\w-])(?P<count>none|nil|no|one|two|three|four|five|нет)\s+(?P<side>abstentions?|abstained|abstaining|against|opposed|absent)(?!\w)",
    re.IGNORECASE,
)


@cache
def _versus() -> re.Pattern[str]:
    """*by 11 votes to 2, with 1 abstention*, *10 голосами против 2 при 1 воздержавшемся*, *11-2-1*."""
    return re.compile(
        rf"(?P<for1>\d{{1,4}})\s*(?:votes?|voices?)?\s+(?:votes?\s+)?to\s+(?P<against1>\d{{1,4}}|none|nil)(?:\s*,?\s*(?:with|and)\s+(?P<abstain1>\d{{1,4}}|no|one|two|three|four|five)\s+abst\w+)?"
        rf"|(?P<for2>\d{{1,4}})\s+голос\w*\s+против\s+(?P<against2>\d{{1,4}}|одного|двух|трех|трёх)(?:\s*,?\s*при\s+(?P<abstain2>\d{{1,4}}|одном)\s+воздерж\w+)?"
        rf"|(?<=[\s(])(?P<for3>\d{{1,3}})\s?{_DASH}\s?(?P<against3>\d{{1,3}})\s?{_DASH}\s?(?P<abstain3>\d{{1,3}})(?![\d-])",
        re.IGNORECASE,
    )


_WORDS = {
    "no": 0,
    "none": 0,
    "nil": 0,
    "нет": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "одного": 1,
    "одном": 1,
    "двух": 2,
    "трех": 3,
    "трёх": 3,
}


def _value(word: str) -> int:
    return _WORDS[word.lower()] if word.lower() in _WORDS else int(word)


@cache
def _not_counts() -> frozenset[str]:
    return frozenset(str(word) for word in load("decisions_votes")["not_counts"])


def _figures(text: str) -> Iterator[tuple[int, int, str, int, bool]]:
    """(start, end, side, count, whether by a code) of each figure that stands beside the name of a side, in order."""
    found: list[tuple[int, int, str, int, bool]] = []
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
                found.append(
                    (before.start(), end, _codes().get(code, "") or side(before["side"]), int(number[0]), bool(code))
                )
        elif after is not None:
            found.append((start, after.end(), side(after["side"]), int(number[0]), False))
    found.extend((m.start(), m.end(), side(m["side"]), _value(m["count"]), False) for m in _SPELLED.finditer(text))
    return iter(sorted(found))


def _tallies(text: str) -> Iterator[Vote]:
    run: list[tuple[int, int, str, int, bool]] = []
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


def _versions(text: str) -> Iterator[Vote]:
    for match in _versus().finditer(text):
        number = next(number for number in ("1", "2", "3") if match[f"for{number}"])
        around = text[max(0, match.start() - 120) : match.end() + 120]
        if number != "2" and not _told().search(around):
            continue
        counts = {"for": _value(match[f"for{number}"]), "against": _value(match[f"against{number}"])}
        if match[f"abstain{number}"]:
            counts["abstain"] = _value(match[f"abstain{number}"])
        yield Vote(match.start(), match.end(), "tally", counts, outcome=_outcome(text, match.start(), match.end()))


def _tally(text: str, run: list[tuple[int, int, str, int, bool]]) -> Iterator[Vote]:
    sides = {figure[2] for figure in run}
    if (
        len(sides) < 2
        or (all(figure[4] for figure in run) and len(sides) < 3)
        or sides <= {"neutral", "abstain", "absent"}
    ):
        return
    start, end = run[0][0], run[-1][1]
    marked = any(re.search(rf"[:=(]|\s{_DASH}\s", text[figure[0] : figure[1]]) for figure in run) or _alone(
        text, start, end
    )
    if len(sides) == 2 and not marked and not _told().search(text[max(0, start - 120) : end + 80]):
        return
    yield Vote(start, end, "tally", {figure[2]: figure[3] for figure in run}, outcome=_outcome(text, start, end))


@cache
def _told() -> re.Pattern[str]:
    return re.compile(
        r"\bvot|\bcarried|\badopted|\bpassed|\brejected|\bdefeated|\bdecision|\bmotion|голос|принят|отклон|ovoz|овоз|дауыс|добуш|\boy\b|رأی|رای",
        re.IGNORECASE,
    )


def _outcome(text: str, start: int, end: int) -> str:
    """What the words beside a vote say came of it; the nearest sentence decides, what follows before what precedes."""
    after = re.split(r"\n\s*\n\s*(?=#)", text[end : end + 160])[0]
    before = text[max(0, start - 120) : start].rsplit("\n\n", 1)[-1]
    for words in (after, before):
        rejected, adopted = _any_of("rejected").search(words), _any_of("adopted").search(words)
        if rejected is not None and (adopted is None or rejected.start() <= adopted.start()):
            return "rejected"
        if adopted is not None:
            return "adopted"
    return ""


# ── tables ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _tables(text: str, found: list[Line]) -> Iterator[Vote]:
    """Tables with a column a side and a row a vote, and tables with a voter and a side in each row."""
    by_table: dict[str, list[tuple[Block, list[Block]]]] = {}
    for block in tables(found):
        if block.kind == "row":
            by_table.setdefault(block.label, []).append((block, []))
        else:
            list(by_table.values())[-1][-1][1].append(block)
    for rows in by_table.values():
        yield from _columns(text, rows)
        yield from _voters(text, rows)


def _columns(text: str, rows: list[tuple[Block, list[Block]]]) -> Iterator[Vote]:
    head, heads = rows[0]
    sides = {cell.level: side(text[cell.start : cell.end]) for cell in heads}
    named = {column: name for column, name in sides.items() if name}
    if len(set(named.values())) < 2:
        return
    for row, cells in rows[1:]:
        counts: dict[str, int] = {}
        for cell in cells:
            words = text[cell.start : cell.end].strip("* ")
            if cell.level in named and words.isdecimal():
                counts[named[cell.level]] = int(words)
        if len(counts) >= 2:
            yield Vote(
                head.start if row is rows[1][0] else row.start,
                row.end,
                "tally",
                counts,
                outcome=_outcome(text, head.start, row.end),
            )


def _voters(text: str, rows: list[tuple[Block, list[Block]]]) -> Iterator[Vote]:
    names: dict[str, list[str]] = {}
    counted = 0
    for _, cells in rows:
        words = [text[cell.start : cell.end].strip("* ") for cell in cells]
        sides = [side(word) if word and not word.isdecimal() else "" for word in words[1:]]
        given = [name for name in sides if name]
        if len(given) == 1 and words[0] and not side(words[0]):
            names.setdefault(given[0], []).append(words[0])
            counted += 1
    if counted >= 3 and counted * 2 >= len(rows):
        listed = {name: tuple(who) for name, who in names.items()}
        yield Vote(rows[0][0].start, rows[-1][0].end, "names", {name: len(who) for name, who in listed.items()}, listed)


# ── names ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


_OPENS = re.compile(r"[:–—]|\n(?=[ \t]*[-*•][ \t])|(?<=\w) - ")
"""What may stand between the name of a side and its voters."""


@cache
def _roll() -> re.Pattern[str]:
    lead = r"(?:(?:those|members?|states?|delegations?|countries|votes?|voted|voting|who|the|following|recorded|голосовали|проголосовали)\s+)*"
    return re.compile(
        rf"[ \t>*_#•|-]*(?:\d+[.)]\s+)?{lead}(?P<side>{_labels('to', 'con', 'pro')})(?:\s+(?:votes?|голос\w*))?\s*"
        rf"(?:[(\[]?\s*(?P<count>\d{{1,4}})(?:\s+(?:votes?|members|states|голос\w*))?\s*[)\]]?\s*)?[*_]{{0,3}}\s*$",
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
    return mark is not None and mark.start() < 70 and _roll().match(beginning, 0, mark.start()) is not None


_NOBODY = re.compile(r"(?:none|nobody|no one|nil|-+|—|нет|никто)\.?$", re.IGNORECASE)
_FIGURE_ONLY = re.compile(r"\W*\d+\W*$")


def _rolls(text: str, found: list[Line]) -> Iterator[Vote]:
    """Lists of names under the names of sides (`In favour: A, B, C. Against: D.`), and a line a voter (`A: yes`)."""
    run: list[tuple[int, int, str, tuple[str, ...], str]] = []
    heads = list(_heads(text))
    for at, (start, begin, name, count) in enumerate(heads):
        limit = heads[at + 1][0] if at + 1 < len(heads) else len(text)
        end = _list_end(text, begin, limit)
        listed = text[begin:end].lstrip("*_ \t")
        names = _names(listed)
        if not names and not _NOBODY.match(listed.strip(" .;*_")):
            continue
        if run and (start - run[-1][1] > 240 or name in {each[2] for each in run}):
            yield from _called(text, run)
            run = []
        run.append((start, end, name, names, count))
    yield from _called(text, run)
    yield from _ballots(text, found)


def _called(text: str, run: list[tuple[int, int, str, tuple[str, ...], str]]) -> Iterator[Vote]:
    if len(run) >= 2 or (run and len(run[0][3]) >= 2 and _told().search(text[max(0, run[0][0] - 200) : run[0][1]])):
        start = run[0][0] + len(text[run[0][0] : run[0][1]]) - len(text[run[0][0] : run[0][1]].lstrip())
        names = {each[2]: each[3] for each in run}
        counts = {each[2]: int(each[4]) if each[4] else len(each[3]) for each in run}
        yield Vote(start, run[-1][1], "names", counts, names, _outcome(text, start, run[-1][1]))


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
    if not listed.strip() or _FIGURE_ONLY.match(listed) or _NOBODY.match(listed.strip(" .;*_")):
        return ()
    bullets = re.search(r"(?:^|\n)[ \t]*[-*•]\s", listed) is not None
    flat = listed if bullets else " ".join(listed.split())
    mark = r"\n[ \t]*[-*•]\s*|^[ \t]*[-*•]\s*" if bullets else (r";" if ";" in flat.rstrip(" .;") else r",")
    parts = [
        " ".join(part.split()).strip(" .;,*_")
        for part in (flat.split(mark) if len(mark) == 1 else re.split(mark, flat))
    ]
    if not bullets and len(parts) > 1:
        last = re.split(r"\s+(?:and|и|va|ва|және|жана|we|ve|و)\s+", parts[-1], maxsplit=1)
        parts[-1:] = (
            [part for part in last if part]
            if not parts[-1].startswith(("and ", "и "))
            else [parts[-1].split(" ", 1)[1]]
        )
    names = tuple(part for part in parts if part)
    fitting = sum(len(name) <= 60 and (not name[0].islower()) for name in names)
    return names if names and fitting >= 0.8 * len(names) else ()


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


_BALLOT = re.compile(
    rf"(?:[-*•]\s+|\d+[.)]\s+)?(?P<name>[^\W\d_][^:|\t]{{1,60}}?)\s*(?::|\s{_DASH}|\t|\()\s*(?P<side>[^\W\d_]+(?:\s[^\W\d_]+)?)[).;,]?$"
)


def _cast(run: list[tuple[Line, str, str]]) -> Iterator[Vote]:
    if len(run) >= 3 and len({given for _, _, given in run}) >= 1:
        names: dict[str, list[str]] = {}
        for _, name, given in run:
            names.setdefault(given, []).append(name)
        listed = {given: tuple(who) for given, who in names.items()}
        yield Vote(run[0][0].start, run[-1][0].end, "names", {given: len(who) for given, who in listed.items()}, listed)


# ── agreement, and votes that belong together ─────────────────────────────────────────────────────────────────────────


_IF = re.compile(r"\b(?:if|whether|should|unless|если|would)\b", re.IGNORECASE)


def _agreements(text: str) -> Iterator[Vote]:
    low = text.lower()
    forms: tuple[Form, ...] = ("unanimous", "consensus")
    for form in forms:
        if not any(str(word) in low for word in load("decisions_votes")[form]):
            continue
        for match in _any_of(form).finditer(text):
            begin = max(text.rfind(stop, 0, match.start()) for stop in ".!?\n") + 1
            stop = re.compile(r"[.!?\n]").search(text, match.end())
            if (stop is None or stop[0] != "?") and not _IF.search(text, begin, match.start()):
                yield Vote(match.start(), match.end(), form, outcome=_outcome(text, match.start(), match.end()))


def _overlaps(one: Vote, other: Vote) -> bool:
    return one.start < other.end and other.start < one.end


def _near(text: str, one: Vote, other: Vote) -> bool:
    """Whether the word of agreement stands beside a vote that is told in full."""
    first, second = sorted((one, other), key=lambda vote: vote.start)
    return _overlaps(one, other) or (second.start - first.end < 80 and "\n\n" not in text[first.end : second.start])


def _joined(text: str, told: list[Vote]) -> list[Vote]:
    """A tally and the roll call beside it that agree are one vote, with the figures as written."""
    joined: list[Vote] = []
    for vote in told:
        last = joined[-1] if joined else None
        if (
            last is not None
            and {last.form, vote.form} == {"tally", "names"}
            and vote.start - last.end < 400
            and _agree(last, vote)
        ):
            listed = vote if vote.form == "names" else last
            figures = last if vote.form == "names" else vote
            joined[-1] = Vote(
                last.start,
                vote.end,
                "names",
                {**listed.counts, **figures.counts},
                listed.names,
                figures.outcome or listed.outcome,
            )
        else:
            joined.append(vote)
    return joined


def _agree(one: Vote, other: Vote) -> bool:
    shared = set(one.counts) & set(other.counts)
    return bool(shared) and all(abs(one.counts[name] - other.counts[name]) <= 1 for name in shared)
