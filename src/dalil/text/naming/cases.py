"""The cases of a Russian phrase that names a body, a group or a place, by pymorphy3 (MIT)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

ABBREVIATION = re.compile(r"[А-ЯЁ][а-яё]*[А-ЯЁ]+")
"""ВЦИК, ТурЦИК: a word of capitals."""
ENDINGS = ("а", "у", "ом", "е")
CASES = ("gent", "datv", "accs", "ablt", "loct")


@cache
def _morphology() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=4_096)
def cases(phrase: str) -> tuple[str, ...]:
    """The phrase in the other cases: its head and the adjectives before it change, what depends on the head stays."""
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*|[^\w]+|\d+", phrase)
    changing: list[tuple[int, Any]] = []
    for at, word in enumerate(words):
        if not word[0].isalpha():
            continue
        if not changing and ABBREVIATION.fullmatch(word):
            endings = ENDINGS if re.search(r"[АЕИОУЫЭЮЯаеиоуыэюя][^АЕИОУЫЭЮЯаеиоуыэюя]$", word) else ()
            return tuple("".join([*words[:at], word + ending, *words[at + 1 :]]) for ending in endings)
        parse = _nominal(word)
        if parse is None:
            return ()
        changing.append((at, parse))
        if "NOUN" in parse.tag:
            break
    else:
        return ()
    number = changing[-1][1].tag.number
    made = []
    for case in CASES:
        forms = list(words)
        for at, parse in changing:
            form = parse.inflect({case, number} if number else {case})
            if form is None:
                break
            if not ABBREVIATION.fullmatch(words[at]):
                forms[at] = form.word.capitalize() if words[at][:1].isupper() else form.word
        made.append("".join(forms))
    return tuple(dict.fromkeys(form for form in made if form != phrase))


def _nominal(word: str) -> Any:
    """The likeliest reading as a noun or adjective in the nominative."""
    for parse in _morphology().parse(word):
        if ("NOUN" in parse.tag or "ADJF" in parse.tag) and "nomn" in parse.tag and parse.is_known:
            return parse
    return None


@lru_cache(maxsize=4_096)
def oblique(word: str) -> bool:
    """Whether a Russian word stands in another case than the nominative, by its likeliest reading that is a noun."""
    for parse in _morphology().parse(word):
        if "NOUN" in parse.tag:
            return "nomn" not in parse.tag
    return False
