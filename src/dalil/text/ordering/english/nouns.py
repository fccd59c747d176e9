"""English nouns of action and the verbs they are of: *procurement* → *procure*, *delivery* → *deliver*."""

from __future__ import annotations

import re

from dalil.text.lexicon import load
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.deed import Deed
from dalil.text.ordering.english import deeds
from dalil.text.ordering.english.grammar import known_verbs


def verb_of(noun: str) -> str:
    """The verb of a noun of action, by the lexicon or where the lists of verbs confirm it; empty where there is none."""
    low = noun.lower()
    told = cues.table("en", "verbs_of_nouns").get(low)
    if told:
        return told
    known = known_verbs()
    endings: dict[str, list[str]] = load("duties_en")["grammar"]["noun_endings"]
    stems = ((low.removesuffix(end), put) for end, puts in endings.items() if low.endswith(end) for put in puts)
    doubled = ((stem[:-1] if stem[-1:] == stem[-2:-1] and not put else stem, put) for stem, put in list(stems))
    found = next((stem + put for stem, put in doubled if len(stem) > 2 and stem + put in known), "")
    return found or next((each for end, puts in endings.items() if low.endswith(end) for put in puts if (each := low.removesuffix(end) + put) in known), "")


def deeds_of(phrase: str) -> list[Deed]:
    """The deed of *Procurement of life rafts*, as a plan names its measures; none where the first word is no noun of action."""
    found = re.match(r"(?P<noun>[A-Za-z]+) of (?P<rest>\S.*)$", phrase.strip(" .;"), re.DOTALL)
    verb = verb_of(found["noun"]) if found else ""
    return deeds.deeds_of(f"{verb} {found['rest']}", sure=True) if found and verb else []
