"""Where a directive was issued: the line that is place and date, and other ways of saying it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from dalil.text.dating.dates import dates
from dalil.text.lexicon import load, pattern
from dalil.text.ordering.frame import letterhead
from dalil.text.ordering.frame.signatures import UPPER

BEFORE, AFTER = (str(load("settlements")[name]) for name in ("before", "after"))
SHORT = 70
"""Characters up to which a line may be nothing but place and date."""
LONGEST = 160
"""Characters up to which a line may be one that says when and where."""
PLACE = rf"(?:(?:{BEFORE}) ?)?[{UPPER}][\w'-]+(?: [{UPPER}][\w'-]+){{0,2}}(?: (?:{AFTER}))?"
"""A place by its name, with the word for its kind."""
DATED_PLACE = re.compile(rf"^\S.*?(?:\s{{2,}}|\t)(?P<place>{PLACE})$")
"""*15 марта 1926 г.          г. Нижний Новгород*."""
NUMBERED = re.compile(r"^(?:№|No\.?|Ref\.?:?)\s*[\w/-]+[.,]?\s+")
NAMED_DATE = re.compile(rf"^(?!{load('directives')['no_place']})(?P<place>(?:(?:{BEFORE}) ?)?[{UPPER}][\w.'-]+(?: [\w.'-]+){{0,3}})(?:,\s|\s{{2,}}|\t)", re.IGNORECASE)
ALONE = re.compile(rf"^(?:(?:{BEFORE}) ?[{UPPER}][\w'-]+(?: [{UPPER}][\w'-]+)?|(?:[{UPPER}][\w'-]+ ){{1,2}}(?:{AFTER}))$")
"""A line that is a place and nothing else (*с. Сосновка*, *Ақбұлақ ауылы*)."""
BESIDE = re.compile(rf"^(?:.*(?:, |\s{{2,}}|\t))?(?P<place>[{UPPER}][\w'-]+(?: [{UPPER}][\w'-]+){{0,2}}),$")
"""*Secretariat, Port Lorne,* above a line that is a date."""


def dateline(lines: Sequence[str]) -> str:
    """The place of the first line that is place and date (*Moscow, February 12, 1919*); empty where there is none."""
    plain = [NUMBERED.sub("", line) for line in lines if not letterhead.is_no_name(line) or _held(line) or issued_by(line)]
    for line in plain:
        found = NAMED_DATE.match(line)
        if found and _is_place(found["place"]) and len(re.sub(r"\s+", " ", line)) < SHORT and dates(line[found.end() - 1 :]):
            return found["place"]
    for line in plain:
        told = issued_by(line) or _held(line)
        if told and told["place"] and len(line) < LONGEST:
            return told["place"]
    beside = next((found["place"] for line in plain if (found := DATED_PLACE.match(line)) and (when := dates(line)) and when[0][0] < 5 and when[0][1] < found.start("place")), "")
    if beside:
        return beside
    alone = next((line for line in plain if ALONE.match(line)), "")
    return alone or next((found["place"] for line, after in pairwise(plain) if (found := BESIDE.match(line)) and len(after) < 40 and dates(after)), "")


def _is_place(name: str) -> bool:
    """Whether what stands before a date is a place by its look, and no paper nor another date."""
    capital = name[:1].isupper() or re.match(r"\w{1,3}\.", name) is not None
    return capital and not dates(name) and not pattern("directives", "kinds_of_paper").search(name)


def issued_by(line: str) -> re.Match[str] | None:
    """*Issued by the Water Office, Kesra, 2 October 2011*: the body, and the place where the line names it."""
    return pattern("directives", "issued_by").match(line)


def _held(line: str) -> re.Match[str] | None:
    """*…, held at Kesra on 2 October 2011*: the place."""
    return pattern("directives", "held_at").search(line)


def of_court(head: Sequence[str]) -> str:
    """*IN THE COUNTY COURT AT HALLOWBRIDGE*: where it sits."""
    for line in head[:4]:
        found = pattern("directives", "court_at").match(letterhead.bare(line))
        if found:
            return found["place"].title() if found["place"].isupper() else found["place"]
    return ""
