"""What is said of persons by others, and what is told of their record: statements on them in papers that are not their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dalil.records import Hit, Pick
from dalil.shapes import Desk
from dalil.statements import Statement, statements
from dalil.text.asking.wanted import career_told, spoken_of
from dalil.text.deciding.votes import votes
from dalil.text.naming.namelists import act_of
from dalil.text.naming.names import names
from dalil.text.naming.personnames import leading_name
from dalil.text.naming.roles import posts
from dalil.text.signature import sender
from dalil.text.topic import Concept, topic

SAID, FEW = 4, 2
"""Statements of others on one person, and those of them that tell no standing, where none does."""
WORDS = 5
"""Words from which a statement that tells no standing says anything of a person."""
LABELLED = 0.7
"""The share of a label that is a post, from which what follows it are names."""


def sayings(persons: Mapping[str, str], hits: Sequence[Hit], desk: Desk, *, taken: Sequence[tuple[str, int, int]] = (), record: bool = False) -> list[Pick]:
    """Statements that name a person, or go on about one, and tell their standing (else anything) or, with `record`, their record.

    `persons`: each by the name shown, with a way of writing it. `taken`: spans that put them in a post, (document, start, end). Their
    own words and papers, lists, and the counts of votes are left out.
    """
    picks: list[Pick] = []
    found = [line for line in statements(hits) if not _inside(line, taken) and not _listing(line)]
    for person, written in persons.items():
        own = topic(person, desk.register).concepts + topic(written, desk.register).concepts
        about = [line for line in found if any(concept.found(f"{line.before} {line.text}") for concept in own)]
        about = [line for line in about if _on(line, own) and not _theirs(line, own, desk)]
        telling = [line for line in about if (career_told(line.text) if record else spoken_of(line.text))]
        named = [line for line in about if any(concept.found(line.text) for concept in own)]
        rest = [] if record or telling else [line for line in named if len(line.text.split()) >= WORDS and not career_told(line.text)][:FEW]
        for line in (*telling[:SAID], *rest):
            why = "names the person" if any(concept.found(line.text) for concept in own) else "goes on about the person"
            facts = {"name": person, "kind": "record" if record else "said"}
            label = "record" if record else "said of"
            picks.append(Pick(line.passage.document, line.start, line.end, why, label=label, holder=person, facts=facts))
    return picks


def _on(line: Statement, own: Sequence[Concept]) -> bool:
    """Whether a statement is on a person: it names them, or goes on after one that does and names nobody else."""
    if any(concept.found(line.text) for concept in own):
        return True
    leading = leading_name(line.text)  # one word in capitals is no name there: every sentence begins with one
    return (leading is None or " " not in leading[0]) and not any(name.kind == "person" for name in names(line.text))


def _theirs(line: Statement, own: Sequence[Concept], desk: Desk) -> bool:
    """Whether the words are the person's own, or of a paper that they wrote or signed."""
    said = line.passage.speaker or sender(desk.document(line.passage.document))
    return any(concept.found(said) for concept in own)


def _listing(line: Statement) -> bool:
    """Whether a line lists names under a post or an act (*Secretary: …*, *Signed: …*), or counts votes."""
    label, colon, _ = line.text.partition(":")
    post = next(posts(label), None) if colon else None
    under = post is not None and len(post.text) >= LABELLED * len(label)
    return bool(colon and act_of(label)) or under or any(vote.counts for vote in votes(line.text))


def _inside(line: Statement, taken: Iterable[tuple[str, int, int]]) -> bool:
    return any(id == line.passage.document and start <= line.start < end for id, start, end in taken)
