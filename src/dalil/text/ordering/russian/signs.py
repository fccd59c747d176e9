"""The words of a Russian clause that lay duties: verbs of ordering and forbidding, *обязан*, *надлежит*, imperatives, and in a law
any verb of an office.
"""

from __future__ import annotations

from dataclasses import dataclass

from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.russian.words import Word, has, is_adverb, is_infinitive, lemma, listed

OPENS = (",", ";", "и", "а", "также", ":", "—")
"""Behind what an infinitive may order."""
CASE = {"dative": "datv", "accusative": "accs", "genitive": "gent", "upon": "accs"}
"""The case in which a verb of ordering names who is to do it, by the list in which it stands."""


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
        sign = _sign(row, at, commanding=commanding, normative=normative)
        if sign:
            made.append(sign)
    return made


def _sign(row: list[Word], at: int, *, commanding: bool, normative: bool) -> Sign | None:
    low = row[at].low
    before = row[at - 1].low if at else ""
    after = row[at + 1].low if at + 1 < len(row) else ""
    verb = lemma(row[at].text, "VERB") or lemma(row[at].text, "INFN")
    base = verb.removesuffix("ся")
    present = has(row[at].text, "VERB", "pres") or (has(row[at].text, "VERB", "futr") and verb.endswith("ить") and has(row[at].text, "1per"))
    opens = at == 0 or before in OPENS or is_adverb(row[at - 1].text)
    ordering = present or (has(row[at].text, "INFN") and opens and (commanding or at == 0))
    if listed(low, "obliged"):
        return Sign("obliged", at, at + 1)
    for name, case in CASE.items():
        if ordering and listed(base, f"order_{name}") and before != "не":
            return Sign("order", at, at + 1, case)
    if commanding and has(row[at].text, "INFN") and listed(base, "order_upon") and after == "на":
        return Sign("order", at, at + 1, CASE["upon"])
    if ordering and listed(base, "forbid"):
        return Sign("forbid", at, at + 1)
    if before == "не" and listed(base, "forbid_not") and (present and verb.endswith("ся")):
        return Sign("forbid_not", at, at + 1)
    if listed(low, "cannot") or (before == "не" and (listed(low, "entitled") or (listed(low, "has") and after == "права"))):
        return Sign("may_not", at, at + 1 + (after == "права"))
    if listed(low, "has") and at + 1 < len(row) and is_infinitive(row[at + 1].text):
        return Sign("obliged", at, at + 1)
    if listed(low, "impersonal") and not listed(before, "comparing"):
        return Sign("impersonal", at, at + 1)
    if listed(low, "judged") and (listed(before, "judging") or listed(after, "judging")):
        return Sign("impersonal", at, at + 1 + listed(after, "judging"))
    if listed(low, "subject_to"):
        return Sign("subject_to", at, at + 1)
    if listed(low, "polite"):
        return Sign("polite", at, at + 1)
    if has(row[at].text, "impr", "plur") and cues.grammar("ru", "imperative_end").search(low) and not listed(low, "no_command") and not has(row[at].text, "NOUN"):
        return Sign("imperative", at, at + 1)
    if normative and has(row[at].text, "VERB", "pres", "3per") and not listed(verb, "stative") and not verb.endswith("ся"):
        return Sign("states", at, at + 1)
    return None
