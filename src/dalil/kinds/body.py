"""The Union of the Poor: its composition, importance, strength, role? A profile, one part for each facet asked.

Rule. A statement belongs to the profile if it names the body, in full or, where nothing else is so called, by the word that makes
it a body (*the Union*); it stands under a facet if it also holds one of the facet's words, or
what the facet is by nature: persons in its posts (composition), a number of its people (strength), what it does (role), a
founding (founder, history). What names the body and fits no facet stands under *named*. A facet without a statement is said to be unknown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from dalil.evidence import certainty, slot, slots
from dalil.records import Cell, Document, Extract, Finding, Hit, Passage, Pick, Query, Question, Table
from dalil.shapes import Desk
from dalil.statements import Statement, statements
from dalil.statements import pick as picked
from dalil.text.dating.dates import dates
from dalil.text.headcount import counts_people
from dalil.text.lexicon import load
from dalil.text.naming.names import names
from dalil.text.naming.namespans import is_body
from dalil.text.naming.rosters import services
from dalil.text.numbers import numbers
from dalil.text.topic import Topic, topic

NAME = "body"
SLOTS = ("body", "facets")
VERDICTS = ("profile", "profile in part", "named only")
EXAMPLE = "The weavers' union: its composition, strength and role?"

DEFAULT = ("composition", "role", "strength", "importance", "history")
"""The facets of a body of which nothing more is asked."""
SHORT = 20_000
"""Characters of a paper that is read whole if its title names the body."""
SHOWN = 8
"""Statements shown under one facet."""

ACTS = 60
"""Characters from a body's name to a verb for what it does."""
HEAD = 4
"""Letters of the word that makes a name a body's."""
STOPS = (".", "!", "…", ";", "۔", "|")
PAGED = 1_500
"""Passages that name the body which are paged through beyond the best."""


def seek(question: Question) -> tuple[Query, ...]:
    """The body; the body with the words of each facet; all passages that name it."""
    body = slot(question, "body") or question.text
    queries = [Query(text=body, reason="the body", language=question.language)]
    for facet in facets(question):
        words = " ".join(str(word) for word in _facet(facet).get("ask", (facet,)))
        queries.append(
            Query(text=f"{body} {words}", reason=f"the body: {facet}", language=question.language, weight=0.7)
        )
    queries.append(Query(text="", reason=f"all that name {body}", names=(body,), complete=True, most=PAGED))
    return tuple(queries)


def pick(question: Question, hits: Sequence[Hit], desk: Desk) -> tuple[Pick, ...]:
    """Statements that name the body, each under the facets on which it speaks."""
    about = topic(slot(question, "body") or question.text, desk.register, language=question.language)
    spellings = _spellings(question, desk)
    asked = facets(question)
    kept: dict[str, list[tuple[float, Pick]]] = {facet: [] for facet in (*asked, "named")}
    shorts: dict[str, re.Pattern[str] | None] = {}
    for rank, line in enumerate(statements([*hits, *whole(hits, about, spellings, desk)])):
        if line.passage.document not in shorts:
            shorts[line.passage.document] = shortened(spellings, desk.document(line.passage.document), desk)
        short = shorts[line.passage.document]
        if _heads_only(line):
            continue
        ways = (*spellings, *(way for way in (short.findall(line.text) if short is not None else ())))
        named = _names(line.text, about, ways)
        own = named or _names(line.around, about, spellings) or _names(titled(line, desk), about, spellings)
        if not own:
            continue
        spoken = [(facet, score) for facet in asked if (score := speaks(line, facet, ways))]
        if not named and not spoken:
            continue
        for facet, score in spoken or ([("named", 0.5)] if named else []):
            value = score + 0.5 * bool(named) - rank * 1e-5
            why = (
                f"names the body{'' if named else ' in the sentence before'}; speaks of its {facet}"
                if facet != "named"
                else "names the body"
            )
            kept[facet].append((value, picked(line, why=why, label=facet, score=value)))
    chosen = [
        pick
        for facet, found in kept.items()
        for _, pick in sorted(found, key=lambda pair: -pair[0])[:SHOWN]
        if facet != "named"
    ]
    left = [pick for _, pick in sorted(kept["named"], key=lambda pair: -pair[0])]
    return (*chosen, *left[: SHOWN if not chosen else 3])


