"""The figures that count the thing asked about, scored by how near the words beside them are to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dalil.kinds.readings import motions_of
from dalil.records import Document, Hit, Query, When
from dalil.shapes import Desk
from dalil.text.deciding.votes import SIDES, Vote
from dalil.text.form.passages import PATH
from dalil.text.grams import fold
from dalil.text.headcount import counts_people
from dalil.text.likeness import Likeness, tokens
from dalil.text.numbers import Number, numbers, of_words
from dalil.text.ordering.fates.discharge import is_people
from dalil.text.sentences import sentences
from dalil.text.stopwords import matter_words
from dalil.text.tenor import reports
from dalil.text.topic import Topic, topic

SIDE_WORDS = frozenset(word for side in SIDES for word in side.split()) | {"voted", "votes", "vote"}
VOTING = "votes election tally quorum ballots majority poll"
"""What a question that asks for the figures of a vote names, in one of our languages."""
VOTED = 14
"""Documents whose votes are read, the best first."""
FOREIGN = 1.2
"""What makes up for the order of words, which only a sentence in the question's own language can share with it."""
UNASKED = 0.5
"""What a figure counts whose unit (days, tonnes, per cent) the question does not name: it measures, where a count was asked for."""
UNNAMED = 0.8
"""What a sentence counts that does not name the numbered things that the question names."""
HEADS, GROUPS = 0.8, 0.9
"""What a number of households or persons counts for a group of people, in a sentence that names the group; the share of the best
score that it has at least."""
FEWEST, LEADING, AFTER, VALUES = 20, 0.85, 0.99, 3
"""The least number that is no chance when it comes again; the share of the best score from which a figure leads; what the same
number in another paper counts of its score."""
WHO = re.compile(r",?\s(?:who|that|which|котор\w+)\s")
NUMBERED = re.compile(r"\W*\d{1,4}[.)]?$")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number and the sentence that gives it. `all`: every figure of a vote, in a few words. `heads`: it counts the group of people asked
    about, in a sentence that names the group."""

    document: str
    start: int
    end: int
    number: Number
    score: float
    why: str
    when: When | None
    reported: bool = False
    all: str = ""
    heads: bool = False


@dataclass(frozen=True, slots=True)
class _Sense:
    """A part of what is asked, found in its own words or in another language's."""

    like: Likeness
    topic: Topic

    def share(self, words: str) -> float:
        """How much of it the words hold, 0 to 1."""
        return max(self.like.share(words), self.topic.share(words)) if words else 0.0


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is counted, parted: the thing itself, and where, of whom, at which occasion. `people`: it is a group of people, whom a
    paper may count by households and without what else the letter says of them."""

    about: Topic
    thing: _Sense
    place: _Sense | None
    order: frozenset[tuple[str, str]]
    people: Topic | None
    words: str
    """The question, folded: a unit that it names may be answered in."""
    language: str = ""

    @property
    def named(self) -> frozenset[tuple[str, str]]:
        """Things that the question names by a number (*Option 3*)."""
        return frozenset(pair for pair in self.order if pair[1].isdecimal() and not pair[0].isdecimal())

    def title(self, title: str) -> float:
        """How far a title names the occasion; 0 where none is asked for."""
        return self.place.like(title) if self.place is not None and title else 0.0


def figures(words: str, asked: str, hits: Sequence[Hit], desk: Desk, *, language: str = "") -> list[Figure]:
    """All figures in the passages found that may answer, best first, each sentence once."""
    want = _asked(words, asked, desk, language)
    found: dict[tuple[str, int], Figure] = {}
    for hit in hits:
        document = desk.document(hit.passage.document)
        for figure in _of_passage(hit, document, want):
            key = (figure.document, figure.start)
            if key not in found or figure.score > found[key].score:
                found[key] = figure
    on_votes = topic(VOTING, desk.register).found(asked) or (SIDE_WORDS - {"for"}) & set(asked.lower().split())
    for id in list(dict.fromkeys(hit.passage.document for hit in hits))[: VOTED if on_votes else 0]:
        for figure in _of_votes(desk.document(id), want, words):
            found.setdefault((figure.document, figure.start), figure)
    first = max((figure.score for figure in found.values()), default=0.0)
    ranked = [replace(figure, score=max(figure.score, GROUPS * first)) if figure.heads else figure for figure in found.values()]
    if want.people is not None:
        ranked += _again([each for each in ranked if each.score >= LEADING * first], hits, desk)
    return sorted(ranked, key=lambda figure: -figure.score)


def _again(leading: Sequence[Figure], hits: Sequence[Hit], desk: Desk) -> Iterator[Figure]:
    """The same numbers of people as leading figures give, in other papers, whatever they call the people."""
    values = {each.number.value: each for each in leading if each.number.value >= FEWEST and counts_people(each.number)}
    seen = {(each.document, each.number.value) for each in leading}
    same = [Query(text=f"{value:g} {each.number.what}", reason="the same number", marks=("number",)) for value, each in values.items()][:VALUES]
    for hit in (*hits, *desk.search(*same, top=VALUES * FEWEST)) if values else ():
        passage, document = hit.passage, desk.document(hit.passage.document)
        for start, end in sentences(passage.text):
            for number in numbers(passage.text[start:end], passage.language if passage.language != "und" else ""):
                key = (document.id, number.value)
                if number.value in values and key not in seen and counts_people(number):
                    seen.add(key)
                    why = f"gives {number.value:g} too, of {number.unit or number.what}"
                    yield Figure(document.id, passage.start + start, passage.start + end, number, values[number.value].score * AFTER, why, passage.when or document.when, reports(passage.text[start:end]))


def _asked(words: str, asked: str, desk: Desk, language: str) -> _Asked:
    parts = (
        re.split(rf"\s(?:{'|'.join(map(re.escape, sorted(of_words(language))))})\s", f" {words} ", flags=re.IGNORECASE)
        if of_words(language)
        else [words]
    )
    filled = [part for part in parts if matter_words(part, language)] or [words]
    first = " ".join(matter_words(filled[0], language)) or filled[0]
    rest = " ".join(filled[1:])
    tail = words[words.find(filled[1]) :] if len(filled) > 1 and filled[1] in words else rest
    about = topic(words, desk.register, language=language)
    pairs = tokens(asked)
    whom = WHO.split(filled[0].strip())[0]
    groups = {way.lower() for party in desk.register.parties() if party.kind == "group" for way in (party.name, *party.names)}
    people = topic(whom, desk.register, language=language) if is_people(whom) or whom.lower() in groups else None

    def sense(part: str) -> _Sense:
        return _Sense(Likeness(part), topic(part, desk.register, language=language))

    return _Asked(about, sense(first), sense(tail) if rest else None, frozenset(pairwise(pairs)), people, fold(asked.lower()), language)


def _of_passage(hit: Hit, document: Document, want: _Asked) -> Iterator[Figure]:
    passage = hit.passage
    if "heading" in passage.marks or "note" in passage.marks:
        return
    around = f"{passage.section} {document.title}"
    titled = want.title(document.title)
    spans = sentences(passage.text)
    for at, (start, end) in enumerate(spans):
        sentence = passage.text[start:end]
        told = [
            n
            for n in numbers(sentence, passage.language if passage.language != "und" else "")
            if not _opens_item(sentence, n)
        ]
        if not told:
            continue
        before = passage.text[slice(*spans[at - 1])] if at else ""
        wide = want.about.share(f"{around} {before} {sentence}")
        heads = [n for n in told if counts_people(n)] if want.people is not None and want.people.named_in(sentence) else []
        if wide < 0.5 and not heads:
            continue
        best = max(heads or told, key=lambda number: _beside(number, sentence, want.thing))
        beside = max(
            _beside(best, sentence, want.thing),
            HEADS if best in heads else 0.0,
            0.6 * want.thing.share(sentence),
            0.35 * want.thing.share(passage.section.rsplit(PATH, 1)[-1]),
        )
        place = want.place.share(f"{around} {before} {sentence}") if want.place is not None else wide
        own = want.about.share(sentence)
        ordered = len(want.order & frozenset(pairwise(tokens(sentence)))) / max(1, len(want.order))
        score = 0.42 * beside + 0.2 * place + 0.16 * own + 0.1 * wide + 0.12 * titled + 0.4 * ordered
        if want.language and passage.language not in ("und", want.language):
            score *= FOREIGN
        if best.unit and fold(best.unit.lower()) not in want.words:
            score *= UNASKED
        if not want.named <= frozenset(pairwise(tokens(f"{around} {sentence}"))):
            score *= UNNAMED
        why = f"gives {best.value:g} beside: {', '.join(want.about.found(f'{around} {before} {sentence}'))}"
        listed = (
            "; ".join(f"{number.value:.15g} {number.unit or number.what}".strip() for number in told)
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
            best in heads,
        )


def _beside(number: Number, sentence: str, thing: _Sense) -> float:
    """Whether the words after the number, or the label before it, say what is counted."""
    left = thing.share(sentence[max(0, number.start - 60) : number.start])
    return max(thing.share(number.what), thing.share(number.label), 0.7 * left)


def _opens_item(sentence: str, number: Number) -> bool:
    """The number only numbers a paragraph or a note."""
    return (
        number.start <= 2
        and NUMBERED.match(sentence[: number.end]) is not None
        and sentence[number.end : number.end + 1] in ".)"
    )


def _of_votes(document: Document, want: _Asked, words: str) -> Iterator[Figure]:
    """The tallies of a document on motions that the question names."""
    heads = [block for block in document.blocks if block.kind == "heading"]
    matter = " ".join(word for word in words.split() if word.lower() not in SIDE_WORDS) or words
    like = Likeness(matter)
    for each in motions_of(document):
        vote = each.vote
        if vote.form not in ("tally", "names") or not vote.counts:
            continue
        motion = document.text[each.start : each.end]
        head = next((block.label for block in reversed(heads) if block.start <= each.start), "")
        share = max(want.about.share(f"{motion} {head}"), like(motion), 0.9 * like.share(motion))
        if share < 0.4:
            continue
        side = _asked_side(words, vote)
        number = Number(0, 0, float(vote.counts[side]), float(vote.counts[side]), what=f"votes {side}")
        listed = "; ".join(f"{name} {count}" for name, count in vote.counts.items())
        first = min(each.start, vote.start) if vote.start - each.start < 1200 else vote.start
        last = max(vote.end, each.end)
        yield Figure(
            document.id, first, last, number, 0.3 + 0.7 * share, "a tally on the matter", document.when, False, listed
        )


def _asked_side(words: str, vote: Vote) -> str:
    """The side whose count is asked for, if the question names one; else the first of the tally."""
    wanted = set(tokens(words))
    return next(
        (side for side in sorted(vote.counts, key=len, reverse=True) if set(tokens(side)) <= wanted),
        next(iter(vote.counts)),
    )
