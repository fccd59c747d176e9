"""A claimed number beside the archive's figures of the same thing: measures of one unit and year, and labelled counts (*Herders = 12*).

A figure is of the same thing if its own words name nearly all that the claim names, and it is of the claim's year where the claim gives
one. It bears the claim out if the values agree. It refutes the claim only if the archive has but one value for the thing, and that
value differs: where it has several, they may be of several things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dalil.figures import by_unit, timed, undated
from dalil.kinds.readings import documents_found
from dalil.records import Document, Hit, Pick
from dalil.shapes import Desk
from dalil.text.lexicon import load
from dalil.text.numbers import Number, numbers
from dalil.text.stopwords import matter_words
from dalil.text.topic import Topic, topic

AGREE = 0.01
"""Values that differ by no more than this share of the larger agree; a claim rounds."""
TITLED = 0.7
"""The share of a claim that the title and label must name together."""
DOCUMENTS = 40


def counted(claim: str, language: str, hits: Sequence[Hit], desk: Desk, label: str) -> list[Pick]:
    """The figures that a claim's one number agrees with, or that refute it; nothing where it has none or several."""
    told = [number for number in numbers(claim, language) if number.value == number.high]
    if len(told) != 1 or told[0].unit == "%":
        return []
    number = told[0]
    rest = f"{claim[: number.start]} {claim[number.end :].removeprefix(' ' + number.unit)}"
    years = [when.start.year for _, _, when in timed(rest, language)]
    about = topic(undated(rest, language), desk.register, language=language)
    if number.unit:
        found = [pick for year, picks in by_unit(hits, about, desk).get(number.unit, {}).items() if year in years for pick in picks]
    else:
        found = [pick for document in documents_found(hits, desk, DOCUMENTS) for pick in labelled(number, about, document, language, years)]
    return [replace(pick, label=label) for pick in judged(number.value, found)]


def judged(value: float, found: Sequence[Pick]) -> list[Pick]:
    """The picks that agree with a value, else all of them as against it if they agree with one another."""
    values = [float(pick.facts["value"]) for pick in found]
    same = [pick for pick, other in zip(found, values, strict=True) if agree(value, other)]
    if same:
        return [replace(pick, bearing="for", why=f"the archive's figure: {float(pick.facts['value']):,.10g}", score=1.0) for pick in same]
    if values and all(agree(values[0], other) for other in values):
        return [replace(pick, bearing="against", why=f"the archive's only figure: {float(pick.facts['value']):,.10g}", score=1.0) for pick in found]
    return []


def agree(one: float, other: float) -> bool:
    """Whether two values are the same but for rounding."""
    return abs(one - other) <= AGREE * max(abs(one), abs(other))


def labelled(number: Number, about: Topic, document: Document, language: str, years: Sequence[int]) -> Iterator[Pick]:
    """Lines *label = number* of a document whose title and label name the matter, the label what is counted and nothing else."""
    thing = matter_words(number.what, language)[:1]
    if not thing or not about.share(document.title) or not in_year(document, years):
        return
    for line in re.finditer(r"[^\n]+", document.text):
        for each in numbers(line[0], document.language):
            if each.label and not each.unit and names_only(each.label, thing[0], about, document.language) and about.share(f"{document.title} {each.label}") >= TITLED:
                yield Pick(document.id, line.start(), line.end(), why="a figure", when=document.when, facts={"value": each.value, "unit": each.label})


def in_year(document: Document, years: Sequence[int]) -> bool:
    """Whether a document is of one of the years; any is, where none is asked about."""
    return not years or (document.when is not None and document.when.start.year in years and document.when.end.year in years)


def names_only(label: str, thing: str, about: Topic, language: str) -> bool:
    """Whether a label names the thing counted, and besides only words of the claim and of counting (*current number of herders*)."""
    counting = {str(word) for by in load("counting").values() for word in by}
    concept = next((each for each in about.concepts if each.found(thing)), None)
    if concept is None or not concept.found(label):
        return False
    return all(word in counting or any(each.found(word) for each in about.concepts) for word in matter_words(label, language))
