"""What a phrase is about, as concepts that a text may name in its own words, script and language.

A concept is a name (in all its spellings) or a content word (by its beginning, so that endings do not matter, and by its
translations in all our languages where `terms` has them).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from dalil.settings import LANGUAGES
from dalil.shapes import Register
from dalil.text.grams import fold, romanised, words
from dalil.text.naming.names import names
from dalil.text.stopwords import content_words
from dalil.text.terms import translations

KEPT = 5
"""Letters of a longer word that are compared; prefixes of five got most of what stemming gets in all our languages."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing that a phrase names, and the pattern, on folded text, of all the ways in which a text may name it.

    A name has, besides, its `frame`: the consonants of its romanised spelling, by which it is known where it is spelled by
    ear (*Kolbuy*, *Кулбуй*, *کول‌بوی*).
    """

    word: str
    pattern: re.Pattern[str]
    is_name: bool = False
    frame: str = ""

    def found(self, text: str) -> str:
        """The folded words by which the text names it; empty where it does not."""
        folded = fold(text.lower())
        match = self.pattern.search(folded)
        if match:
            return match[0]
        return next((word for word in words(folded) if frame(word) == self.frame), "") if self.frame else ""


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


def topic(phrase: str, register: Register, *, language: str = "") -> Topic:
    """The topic of a phrase. The register gives the ways in which a name is written, and groups that are named by common nouns."""
    concepts: dict[str, Concept] = {}
    rest = phrase
    for name in (*known(phrase, register), *written(phrase, language)):
        if name in rest:
            ways = dict.fromkeys(fold(way.lower()) for way in register.spellings(name))
            concepts[fold(name.lower())] = Concept(name, _any(map(re.escape, ways)), True, frame(fold(name.lower())) if name.istitle() else "")
            rest = rest.replace(name, " ")
    for word in content_words(rest, language) if rest.strip() else ():
        if len(word) > 1 and not word.isdigit():
            concepts.setdefault(word, Concept(word, _word(word)))
    return Topic(phrase, tuple(concepts.values()))


def known(phrase: str, register: Register) -> Iterator[str]:
    """The parts of a phrase that are a party of the register, the longest first: *smallholders* is one if the user says so."""
    ways = {way for party in register.parties() for way in (party.name, *party.names)}
    for way in sorted(ways, key=lambda way: (-len(way), way)):
        if match := re.search(rf"(?<!\w){re.escape(way)}(?!\w)", phrase, re.IGNORECASE):
            yield match[0]


def written(phrase: str, language: str) -> Iterator[str]:
    """The names in a phrase. The comma lets one be seen at the head: a phrase is no sentence, so a capital there means something."""
    return (name.text for name in names(f", {phrase}", language))


@lru_cache(maxsize=100_000)
def frame(word: str) -> str:
    """The consonants of a folded word's romanised spelling, doubled ones once, behind its first letter; empty below three.

    Semivowels and what languages write differently in one name (h, y, w; ph and f; kh and h) are left out or made alike.
    """
    letters = romanised(word).replace("ph", "f").replace("kh", "h").replace("zh", "j").replace("ts", "c")
    bare = re.sub(r"[aeiouyhw'`]+", "", letters)
    return letters[:1] + re.sub(r"(.)\1+", r"\1", bare) if len(bare) >= 3 and len(letters) >= 5 else ""


def _word(word: str) -> re.Pattern[str]:
    own = re.escape(word[:KEPT]) + (r"\w*" if len(word) >= KEPT else r"\w{0,3}(?!\w)")
    others = dict.fromkeys(form for language in LANGUAGES for form in translations(word, "", language))
    return _any((own, *(re.escape(form) + r"\w*" for form in others)))


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(patterns) + r")")
