"""The infinitive of a Russian short participle: *семьи были обеспечены* → *обеспечить*."""

from __future__ import annotations

import re

from dalil.text.lexicon import load
from dalil.text.ordering.ru_words import is_verb, lemma

ENDINGS = (("веден", "вести"), ("везен", "везти"), ("несен", "нести"), ("жден", "дить"), ("овлен", "овить"), ("авлен", "авить"), ("влен", "вить"), ("плен", "пить"), ("млен", "мить"), ("блен", "бить"), ("ен", "ить"), ("ён", "ить"), ("ан", "ать"), ("ян", "ять"), ("т", "ть"))
"""How a short participle (without its ending of gender and number) ends, and its infinitive."""


def infinitive(participle: str) -> str:
    """*обеспечены* → *обеспечить*, by the lexicon first, by the dictionary where it holds the verb (*выплачено* → *выплатить*); empty where the word is no short participle."""
    stem = re.sub(r"(?<=[нт])[аоы]$", "", participle.lower())
    known = load("duties_ru")["participles"].get(stem)
    if known:
        return str(known)
    told = lemma(participle, "PRTS")
    if told and is_verb(told):
        return told
    return next((stem.removesuffix(end) + put for end, put in ENDINGS if stem.endswith(end) and len(stem) > min(len(end) + 2, max(len(end), 4))), "")
