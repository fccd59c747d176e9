"""In what mood a sentence speaks: whether a thing is told as done, demanded or planned, or only asked and supposed.

A sentence that demands or plans something is no report that it was done. Cues are data (`lexicon/modality.yaml`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from dalil.text.asking.nominative import is_infinitive
from dalil.text.lexicon import load

Mood = Literal["told", "demanded", "supposed"]
BACK = 4000
"""Characters before an item of a list in which the words that lead it in are looked for."""
LEAD = 300
"""Characters of those words that are read."""


def mood(clause: str, at: int) -> Mood:
    """The mood that what stands before `at` in a clause puts on what stands there."""
    before = _pattern("telling").sub(" ", clause[:at])
    if _pattern("supposed").search(before):
        return "supposed"
    return "demanded" if _pattern("demanded").search(before) else "told"


def overcomes(before: str) -> bool:
    """Whether what stands before a lack speaks of its being done away with (*to end the backwardness*)."""
    return _pattern("overcome").search(before) is not None


def asks(sentence: str) -> bool:
    """Whether a sentence asks or supposes more than once (*are there any, and if so why are they not used*): it tells nothing."""
    return len(_anywhere().findall(sentence)) > 1


def demands(text: str) -> bool:
    """Whether a text, in any of its clauses, demands or plans something."""
    return _pattern("demanded").search(_pattern("telling").sub(" ", text)) is not None


def is_item(sentence: str) -> bool:
    """Whether a sentence is an item of a list, by its label (*б) …*)."""
    return _one("item").match(sentence) is not None


def commands(sentence: str) -> bool:
    """Whether a Russian sentence opens with an infinitive: it commands (*Открыть школы.*)."""
    first = re.match(r"[а-яё]+", _words(sentence))
    return first is not None and is_infinitive(first[0])


def bare(sentence: str) -> bool:
    """Whether a sentence only commands an action, or names it (*widening of the network of schools;*)."""
    words = _words(sentence)
    return commands(sentence) or (_one("action_noun").match(words) is not None and _one("reported_form").search(words) is None)


def _words(sentence: str) -> str:
    return _one("item").sub("", sentence).lstrip("“\"«„ ").lower()


def measure(sentence: str, at: int) -> bool:
    """Whether `at` lies in an item of a list within the sentence (*namely: a) clubs; b) widening of the network*) that only
    names an action."""
    labels = [found.start() + 1 for found in re.finditer(r"\s[“\"«„]?(?:[a-zа-яё]|\d{1,2})\)\s", sentence)]
    if len(labels) < 2 or at < labels[0]:
        return False
    start = max(label for label in labels if label <= at)
    return bare(sentence[start : min((label for label in labels if label > at), default=len(sentence))])


def led_in_by_demand(text: str, start: int) -> bool:
    """Whether the item of a list that begins at `start` is led in by words that demand (*It is necessary: a) … b) …*).

    An item that is quoted out of its list (*“е) были изданы законы …”*) is part of another text, and no report either.
    """
    if text[start : start + 1] in "“\"«„":
        return True
    before = text[max(0, start - BACK) : start]
    lead = before.rfind(":")
    return lead >= 0 and demands(before[max(0, lead - LEAD) : lead].rpartition("\n\n")[2])


def is_programme(*about: str) -> bool:
    """Whether what a document calls itself (title, kind) says that it sets out what is to be done."""
    return any(pattern.search(words) for pattern in _programmes() for words in about if words)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile("|".join(str(cue) for cue in load("modality")[name].values()), re.IGNORECASE)


@cache
def _anywhere() -> re.Pattern[str]:
    """The cues of supposing, whether or not a comma follows."""
    return re.compile(_pattern("supposed").pattern.replace("(?=[^,]*$)", ""), re.IGNORECASE)


@cache
def _one(name: str) -> re.Pattern[str]:
    return re.compile(str(load("modality")[name]), re.IGNORECASE)


@cache
def _programmes() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(cue, re.IGNORECASE) for cue in load("modality")["programmes"])
