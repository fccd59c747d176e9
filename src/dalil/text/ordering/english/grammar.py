"""What the English readers know of words: expressions and lists under `grammar` in `lexicon/duties_en.yaml`."""

from __future__ import annotations

import re
from functools import cache

from dalil.text.asking.statement import verbs
from dalil.text.ordering import duty_cues as cues


def grammar(name: str) -> re.Pattern[str]:
    """An expression by its name."""
    return cues.grammar("en", name)


def listed(word: str, name: str) -> bool:
    """Whether a word, as it stands, is in a list."""
    return word in cues.listed("en", name)


@cache
def known_verbs() -> frozenset[str]:
    """The verbs of the lexicon and of the lists of verbs."""
    return frozenset(cues.words("en", "verbs") | verbs()[0].keys())
