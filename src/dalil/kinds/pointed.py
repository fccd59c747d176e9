"""Sentences that speak of a duty by its number: *point 4 of the Ministry's circular cannot be carried out*.

One counts if it, or what its document says before it, names the paper that laid the duty on: by its day, by its issuer, or, in a paper to the
issuer, as *the circular*. Where a day stands beside the paper's name and is another, another paper is meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from dalil.evidence import slot, slots
from dalil.records import Document, Query, Question
from dalil.shapes import Desk
from dalil.statements import Statement
from dalil.text.dating.dates import dates
from dalil.text.naming.names import same
from dalil.text.ordering.fates.discharge import refers
from dalil.text.ordering.fates.numbered import asked, names_paper, speaks_of
from dalil.text.sentences import sentences
from dalil.text.topic import Topic, topic

WEIGHT = 0.3
"""What a search for the number weighs beside those for the duty's own words."""


def queries(question: Question, after: date | None, most: int) -> tuple[Query, ...]:
    """Searches for papers that speak of the duty by its number; none where nobody is known to have issued it on any day."""
    point = slot(question, "point")
    if not point or not (after or slots(question, "issuer")):
        return ()
    issuer = next(iter(slots(question, "issuer")), "")
    return tuple(
        Query(text=f"{text} {issuer}".strip(), reason="the duty by its number", language=language, after=after, weight=WEIGHT, most=most)
        for language, text in asked(point)
    )


def pointed(said: Sequence[Statement], question: Question, issued: date | None, desk: Desk) -> dict[Statement, str]:
    """The sentences that speak of the duty by its number, each with its words on it."""
    point = slot(question, "point")
    if not point or not (issued or slots(question, "issuer")):
        return {}
    issuers = tuple(_Issuer(name, question, desk) for name in slots(question, "issuer"))
    found = {}
    for line in said:
        words = speaks_of(line.text, point)
        if words and _meant(line, desk.document(line.passage.document), issuers, issued):
            found[line] = words
    return found


class _Issuer:
    """One who laid the duty on, by name and by what such a body is called for short (*the Ministry*)."""

    def __init__(self, name: str, question: Question, desk: Desk) -> None:
        self.name = name
        self.whole = topic(name, desk.register, language=question.language)
        self.short: Topic | None = topic(name.split()[0], desk.register, language=question.language) if len(name.split()) > 2 else None

    def named_in(self, text: str) -> bool:
        return bool(self.whole.concepts and self.whole.named_in(text)) or bool(self.short and self.short.concepts and self.short.share(text) == 1)


def _meant(line: Statement, document: Document, issuers: Sequence[_Issuer], issued: date | None) -> bool:
    own = _tells(line.text, issuers, issued, document.language)
    if own is not None:
        return own
    if not names_paper(f"{line.text} {line.before}"):
        return False
    if any(same(issuer.name, document.addressee) or issuer.named_in(document.addressee) for issuer in issuers if document.addressee):
        return True
    return any(_tells(text, issuers, issued, document.language) for text in (document.title, *_earlier(document, line.start)))


def _earlier(document: Document, until: int) -> Iterator[str]:
    for start, end in sentences(document.text, 0, until):
        yield document.text[start:end]


def _tells(text: str, issuers: Sequence[_Issuer], issued: date | None, language: str) -> bool | None:
    """Whether a text names the paper that laid the duty on (True) or another (False); None where it does not tell."""
    if not names_paper(text):
        return None
    days = [when for start, _, when in dates(text, language=language) if refers(text[:start]) and when.start == when.end]
    if days and issued is not None:
        return any(when.start == issued for when in days)
    return True if any(issuer.named_in(text) for issuer in issuers) else None
