"""One thing to be done, in its parts, and the circumstances that the lexicon tells from what is done."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dalil.text.ordering import duty_cues as cues

OF_A_THING = re.compile(r"\b(?:built|made|issued|born|opened|erected|registered|published|created|signed|held|committed|existing|adopted|dated|passed)$")
"""*every mill built before 1920*: when the thing was made is no term of the duty."""
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
    found = cues.pattern(language, "spans").search(rest) if name == "term" else None
    fitting = (each for each in cues.pattern(language, FIELDS[name]).finditer(rest) if name != "term" or not OF_A_THING.search(rest[: each.start()].rstrip()))
    found = found or next(fitting, None)
    if found is None or (name == "place" and found.start() == 0 and found.end() == len(rest)):
        return rest, ""
    value = found.groupdict().get(name) or found[0]
    return f"{rest[: found.start()].rstrip()}; {rest[found.end() :].lstrip()}".strip(" ;"), value.strip(" ,;.")
