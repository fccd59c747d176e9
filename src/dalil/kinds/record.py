"""A claim beside the archive's own record: the votes by counting, the resolutions by what they say came of the matter, and the
labels that say who played a part in it (*Proposer: …*).

A vote, resolution or label is set beside a claim only if it is on the claim's matter: its motion or heading (with its document's title)
names every name and number of it (*phase 4*) and nearly all of its words, and its date is the one that the claim gives, if it gives one.
Of several votes or resolutions those count whose motion or heading is nearest; several votes equally near refute nothing.
What the record says is no reading, so no judge is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from dalil.figures import timed, undated
from dalil.kinds.readings import documents_found, motions_of, resolutions_of
from dalil.records import Document, Hit, Pick
from dalil.shapes import Desk
from dalil.text.deciding.outcomes import bears, claimed_outcome, outcome_of
from dalil.text.deciding.parts import claimed_part, labelled
from dalil.text.deciding.voteclaims import VoteClaim, vote_claim
from dalil.text.likeness import Likeness, bare
from dalil.text.naming.names import names
from dalil.text.topic import Topic, topic

RECORD = "record"
"""The label of what the record itself decides."""
DOCUMENTS = 40
"""Documents found whose record is read, the best first."""
MATTER = 0.7
"""The share of a claim's matter that a motion or heading must name."""
HEADED = 0.5
"""The share of the matter that the heading alone must name, the resolution naming the rest."""
NEAREST = 0.95
"""Votes and resolutions count down to this share of the likeness of the nearest motion."""
AROUND = 900
"""A vote with its motion longer than this is shown without the motion."""


def recorded(claim: str, language: str, hits: Sequence[Hit], desk: Desk) -> list[Pick]:
    """What the votes and resolutions of the documents found say on a claim, each as evidence for or against it."""
    documents = documents_found(hits, desk, DOCUMENTS)
    told = vote_claim(claim, language)
    if told is not None and (by_vote := _decisive(_by_votes(told, claim, language, documents, desk))):
        return by_vote
    return [*_nearest(_by_resolutions(claim, language, documents, desk)), *_by_labels(claim, language, documents, desk)]


def matters(claim: str, language: str) -> Iterator[tuple[str, str]]:
    """(mark, words): among which passages a claim's matter is to be sought besides, where it speaks of a vote or of what came of it."""
    told = vote_claim(claim, language)
    if told is not None:
        yield "vote", told.matter
    said, rest = claimed_outcome(claim)
    if said and told is None:
        yield "heading", rest
        yield "decision", rest
    part = claimed_part(claim)
    if part is not None:
        yield "heading", part.matter


def _by_votes(told: VoteClaim, claim: str, language: str, documents: Sequence[Document], desk: Desk) -> list[Pick]:
    matter = _Matter(told.matter, claim, language, desk)
    found: list[tuple[float, Pick]] = []
    for document in documents:
        if not matter.in_time(document):
            continue
        heads = [block for block in document.blocks if block.kind == "heading"]
        for each in motions_of(document):
            motion = " ".join(document.text[each.start : each.end].split())
            head = next((block.label for block in reversed(heads) if block.start <= each.start), "")
            borne = told.borne_out(each.vote)
            if borne is None or not matter.named(f"{motion} {head}", document):
                continue
            start, end = min(each.start, each.vote.start), max(each.end, each.vote.end)
            start = start if end - start <= AROUND else each.vote.start
            counts = ", ".join(f"{side} {count}" for side, count in each.vote.counts.items())
            why = f"by the record of the vote: {counts or each.vote.form}{f'; {each.vote.outcome}' if each.vote.outcome else ''}"
            found.append((matter.like(motion), _pick(document, start, end, borne, why)))
    return _nearest(found)


def _decisive(found: Sequence[Pick]) -> list[Pick]:
    """Of votes that are equally near, those that bear the claim out; else the one that refutes it. Several that only do not fit
    refute nothing: the claim may mean yet another."""
    borne = [pick for pick in found if pick.bearing == "for"]
    return borne or (list(found) if len({pick.why for pick in found}) == 1 else [])


def _nearest(found: Iterable[tuple[float, Pick]]) -> list[Pick]:
    """Of votes or resolutions, each with its likeness to the matter, those that are as near as the nearest."""
    scored = list(found)
    best = max((likeness for likeness, _ in scored), default=0.0)
    return [pick for likeness, pick in scored if likeness >= NEAREST * best]


def _by_resolutions(claim: str, language: str, documents: Sequence[Document], desk: Desk) -> Iterator[tuple[float, Pick]]:
    said, rest = claimed_outcome(claim)
    if not said:
        return
    matter = _Matter(rest, claim, language, desk)
    for document in documents:
        if not matter.in_time(document):
            continue
        for each in resolutions_of(document):
            words = document.text[each.start : each.end]
            borne = bears(said, outcome_of(words))
            if borne is not None and each.topic and matter.share(each.topic) >= HEADED and matter.named(f"{each.topic} {words}", document):
                why = f"by what is resolved under “{each.label}” on “{bare(each.topic)}”"
                yield matter.like(bare(each.topic)), _pick(document, each.start, each.end, borne, why)


def _by_labels(claim: str, language: str, documents: Sequence[Document], desk: Desk) -> Iterator[Pick]:
    part = claimed_part(claim)
    whom = topic(part.who, desk.register, language=language).names() if part is not None else ()
    if part is None or not whom:
        return
    matter = _Matter(part.matter, claim, language, desk)
    for document in documents:
        if not matter.in_time(document) or not matter.named(document.title, document):
            continue
        for each in labelled(document.text, document.blocks):
            is_theirs = all(name.found(each.value) for name in whom)
            if each.part == part.name and (is_theirs or (part.alone and names(each.value, document.language))):
                yield _pick(document, each.start, each.end, is_theirs, f"by the label of the {part.name} in “{document.title}”")


class _Matter:
    """What a claim is about, without its date: the words, names and numbers that a record must have to be on it."""

    def __init__(self, words: str, claim: str, language: str, desk: Desk) -> None:
        self._days = [when for _, _, when in timed(claim, language)]
        words = undated(words, language)
        self._about: Topic = topic(words, desk.register, language=language)
        self._numbers = set(re.findall(r"\d+", words))
        self.like = Likeness(words)

    def in_time(self, document: Document) -> bool:
        """Whether the document is of the time that the claim gives; any is, where it gives none."""
        when = document.when
        return not self._days or (when is not None and any(day.start <= when.end and when.start <= day.end for day in self._days))

    def share(self, words: str) -> float:
        """The share of the matter's concepts that words name."""
        return self._about.share(words)

    def named(self, words: str, document: Document) -> bool:
        """Whether words, with the title of their document, are on the matter."""
        wide = f"{words} {document.title}"
        return (
            bool(self._about.concepts)
            and self._about.share(words) >= MATTER
            and all(name.found(wide) for name in self._about.names())
            and self._numbers <= set(re.findall(r"\d+", words))
        )


def _pick(document: Document, start: int, end: int, borne: bool, why: str) -> Pick:
    return Pick(document.id, start, end, why=why, bearing="for" if borne else "against", label=RECORD, when=document.when, score=1.0)
