"""Lines that begin with a person's name and go on about posts: rosters, registers, biographical notes, rows of a table.

Fowler Hamilton (born 1911, died 1984); Administrator of the Agency; appointed Sep 30, 1961; terminated Dec 7, 1962.
Рахимбаев, А. Р. (1896—1939) — член партии с 1919 года. С сентября 1920 по 1923 год — секретарь ЦК КП(б) Туркестана.
| T. Karimova | Head of the office | 1 May 2003 | 2007 |
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dalil.text.dating.events import Event, ends, events, undated
from dalil.text.naming.personnames import leading_name
from dalil.text.naming.roles import Post, posts
from dalil.text.naming.services import Service

_SEPARATOR = re.compile(r"\s*(?:\([^)]{0,120}\)|\[[^\]]{0,60}\])?\s*(?:[;,:|\t—–-]|\s{2,})\s*")
_SENTENCE = re.compile(r"(?<![\s.(]\w)(?<!\b[а-яa-z]{2})(?<!\bзав)(?<!\bзам)\.\s+(?=[^\W\d_a-zа-яё])")
_STOP = re.compile(rf"{_SENTENCE.pattern}|;\s*")
_EVENT_FIRST = re.compile(
    r"\s*(?:\S+\s+){0,1}?(?:appointed|entered|terminated|elected|left|retired|resigned|died|from|since|until|took office|presented|назначен|избран|освобожд|с\s|до\s|по\s)",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"^\s*(?:and\s+|и\s+|а\s+)?(?:then|later|afterwards|subsequently|затем|потом|позже|впоследствии|keyin|кейін|sonra|سپس)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a line: `text` begins at `start`; `label` is the heading of its column, if it is a cell."""

    text: str
    start: int
    label: str = ""


def career(line: str, offset: int, *, language: str = "", cells: Iterable[Segment] = ()) -> list[Service]:
    """What a line says of the person with whose name it begins; empty where it begins with none. `offset`: of the line.

    `cells`: the line's cells after the one with the name, where it is a row of a table.
    """
    named = leading_name(line)
    if named is None:
        return []
    name, end = named
    if " " not in name and not re.match(r"\s*\([^)]*\d{3}", line[end:]):
        return []
    row = list(cells)
    after = _SEPARATOR.match(line, end)
    if row:
        return _settled(_row(name, row, language), name, line, offset)
    if after is None:
        return []
    rest = line[after.end() :]
    if not rest.strip():
        return []
    by_semicolon = after[0].strip()[-1:] == ";"
    if by_semicolon:
        return _settled(_recorded(rest, language), name, line, offset)
    noted = re.search(r"\([^)]*\d{3}[^)]*\)|[—–:]\s*$", line[end : after.end()])
    return _settled(_told(rest, language), name, line, offset) if noted else []


def _settled(found: Iterable[Service], name: str, line: str, offset: int) -> list[Service]:
    stop = offset + len(line.rstrip())
    return [replace(one, person=name, start=offset, end=stop) for one in found]


def _recorded(rest: str, language: str) -> Iterator[Service]:
    """Segments between semicolons: a post, then what happened when; another segment with a post begins another post."""
    current: Service | None = None
    segments = _segments(rest)
    if not any(events(segment, language) or next(posts(segment), None) for segment in segments):
        return
    for at, segment in enumerate(segments):
        dated = events(segment, language)
        post = next(iter(posts(segment)), None)
        opens = (post is not None and (not dated or post.start < dated[0].start)) or (
            current is None and (not dated or at == 0)
        )
        if opens and not (current is not None and dated and dated[0].kind in ("appointed", "end")):
            if current is not None:
                yield current
            role = undated(segment) if post is None or len(segment) < 160 else post.text
            current = _service(role, post, "a line of a roster")
        if current is not None:
            current = fill_dates(current, dated)
    if current is not None:
        yield current


