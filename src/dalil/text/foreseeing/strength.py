"""Reads what a sentence declares of the strength of a side: that it is strong or weak, has means or none, or how many it is.

Silence before error: the side must be the subject, named last before the words with nobody else between, or *they* at the head of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dalil.text.declaring.aims import mention
from dalil.text.declaring.grammar import Folded, folded
from dalil.text.foreseeing.clauses import clause_end, clause_start, is_whole
from dalil.text.foreseeing.grammar import grammars
from dalil.text.headcount import counts_people
from dalil.text.lexicon import load
from dalil.text.naming.names import names
from dalil.text.numbers import numbers
from dalil.text.ordering.fates.modality import mood
from dalil.text.topic import Topic

BESIDE = 6
"""Words between a side's name and what is said of it."""
PARTED = re.compile(r",(?!\s*(?:and|but|и|но|а|va|ve|ва|және|жана|و)(?!\w))")
"""A comma behind which another subject may begin."""
PRONOUN = -1
"""The number of the side for whom *they* stands."""


@dataclass(frozen=True, slots=True)
class Strength:
    """What is declared of a side, by its number among those asked about. `strong` is None for a bare number of its people."""

    side: int
    strong: bool | None
    words: str


def strengths(sentence: str, sides: Sequence[Topic], language: str) -> Iterator[Strength]:
    """That a side is strong or weak, has means or none."""
    text = folded(sentence)
    taken: list[tuple[int, int]] = []
    for part, strong in (("weak", False), ("strong", True)):
        for found in _cues(part).finditer(text.text):
            if any(start < found.end() and found.start() < end for start, end in taken):
                continue
            taken.append(found.span())
            begin, stop = clause_start(text.text, found.start()), clause_end(text.text, found.end())
            if mood(text.text[begin:stop], found.start() - begin) != "told" or _denied().search(text.text[begin : found.start()]):
                continue
            side = _subject(text, begin, found.start(), sides, language, anywhere=_is_they(found[0], language, sentence))
            if side is not None:
                yield Strength(side, strong, text.words(*found.span()))


def headcounts(sentence: str, sides: Sequence[Topic], language: str) -> Iterator[Strength]:
    """How many people a side counts, where a word of counting stands before the number and the side beside both (*no more than 180
    households*, *the Union has 214 members*)."""
    text = folded(sentence)
    for number in numbers(sentence, language):
        if not counts_people(number) or not _counted().search(folded(sentence[: number.start]).text):
            continue
        for side, topic in enumerate(sides):
            place = mention(text, topic, 0, len(text.text))
            if place is None or not is_whole(text, topic, place, language):
                continue
            start, end = text.at[place.start], text.at[place.end - 1] + 1
            between = sentence[end : number.start] if end <= number.start else sentence[number.end : start]
            if len(between.split()) <= BESIDE and not re.search(r"[.;:|,]", between) and not names(between, language):
                yield Strength(side, None, sentence[number.start : number.end])


def _subject(text: Folded, begin: int, at: int, sides: Sequence[Topic], language: str, *, anywhere: bool) -> int | None:
    """The side that is named last before a place in its clause, with nobody between and nothing that binds it to another noun.
    `anywhere`: what is said of it has a *they* of its own (*…, and strength they have none*), so that it may stand further off."""
    found = [(place.end, place.start, side) for side, topic in enumerate(sides) if (place := mention(text, topic, begin, at, last=True)) is not None and is_whole(text, topic, place, language)]
    if found:
        end, start, side = max(found)
        gap = text.words(end, at)
        near = anywhere or (len(gap.split()) <= BESIDE and not _bound(text.text[begin:start], language, text.source))
        return side if near and not PARTED.search(gap) and not names(f", {gap}", language) else None
    return PRONOUN if _goes_on(text.text[begin:at], language, text.source) and not names(f", {text.words(begin, at)}", language) else None


def _bound(before: str, language: str, sentence: str) -> bool:
    """Whether what stands before a name binds it to another noun (*the cause of the workers*)."""
    for grammar in grammars(language, sentence):
        bare = re.sub(rf"(?:^|(?<=\s))(?:{grammar.parts.get('articles', '(?!)')})\s+$", "", before).rstrip()
        return re.search(rf"(?:^|[\s,])(?:{grammar.parts.get('binds', '(?!)')})$", bare) is not None
    return False


def _is_they(words: str, language: str, sentence: str) -> bool:
    """Whether words hold a *they*."""
    return any(re.search(rf"(?<!\w)(?:{grammar.parts['theirs']})(?!\w)", words) for grammar in grammars(language, sentence))


def _goes_on(before: str, language: str, sentence: str) -> bool:
    """Whether a clause opens with *they*, behind a conjunction at most, and nothing but a few words stands behind it."""
    for grammar in grammars(language, sentence):
        opened = re.match(rf"\W*(?:(?:{grammar.parts['opens']})\s+)?(?!it\b)(?:{grammar.parts['theirs']})(?!\w)", before)
        return opened is not None and len(before[opened.end() :].split()) <= BESIDE
    return False


@cache
def _cues(part: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<!\w)(?:{words})(?!\w)" for words in load("strengths")[part].values()))


@cache
def _denied() -> re.Pattern[str]:
    return re.compile(str(load("strengths")["denied"]))


@cache
def _counted() -> re.Pattern[str]:
    return re.compile("|".join(rf"(?:^|(?<=\s))(?:{words})\s*$" for words in load("strengths")["counted"].values()))
