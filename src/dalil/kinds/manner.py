"""A claim of how something was done (*families were moved by force*), beside the sentences that say how it was done.

A sentence counts if it tells, as a fact, a manner of the pair that the claim's is one of, of the claim's act and of what the claim names:
everything but its names and the places they stand for in the clause of the act itself, or before it where the clause has no subject of
its own. An act that the lexicon does not know counts only in a clause of the claim's words and no others. A name may stand in the heading, in the document's title or in the sentence before, unless the sentence names another place.
The same manner bears the claim out, the other refutes it; a denial turns it round. No judge is asked: it is blind to manner.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dalil.records import Pick
from dalil.shapes import Desk
from dalil.statements import Statement, is_caption
from dalil.statements import pick as picked
from dalil.text.claimfigures import figures_of
from dalil.text.deciding.operative import operative
from dalil.text.grams import fold, words
from dalil.text.manner import Manner, Told, only_owner, told
from dalil.text.naming.names import names
from dalil.text.stopwords import matter_words
from dalil.text.topic import Concept, Topic, known, topic

LENT = 3
"""Words before a clause that may say who it is about (*the families, who were moved*)."""


def by_manner(manner: Manner, claim: str, language: str, found: Sequence[Statement], desk: Desk) -> Iterator[tuple[Statement, Pick]]:
    """The statements that say how the claim's act was done, each with the side on which it counts."""
    about, figures = topic(manner.rest, desk.register, language=language), figures_of(claim, language)
    placed = placing(about, manner.rest)
    for line in found:
        tongue = line.passage.language
        read = None if is_caption(line) or operative(line.text) == "ordered" else told(line.text, tongue, manner)
        if read is None or not on_matter(read, line, about, placed, manner, desk):
            continue
        borne = read.pole == manner.pole
        if figures.told(f"{line.before} {line.text}", tongue, whole=borne):
            yield line, picked(line, why=f"says how: {read.name} (“{read.words}”)", bearing="for" if borne else "against", score=1.0)


def on_matter(read: Told, line: Statement, about: Topic, placed: frozenset[str], manner: Manner, desk: Desk) -> bool:
    """Whether a clause tells the claim's act of what the claim names."""
    tongue, title = line.passage.language, desk.document(line.passage.document).title
    things = [concept for concept in about.concepts if not concept.is_name and concept.word not in placed and concept.word not in manner.act_words]
    named = list(about.names())
    alone = subjectless(read, about, tongue)
    if not (things or named) or (not manner.act and not (things and alone)):
        return False
    own = [concept.found(read.clause) for concept in things or named]
    if any(word and only_owner(read, word, lambda other: any(each.found(other) for each in about.concepts), tongue) for word in own):
        return False
    lent = lending(read, line) if not all(own) and alone else ""
    if not all(word or concept.found(lent) for word, concept in zip(own, things or named, strict=True)):
        return False
    missing = [concept for concept in named if not concept.found(line.text)]
    return not missing or (all(concept.found(f"{line.before} {line.passage.section} {title}") for concept in missing) and not elsewhere(line.text, about, tongue, desk))


def lending(read: Told, line: Statement) -> str:
    """Where the doer or object of a clause without one is told: at the end of what stands before the clause, or the sentence before."""
    return " ".join((*read.earlier.split()[-LENT:], *((line.before, line.passage.section) if read.stands_for else ())))


def subjectless(read: Told, about: Topic, tongue: str) -> bool:
    """Whether a clause has, before its act (at its end, where it is unknown), nothing but the claim's own words and words that carry no matter."""
    left = [word for word in matter_words(read.before_act, tongue) if not word.isdigit() and not any(each.found(word) for each in about.concepts)]
    return not [word for word in left if len(word) > 1]


def placing(about: Topic, phrase: str) -> frozenset[str]:
    """The words that stand beside a name and say what place it is (*the Kolbuy fields*, *the village of Tepa*)."""
    said = [fold(word) for word in words(phrase)]
    at = {place for concept in about.names() for place, word in enumerate(said) if _is_part(word, concept)}
    return frozenset(
        concept.word for concept in about.concepts if not concept.is_name and any(said[place] == concept.word and _beside(place, at, said) for place in range(len(said)))
    )


def elsewhere(text: str, about: Topic, tongue: str, desk: Desk) -> bool:
    """Whether a sentence names a place, or what may be one, that the claim does not name and the register does not know as a party."""
    parties = " ".join(known(text, desk.register))
    return any(not name.kind and name.text not in parties and not any(each.found(name.text) for each in about.names()) for name in names(text, tongue))


def _is_part(word: str, concept: Concept) -> bool:
    return word in {fold(part) for part in words(concept.word)}


def _beside(place: int, at: set[int], said: Sequence[str]) -> bool:
    """Right behind a name, or before it with *of* between."""
    return place - 1 in at or (place + 2 in at and re.fullmatch("of|in|at", said[place + 1]) is not None)
