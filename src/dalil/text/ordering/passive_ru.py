"""Russian duties in the passive: *выдача должна производиться*, *чтобы семьи были обеспечены хлебом* → *производить выдачу*."""

from __future__ import annotations

import re
from functools import cache

from dalil.text.lexicon import load

BE = re.compile(r"(?:быть|был[аио]?) (?P<participle>[а-яё]+)\b\s*(?P<rest>.*)$", re.DOTALL)
REFLEXIVE = re.compile(r"(?P<verb>[а-яё]+(?:ть|ти|чь))ся\b\s*(?P<rest>.*)$", re.DOTALL)
ENDINGS = (("веден", "вести"), ("везен", "везти"), ("несен", "нести"), ("жден", "дить"), ("овлен", "овить"), ("авлен", "авить"), ("влен", "вить"), ("плен", "пить"), ("млен", "мить"), ("блен", "бить"), ("ен", "ить"), ("ён", "ить"), ("ан", "ать"), ("ян", "ять"), ("т", "ть"))
"""How a short participle (without its ending of gender and number) ends, and its infinitive."""


def active(subject: str, deed: str) -> str:
    """What is to be done with `subject`, beginning with the infinitive; empty where `deed` is no passive."""
    being = BE.match(deed)
    if being and (verb := infinitive(being["participle"])):
        return f"{verb} {subject} {being['rest']}".strip()
    itself = REFLEXIVE.match(deed)
    if itself and itself["verb"] in _passive_verbs():
        return f"{itself['verb']} {subject} {itself['rest']}".strip()
    return ""


def infinitive(participle: str) -> str:
    """*обеспечены* → *обеспечить*, by the lexicon first; empty where the word is no short participle."""
    stem = re.sub(r"(?<=[нт])[аоы]$", "", participle.lower())
    known = load("duties_ru")["participles"].get(stem)
    if known:
        return str(known)
    return next((stem.removesuffix(end) + put for end, put in ENDINGS if stem.endswith(end) and len(stem) > min(len(end) + 2, max(len(end), 4))), "")


@cache
def _passive_verbs() -> frozenset[str]:
    return frozenset(str(load("duties_ru")["passive_verbs"]).split())
