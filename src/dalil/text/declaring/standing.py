"""Where a sentence stands on the rights of people, where it says so itself: their right is claimed or denied, a position towards them or what
is done to them is declared, or something is asked for or from them.

Positions are those that `reading` knows; rights, and what is to go to whom, are read here. Silence before error: what is reported of others,
supposed, or told as a fact takes no side.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from dalil.text.asking.protected import tells
from dalil.text.deciding.operative import operative
from dalil.text.declaring.reading import declared
from dalil.text.lexicon import load, pattern
from dalil.text.ordering.fates.modality import demands, mood
from dalil.text.tenor import reports
from dalil.text.topic import Topic

ANYBODY = Topic("", ())
"""A holder that is not asked for."""

Named = Callable[[str], bool]
"""Whether words name the people concerned."""
NEAR = 60
"""Characters behind *to fight*, *to end* among which what is against them must stand."""
DENIED = 12
"""Characters before a word for them in which a *not* turns it round."""


def stands(sentence: str, named: Named, whom: Topic, language: str = "", *, theirs: bool, listed: bool = False) -> tuple[str, str]:
    """(*for* or *against*, the words that say it); two empty strings where the sentence declares nothing. `whom`: the people concerned.

    `theirs`: the people concerned say it themselves, so that their protest is for what is theirs. `listed`: it is an item of a list of demands.
    """
    if reports(sentence):
        return "", ""
    if denied := pattern("standing", "denied").search(sentence):
        return ("", "") if mood(sentence, denied.start()) == "supposed" else ("against", denied[0])
    if claimed := pattern("standing", "claimed").search(sentence):
        return ("", "") if mood(sentence, claimed.start()) == "supposed" else ("for", claimed[0])
    if position := next((each for each in declared(sentence, whom, ANYBODY, language) if each.aim == "named" and not each.told), None):
        return position.side, position.words
    asked = _asked(sentence, named) if listed or _asks(sentence) else ("", "")
    if asked[0]:
        return asked
    protest = tells("protest", sentence) if theirs else ""
    return ("for", protest) if protest else ("", "")


def _asks(sentence: str) -> bool:
    """Whether a sentence proposes, demands or protests."""
    put = any(pattern(*part).search(sentence) for part in (("decisions_motions", "moves"), ("standing", "asks")))
    return put or operative(sentence) == "proposed" or bool(tells("protest", sentence)) or demands(sentence)


def _asked(sentence: str, named: Named) -> tuple[str, str]:
    """The side of what is asked for: that something go to them, or to another or from them."""
    for name in ("restores", "gives"):
        for found in pattern("standing", name).finditer(sentence):
            to = _to().match(sentence, found.end())
            if to is not None:
                return "for" if named(to["to"]) else "against", found[0].strip()
            if named(sentence if name == "restores" else sentence[found.start() :]):
                return "for", found[0].strip()
    if taken := pattern("standing", "takes").search(sentence):
        return "against", taken[0]
    for found in pattern("standing", "combats").finditer(sentence):
        after = sentence[found.end() : found.end() + NEAR]
        if wrong := tells("wrong", after) or tells("harm", after):
            return "for", f"{found[0]} … {wrong}"
    guard = tells("guard", sentence) if named(sentence) else ""
    return ("for", guard) if guard and not _turned(sentence[: sentence.find(guard)]) else ("", "")


def _turned(before: str) -> bool:
    """Whether a *not* stands right before a word."""
    return pattern("standing", "nots").search(before[-DENIED:]) is not None


@cache
def _to() -> re.Pattern[str]:
    return re.compile(load("standing")["to"], re.IGNORECASE)
