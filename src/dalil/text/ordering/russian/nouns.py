"""Russian nouns of action and the verbs they are of: *проведение* → *провести*, *сдача* → *сдать*."""

from __future__ import annotations

from dalil.text.lexicon import load
from dalil.text.ordering.russian.words import is_verb


def verb_of(noun: str) -> str:
    """The verb of a noun of action (*проведение* → *провести*, *организация* → *организовать*), by the lexicon or as the dictionary
    confirms; empty where there is none."""
    low = noun.lower()
    grammar = load("duties_ru")["grammar"]
    known = grammar["verbs_of_nouns"].get(low)
    if known:
        return str(known)
    endings: dict[str, str] = grammar["noun_endings"]
    ending = max((end for end in endings if low.endswith(end)), key=len, default="")
    stem = low.removesuffix(ending)
    changes: dict[str, str] = {**grammar["stem_changes"], "": ""}
    if not ending:
        return ""
    made = (
        stem.removesuffix(end) + put + tail
        for end, puts in changes.items()
        if stem.endswith(end)
        for put in puts.split() or [""]
        for tail in endings[ending].split()
    )
    return next((verb for verb in made if is_verb(verb)), "")
