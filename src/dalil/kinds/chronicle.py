"""The fronts in Ferghana? What happened, in order. Also how a question is answered that was only understood as a topic.

Rule. A statement belongs to the chronicle if, with its heading and the sentence before it, it names the topic; it stands under
the date that it names itself, else under its document's date. Copies stand once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dalil.evidence import certainty, slot
from dalil.records import Cell, Chart, Extract, Finding, Hit, Mark, Pick, Query, Question, Table, When
from dalil.shapes import Desk
from dalil.statements import Statement, statements
from dalil.statements import pick as picked
from dalil.text.dating.dates import dates
from dalil.text.dating.written import dated
from dalil.text.topic import Topic, topic

NAME = "chronicle"
SLOTS = ("topic",)
VERDICTS = ("told",)
EXAMPLE = "The strike at the mill?"

MOST = 40
"""Statements shown; the best on the topic, then put in order of time."""
OWN_DAY = 31
"""Days within which a document's date must lie for it to lend its year to a day without one: a book of 1997 may tell of any July."""


def seek(question: Question) -> tuple[Query, ...]:
    """The topic, once for the best passages and once for all that name it."""
    return (Query(text=subject(question), reason="the topic", language=question.language),)


def pick(question: Question, hits: Sequence[Hit], desk: Desk) -> tuple[Pick, ...]:
    """The statements that name the topic, each under the date that it is about."""
    about = topic(subject(question), desk.register, language=question.language)
    chosen = []
    for line in statements(hits):
        if line.passage.marks and "heading" in line.passage.marks:
            continue
        if share := on_topic(line, about):
            words = ", ".join(dict.fromkeys(about.found(line.around)))
            one = picked(line, why=f"names the topic: {words}", score=share + line.hit.score * 1e-3)
            chosen.append(replace(one, when=told_date(line)))
    chosen.sort(key=lambda each: -each.score)
    return tuple(chosen[:MOST])


def weigh(question: Question, extracts: Sequence[Extract], desk: Desk) -> Finding:
    """The extracts in order of time, as a table and a timeline."""
    known = [(i, e) for i, e in enumerate(extracts) if e.when is not None]
    span = f" from {dated(known[0][1].when)} to {dated(known[-1][1].when)}" if known else ""
    note = "Read as a topic: the letter's reader did not understand the question. " if question.read_as_topic else ""
    return Finding(
        question=question,
        verdict="told",
        answer=f"{note}On {subject(question)}: {len(extracts)} extracts{span}, in order.",
        certainty=certainty(extracts),
        extracts=tuple(extracts),
        unknown=() if len(known) == len(extracts) else (f"the dates of {len(extracts) - len(known)} extracts",),
        tables=(
            Table(
                "Chronicle",
                ("date", "of what", "said by", "document"),
                tuple(
                    (
                        Cell(str(e.when) if e.when else None, i),
                        Cell(e.when.role if e.when else None, i),
                        Cell(e.speaker or None, i),
                        Cell(e.document.title or e.document.path, i),
                    )
                    for i, e in enumerate(extracts)
                ),
            ),
        ),
        charts=(Chart("timeline", subject(question), tuple(Mark(str(e.when), 0.0, "", e.speaker, i) for i, e in known)),),
    )


def subject(question: Question) -> str:
    """The topic as the letter has it, else the question itself."""
    return slot(question, "topic") or question.text


def on_topic(line: Statement, about: Topic) -> float:
    """How much of the topic a statement names: nothing unless it names all the topic's names, or half of its words."""
    if not about.concepts:
        return 0.0
    own, share = about.share(line.text), about.share(line.around)
    named = all(concept.found(line.around) for concept in about.names())
    return own + share if own > 0 and share >= 0.5 and (named or share >= 0.75) else 0.0


def told_date(line: Statement) -> When | None:
    """The first date that a statement names, as the date of an event; none if it names none (its document's then counts), or one that was
    still to come when it was said: *declines to repair it before 1 April* told nothing of April. A day without a year is of the year of its
    document, where that has a day of its own."""
    said = line.passage.when
    year = said.start.year if said is not None and (said.end - said.start).days <= OWN_DAY else None
    for _, _, when in dates(line.text, language=line.passage.language, year=year):
        if said is None or when.start <= said.end:
            return replace(when, role="event")
    return None
