"""What statements say of suspects and an act, each with its sort, whose word it is, and whether that one has an interest in it.

The rule of reading is `text/pointing/reading.py`. Beside it this file knows the paper: who speaks, what the question before asks, what the
document is. It leaves out what was written before the act, what tells another day or another place than the act's, and what the paper's
own *I* says in another's quotation.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dalil.figures import timed
from dalil.kinds.stances import RECORDS, in_quotation, said_by
from dalil.records import Document, When
from dalil.statements import Statement, is_caption
from dalil.text.pointing.acts import Act
from dalil.text.pointing.reading import Pointed, pointed
from dalil.text.sentences import sentences
from dalil.text.signature import sender
from dalil.text.tenor import reports
from dalil.text.topic import Topic, frame

BEFORE, MOST = 600, 3
"""Characters and sentences before a statement in which what *it*, *did so* or *the order* stands for is sought."""
ORDERED = 31
"""Days before an act in which an order to do it may have been given."""
OWN = ("admission", "denial", "alibi", "own order")
TELLING = ("finding", "own order", "admission", "alibi", "accusation", "exculpation", "denial")
"""`OWN`: sorts that are a suspect's own word where the suspect speaks. `TELLING`: which sort stands for a sentence that is of several."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a statement says of one suspect. `voice`: whose word it is, in a form that is one in all spellings; `said_by`: the same as the
    paper writes it; `interested`: whose word it is gains by it; `reported`: not at first hand."""

    suspect: str
    sort: str
    bearing: str
    words: str
    voice: str
    said_by: str
    interested: bool
    reported: bool
    order: bool

    @property
    def facts(self) -> dict[str, str | float]:
        return {"sort": self.sort, "voice": self.voice, "said by": self.said_by, "interested": "yes" if self.interested else "", "part": "order" if self.order else ""}

    @property
    def why(self) -> str:
        return f"{self.sort}: “{' '.join(self.words.split())}”"


@dataclass(frozen=True, slots=True)
class Case:
    """A question taken apart: the suspects, the act, and its time."""

    people: Mapping[str, Topic]
    act: Act
    times: tuple[When, ...]

    def evidence(self, line: Statement, document: Document, *, own: frozenset[str], meant: frozenset[str], asked: str) -> list[Evidence]:
        """What a statement says of each suspect. `own`: those whose words it is; `meant`: whom *he* at its head can mean; `asked`: the
        question that it answers."""
        days = [when for _, _, when in timed(line.text, line.passage.language)]
        in_time = any(self._meets(when) for when in days)
        if is_caption(line) or (days and self.times and not in_time) or not self._there(line, document):
            return []
        names = list(self.people)
        speaks = next(iter(own)) if len(own) == 1 and not in_quotation(line) else None
        found = pointed(
            line.text,
            list(self.people.values()),
            self.act,
            line.passage.language,
            own=names.index(speaks) if speaks is not None else None,
            meant=names.index(next(iter(meant))) if len(meant) == 1 else None,
            before=[asked, *earlier(line, document)],
            in_time=in_time,
        )
        lead = self._lead(line, document)
        found = [each for each in found if lead <= 0 or (each.sort == "own order" and lead <= ORDERED)]
        made: dict[str, list[Evidence]] = {}
        for each in found:
            made.setdefault(names[each.suspect], []).append(self._evidence(each, names[each.suspect], line, document, speaks))
        return [min(of, key=lambda each: TELLING.index(each.sort)) for of in made.values() if len({each.bearing for each in of}) == 1]

    def _evidence(self, each: Pointed, suspect: str, line: Statement, document: Document, speaks: str | None) -> Evidence:
        recorded = document.kind in RECORDS and each.sort in ("admission", "denial")
        teller = self._suspect(each.by) or (speaks if not each.by else None)
        own = each.sort in OWN and (each.first or teller == suspect or each.sort in ("admission", "denial"))
        name = suspect if own else each.by or said_by(line) or sender(document)
        voice = suspect if own else teller or voice_of(name)
        hearsay = each.said or (in_quotation(line) and not own) or (not each.first and each.sort != "finding" and reports(line.text)) or (own and not each.first and speaks != suspect)
        against_other = not own and teller is not None and each.does
        return Evidence(
            suspect=suspect,
            sort=each.sort,
            bearing="for" if each.does else "against",
            words=each.words,
            voice=voice,
            said_by=name or document.title or document.path,
            interested=(own and not each.does) or against_other,
            reported=hearsay and not recorded,
            order=each.order,
        )

    def _suspect(self, name: str) -> str | None:
        return next((suspect for suspect, who in self.people.items() if name and who.named_in(name)), None)

    def _meets(self, when: When) -> bool:
        return any(day.start <= when.end and when.start <= day.end for day in self.times)

    def _lead(self, line: Statement, document: Document) -> int:
        """How many days before the act the paper was written, if it was: what it tells then is another act, but for an order to do it."""
        when = line.passage.when or document.when
        return min((day.start - when.end).days for day in self.times) if when is not None and self.times else 0

    def _there(self, line: Statement, document: Document) -> bool:
        """Whether the statement, or what stands around it, names where the act was."""
        around = f"{line.around} {line.passage.text} {document.title}"
        return all(name.found(around) for name in self.act.where.concepts)


def earlier(line: Statement, document: Document) -> list[str]:
    """The sentences before a statement, the nearest first, as far as no heading parts them."""
    start = max([line.start - BEFORE, *(block.end for block in document.blocks if block.kind in ("heading", "title") and block.end <= line.start)])
    head = document.text[max(0, start) : line.start]
    return [head[first:last] for first, last in sentences(head)][-MOST:][::-1]


def voice_of(name: str) -> str:
    """A name in a form that is one in all its spellings: the consonants of its last word; empty where it is none."""
    words = re.findall(r"[^\W\d_]+", name)
    return (frame(words[-1].lower()) or words[-1].lower()) if words else ""
