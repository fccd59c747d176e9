"""What a phrase is about, as concepts that a text may name in its own words, script and language.

A concept is a name (in all its spellings) or a content word (by its beginning, so that endings do not matter, and by its
translations in all our languages where `terms` has them).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from dalil.settings import LANGUAGES
from dalil.shapes import Register
from dalil.text.grams import fold, romanised, words
from dalil.text.naming.names import names
from dalil.text.stopwords import content_words, matter_words
from dalil.text.terms import translations

KEPT = 5
"""Letters of a longer word that are compared; prefixes of five got most of what stemming gets in all our languages."""

MUTE = {"e": r"(?:e\w{0,3}|ing\w?|(?:at)?ion\w?|or\w?)(?!\w)", "y": r"(?:y|ies|ied|ying)(?!\w)"}
"""Ends of an English word of six letters by its last: five tell *police* from *policy* no more."""
RARE, COMMON, ENOUGH = 20, 0.15, 40
"""One text in so many names a word that tells everything; the weight of one that all name; texts that are needed to tell."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing that a phrase names, and the pattern, on folded text, of all the ways in which a text may name it.

    A name has, besides, its `frame`: the consonants of its romanised spelling, by which it is known where it is spelled by
    ear (*Kolbuy*, *Кулбуй*, *کول‌بوی*). `weight`: what it counts for in a share; names count double.
    """

    word: str
    pattern: re.Pattern[str]
    is_name: bool = False
    frame: str = ""
    weight: float = 1.0

    def found(self, text: str) -> str:
        """The folded words by which the text names it; empty where it does not."""
        folded = fold(text.lower())
        for match in self.pattern.finditer(folded):
            if not self._is_common(match, text):
                return match[0]
        return next((word for word in words(folded) if frame(word) == self.frame), "") if self.frame else ""

    def _is_common(self, match: re.Match[str], text: str) -> bool:
        """Whether one word of a longer name stands in small letters, so that it is no name there: *shortcomings* are not Mr Short's."""
        if not self.is_name or " " not in self.word or " " in match[0]:
            return False
        written = fold(text)
        return len(written) == len(match.string) and written[match.start()].islower() and text != text.lower()


@dataclass(frozen=True, slots=True)
class Topic:
    """The concepts of a phrase."""

    phrase: str
    concepts: tuple[Concept, ...]

    def found(self, text: str) -> tuple[str, ...]:
        """The words by which a text names each concept that it names."""
        return tuple(word for concept in self.concepts if (word := concept.found(text)))

    def share(self, text: str) -> float:
        """The share of the concepts that a text names, by their weights, from 0 to 1; names weigh double."""
        total = sum((1 + concept.is_name) * concept.weight for concept in self.concepts)
        return sum((1 + concept.is_name) * concept.weight for concept in self.concepts if concept.found(text)) / total if total else 0.0

    def named_in(self, text: str) -> bool:
        """Whether a text names it: all its names if it has any, else half of its words."""
        named = self.names()
        return all(concept.found(text) for concept in named) if named else self.share(text) >= 0.5

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
    for word in (matter_words if concepts else content_words)(rest, language) if rest.strip() else ():
        if len(word) > 1 and not word.isdigit():
            concepts.setdefault(word, Concept(word, _word(word, language)))
    return Topic(phrase, tuple(concepts.values()))


def weighed(topic: Topic, texts: Sequence[str]) -> Topic:
    """The topic with each concept's weight from how few of the texts name it: what most of them name tells little.

    1 for what at most one text in `RARE` names, falling with the logarithm to `COMMON` for what all of them name; as it is where
    there are fewer than `ENOUGH` texts to tell.
    """
    if len(texts) < ENOUGH:
        return topic
    found = []
    for concept in topic.concepts:
        named = sum(bool(concept.found(text)) for text in texts)
        rarity = min(1.0, math.log(len(texts) / max(1, named)) / math.log(RARE))
        found.append(replace(concept, weight=max(COMMON, rarity)))
    return replace(topic, concepts=tuple(found))


def abbreviated(topic: Topic, texts: Sequence[str]) -> Topic:
    """The topic with the abbreviations that the texts themselves give for its names: *the Water Users' Council (WUC)*."""
    found = []
    for concept in topic.concepts:
        given: dict[str, None] = {}
        if concept.is_name and " " in concept.word:
            introduced = re.compile(rf"{re.escape(concept.word)}\s*\(([A-ZА-ЯЁ][\w-]{{1,8}})\)")
            given = dict.fromkeys(match[1] for text in texts for match in introduced.finditer(text))
        ways = "|".join(re.escape(fold(way.lower())) for way in given)
        found.append(replace(concept, pattern=re.compile(rf"{concept.pattern.pattern}|(?<!\w)(?:{ways})(?!\w)")) if given else concept)
    return replace(topic, concepts=tuple(found))


def known(phrase: str, register: Register) -> Iterator[str]:
    """The parts of a phrase that are a party of the register, the longest first: *smallholders* is one if the user says so."""
    ways = {way for party in register.parties() for way in (party.name, *party.names)}
    for way in sorted(ways, key=lambda way: (-len(way), way)):
        if match := re.search(rf"(?<!\w){re.escape(way)}(?!\w)", phrase, re.IGNORECASE):
            yield match[0]


def written(phrase: str, language: str) -> Iterator[str]:
    """The names in a phrase. The comma lets one be seen at the head: a phrase is no sentence, so a capital there means something."""
    said = f", {phrase}"
    return (name.text for name in names(said, language) if not said[name.start - 1].isalnum())  # *toString* names no String


@lru_cache(maxsize=100_000)
def frame(word: str) -> str:
    """The consonants of a folded word's romanised spelling, doubled ones once, behind its first letter; empty below three.

    Semivowels and what languages write differently in one name (h, y, w; ph and f; kh and h) are left out or made alike.
    """
    letters = romanised(word).replace("ph", "f").replace("kh", "h").replace("zh", "j").replace("ts", "c")
    bare = re.sub(r"[aeiouyhw'`]+", "", letters)
    return letters[:1] + re.sub(r"(.)\1+", r"\1", bare) if len(bare) >= 3 and len(letters) >= 5 else ""


def _word(word: str, language: str) -> re.Pattern[str]:
    own = re.escape(word[:KEPT]) + (r"\w*" if len(word) >= KEPT else r"\w{0,3}(?!\w)")
    if language == "en" and len(word) == KEPT + 1 and word[-1] in MUTE:
        own = word[:KEPT] + MUTE[word[-1]]
    others = dict.fromkeys(form for language in LANGUAGES for form in translations(word, "", language))
    return _any((own, *(re.escape(form) + r"\w*" for form in others)))


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(patterns) + r")")
