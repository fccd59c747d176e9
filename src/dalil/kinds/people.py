"""Who are they? Names, posts with dates, record, and what others say of them.

Rule. A person belongs to the roster if a document names them in the post or act asked for (in its lines, lists, tables or
sentences), or if they are asked for by name. One entry stands for one person: names are brought together if family names agree
across scripts, spellings and cases and no initial contradicts; a bare family name joins only if one person fits. Nobody is
taken for a supporter, an opponent or a member of a people unless a document says so. A post held by two at once, or dated in two
ways, is shown as a contradiction and not settled.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from dalil.evidence import slot, slots
from dalil.kinds.candidates import told as counted_votes
from dalil.kinds.roster import FACETS, contradictions, finding
from dalil.kinds.sayings import sayings
from dalil.kinds.signed import signatories
from dalil.records import Document, Extract, Finding, Hit, Pick, Query, Question
from dalil.shapes import Desk
from dalil.statements import Statement, statements
from dalil.text.asking.wanted import (
    Wanted,
    beginnings,
    elects,
    fitness,
    named_in,
    own_voice,
    stands,
    wanted,
)
from dalil.text.dating.written import written as in_words
from dalil.text.deciding.votes import votes
from dalil.text.naming.names import names, same, sameness
from dalil.text.naming.personnames import name_like
from dalil.text.naming.persons import Person, people
from dalil.text.naming.rosters import services
from dalil.text.naming.services import Service
from dalil.text.topic import topic

NAME = "people"
SLOTS = ("group", "facets", "period")
VERDICTS = ("named", "not enough evidence")
EXAMPLE = "Who were the inspectors of the mill, and from when to when?"

MOST = 12
"""Persons whose record is sought one by one."""
WHOLE = 120
"""Documents read whole, best first; of the others only the passages found are read."""
LONG = 60_000
"""A longer document is read around its passages found, this many characters at most in all."""
WHOLLY = 0.93
"""The fitness from which a post is the very one asked for."""
FIT = 0.55
"""The least fitness of a post to what is asked."""
CLOSE = 0.86
"""A post that fits less than this share of the best fit is another post."""
AIM, REACH = 25, 80
"""Characters from a word of support to the one supported, and to the person who supports."""
NEAR = 6
"""Statements shown where nobody is named."""
COUNT = 160
"""Characters after an election in which the votes are counted."""
BEFORE = 700
"""Characters before a name in which the matter of its act may stand."""
NEARLY = 0.75
"""The share of the words of a matter that must stand there."""
ON_DAY = 2.0
TITLED = 0.5
"""From which share of words a title is taken to name the matter asked for."""


@dataclass(frozen=True, slots=True)
class Told:
    """A service with the document that tells it and how well it fits the question."""

    service: Service
    document: Document
    fit: float


def seek(question: Question) -> tuple[Query, ...]:
    """The group; all passages that name a person asked for; all passages on posts like those asked for."""
    group = slot(question, "group") or question.text
    asked = wanted(group, question.text, lambda name: (name,), language=question.language)
    queries = [Query(text=group, reason="the group", language=question.language)]
    if asked.period is not None:
        period = asked.period
        queries.append(
            Query(
                text=group,
                reason="the group, in the period",
                language=question.language,
                after=period.start,
                before=period.end,
            )
        )
    for name in (*asked.persons, *((asked.stand,) if asked.stand else ())):
        queries.append(Query(text="", reason=f"all that name {name}", names=(name,), complete=True))
    if asked.concepts and not asked.acts:
        queries.append(
            Query(text=group, reason="all on such posts", marks=("post",), language=question.language, complete=True)
        )
    return tuple(queries)


def pick(question: Question, hits: Sequence[Hit], desk: Desk) -> tuple[Pick, ...]:
    """The spans that put a person in a post or an act asked for."""
    group = slot(question, "group") or question.text
    asked = wanted(group, question.text, desk.register.spellings, language=question.language)
    if asked.stand:
        stood = _standing(asked, hits, desk)
        return (*stood, *_of_those(stood, question, desk))
    told = list(_read(hits, desk, asked))
    if asked.acts and asked.acts != ("member",) and not told:
        told = list(_read(hits, desk, replace(asked, period=None)))
    chosen = _chosen(told, asked, hits)
    persons = _people(chosen)
    record = _wants(question, *FACETS["record"])
    if record and not asked.persons:
        held = set(persons)
        chosen += [one for one in told if one not in chosen and any(same(one.service.person, name) for name in held)]
        persons = _people(chosen)
    picks = [_picked(one, persons[one.service.person], asked=not asked.persons and not asked.acts) for one in chosen]
    if asked.persons or _wants(question, *FACETS["prestige"]):
        picks += _said(chosen, asked, hits, desk)
    if record:
        picks += _said(chosen, asked, hits, desk, record=True)
    return tuple(picks)


def _people(chosen: Sequence[Told]) -> dict[str, Person]:
    oblique = frozenset(one.service.person for one in chosen if one.service.oblique)
    return people((one.service.person for one in chosen), oblique)


def weigh(question: Question, extracts: Sequence[Extract], desk: Desk) -> Finding:
    """The roster, one row for each post of each person; contradictions; what is not said of them."""
    asked = wanted(
        slot(question, "group") or question.text, question.text, desk.register.spellings, language=question.language
    )
    return finding(question, extracts, stand=asked.stand, clashes=contradictions(extracts))


def _wants(question: Question, *stems: str) -> bool:
    said = " ".join(slots(question, "facets")).lower()
    return any(stem in said for stem in stems)


@lru_cache(maxsize=512)
def _services(document: Document, start: int, end: int, lists_only: bool) -> tuple[Service, ...]:
    """What a document tells of persons, remembered: a letter asks the same archive many times."""
    found = services(
        document.text, document.blocks, language=document.language, start=start, end=end, lists_only=lists_only
    )
    return tuple(found)


def _read(hits: Sequence[Hit], desk: Desk, asked: Wanted) -> Iterable[Told]:
    """The services told in the documents found: of the best ones and the short ones all, of the others those of the passages."""
    order: dict[str, list[Hit]] = {}
    for hit in hits:
        order.setdefault(hit.passage.document, []).append(hit)
    acts = bool(asked.acts) and asked.acts != ("member",) and not asked.persons
    for rank, (id, own) in enumerate(order.items()):
        document = desk.document(id)
        when, period = document.when, asked.period
        if (
            acts
            and period is not None
            and not (when is not None and when.start <= period.end and period.start <= when.end)
        ):
            continue
        header = max((block.end for block in document.blocks if block.kind == "note" and block.label == "header"), default=0)
        spans = [(0, len(document.text))]
        if not acts and (len(document.text) > LONG or rank >= WHOLE * (1 if asked.persons else 4)):
            spans = _around([(hit.passage.start, hit.passage.end) for hit in own], len(document.text))
        for start, end in spans:
            for service in _services(document, start, end, acts):
                if service.start >= header:  # the header of a file names its author, as whom it does not say
                    yield Told(service, document, 0.0)


def _around(spans: list[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """Passages with the paragraphs beside them, joined where they touch, `LONG` characters at most."""
    joined: list[tuple[int, int]] = []
    total = 0
    for start, end in sorted(spans[:400]):
        start, end = max(0, start - 300), min(length, end + 300)
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
        total += end - start
        if total > LONG * 4:
            break
    return joined


def _chosen(told: Sequence[Told], asked: Wanted, hits: Sequence[Hit]) -> list[Told]:
    if asked.persons:
        return [
            replace(one, fit=1.0)
            for one in told
            if any(same(one.service.person, name) for name in asked.persons)
            and (not asked.acts or one.service.kind == "act" or one.service.role not in asked.acts)
        ]
    if asked.acts:
        acted = _acted(told, asked, hits)
        if acted or asked.acts != ("member",):
            return acted
    able = [one for one in told if one.service.kind == "post" or (one.service.body and asked.acts == ("member",))]
    fitted = [
        replace(one, fit=fit)
        for one in able
        if (fit := fitness(_as_member(one.service), asked, _context(one))) >= FIT
    ]
    very = [one for one in fitted if asked.is_very(one.service)]
    best = max((one.fit for one in fitted), default=0.0)
    kept = [replace(one, fit=1.0) for one in very] or [one for one in fitted if one.fit >= CLOSE * best]
    return [one for one in kept if _in_period(one, asked)] or kept if asked.period else kept


def _context(one: Told) -> str:
    """What a post's line leaves out, from title and headings; a list under a body's name leaves nothing out."""
    return "" if one.service.kind == "act" else f"{one.document.title} {one.service.section}"


def _as_member(service: Service) -> Service:
    """Somebody listed under a body's name, as its member."""
    return replace(service, role="member", roles=("member",)) if service.kind == "act" else service


