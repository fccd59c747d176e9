"""Which words of a question carry its matter. Stop words and asking words are data: `lexicon/stopwords_*.yaml`."""

from __future__ import annotations

from functools import cache

from dalil.text.grams import fold, words
from dalil.text.lexicon import load_languages


@cache
def stopwords(language: str) -> frozenset[str]:
    """Folded words of a language that carry no matter anywhere; empty for a language without a list."""
    return _listed("stop", language)


@cache
def asking_words(language: str) -> frozenset[str]:
    """Folded words that carry no matter in a question, though they may in a document (*attitude*, *extracts*, *exactly*)."""
    return _listed("asking", language)


def _listed(part: str, language: str) -> frozenset[str]:
    data = load_languages("stopwords").get(language)
    return frozenset(fold(word) for word in words(str(data[part]))) if data else frozenset()


def content_words(text: str, language: str = "") -> list[str]:
    """The folded words of a question that carry its matter, in order, each once.

    Without a language the lists of all are used. A text of nothing but stop words keeps them: better those than none.
    """
    languages = (language,) if language in load_languages("stopwords") else tuple(load_languages("stopwords"))
    every = list(dict.fromkeys(folded for word in words(text) if (folded := fold(word))))
    bare = [word for word in every if not any(word in stopwords(code) for code in languages)]
    kept = [word for word in bare if not any(word in asking_words(code) for code in languages)]
    return kept or bare or every
