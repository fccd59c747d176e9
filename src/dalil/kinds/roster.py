"""The roster as a finding: tables whose every cell has its extract, contradictions, and what is not said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from dalil.evidence import certainty, nothing_found, slots
from dalil.records import Cell, Extract, Finding, Question, Table
from dalil.text.dating.written import written

COLUMNS = ("name", "post", "body", "place", "appointed", "votes", "from", "to", "seen", "said by", "document")
MOST = 80
"""Extracts on one post that are compared with one another."""
FACETS = {
    "record": ("record", "стаж", "career", "biograph", "tajriba", "биограф", "прошлое", "послужн"),
    "prestige": ("prestige", "авторитет", "reputation", "standing", "obro", "nufuz", "репутац", "влияни"),
}
"""Beginnings of the words by which a letter asks for a facet."""
SINGLE = frozenset(("chair", "president", "minister", "director", "governor", "commander", "mayor", "dean"))
"""Roles that one person at a time holds in one body."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two extracts that cannot both be right: `what` says on which point."""

    what: str
    first: int
    second: int


def finding(question: Question, extracts: Sequence[Extract], *, stand: str, clashes: Sequence[Clash]) -> Finding:
    """The finding on a question after persons."""
    rows = [(at, extract) for at, extract in enumerate(extracts) if extract.facts.get("kind") in ("post", "act")]
    stands = [(at, extract) for at, extract in enumerate(extracts) if extract.facts.get("kind") == "stand"]
    named = list(dict.fromkeys(str(extract.facts["name"]) for _, extract in (*rows, *stands)))
    if not named:
        silence = nothing_found(question)
        who = f"who stands with or against {stand}" if stand else "who they are"
        return Finding(
            question,
            "not enough evidence",
            f"The archive names nobody of whom it says so: {who} is not said. Extracts that come nearest: {len(extracts)}.",
            silence.certainty,
            tuple(extracts),
            (who,),
            ("a list of names, a roster or minutes with those present",),
        )
    tables = [_persons(named, extracts)]
    if rows:
        tables.append(_posts(rows))
    told = {kind: [(at, extract) for at, extract in enumerate(extracts) if extract.facts.get("kind") == kind] for kind in ("record", "said")}
    for kind, title in (("record", "Record, as it is told"), ("said", "What others say")):
        if told[kind]:
            tables.append(_sayings(title, told[kind]))
    if clashes:
        tables.append(_clashes(clashes, extracts))
    undated = [
        extract
        for _, extract in rows
        if extract.facts["kind"] == "post"
        and not any(extract.facts.get(key) for key in ("appointed", "from", "to", "seen"))
    ]
    unknown = [f"the dates of {len(undated)} of {len(rows)} posts"] if undated else []
    unknown += [f"the {facet} of {', '.join(silent)}" for facet, silent in _untold(question, named, extracts) if silent]
    unknown += [f"{clash.what}: the documents disagree" for clash in clashes]
    return Finding(
        question=question,
        verdict="named",
        answer=f"{_many(len(named), 'person', 'persons')}, {_many(len(rows), 'entry', 'entries')}"
        + (f"; on their record {_many(len(told['record']), 'statement', 'statements')}" if told["record"] else "")
        + (f"; said of them by others {_many(len(told['said']), 'statement', 'statements')}" if told["said"] else "")
        + (f"; {_many(len(clashes), 'contradiction', 'contradictions')}" if clashes else "")
        + ".",
        certainty=certainty([extract for _, extract in (*rows, *stands)]),
        extracts=tuple(extracts),
        unknown=tuple(unknown),
        would_settle=("an order of appointment or a personal file",) if undated or clashes else (),
        tables=tuple(tables),
    )


def _persons(named: Sequence[str], extracts: Sequence[Extract]) -> Table:
    """One row a person: all spellings in the sources, and why they are one."""
    rows = []
    for name in named:
        own = [at for at, extract in enumerate(extracts) if extract.facts.get("name") == name]
        written = dict.fromkeys(str(extracts[at].facts["written"]) for at in own if "written" in extracts[at].facts)
        why = next((str(extracts[at].facts["merged"]) for at in own if "merged" in extracts[at].facts), "")
        rows.append((Cell(name, own[0]), Cell(", ".join(written), own[0]), Cell(why or None), Cell(float(len(own)))))
    return Table("Persons", ("name", "as written", "why one person", "extracts"), tuple(rows))


def _posts(rows: Sequence[tuple[int, Extract]]) -> Table:
    """One row for each post or act told, with its dates; each cell from its extract."""
    made = []
    for at, extract in rows:
        facts = extract.facts
        values = [
            facts.get(key) or None for key in ("name", "post", "body", "place", "appointed", "votes", "from", "to", "seen")
        ]
        values += [extract.speaker or None, extract.document.title or extract.document.path]
        made.append(tuple(Cell(value, at if value is not None else None) for value in values))
    return Table("Posts and acts", COLUMNS, tuple(made))


def _untold(question: Question, named: Sequence[str], extracts: Sequence[Extract]) -> list[tuple[str, list[str]]]:
    """Of whom the archive tells nothing on a facet asked for: no post, act or record; nothing that others say."""
    asked = [facet for facet, words in FACETS.items() if any(word in facet_asked for word in words for facet_asked in map(str.lower, slots(question, "facets")))]
    kinds = {"record": ("post", "act", "record"), "prestige": ("said",)}
    told = {facet: {str(e.facts.get("name")) for e in extracts if e.facts.get("kind") in kinds[facet]} for facet in asked}
    return [(facet, [name for name in named if name not in told[facet]]) for facet in asked]


