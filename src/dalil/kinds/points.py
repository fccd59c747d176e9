"""Informal differences: what sentences tell of two parties' disagreement, with both sides where both are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dalil.kinds.exchanges import exchanges
from dalil.kinds.opponents import Opponents, opponents
from dalil.records import Document, Hit, Pick, Question, When
from dalil.shapes import Desk
from dalil.text.dating.dates import dates
from dalil.text.deciding.opposition import contrasts, differs, holds, opposes
from dalil.text.sentences import sentences
from dalil.text.tenor import reports
from dalil.text.topic import topic

INFORMAL = 60
"""Informal points shown; the best on the topic and the best marked first."""
_MUCH_LATER = 5
"""Years after which a document is no witness of its time: its own date is not that of what it tells."""


def informal(question: Question, pair: tuple[str, str], subject: str, hits: Sequence[Hit], desk: Desk) -> list[Pick]:
    """The points on a subject (any, where it is empty), best first, none overlapping a better one."""
    sides = opponents(pair, desk)
    about = topic(subject, desk.register, language=question.language)
    scored: list[tuple[float, Pick]] = []
    seen: set[tuple[str, int]] = set()
    for hit in hits:
        passage = hit.passage
        if "heading" in passage.marks or passage.key in seen or _is_list(passage.text):
            continue
        seen.add(passage.key)
        if not any(sides.named(f"{passage.text} {passage.speaker}")):
            continue
        document = desk.document(passage.document)
        for pick in _points(hit, document, sides):
            share = about.share(f"{passage.section} {passage.text}") if about.concepts else 1.0
            if share > 0:
                scored.append((pick.score + share, pick))
    for pick, words in exchanges(pair, hits, desk):
        share = about.share(words) if about.concepts else 1.0
        if share > 0:
            scored.append((pick.score + share, pick))
    scored.sort(key=lambda pair: -pair[0])
    return [pick for _, pick in _apart(scored)][:INFORMAL]


def _is_list(words: str) -> bool:
    """A list of names tells of no difference by its words."""
    return words.count(",") + words.count(";") + words.count("|") > max(6, len(words) / 25)


def _apart(scored: list[tuple[float, Pick]]) -> Iterator[tuple[float, Pick]]:
    """The points, none of which overlaps a better one."""
    taken: dict[str, list[tuple[int, int]]] = {}
    for score, pick in scored:
        spans = taken.setdefault(pick.document, [])
        if not any(start < pick.end and pick.start < end for start, end in spans):
            spans.append((pick.start, pick.end))
            yield score, pick


def _points(hit: Hit, document: Document, sides: Opponents) -> Iterator[Pick]:
    """The points of one passage: pairs of positions first, then sentences that name a difference."""
    passage = hit.passage
    text = document.text
    spans = [(passage.start + start, passage.start + end) for start, end in sentences(passage.text)]
    spans += _next_sentence(document, passage.end)
    beside = f"{document.author} {document.addressee} {document.title} {passage.speaker}"
    around = sides.named(f"{passage.text} {beside}")
    for at, (start, end) in enumerate(spans):
        words = text[start:end]
        if words.rstrip().endswith(("?", "؟")):
            continue
        own = sides.named(words)
        after = spans[at + 1] if at + 1 < len(spans) else None
        if after is not None:
            later = text[slice(*after)]
            other = sides.named(later)
            crossed = own != other and (own[0] or own[1]) and ((own[0] and other[1]) or (own[1] and other[0]))
            told = (holds(words) or opposes(words)) and (holds(later) or opposes(later))
            if crossed and told and (contrasts(later) or opposes(later)):
                yield _told(document, start, after[1], sides, why="each side's position", score=1.4)
        spoken = sides.named(passage.speaker)
        if start >= passage.end:
            continue
        if differs(words) and any(own) and all(around):
            yield _told(document, start, end, sides, why="names the difference", score=1.2 if all(own) else 1.0)
        elif opposes(words) and (
            all(own) or (any(spoken) and any(named and not said for named, said in zip(own, spoken, strict=True)))
        ):
            yield _told(document, start, end, sides, why="one side against the other", score=0.8)


def _next_sentence(document: Document, at: int) -> list[tuple[int, int]]:
    """The sentence after a passage, if it stands in the same paragraph."""
    rest = document.text[at : at + 900]
    gap = len(rest) - len(rest.lstrip())
    if "\n" in rest[:gap] or not rest.strip():
        return []
    found = sentences(document.text, at, min(len(document.text), at + 900))
    return found[:1]


def _told(document: Document, start: int, end: int, sides: Opponents, *, why: str, score: float) -> Pick:
    words = document.text[start:end]
    return sides.point(
        document,
        start,
        end,
        why=why,
        score=score,
        holders=sides.named(words),
        when=_told_date(document, start, end),
        reported=not any(sides.named(document.author)) or reports(words),
    )


def _told_date(document: Document, start: int, end: int) -> When | None:
    """The date that the words name, as that of an event; else the one named just before in the same paragraph, if the document
    is of a much later time (a note, a chronicle); none otherwise: the document's then counts.
    """
    own = dates(document.text[start:end], language=document.language)
    if not own and document.when is not None:
        paragraph = document.text.rfind("\n", 0, start) + 1
        before = dates(document.text[paragraph:start], language=document.language)
        vague = document.when.start != document.when.end
        own = [each for each in before[-1:] if vague or document.when.start.year - each[2].start.year > _MUCH_LATER]
    return replace(own[0][2], role="event") if own else None
