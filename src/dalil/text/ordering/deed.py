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


def taken(rest: str, name: str, language: str) -> tuple[str, str]:
    """(the rest without a circumstance, the circumstance)."""
    found = cues.pattern(language, FIELDS[name]).search(rest)
    if found is None or (name == "place" and found.start() == 0 and found.end() == len(rest)):
        return rest, ""
    value = found.groupdict().get(name) or found[0]
    return f"{rest[: found.start()].rstrip()}; {rest[found.end() :].lstrip()}".strip(" ;"), value.strip(" ,;.")
