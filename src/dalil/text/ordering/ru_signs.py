"""The words of a Russian clause that lay duties: verbs of ordering and forbidding, *обязан*, *надлежит*, imperatives, and in a law
any verb of an office.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dalil.text.ordering.ru_words import Word, has, is_adverb, is_infinitive, lemma, listed

GIVEN = ("dative", "accusative", "genitive", "upon")
CASE = {"dative": "datv", "accusative": "accs", "genitive": "gent", "upon": "accs"}

@dataclass(frozen=True, slots=True)
class Sign:
    """A word that lays a duty, at `at`; the words of what it lays begin at `after`."""

    kind: str
    at: int
    after: int
    case: str = ""


def signs(row: list[Word], *, commanding: bool, normative: bool) -> list[Sign]:
    made: list[Sign] = []
    for at in range(len(row)):
        if made and at < made[-1].after:
            continue
        sign = _sign(row, at, commanding=commanding, normative=normative, first=not made)
        if sign:
            made.append(sign)
    return made


def _sign(row: list[Word], at: int, *, commanding: bool, normative: bool, first: bool) -> Sign | None:
    low = row[at].low
    before = row[at - 1].low if at else ""
    after = row[at + 1].low if at + 1 < len(row) else ""
    verb = lemma(row[at].text, "VERB") or lemma(row[at].text, "INFN")
    base = verb.removesuffix("ся")
    present = has(row[at].text, "VERB", "pres") or (has(row[at].text, "VERB", "futr") and verb.endswith("ить") and has(row[at].text, "1per"))
    opens = at == 0 or before in (",", ";", "и", "а", "также", ":", "—") or is_adverb(row[at - 1].text)
    ordering = present or (has(row[at].text, "INFN") and opens and (commanding or at == 0))
    if listed(low, "obliged"):
        return Sign("obliged", at, at + 1)
    for case in GIVEN:
        if ordering and listed(base, f"order_{case}") and before != "не":
            return Sign("order", at, at + 1, CASE[case])
    if commanding and has(row[at].text, "INFN") and listed(base, "order_upon") and after == "на":
        return Sign("order", at, at + 1, CASE["upon"])
    if ordering and listed(base, "forbid"):
        return Sign("forbid", at, at + 1)
    if before == "не" and listed(base, "forbid_not") and (present and verb.endswith("ся")):
        return Sign("forbid_not", at, at + 1)
    if low == "нельзя" or (before == "не" and (low == "вправе" or ((low == "имеет" or low == "имеют") and after == "права"))):
        return Sign("may_not", at, at + 1 + (after == "права"))
    if low in ("имеют", "имеет") and at + 1 < len(row) and is_infinitive(row[at + 1].text):
        return Sign("obliged", at, at + 1)
    if listed(low, "impersonal") and before not in ("как", "что", "чем"):
        return Sign("impersonal", at, at + 1)
    if listed(low, "judged") and (listed(before, "judging") or listed(after, "judging")):
        return Sign("impersonal", at, at + 1 + listed(after, "judging"))
    if low in ("подлежит", "подлежат"):
        return Sign("subject_to", at, at + 1)
    if listed(low, "polite"):
        return Sign("polite", at, at + 1)
    if has(row[at].text, "impr", "plur") and re.search(r"те(?:сь)?$", low) and not listed(low, "no_command") and not has(row[at].text, "NOUN"):
        return Sign("imperative", at, at + 1)
    if normative and has(row[at].text, "VERB", "pres", "3per") and not listed(verb, "stative") and not verb.endswith("ся"):
        return Sign("states", at, at + 1)
    return None
