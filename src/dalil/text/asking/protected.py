"""A matter of protection: who is to be protected, what of theirs, and against whom or what, from how a letter names it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dalil.text.lexicon import load, pattern

TRIMMED = " \"'“”«»()"


@dataclass(frozen=True, slots=True)
class Protected:
    """`whom`: the people concerned; `thing`: what of theirs (*rights to water*); `against`: from whom or what. Empty where not said."""

    whom: str
    thing: str = ""
    against: str = ""


def protected(topic: str, language: str) -> Protected | None:
    """The parts of a topic such as *protection of native interests against the settlers*; None where it is no matter of protection."""
    named = _topic(language)
    found = named.fullmatch(topic.strip()) if named else None
    if found is None:
        return None
    parts = {name: _whole(value or "") for name, value in found.groupdict().items()}
    return Protected(parts["whom"], parts.get("thing", ""), parts.get("against", ""))


def _whole(words: str) -> str:
    """Words without the quotation marks and brackets around them, and without one whose fellow goes with those (*"Russian" (colonialist) acts*)."""
    words = words.strip(TRIMMED)
    return " ".join(words.replace('"', "").split()) if words.count('"') % 2 else words


def kin(whom: str) -> str:
    """Whom a phrase for the people concerned also means, as key terms in English (*the natives* → *muslim*); empty where nobody is known."""
    return " ".join(each["by"] for each in load("protection")["kin"] if re.search(each["when"], whom, re.IGNORECASE))


def tells(part: str, sentence: str) -> str:
    """The words by which a sentence tells of a part, `guard`, `wrong`, `harm` or `protest`; empty where it tells nothing of it."""
    found = pattern("protection", part).search(sentence)
    return found[0] if found else ""


@cache
def _topic(language: str) -> re.Pattern[str] | None:
    own = load("protection")["topic"].get(language.partition("-")[0])
    return re.compile(own, re.IGNORECASE) if own else None
