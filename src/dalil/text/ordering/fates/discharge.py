"""What a sentence says of the fate of a duty: refused, lacking, done, begun, ordered. Cues are data, for all languages.

A sentence one clause of which tells that something was done or begun, and another that something lacks, tells of a part: begun; so does *done* of only a part (*two of its seven kilometres*).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dalil.text.lexicon import load, pattern
from dalil.text.ordering.fates.modality import asks, measure, mood, overcomes

FATES = ("refused", "lacking", "done", "begun", "ordered")


NARROW = 50
"""Characters before a word that lacks something: fewer, and what stands before the comma is read too."""


def fate(sentence: str, *, planned: bool = False) -> tuple[str, str]:
    """(the fate, the words that say it); two empty strings where the sentence tells none. The first of `fates`."""
    first = next(fates(sentence, planned=planned), None)
    return (first.fate, first.words) if first else ("", "")


@dataclass(frozen=True, slots=True)
class Told:
    """A fate, the words that say it, and the part of the sentence, between commas, in which they stand.

    `measure`: a bare action in a list or text of what is to be done.
    """

    fate: str
    words: str
    part: str
    measure: bool = False


def fates(sentence: str, *, planned: bool = False) -> Iterator[Told]:
    """All that a sentence tells of fates, that which counts most first.

    What is demanded, planned or supposed is not told as done or lacking. `planned`: the sentence stands in a list or a text of
    what is to be done, so that a bare noun of action (*widening of the network*) is a measure.
    """
    if asks(sentence):
        return
    found = list(_told(sentence))
    if planned and (not found or found[0].fate in ("done", "begun")):
        yield Told("ordered", found[0].words if found else "to be done", sentence, measure=True)
        return
    if found and found[0].fate == "done" and (partial := pattern("duty_grades", "partial").search(sentence)):
        found[0] = Told("begun", partial[0], sentence)
    elif found and found[0].fate == "lacking" and pattern("duty_grades", "breaks").search(sentence):
        done = next((each for each in found if each.fate in ("done", "begun") and clause_of(sentence, each.words) != clause_of(sentence, found[0].words)), None)
        found = [replace(done, fate="begun"), *found] if done else found
    yield from found


def _told(text: str) -> Iterator[Told]:
    """Each fate that a text tells in its own mood; the demands last."""
    demanded = []
    titles = [found.span() for found in pattern("duty_grades", "titles").finditer(text)]
    for name in FATES:
        for found in pattern("duty_grades", name).finditer(text):
            if any(start <= found.start() < end for start, end in titles):
                continue  # *“On the next tasks of the Party”*: a name, not an order
            if name == "ordered":
                demanded.append(Told(name, found[0], text))
                continue
            if name == "done" and pattern("duty_grades", "lone_participle").fullmatch(found[0]) and pattern("duty_grades", "attributive").search(text[: found.start()]):
                continue  # *each published volume*
            clause = text[_begins(text[: found.start()]) : found.end()]
            told = mood(clause, len(clause) - len(found[0]))
            listed = name in ("done", "begun") and measure(text, found.start())
            told = "demanded" if listed else told
            told = "demanded" if name == "lacking" and overcomes(clause[: -len(found[0])]) else told
            if told == "told":
                yield Told(name, found[0], _part(text, found.start(), found.end()))
            elif told == "demanded":
                demanded.append(Told("ordered", found[0], text, measure=listed))
    yield from demanded


def _part(text: str, start: int, end: int) -> str:
    """What stands between commas round a place."""
    before = start
    while start - before < NARROW and before >= 0:  # *a reserve of local people, fit for the work, is small*
        before = max(text.rfind(mark, 0, before) for mark in ",;:،؛(–—")
    ends = [at for mark in ",;:،؛)–—" if (at := text.find(mark, end)) >= 0]
    return text[before + 1 : min(ends, default=len(text))]


def clause_of(sentence: str, words: str) -> str:
    """The clause of a sentence in which `words` stand; the whole where they do not."""
    at = sentence.find(words)
    if at < 0 or not words:
        return sentence
    ends = pattern("duty_grades", "breaks").search(sentence, at + len(words))
    return sentence[_begins(sentence[:at]) : ends.start() if ends else len(sentence)]


def _begins(before: str) -> int:
    """Where the clause begins that goes on after `before`."""
    return max((found.end() for found in pattern("duty_grades", "breaks").finditer(before)), default=0)


def counts_none(words: str) -> bool:
    """Whether the words of a lack say that there is none or little of what follows them (*no*, *too few*, *a lack of*)."""
    return pattern("duty_grades", "counts_none").fullmatch(words.strip()) is not None


def refers(before: str) -> bool:
    """Whether the day that follows these words is that of a paper or a bound (*the circular of March 1996*), not of an event."""
    return pattern("duty_grades", "references").search(before) is not None


def begins(before: str) -> bool:
    """Whether what stands before a day says that something begins on it (*shall be resumed on*): a beginning is no term."""
    return pattern("duty_grades", "beginnings").search(before) is not None


def is_people(phrase: str) -> bool:
    """Whether a phrase names nothing but people in general (*the labouring masses*)."""
    return bool(phrase) and pattern("duty_grades", "people").fullmatch(phrase.strip()) is not None


def kin(phrase: str) -> str:
    """Whom else a phrase for people means, as key terms in English (*the masses* → *peasants, workers*)."""
    return " ".join(each["by"] for each in load("duty_grades")["kin"] if re.search(each["when"], phrase, re.IGNORECASE))


def whom(phrase: str) -> str:
    """A phrase for people without the words that name anybody (*local people* → *local*); itself where nothing else is left."""
    return pattern("duty_grades", "anybody").sub(" ", phrase).strip() or phrase


@dataclass(frozen=True, slots=True)
class Means:
    """One thing by which a duty is discharged, as a key term in English; `alone`: to name it is enough to be on the duty, else a
    sentence must also name those whom the duty is about."""

    term: str
    alone: bool


def means(duty: str) -> tuple[Means, ...]:
    """By what a duty is discharged (*educate the masses* → *school*; *appoint local people to offices* → *officials*); empty
    where that is not known."""
    found = (each for each in load("duty_grades")["means"] if re.search(each["when"], duty.strip(), re.IGNORECASE))
    return tuple(Means(term, each["alone"]) for each in found for term in each["by"].split())