def _in_period(one: Told, asked: Wanted) -> bool:
    """Whether a service may fall in the period asked for, by the dates that are told of it."""
    period, service = asked.period, one.service
    assert period is not None
    begun = service.since or service.appointed or service.seen
    if begun is None and service.until is None and one.document.when is not None:
        return one.document.when.start <= period.end and period.start <= one.document.when.end
    ended = service.until or (service.seen if service.since is None else None)
    return not (begun is not None and begun.start > period.end) and not (ended is not None and ended.end < period.start)


def _acted(told: Sequence[Told], asked: Wanted, hits: Sequence[Hit]) -> list[Told]:
    """Those who did what is asked, in the papers that are on its matter and of its day."""
    acted = [one for one in told if one.service.kind == "act" and one.service.role in asked.acts]
    rank: dict[str, int] = {}
    for hit in hits:
        rank.setdefault(hit.passage.document, len(rank))
    titled = {one.document.id: _on_matter(one.document, asked) for one in acted}
    scored = [replace(one, fit=max(titled[one.document.id], _near_matter(one, asked))) for one in acted]
    best = max((one.fit for one in scored), default=0.0)
    if asked.period is not None and best < ON_DAY:
        return []
    if asked.matter and best % ON_DAY < TITLED and best < ON_DAY:
        return []
    kept = [one for one in scored if one.fit >= best - 1e-9]
    if asked.matter:
        return kept
    first = min((one.document.id for one in kept), key=lambda id: rank[id], default="")
    return [one for one in kept if one.document.id == first or asked.period is not None]


