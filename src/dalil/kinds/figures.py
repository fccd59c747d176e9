"""The figures that count the thing asked about, scored by how near the words beside them are to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dalil.records import Document, Hit, When
from dalil.shapes import Desk
from dalil.text.likeness import Likeness, tokens
from dalil.text.motions import motion_of
from dalil.text.numbers import Number, numbers
from dalil.text.sentences import sentences
from dalil.text.stopwords import content_words
from dalil.text.tenor import reports
from dalil.text.topic import Topic, topic
from dalil.text.votes import Vote, votes

DOCUMENTS = 40
"""Documents of which titles and votes are read."""
NUMBERED = re.compile(r"\W*\d{1,4}[.)]?$")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and the sentence that gives it. `all`: every figure of a vote, in a few words."""

    document: str
    start: int
    end: int
    number: Number
    score: float
    why: str
    when: When | None
    reported: bool = False
    all: str = ""


def figures(words: str, asked: str, hits: Sequence[Hit], desk: Desk, *, language: str = "") -> list[Figure]:
    """All figures in the passages found that may answer, best first, each sentence once."""
    about = topic(words, desk.register, language=language)
    thing = _thing(words, language)
    found: dict[tuple[str, int], Figure] = {}
    for rank, hit in enumerate(hits):
        document = desk.document(hit.passage.document)
        for figure in (*_of_passage(hit, document, about, thing, rank), *_of_votes(hit, document, about, words)):
            key = (figure.document, figure.start)
            if key not in found or figure.score > found[key].score:
                found[key] = figure
    return sorted(found.values(), key=lambda figure: -figure.score)


def _thing(words: str, language: str) -> Likeness:
    """What is counted itself: the first content words."""
    content = [word for word in content_words(words, language) if not word.isdigit()]
    return Likeness(" ".join(content[:2]) or words)


def _of_passage(hit: Hit, document: Document, about: Topic, thing: Likeness, rank: int) -> Iterator[Figure]:
    passage = hit.passage
    if "number" not in passage.marks and not re.search(r"[^\W\d_]{3,}", passage.text):
        return
    around = f"{passage.section} {document.title}"
    spans = sentences(passage.text)
    for at, (start, end) in enumerate(spans):
        sentence = passage.text[start:end]
        before = passage.text[slice(*spans[at - 1])] if at else ""
        told = numbers(sentence, passage.language if passage.language != "und" else "")
        if not told:
            continue
        share = about.share(sentence)
        wide = about.share(f"{around} {before} {sentence}")
        if wide < 0.5:
            continue
        best = max(told, key=lambda number: _beside(number, sentence, thing))
        beside = _beside(best, sentence, thing)
        score = 0.35 * share + 0.3 * wide + 0.35 * beside + 0.02 / (1 + rank)
        if _opens_item(sentence, best):
            continue
        why = f"gives {best.value:g} beside: {', '.join(about.found(f'{around} {before} {sentence}'))}"
        listed = (
            "; ".join(f"{number.value:g} {number.unit or number.what}".strip() for number in told)
            if len(told) > 1
            else ""
        )
        yield Figure(
            document.id,
            passage.start + start,
            passage.start + end,
            best,
            score,
            why,
            passage.when or document.when,
            reports(sentence),
            listed,
        )


def _beside(number: Number, sentence: str, thing: Likeness) -> float:
    """Whether the words after the number, or the label before it, say what is counted."""
    after = thing.share(number.what)
    label = thing.share(number.label)
    left = thing.share(sentence[max(0, number.start - 60) : number.start])
    return max(after, label, 0.7 * left)


def _opens_item(sentence: str, number: Number) -> bool:
    """The number only numbers a paragraph or a note."""
    return (
        number.start <= 2
        and NUMBERED.match(sentence[: number.end]) is not None
        and sentence[number.end : number.end + 1] in ".)"
    )


def _of_votes(hit: Hit, document: Document, about: Topic, words: str) -> Iterator[Figure]:
    """The tallies of a passage on the motion before them."""
    passage = hit.passage
    if "vote" not in passage.marks and "table" not in passage.marks:
        return
    for vote in votes(passage.text):
        if vote.form not in ("tally", "names") or not vote.counts:
            continue
        moved = Vote(
            passage.start + vote.start, passage.start + vote.end, vote.form, vote.counts, vote.names, vote.outcome
        )
        start, end = motion_of(document.text, document.blocks, moved)
        motion = document.text[start:end]
        share = max(about.share(f"{motion} {passage.section}"), Likeness(words)(motion))
        if share < 0.4:
            continue
        side = _asked_side(words, vote)
        number = Number(0, 0, float(vote.counts[side]), float(vote.counts[side]), what=f"votes {side}")
        listed = "; ".join(f"{name} {count}" for name, count in vote.counts.items())
        first, last = (min(start, moved.start), moved.end) if moved.start - start < 1200 else (moved.start, moved.end)
        yield Figure(
            document.id,
            first,
            last,
            number,
            0.3 + 0.7 * share,
            "a tally on the matter",
            passage.when or document.when,
            False,
            listed,
        )


def _asked_side(words: str, vote: Vote) -> str:
    """The side whose count is asked for, if the question names one; else the first of the tally."""
    wanted = set(tokens(words))
    return next(
        (side for side in sorted(vote.counts, key=len, reverse=True) if set(tokens(side)) <= wanted),
        next(iter(vote.counts)),
    )
