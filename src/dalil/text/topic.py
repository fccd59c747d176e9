"""What a phrase is about, as concepts that a text may name in its own words, script and language.

A concept is a name (in all its spellings) or a content word (by its beginning, so that endings do not matter, and by its
translations in all our languages where `terms` has them).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dalil.settings import LANGUAGES
from dalil.text.grams import fold
from dalil.text.names import names
from dalil.text.stopwords import content_words
from dalil.text.terms import translations

KEPT = 5
"""Letters of a longer word that are compared; prefixes of five got most of what stemming gets in all our languages."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing that a phrase names, and the pattern, on folded text, of all the ways in which a text may name it."""

    word: str
    pattern: re.Pattern[str]
    is_name: bool = False

    def found(self, text: str) -> str:
        """The folded words by which the text names it; empty where it does not."""
        match = self.pattern.search(fold(text.lower()))
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
    concepts: dict[str, Concept] = {}
    rest = phrase
    # The comma lets a name be seen at the head: a phrase is no sentence, so a capital there means something.
    for name in names(f", {phrase}", language):
        ways = dict.fromkeys(fold(way.lower()) for way in spellings(name.text))
        concepts[fold(name.text.lower())] = Concept(name.text, _any(map(re.escape, ways)), is_name=True)
        rest = rest.replace(name.text, " ")
    for word in content_words(rest, language) if rest.strip() else ():
        if len(word) > 1 and not word.isdigit():
            concepts.setdefault(word, Concept(word, _word(word)))
    return Topic(phrase, tuple(concepts.values()))


def _word(word: str) -> re.Pattern[str]:
    own = re.escape(word[:KEPT]) + (r"\w*" if len(word) >= KEPT else r"\w{0,3}(?!\w)")
    others = dict.fromkeys(form for language in LANGUAGES for form in translations(word, "", language))
    return _any((own, *(re.escape(form) + r"\w*" for form in others)))


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(patterns) + r")")