def weigh(question: Question, extracts: Sequence[Extract], desk: Desk) -> Finding:
    """The profile: for each facet its extracts, or its silence."""
    body, asked = slot(question, "body") or "the body", facets(question)
    told = {facet: [at for at, extract in enumerate(extracts) if extract.label == facet] for facet in asked}
    silent = [facet for facet in asked if not told[facet]]
    known = [facet for facet in asked if told[facet]]
    verdict = "profile" if not silent else "profile in part" if known else "named only"
    spoken = (
        "; ".join(f"{facet}: {_many(len(told[facet]), 'extract')}" for facet in known)
        or "no facet asked for is spoken of"
    )
    quiet = f" Not said: {', '.join(silent)}." if silent else ""
    rows = tuple(
        (
            Cell(facet, at),
            Cell(str(extracts[at].when) if extracts[at].when else None, at),
            Cell(extracts[at].speaker or None, at),
            Cell(extracts[at].text, at),
        )
        for facet in (*known, *(["named"] if any(e.label == "named" for e in extracts) else []))
        for at in (told[facet] if facet in told else [i for i, e in enumerate(extracts) if e.label == facet])
    )
    members = _members(extracts, _spellings(question, desk))
    return Finding(
        question=question,
        verdict=verdict,
        answer=f"{body}: {spoken}.{quiet}",
        certainty=certainty([extract for extract in extracts if extract.label != "named"] or extracts),
        extracts=tuple(extracts),
        unknown=tuple(f"the {facet} of {body}" for facet in silent),
        would_settle=tuple(str(_facet(facet).get("settles", f"a document on its {facet}")) for facet in silent),
        tables=(
            Table("Profile", ("facet", "date", "said by", "extract"), rows),
            *((members,) if members is not None else ()),
        ),
    )


def whole(hits: Sequence[Hit], about: Topic, spellings: Sequence[str], desk: Desk) -> list[Hit]:
    """The other paragraphs of short papers whose title names the body: they need not name it again to be found."""
    found = {(hit.passage.document, hit.passage.start) for hit in hits}
    more = []
    for id in dict.fromkeys(hit.passage.document for hit in hits):
        document = desk.document(id)
        if len(document.text) > SHORT or not _names(document.title, about, spellings):
            continue
        for ordinal, match in enumerate(re.finditer(r"[^\n]+(?:\n[^\n]+)*", document.text)):
            if not any(held == id and match.start() <= start < match.end() for held, start in found):
                passage = Passage(
                    id, ordinal, match.start(), match.end(), match[0], document.language, when=document.when
                )
                more.append(Hit(passage, 0.0, ("in a paper whose title names the body",)))
    return more


def titled(line: Statement, desk: Desk) -> str:
    """The title of the paper in which a statement stands: a list of members need not name the body again."""
    return desk.document(line.passage.document).title


def facets(question: Question) -> tuple[str, ...]:
    """The facets asked for, as the lexicon names them; the usual ones where none is."""
    asked = []
    for written in slots(question, "facets"):
        low = written.lower().strip()
        known = next(
            (
                name
                for name, row in load("facets").items()
                if low == name or re.search(rf"(?<![^\W\d_])(?:{row['asked']})", low)
            ),
            low,
        )
        asked.append(known)
    return tuple(dict.fromkeys(asked)) or DEFAULT


def speaks(line: Statement, facet: str, spellings: Sequence[str]) -> float:
    """How firmly a statement speaks of a facet: by its words, or by what the facet is."""
    row = _facet(facet)
    score = 0.0
    words = row.get("words", "")
    if words and (found := _words(str(words)).findall(line.text)):
        score = 1.0 + 0.2 * min(len(found), 3)
    if not words and facet.lower() in line.text.lower():
        score = 1.0
    if facet == "composition" and services(line.text, language=line.passage.language):
        score = max(score, 1.2) if _bodied(line.text, spellings) else score
    if facet == "strength" and _counts(line):
        score += 0.6
    if facet == "role" and _does(line.text, spellings):
        score = max(score, 1.0)
    return score


def _heads_only(line: Statement) -> bool:
    """Whether a line is but the head of what follows (*List of members, 10 February*): no sentence, nobody's name, no number of anything."""
    return line.text.rstrip()[-1:] not in STOPS and not _counts(line) and not names(line.text, line.passage.language)


