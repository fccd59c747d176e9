"""Which words of a question carry its matter. Stop words and asking words are data: `lexicon/stopwords_*.yaml`."""

from __future__ import annotations

from collections.abc import Callable
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
    """`matter_words`, or where there are none the words that only ask, or else all: better those than none."""
    return matter_words(text, language) or _without(text, language, stopwords) or _folded(text)


def matter_words(text: str, language: str = "") -> list[str]:
    """The folded words of a question that carry its matter, in order, each once. Without a language the lists of all are used."""
    return [word for word in _without(text, language, stopwords) if word in _without(text, language, asking_words)]


def _without(text: str, language: str, listed: Callable[[str], frozenset[str]]) -> list[str]:
    languages = (language,) if language in load_languages("stopwords") else tuple(load_languages("stopwords"))
    return [word for word in _folded(text) if not any(word in listed(code) for code in languages)]


def _folded(text: str) -> list[str]:
    return list(dict.fromkeys(fold(word) for word in words(text)))
