"""Where a directive was issued: the line that is place and date, and other ways of saying it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from dalil.text.dating.dates import dates
from dalil.text.lexicon import load
from dalil.text.ordering import letterhead
from dalil.text.ordering.signatures import UPPER

BEFORE, AFTER = (str(load("settlements")[name]) for name in ("before", "after"))
LONGEST = 160
"""Characters up to which a line may be one that says when and where."""
PLACE = rf"(?:(?:{BEFORE}) ?)?[{UPPER}][\w'-]+(?: [{UPPER}][\w'-]+){{0,2}}(?: (?:{AFTER}))?"
"""A place by its name, with the word for its kind."""
HELD = re.compile(
    r"\b(?:held|presented|adopted|done|given|signed|issued|concluded|made|executed)\b.*?\b(?:at|in) (?:the [\w' ]+, )?(?P<place>(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)*)(?:,? (?:on|this)\s|, in [\w ]{2,30},)",
    re.IGNORECASE,
)
ISSUED = re.compile(r"^(?:issued|adopted|published|made|passed|approved|enacted|promulgated) by (?:the )?(?P<body>[^,]+?)(?: at its [^,]+)?(?:(?:,| at) (?P<place>(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)*))?(?:,| on| this| the)? (?=\d)", re.IGNORECASE)
"""*Issued by the Water Office, Kesra, 2 October 2011*."""
KIND = re.compile(r"\b(?:report|circular|order|decree|resolution|minutes|no|chapter|section|part|session|draft|version|revised|приказ|протокол|решение|постановление|отчёт|отчет)\b", re.IGNORECASE)
DATED_PLACE = re.compile(rf"^\S.*?(?:\s{{2,}}|\t)(?P<place>{PLACE})$")
"""*15 марта 1926 г.          г. Нижний Новгород*."""
NUMBERED = re.compile(r"^(?:№|No\.?|Ref\.?:?)\s*[\w/-]+[.,]?\s+")
NAMED_DATE = re.compile(rf"^(?!(?:done|signed|given|from|dated|от)\b)(?P<place>(?:(?:{BEFORE}) ?)?[{UPPER}][\w.'-]+(?: [\w.'-]+){{0,3}})(?:,\s|\s{{2,}}|\t)", re.IGNORECASE)
ALONE = re.compile(rf"^(?:(?:{BEFORE}) ?[{UPPER}][\w'-]+(?: [{UPPER}][\w'-]+)?|(?:[{UPPER}][\w'-]+ ){{1,2}}(?:{AFTER}))$")
"""A line that is a place and nothing else (*с. Сосновка*, *Ақбұлақ ауылы*)."""
BESIDE = re.compile(rf"^(?:.*(?:, |\s{{2,}}|\t))?(?P<place>[{UPPER}][\w'-]+(?: [{UPPER}][\w'-]+){{0,2}}),$")
"""*Secretariat, Port Lorne,* above a line that is a date."""


def dateline(lines: Sequence[str]) -> str:
    """The place of the first line that is place and date (*Moscow, February 12, 1919*); empty where there is none."""
    plain = [NUMBERED.sub("", line) for line in lines if not letterhead.NOT_A_NAME.match(line) or HELD.search(line) or ISSUED.match(line)]
    for line in plain:
        found = NAMED_DATE.match(line)
        if found and found["place"][:1].isupper() | bool(re.match(r"\w{1,3}\.", found["place"])) and len(re.sub(r"\s+", " ", line)) < 70 and dates(line[found.end() - 1 :]) and not dates(found["place"]) and not KIND.search(found["place"]):
            return found["place"]
    for line in plain:
        told = ISSUED.match(line) or HELD.search(line)
        if told and told["place"] and len(line) < LONGEST:
            return told["place"]
    beside = next((found["place"] for line in plain if (found := DATED_PLACE.match(line)) and (when := dates(line)) and when[0][0] < 5 and when[0][1] < found.start("place")), "")
    if beside:
        return beside
    alone = next((line for line in plain if ALONE.match(line)), "")
    return alone or next((found["place"] for line, after in pairwise(plain) if (found := BESIDE.match(line)) and len(after) < 40 and dates(after)), "")


def of_court(head: Sequence[str]) -> str:
    """*IN THE COUNTY COURT AT HALLOWBRIDGE*: where it sits."""
    for line in head[:4]:
        found = re.match(r"(?:in )?(?:the )?(?:[\w']+ ){0,4}court at (?P<place>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)$", letterhead.bare(line), re.IGNORECASE)
        if found:
            return found["place"].title() if found["place"].isupper() else found["place"]
    return ""
