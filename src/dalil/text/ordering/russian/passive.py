"""The infinitive of a Russian short participle: *семьи были обеспечены* → *обеспечить*."""

from __future__ import annotations

from dalil.text.lexicon import load
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.russian.words import is_verb, lemma


def infinitive(participle: str) -> str:
    """*обеспечены* → *обеспечить*, by the lexicon first, by the dictionary where it holds the verb (*выплачено* → *выплатить*), else by
    its ending; empty where the word is no short participle."""
    stem = cues.grammar("ru", "gender_of_participle").sub("", participle.lower())
    known = load("duties_ru")["participles"].get(stem)
    if known:
        return str(known)
    told = lemma(participle, "PRTS")
    if told and is_verb(told):
        return told
    endings: dict[str, str] = load("duties_ru")["grammar"]["participle_endings"]
    return next((stem.removesuffix(end) + put for end, put in endings.items() if stem.endswith(end) and len(stem) > min(len(end) + 2, max(len(end), 4))), "")
