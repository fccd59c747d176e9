"""A query made ready: its language, the words that carry its matter, its filter with every spelling of each name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from dalil.archive.lookup import Filter, Terms
from dalil.records import Passage, Query
from dalil.shapes import Register
from dalil.text.grams import fold, grams, romanised, words
from dalil.text.stopwords import content_words, matter_words
from dalil.text.terms import all_translations, translations

TWO_SCRIPTS = frozenset({"uz", "tg", "kk", "ug", "tk", "und"})
"""Languages written in more than one script: asked in romanised letters too, even by a question of their own."""
STEM_CUT = 2
"""Letters cut off a word's end where only its presence is asked, not its score: endings differ, beginnings stay."""
INITIALS = 3
"""A spelling in capitals of at most this length is initials: its case counts (*BE* is not *be*)."""


@dataclass(frozen=True)
class Asked:
    """One query, ready to be asked of any compartment in any language."""

    query: Query
    language: str
    filter: Filter

    @cached_property
    def content(self) -> tuple[str, ...]:
        return tuple(content_words(self.query.text, self.language))

    def own(self, language: str) -> bool:
        """Whether passages of a language are in the question's own; a question too short to tell its language is at home in all."""
        return language == self.language or not self.language

    def terms(self, language: str) -> Terms:
        """What full text is asked for in passages of a language."""
        own = self.own(language)
        across = language != self.language or language in TWO_SCRIPTS
        forms = all_translations(self.content, self.language, language) if language != self.language else ()
        return Terms(
            grams=tuple(gram for word in self.content for gram in grams(word)) if own else (),
            roman=tuple(gram for word in self.content for gram in grams(romanised(word))) if across else (),
            translated=tuple(gram for form in forms for gram in grams(form)),
        )

    def translated(self, language: str) -> float:
        """The share of the content words that the lexicon has in a language."""
        return sum(1 for word in self.content if translations(word, self.language, language)) / max(len(self.content), 1)

    def groups(self, languages: tuple[str, ...]) -> list[list[Terms]]:
        """For each content word what shows its presence, in any of the languages: its beginning, or a translation."""
        found = []
        for word in matter_words(self.query.text, self.language):
            beginnings = [beginning(word)]
            for language in languages:
                if language != self.language:
                    beginnings += translations(word, self.language, language)
            roman = romanised(beginnings[0])
            alternatives = [Terms(grams=tuple(grams(form))) for form in dict.fromkeys(beginnings)]
            alternatives += [Terms(roman=tuple(grams(roman)))] if len(roman) > INITIALS else []
            found.append(alternatives)
        return found

    def named(self, passage: Passage) -> tuple[str, ...] | None:
        """The spelling by which each name was found; None where a name only seems to occur (initials in small letters)."""
        if not self.filter.names:
            return ()
        found = []
        folded = f" {' '.join(fold(word) for word in words(passage.text))} "
        for spellings in self.filter.names:
            met = next((spelling for spelling in spellings if occurs(spelling, passage.text, folded)), None)
            if met is None:
                return None
            found.append(met)
        return tuple(found)


def beginning(word: str) -> str:
    """The part of a folded word that its inflected forms are likely to share."""
    return word if len(word) <= 4 else word[: max(4, len(word) - STEM_CUT)]


def occurs(spelling: str, text: str, folded: str) -> bool:
    """Whether a spelling occurs in a text as whole words. Initials must occur in capitals."""
    if len(spelling) <= INITIALS and spelling.isupper():
        return re.search(rf"(?<!\w){re.escape(spelling)}(?!\w)", text) is not None
    return f" {' '.join(fold(word) for word in words(spelling))} " in folded


def ask(query: Query, register: Register, *, language: str, fold_names: bool) -> Asked:
    """A query made ready. With `fold_names` off a name is sought as written only."""
    spelled = tuple(tuple(register.spellings(name)) or (name,) if fold_names else (name,) for name in query.names)
    return Asked(query, language, Filter(query.marks, spelled, query.after, query.before))