def _segments(rest: str) -> list[str]:
    """The parts between semicolons. After the first full stop only what goes on about dates counts; the rest is a note."""
    kept: list[str] = []
    begun, noted = 0, False
    for stop in _STOP.finditer(rest + "; "):
        part = rest[begun : stop.start()].strip().rstrip(".")
        begun = stop.end()
        cue = _EVENT_FIRST.match(part)
        noted = noted and not (cue is not None and events(part))
        if part and not noted:
            kept.append(part)
        noted = noted or stop[0].strip() != ";"
    return kept


def _row(name: str, row: list[Segment], language: str) -> Iterator[Service]:
    """The cells of a row: the first that names a post, or else the first without a date, is the post."""
    with_dates = [(segment, events(segment.text, language, label=segment.label)) for segment in row]
    plain = [segment for segment, when in with_dates if not when and re.search(r"[^\W\d_]{2}", segment.text)]
    chosen = next(
        (segment for segment in plain if next(posts(segment.text), None) is not None), plain[0] if plain else None
    )
    if chosen is None:
        return
    post = next(posts(chosen.text), None)
    service = _service(chosen.text.strip(), post, "a row of a table")
    bodies = [segment.text.strip() for segment in plain if segment is not chosen]
    service = replace(service, body=service.body or (bodies[0] if bodies else ""))
    loose = [event for _, when in with_dates for event in when]
    if len(loose) == 2 and all(event.kind == "seen" for event in loose):
        loose = [replace(loose[0], kind="start"), replace(loose[1], kind="end")]
    yield fill_dates(service, loose)


def _told(rest: str, language: str) -> Iterator[Service]:
    """A note on a life in prose: each post with the dates that stand before it in its sentence, or right after it."""
    done = 0
    year: int | None = None
    for stop in [*(match.start() + 1 for match in _SENTENCE.finditer(rest)), len(rest)]:
        sentence, done = rest[done:stop], stop
        dated = events(sentence, language, year=year)
        if dated:
            year = dated[-1].when.start.year
        found = list(posts(sentence))
        for at, post in enumerate(found):
            nearest = _dates_of(post, found[at + 1].start if at + 1 < len(found) else len(sentence), dated, sentence)
            yield fill_dates(_service(undated(post.text) or post.text, post, "a note on the person"), nearest)


def _dates_of(post: Post, following: int, dated: list[Event], sentence: str) -> list[Event]:
    inside = [
        event
        for event in dated
        if post.start <= event.start < following and not re.search(r"[;.]", sentence[post.end : event.start])
    ]
    own = [event for event in inside if event.start - post.end < 40]
    if own and not any(event.start < post.start for event in dated):
        return own
    before = [event for event in dated if event.start < post.start]
    between = sentence[before[-1].end : post.start] if before else ""
    if not before or ";" in between or any(_LATER.search(part) for part in between.split(",")):
        return own if own and own[0].start - post.end < 12 else []
    last = before[-1]
    lead = sentence[: last.start]
    cue = re.search(r"(?:\b(?:с|со|since|from|from the|конца|начала)\s+)+$", lead, re.IGNORECASE)
    return [replace(last, kind="start")] if cue is not None and last.kind != "span" else [last]


def _service(role: str, post: Post | None, why: str) -> Service:
    return Service(
        person="",
        role=role,
        kind="post",
        start=0,
        end=0,
        why=why,
        body=post.body if post is not None else "",
        place=post.place if post is not None else "",
        roles=post.roles if post is not None else (),
    )


def fill_dates(service: Service, found: Iterable[Event]) -> Service:
    """The service with dates filled in, the first of each kind winning."""
    for event in found:
        if event.kind == "appointed" and service.appointed is None:
            service = replace(service, appointed=event.when)
        elif event.kind == "start" and service.since is None:
            service = replace(service, since=event.when)
        elif event.kind == "end" and service.until is None:
            service = replace(service, until=event.when)
        elif event.kind == "span" and service.since is None:
            first, last = ends(event.when)
            service = replace(service, since=first, until=last)
        elif event.kind == "seen" and service.seen is None:
            service = replace(service, seen=event.when)
    return service