def _sayings(title: str, said: Sequence[tuple[int, Extract]]) -> Table:
    rows = tuple(
        (
            Cell(str(e.facts["name"]), at),
            Cell(str(e.when) if e.when else None, at),
            Cell(e.speaker or None, at),
            Cell(e.document.title or e.document.path, at),
            Cell(" ".join(e.text.split()), at),
        )
        for at, e in said
    )
    return Table(title, ("of whom", "date", "said by", "document", "in these words"), rows)


def _clashes(clashes: Sequence[Clash], extracts: Sequence[Extract]) -> Table:
    rows = tuple(
        (
            Cell(clash.what),
            Cell(_told(extracts[clash.first]), clash.first),
            Cell(_told(extracts[clash.second]), clash.second),
        )
        for clash in clashes
    )
    return Table("Contradictions", ("on what", "one", "another"), rows)


def _told(extract: Extract) -> str:
    facts = extract.facts
    dates = ", ".join(f"{key} {written(str(facts[key]))}" for key in ("appointed", "from", "to", "seen") if facts.get(key))
    return f"{facts['name']}: {facts['post']}" + (f" ({dates})" if dates else "")


def contradictions(extracts: Sequence[Extract]) -> list[Clash]:
    """Where the documents cannot all be right about a post, each point once.

    One person's term begins in two different years with no end between; somebody else begins between those two; two terms
    that are told with both their ends overlap in a post that one person at a time holds.
    """
    by_body: dict[str, list[tuple[int, Extract]]] = defaultdict(list)
    for at, extract in enumerate(extracts):
        if extract.facts.get("kind") == "post" and _start(extract) and (body := _body(extract)):
            by_body[body].append((at, extract))
    found: dict[tuple[str, ...], Clash] = {}
    for held in by_body.values():
        pairs = [(one, other) for index, one in enumerate(held[:MOST]) for other in held[index + 1 : MOST]]
        for (at, one), (other_at, other) in pairs:
            names = (str(one.facts["name"]), str(other.facts["name"]))
            if names[0] == names[1] and (what := _since(one, other)):
                found.setdefault((*names, str(one.facts.get("roles"))), Clash(what, at, other_at))
                for between_at, between in held[:MOST]:
                    if _between(between, one, other):
                        key = (names[0], str(between.facts["name"]), "between")
                        found.setdefault(
                            key, Clash(f"who was {one.facts['post']} from {written(_start(between))}", at, between_at)
                        )
            elif names[0] != names[1] and (what := _overlap(one, other)):
                found.setdefault((*sorted(names), "overlap"), Clash(what, at, other_at))
    return list(found.values())


def _single(one: Extract, other: Extract) -> bool:
    """Whether both hold one role of those that one person at a time holds."""
    roles = (set(str(extract.facts.get("roles", "")).split()) for extract in (one, other))
    return bool(set.intersection(*roles) & SINGLE)


def _between(extract: Extract, one: Extract, other: Extract) -> bool:
    """Whether another person begins in the same single-handed post between the two beginnings of one person's term."""
    first, last = sorted((_start(one), _start(other)))
    own = bool(extract.facts.get("from") or extract.facts.get("appointed"))
    return (
        extract.facts["name"] != one.facts["name"] and own and first < _start(extract) < last and _single(extract, one)
    )


def _overlap(one: Extract, other: Extract) -> str:
    """Whether two terms told with both their ends overlap by more than the year in which they meet."""
    first, second = sorted((one, other), key=_start)
    if not all(extract.facts.get("from") and extract.facts.get("to") for extract in (one, other)) or not _single(
        one, other
    ):
        return ""
    meet, ended = _start(second), str(first.facts["to"])
    precise = min(len(meet), len(ended), 7)
    return f"who was {second.facts['post']} from {written(meet)}" if meet[:precise] < ended[:precise] else ""


def _since(one: Extract, other: Extract) -> str:
    """Whether two extracts begin one person's post in different years, unless the first term had ended before the second."""
    first, second = sorted((one, other), key=_start)
    if first.facts.get("roles") != second.facts.get("roles") or _start(first)[:4] == _start(second)[:4]:
        return ""
    if not first.facts.get("from") or not (second.facts.get("from") or second.facts.get("appointed")):
        return ""
    ended = str(first.facts.get("to", ""))
    return (
        "" if ended and ended[:4] <= _start(second)[:4] else f"since when {one.facts['name']} was {one.facts['post']}"
    )


def _start(extract: Extract) -> str:
    facts = extract.facts
    return str(facts.get("from") or facts.get("appointed") or facts.get("seen") or "")


def _body(extract: Extract) -> str:
    """The body of a post by the first letters of its words, so that cases agree; one body for all posts that are the one asked for."""
    if extract.facts.get("fits"):
        return "the one asked for"
    words = [
        word
        for word in str(extract.facts.get("body", "")).lower().replace("(", " ").replace(")", " ").split()
        if len(word) > 2
    ]
    return " ".join(sorted({word[:6] for word in words}))


def _many(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
