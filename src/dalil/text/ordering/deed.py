"""One thing to be done, in its parts, and the circumstances that the lexicon tells from what is done."""

from __future__ import annotations

from dataclasses import dataclass

from dalil.text.ordering import duty_cues as cues

FIELDS = {"term": "terms", "measure": "measures", "beneficiary": "beneficiaries", "place": "places"}


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing to be done. `into`, `to` and `manner` complete the act; the rest is who for, where, until when, how much."""

    text: str
    act: str
    object: str = ""
    into: str = ""
    to: str = ""
    manner: str = ""
    beneficiary: str = ""
    place: str = ""
    term: str = ""
    measure: str = ""


@dataclass(frozen=True, slots=True)
class Laid:
    """Deeds laid by one word on one owner. `nobody`: it names nobody, and they are not owed by whom the clause before names. `you`: it
    speaks to those whom the directive addresses."""

    who: str
    deeds: tuple[Deed, ...]
    nobody: bool = False
    you: bool = False


def taken(rest: str, name: str, language: str) -> tuple[str, str]:
    """(the rest without a circumstance, the circumstance)."""
    found = cues.pattern(language, "spans").search(rest) if name == "term" else None
    fitting = (each for each in cues.pattern(language, FIELDS[name]).finditer(rest) if name != "term" or not (language == "en" and cues.grammar("en", "made_then").search(rest[: each.start()].rstrip())))
    found = found or next(fitting, None)
    if found is None or (name == "place" and found.start() == 0 and found.end() == len(rest)):
        return rest, ""
    value = found.groupdict().get(name) or found[0]
    return f"{rest[: found.start()].rstrip()}; {rest[found.end() :].lstrip()}".strip(" ;"), value.strip(" ,;.")