def _near_matter(one: Told, asked: Wanted) -> float:
    """How much of the matter the words before a name tell: a motion among others in one paper."""
    start = one.service.start
    around = f"{one.service.section} {one.document.text[max(0, start - BEFORE) : start + 200]}"
    told = len(beginnings(around) & asked.matter) / len(asked.matter) if asked.matter else 0.0
    return 0.9 * told if told >= NEARLY else 0.0


def _on_matter(document: Document, asked: Wanted) -> float:
    """How well a paper's title says what was done there, 0 to 1; `ON_DAY` more if it is of the day asked for."""
    title = beginnings(document.title, acts=True)
    common = len(title & asked.matter)
    share = 2 * common / (len(title) + len(asked.matter)) if common else 0.0
    when, period = document.when, asked.period
    return share + ON_DAY * (
        period is not None and when is not None and when.start <= period.end and period.start <= when.end
    )


def _picked(one: Told, person: Person, *, asked: bool) -> Pick:
    """The extract of a service. `asked`: posts, not persons, are asked for, so that a post that fits whole is the very one."""
    service, name = one.service, person.name
    end, got = _votes_got(one)
    facts = {
        "name": name,
        "written": service.person,
        "post": service.role,
        "kind": service.kind,
        "body": service.body or (one.document.body if service.kind == "act" else ""),
        "place": service.place,
        "appointed": str(service.appointed or (one.document.when if got and service.since is None else None) or ""),
        "votes": got,
        "from": str(service.since or ""),
        "to": str(service.until or ""),
        "seen": str(service.seen or (one.document.when if service.kind == "act" else None) or ""),
        "roles": " ".join(service.roles),
        "merged": person.why,
        "fits": "whole" if asked and one.fit >= WHOLLY else "",
    }
    return Pick(
        document=one.document.id,
        start=service.start,
        end=end,
        why=service.why,
        label=f"{service.role} {in_words(facts['from'] or facts['appointed'] or facts['seen'])}".strip(),
        holder=name,
        when=service.since or service.appointed or service.seen or service.until,
        facts={key: value for key, value in facts.items() if value},
        score=one.fit,
    )


def _votes_got(one: Told) -> tuple[int, str]:
    """The votes by which somebody was elected to a post, where the sentence or the next line counts them, and where the count ends."""
    service, text = one.service, one.document.text
    if service.kind != "post" or not elects(text[service.start : service.end]):
        return service.end, ""
    after = text[service.end : service.end + COUNT]
    line = after[: len(after) - len(after.lstrip())] + after.lstrip().split("\n", 1)[0]
    counted = [vote for vote in votes(text[service.start : service.end] + line) if vote.counts]
    if not counted or "\n\n" in line:
        return service.end, ""
    end = service.start + counted[0].end
    return max(service.end, end + (text[end : end + 1] == ".")), counted_votes(counted[0])


