"""Russian nouns of action and the verbs they are of: *проведение* → *провести*, *сдача* → *сдать*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dalil.text.lexicon import load
from dalil.text.ordering.ru_words import is_verb

CHANGES: Sequence[tuple[str, Sequence[str]]] = (
    ("жд", ("д",)), ("щ", ("т", "ст")), ("ш", ("с",)), ("ж", ("з", "д")), ("вл", ("в",)), ("пл", ("п",)), ("бл", ("б",)), ("мл", ("м",)), ("ч", ("т",)), ("", ("",)),
)  # fmt: skip
"""How the stem of a noun of action ends, and that of its verb (*утверждение*: *утвердить*)."""


def verb_of(noun: str) -> str:
    """The verb of a noun of action (*проведение* → *провести*, *организация* → *организовать*), by the lexicon or as the dictionary
    confirms; empty where there is none."""
    low = noun.lower()
    known = load("duties_ru")["grammar"]["verbs_of_nouns"].get(low)
    if known:
        return str(known)
    stem = re.sub(r"(?:ение|ание|яние|ация|яция|ование|ка|тие|ия)$", "", low)
    if stem == low:
        return ""
    for end, puts in CHANGES:
        if end and not stem.endswith(end):
            continue
        for put in puts:
            base = stem.removesuffix(end) + put if end else stem
            for tail in TAILS.get(low[len(stem) :], ("ить",)):
                if is_verb(base + tail):
                    return base + tail
    return ""


TAILS = {
    "ение": ("ить", "еть", "ести"), "ание": ("ать",), "яние": ("ять",), "ация": ("овать", "изовать", "ировать"), "яция": ("ировать",), "ование": ("овать",),
    "ка": ("ить", "ать"), "тие": ("ть", "ыть"), "ия": ("ировать",),
}  # fmt: skip
