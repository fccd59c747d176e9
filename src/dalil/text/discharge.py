"""What a sentence says of the fate of a duty: refused, lacking, done, begun, ordered. Cues are data, for all languages."""

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
    for name, pattern in _patterns():
        found = pattern.search(sentence)
        if found:
            return name, found[0]
    return "", ""


@cache
def _people() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{cue})" for cue in load("duty_grades")["people"]), re.IGNORECASE)


def is_people(phrase: str) -> bool:
    """Whether a phrase names nothing but people in general (*the labouring masses*)."""
    return bool(phrase) and _people().fullmatch(phrase.strip()) is not None