def _said(chosen: Sequence[Told], asked: Wanted, hits: Sequence[Hit], desk: Desk, *, shown: str = "", record: bool = False) -> list[Pick]:
    """What others say of the persons found, or what is told of their record."""
    known = _people(chosen)
    persons = dict.fromkeys([shown] if shown else [person.name for person in known.values()])
    persons |= dict.fromkeys(
        name for name in asked.persons if not shown and not any(same(name, other) for other in known)
    )
    written = {person: next((name for name, one in known.items() if one.name == person), person) for person in list(persons)[:MOST]}
    taken = [(one.document.id, one.service.start, one.service.end) for one in chosen]
    return sayings(written, hits, desk, taken=taken, record=record)


def _standing(asked: Wanted, hits: Sequence[Hit], desk: Desk) -> list[Pick]:
    """Statements that put a person on the side of another (or against); else those nearest to it, marked as no evidence of it.

    Those who sign a paper that takes a side in their own name take it: *We support him*, signed by three.
    """
    target = topic(asked.stand, desk.register)
    near: list[Pick] = []
    named: list[Pick] = []
    for line in statements(hits):
        if not any(concept.found(line.text) for concept in target.concepts):
            continue
        spoken = stands(asked.stance).search(line.text)
        if spoken is None:
            if asked.concepts and named_in(asked.concepts, line.text):
                near.append(_nearby(line, f"names {asked.stand} and those asked for, not that they stand together"))
            continue
        everyone = [name for name in names(line.text) if name.kind == "person"]
        aimed = any(sameness(name.text, asked.stand) and 0 <= name.start - spoken.end() <= AIM for name in everyone)
        others = [
            name.text
            for name in everyone
            if not sameness(name.text, asked.stand) and abs(name.end - spoken.start()) <= REACH
        ]
        why = f"names a person, *{spoken[0]}* and {asked.stand}"
        if not (aimed and others) and own_voice(line.text):
            others, why = (
                _senders(desk.document(line.passage.document)),
                f"signed a paper that says *{spoken[0]}* of {asked.stand}",
            )
        elif not aimed:
            others = []
        persons = people(others)
        for other in dict.fromkeys(others):
            facts = {
                "name": persons[other].name,
                "written": other,
                "post": f"{asked.stance}: {asked.stand}",
                "kind": "stand",
            }
            named.append(
                Pick(
                    line.passage.document,
                    line.start,
                    line.end,
                    why,
                    label=f"{asked.stance}s {asked.stand}",
                    holder=persons[other].name,
                    facts=facts,
                    score=1.0,
                )
            )
        if not others:
            near.append(_nearby(line, f"says *{spoken[0]}*, of nobody by name"))
    return named or near[:NEAR]


def _nearby(line: Statement, why: str) -> Pick:
    return Pick(line.passage.document, line.start, line.end, why, label="near", facts={"kind": "near"})


def _senders(document: Document) -> list[str]:
    """Who signed a document, or wrote it where nobody did."""
    return list(signatories(document)) or ([document.author] if name_like(document.author) else [])


def _of_those(picks: Sequence[Pick], question: Question, desk: Desk) -> list[Pick]:
    """The record of the persons found, and what others say of them, where that is asked."""
    found = list(dict.fromkeys(str(pick.facts["written"]) for pick in picks if pick.facts.get("kind") == "stand"))[
        :MOST
    ]
    more: list[Pick] = []
    for written in found:
        hits = list(
            islice(desk.every(Query(text="", reason=f"all that name {written}", names=(written,), complete=True)), 200)
        )
        asked = Wanted((), persons=(written,))
        told = _chosen(list(_read(hits, desk, asked)), asked, hits)
        name = next(str(pick.facts["name"]) for pick in picks if pick.facts.get("written") == written)
        person = Person(name, tuple(dict.fromkeys(one.service.person for one in told)))
        if _wants(question, *FACETS["record"]):
            more += [_picked(one, person, asked=False) for one in told if one.service.role != "signed"]
            more += _said(told, asked, hits, desk, shown=name, record=True)
        if _wants(question, *FACETS["prestige"]):
            more += _said(told, asked, hits, desk, shown=name)
    return more
