"""A sentence as words with their places, cut where another clause or somebody's quoted words begin; and the words of a language by job."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from dalil.text.grams import fold
from dalil.text.lexicon import load_languages

WORD = re.compile(r"[^\W\d_]+(?:['’ʻʼ‘.-][^\W\d_]+)*(?:['’](?![\w]))?|\d[\d.,/:]*\d|\d|[^\w\s]")
NOT = re.compile(r"n['’]t$")
POSSESSIVE = re.compile(r"(?:['’]s|s['’])$")
STOPS = frozenset(";:.?!“”«»—\"…()[]")
"""Marks that end what a verb binds; a comma does not."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a sentence: folded, with its place, and how it is written; `initials`: in capitals throughout."""

    text: str
    start: int
    end: int
    capital: bool = False
    owns: bool = False
    initials: bool = False

    @property
    def is_mark(self) -> bool:
        return not self.text[:1].isalnum()


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """The words of a language by the job that they do in a sentence (`lexicon/stated_*.yaml`)."""

    code: str
    jobs: Mapping[str, frozenset[str]]
    order: str

    def does(self, word: Word | str, job: str) -> bool:
        """Whether a word does a job."""
        return (word if isinstance(word, str) else word.text) in self.jobs.get(job, frozenset())


@lru_cache(maxsize=2048)
def read(sentence: str) -> tuple[Word, ...]:
    """The words and marks of a sentence in order; *didn't* is read as *did* and *n't*."""
    found: list[Word] = []
    for match in WORD.finditer(sentence):
        text = match[0]
        low = text.lower()
        if NOT.search(low):
            cut = match.start() + len(text) - 3
            found += [Word(fold(low[:-3]), match.start(), cut), Word("n't", cut, match.end())]
            continue
        owns = bool(POSSESSIVE.search(low)) and len(low) > 2
        folded = fold(low.rstrip("'’")) if text[0].isalpha() else low
        found.append(Word(folded, match.start(), match.end(), text[0].isupper(), owns, text.isupper()))
    return tuple(found)


@cache
def speech(language: str) -> Speech | None:
    """How a language's sentences are read; None for one that has no list."""
    data = load_languages("stated").get(language)
    if data is None:
        return None
    jobs = {job: frozenset(fold(word) if word.isalpha() else word for word in str(words).split()) for job, words in data.items() if job != "order"}
    return Speech(language, jobs, str(data["order"]))


def clause(words: tuple[Word, ...], at: int, how: Speech) -> tuple[int, int]:
    """From which word to which the clause of the word at a place reaches."""

    def ends(index: int) -> bool:
        return words[index].text in STOPS or how.does(words[index], "breaks")

    first = next((index + 1 for index in range(at - 1, -1, -1) if ends(index)), 0)
    last = next((index for index in range(at + 1, len(words)) if ends(index)), len(words))
    return first, last


def denials(sentence: str, language: str) -> int:
    """How many words of a sentence deny; 0 in a language that has no list."""
    how = speech(language)
    return sum(how.does(word, "negators") for word in read(sentence)) if how is not None else 0
