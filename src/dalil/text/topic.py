"""What a phrase is about, as concepts that a text may name in its own words, script and language.

A concept is a name (in all its spellings) or a content word (by its first letters, so that endings do not matter, and by its
renderings in other languages where the lexicon has them).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from dalil.text.lexicon import load, load_languages
from dalil.text.names import names

WORD = re.compile(r"[^\W_]+(?:[-'’ʻʼ][^\W_]+)*")
KEPT = 5
"""Letters of a longer word that are compared; prefixes of five got most of what stemming gets in all our languages."""


@cache
def stopwords() -> frozenset[str]:
    """Words that say nothing of the matter, of all languages."""
    return frozenset(str(word).lower() for words in load_languages("stopwords").values() for word in words)


@cache
def _renderings() -> dict[str, tuple[str, ...]]:
    """A word's prefix → the words for the same thing in all languages."""
    by_prefix: dict[str, tuple[str, ...]] = {}
    for entry in load("terms"):
        words = tuple(str(word).lower() for by in entry.values() for word in (by if isinstance(by, list) else [by]))
        for word in words:
            by_prefix[prefix(word)] = tuple(dict.fromkeys((*by_prefix.get(prefix(word), ()), *words)))
    return by_prefix


def prefix(word: str) -> str:
    """The part of a word that is compared."""
    return word.lower()[:KEPT]


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing that a phrase names, and the pattern of all the ways in which a text may name it."""

    word: str
    pattern: re.Pattern[str]
    is_name: bool = False

    def found(self, text: str) -> str:
        """The words by which the text names it; empty where it does not."""
        match = self.pattern.search(text)
        return match[0] if match else ""


@dataclass(frozen=True, slots=True)
class Topic:
    """The concepts of a phrase."""

    phrase: str
    concepts: tuple[Concept, ...]

    def found(self, text: str) -> tuple[str, ...]:
        """The words by which a text names each concept that it names."""
        return tuple(word for concept in self.concepts if (word := concept.found(text)))

    def share(self, text: str) -> float:
        """The share of the concepts that a text names, from 0 to 1; names weigh double."""
        total = sum(1 + concept.is_name for concept in self.concepts)
        return sum(1 + concept.is_name for concept in self.concepts if concept.found(text)) / total if total else 0.0

    def names(self) -> tuple[Concept, ...]:
        """The names among the concepts."""
        return tuple(concept for concept in self.concepts if concept.is_name)


def topic(phrase: str, spellings: Callable[[str], Iterable[str]], *, language: str = "") -> Topic:
    """The topic of a phrase. `spellings` gives all the ways in which a name is written (`Register.spellings`)."""
    concepts: list[Concept] = []
    rest = phrase
    for name in names(phrase, language):
        ways = tuple(dict.fromkeys(spellings(name.text)))
        concepts.append(Concept(name.text, _any(map(re.escape, ways)), is_name=True))
        rest = rest.replace(name.text, " ")
    for word in WORD.findall(rest):
        if len(word) > 1 and word.lower() not in stopwords() and not word.isdigit():
            concepts.append(Concept(word, _word(word)))
    return Topic(phrase, tuple({concept.word.lower(): concept for concept in concepts}.values()))


def _word(word: str) -> re.Pattern[str]:
    ways = dict.fromkeys((word.lower(), *_renderings().get(prefix(word), ())))
    return _any(re.escape(prefix(way)) + (r"\w*" if len(way) >= KEPT else r"\w{0,3}(?!\w)") for way in ways)


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(patterns) + r")", re.IGNORECASE)
