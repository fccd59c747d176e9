"""The people whom a question of protection is about: whether a sentence is on them or theirs, and whose words it is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dalil.evidence import slot
from dalil.figures import nameless
from dalil.kinds.signed import by_whom
from dalil.kinds.stances import heads
from dalil.records import Document, Pick, Question
from dalil.shapes import Desk
from dalil.statements import Statement
from dalil.text.asking.protected import kin, tells
from dalil.text.topic import Topic, topic

NAMED = 0.5
"""The share of the words for the people concerned that names them."""


@dataclass(frozen=True, slots=True)
class Matter:
    """Whom a sentence must name, who else is meant, and what makes it nearer: the other party and what is at stake."""

    whom: Topic
    kin: Topic
    nearer: Topic

    def named(self, text: str) -> float:
        """How far a text names the people concerned, from 0 to 1."""
        return max(self.whom.share(text), float(bool(self.kin.found(text))))

    def names(self, text: str) -> bool:
        """Whether a text names them."""
        return self.named(text) >= NAMED

    def heads(self, document: Document) -> bool:
        """Whether a paper is theirs by its head."""
        return heads(document, self.whom) or heads(document, self.kin)


def matter_of(question: Question, desk: Desk) -> Matter:
    """The matter of a question, from its slots."""
    return Matter(
        topic(slot(question, "whom") or question.text, desk.register, language=question.language),
        topic(kin(slot(question, "whom")), desk.register, language="en"),
        topic(f"{slot(question, 'against')} {slot(question, 'thing')}".strip(), desk.register, language=question.language),
    )


def concerns(line: Statement, matter: Matter, desk: Desk) -> bool:
    """Whether a sentence names the people concerned, goes on from one that does, or stands in a paper that is theirs by its head."""
    if matter.names(line.text) or matter.names(f"{line.passage.section} {line.before}"):
        return True
    return not line.passage.speaker and matter.heads(desk.document(line.passage.document))


def spoken(pick: Pick, line: Statement, matter: Matter, desk: Desk) -> Pick:
    """A pick with who says it and whose it is: the speaker; in a paper in which nobody speaks, its author or signatories, whose words are those of
    the people concerned where the paper is theirs by its head."""
    if line.passage.speaker:
        return replace(pick, speaker=line.passage.speaker, holder=line.passage.speaker)
    document = desk.document(line.passage.document)
    said = by_whom(document)
    return replace(pick, speaker=said, holder=matter.whom.phrase if matter.heads(document) else said)


def on(line: Statement, matter: Matter) -> str:
    """The words by which a sentence is on what is theirs: the thing at stake or the other party, their rights, what is against them.

    A body that is called after the thing is not the thing.
    """
    named = matter.nearer.names()
    text = line.text if named else nameless(line.text, line.passage.language)
    return next(iter(matter.nearer.found(text)), "") or next((cue for part in ("guard", "wrong", "harm") if (cue := tells(part, line.text))), "")


def nearness(line: Statement, matter: Matter) -> float:
    """How near a sentence is: those concerned in its own words, then the other party and what is at stake."""
    return matter.named(line.text) + matter.nearer.share(line.around) + line.hit.score * 1e-3
