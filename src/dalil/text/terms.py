"""Key terms of questions in all our languages, so that full text finds *постановление* when *decision* is asked.

`lexicon/terms.yaml`: one entry a notion, its word beginnings by language. It is no dictionary: a hundred-odd notions that
letters of inquiry turn on.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from dalil.text.grams import fold
from dalil.text.lexicon import load

LONGEST_ENDING = 6
"""Letters that may follow a beginning: *cotton* + *-s*, *постановлен* + *-иями*."""
SHORT, SHORT_ENDING = 4, 2
"""Letters that may follow a beginning this short in English, which inflects little: *man* is not meant by *mandate*, nor *mill* by
*million*. (Other languages: hundreds of endings on short roots.)"""


@cache
def _entries() -> tuple[dict[str, tuple[str, ...]], ...]:
    return tuple(
        {language: tuple(fold(form) for form in str(forms).split()) for language, forms in entry.items()}
        for entry in load("terms").values()
    )


@lru_cache(maxsize=4096)
def translations(word: str, source: str, target: str) -> tuple[str, ...]:
    """Beginnings of words in `target` for a folded word of `source` (empty: any language); empty where there is none."""
    found: dict[str, None] = {}
    for entry in _entries():
        beginnings = {source: entry.get(source, ())} if source else entry
        if any(_begins(word, form, language) for language, forms in beginnings.items() for form in forms):
            found.update(dict.fromkeys(entry.get(target, ())))
    return tuple(found)


def _begins(word: str, form: str, language: str) -> bool:
    ending = SHORT_ENDING if language == "en" and len(form) <= SHORT else LONGEST_ENDING
    return word.startswith(form) and len(word) - len(form) <= ending


def all_translations(words: Sequence[str], source: str, target: str) -> tuple[str, ...]:
    """`translations` of several words, each once."""
    return tuple(dict.fromkeys(form for word in words for form in translations(word, source, target)))
