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


@cache
def _notions(source: str) -> dict[str, dict[int, int]]:
    """Beginning → the notions it stands for, and how many letters may follow it; of one language, or of all."""
    found: dict[str, dict[int, int]] = {}
    for notion, entry in enumerate(_entries()):
        for language, forms in entry.items():
            for form in forms if source in ("", language) else ():
                ending = SHORT_ENDING if language == "en" and len(form) <= SHORT else LONGEST_ENDING
                held = found.setdefault(form, {})
                held[notion] = max(ending, held.get(notion, 0))
    return found


@lru_cache(maxsize=4096)
def translations(word: str, source: str, target: str) -> tuple[str, ...]:
    """Beginnings of words in `target` for a folded word of `source` (empty: any language); empty where there is none."""
    notions = _notions(source)
    met: set[int] = set()
    for ending in range(min(LONGEST_ENDING, len(word) - 1) + 1):
        held = notions.get(word[: len(word) - ending], {})
        met.update(notion for notion, longest in held.items() if ending <= longest)
    return tuple(dict.fromkeys(form for notion in sorted(met) for form in _entries()[notion].get(target, ())))


def all_translations(words: Sequence[str], source: str, target: str) -> tuple[str, ...]:
    """`translations` of several words, each once."""
    return tuple(dict.fromkeys(form for word in words for form in translations(word, source, target)))
