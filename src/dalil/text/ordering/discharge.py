"""What a sentence says of the fate of a duty: refused, lacking, done, begun, ordered. Cues are data, for all languages.

A sentence one clause of which tells that something was done or begun, and another that something lacks, tells of a part: begun; so does *done* of only a part (*two of its seven kilometres*).
"""

from __future__ import annotations

import re
from functools import cache

from dalil.text.lexicon import load

FATES = ("refused", "lacking", "done", "begun", "ordered")


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    data = load("duty_grades")
    return tuple((fate, re.compile("|".join(f"(?:{cue})" for cue in data[fate]), re.IGNORECASE)) for fate in FATES)


def fate(sentence: str) -> tuple[str, str]:
    """(the fate, the words that say it); two empty strings where the sentence tells none."""
    whole = _fate(sentence)
    if whole[0] == "done" and (partial := _any("partial").search(sentence)):
        return "begun", partial[0]
    if whole[0] == "lacking":
        clauses = [_fate(clause) for clause in _any("breaks").split(sentence)]
        part = next((words for told, words in clauses if told in ("done", "begun")), "")
        return ("begun", part) if part else whole
    return whole


def _fate(clause: str) -> tuple[str, str]:
    for name, pattern in _patterns():
        found = pattern.search(clause)
        if found:
            return name, found[0]
    return "", ""


@cache
def _any(name: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{cue})" for cue in load("duty_grades")[name]), re.IGNORECASE)


def is_people(phrase: str) -> bool:
    """Whether a phrase names nothing but people in general (*the labouring masses*)."""
    return bool(phrase) and _any("people").fullmatch(phrase.strip()) is not None


def means(act: str) -> str:
    """By what an act upon people at large is discharged, as key terms (*educate* → *school*); empty where that is not known."""
    return " ".join(thing for cue, thing in load("duty_grades")["means"] if re.match(cue, act.strip(), re.IGNORECASE))