def _counts(line: Statement) -> bool:
    """Whether a number of a body's people is told: of members, households, branches; the figures of a date are none."""
    days = [(start, end) for start, end, _ in dates(line.text, language=line.passage.language)]
    told = [n for n in numbers(line.text, line.passage.language) if not any(start < n.end and n.start < end for start, end in days)]
    return any(map(counts_people, told))


def _does(text: str, spellings: Sequence[str]) -> bool:
    """Whether the text goes on from the body's name to a verb for what it does, with no other name between."""
    for match in _words(str(_facet("role")["does"])).finditer(text):
        lead = text[: match.start()]
        at = max((lead.lower().rfind(way.lower()) + len(way) for way in spellings if way.lower() in lead.lower()), default=-1)
        if at >= 0 and len(lead) - at <= ACTS and not names(lead[at:]):
            return True
    return False


def shortened(spellings: Sequence[str], document: Document, desk: Desk) -> re.Pattern[str] | None:
    """The word that makes it a body, as a paper uses it alone for this one (*the Union*, *Уюшмада*): where the paper names it in full,
    or the register has no other such body, and the paper names no other one."""
    heads = dict.fromkeys(word for way in spellings for word in way.split() if len(way.split()) > 1 and len(word) >= HEAD and is_body(word))
    if not heads:
        return None
    stems = "|".join(re.escape(word[: max(HEAD, len(word) - 2)]) for word in heads)
    stem = re.compile(rf"(?:{stems})", re.IGNORECASE)
    others = [p.name for p in desk.register.parties() if p.kind == "body" and p.name not in spellings and any(map(stem.match, p.name.split()))]
    full = any(way.lower() in document.text.lower() or way.lower() in document.title.lower() for way in spellings)
    alien = [name.text for name in names(document.text[:SHORT]) if " " in name.text and is_body(name.text) and any(map(stem.match, name.text.split()))]
    if not (full or (desk.register.parties() and not others)) or any(not _same(name, spellings) for name in alien):
        return None
    return re.compile(rf"(?<!\w)(?:[Tt]he )?(?-i:(?:{'|'.join(stem[:1].upper() + stem[1:] for stem in stems.split('|'))}))[^\W\d_]*(?!\s+(?:of|de)\b)")


def _same(name: str, spellings: Sequence[str]) -> bool:
    """Whether a name is one of a body's, declined or with an article."""
    words = [word[:HEAD].lower() for word in name.split() if word.lower() != "the"]
    return any(all(any(own.lower().startswith(word[:4]) for own in way.split()) for word in words) for way in spellings)


def _bodied(text: str, spellings: Sequence[str]) -> bool:
    """Whether a post told in a sentence is one of the body."""
    made = services(text)
    low = [way.lower() for way in spellings]
    return any(way in f"{one.body} {one.role}".lower() for one in made for way in low)


def _names(text: str, about: Topic, spellings: Sequence[str]) -> bool:
    """Whether a text names the body: in one of its spellings, or by all the words of its name."""
    low = text.lower()
    return any(re.search(rf"(?<!\w){re.escape(way.lower())}", low) for way in spellings) or about.share(text) >= 0.99


def _spellings(question: Question, desk: Desk) -> tuple[str, ...]:
    body = slot(question, "body")
    return tuple(way for way in desk.register.spellings(body) if len(way) > 2) if body else ()


def _members(extracts: Sequence[Extract], spellings: Sequence[str]) -> Table | None:
    """The persons whom the extracts put into the body's posts."""
    rows = []
    low = [way.lower() for way in spellings]
    for at, extract in enumerate(extracts):
        for one in services(extract.text, language=extract.language):
            if any(way in f"{one.body} {one.role}".lower() for way in low):
                when = one.since or one.appointed or one.seen
                rows.append((Cell(one.person, at), Cell(one.role, at), Cell(str(when) if when else None, at)))
    return Table("Members named", ("name", "post", "date"), tuple(rows)) if rows else None


def _facet(name: str) -> dict[str, Any]:
    found: dict[str, Any] = load("facets").get(name, {})
    return found


@cache
def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d_])(?:{pattern})(?![^\W\d_])", re.IGNORECASE)


def _many(count: int, one: str) -> str:
    return f"{count} {one}{'' if count == 1 else 's'}"
