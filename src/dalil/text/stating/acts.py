"""Whether two words are one word in another form or name one kind of thing, and which acts a word tells (`lexicon/same_acts.yaml`, `same_things.yaml`).

English forms are looked up whole, since it inflects little; other languages are compared by their beginnings.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from dalil.text.asking.statement import regular_past, third_person, verbs
from dalil.text.grams import fold
from dalil.text.lexicon import load

LEAST = 4
"""Letters that two forms of a word must have in common."""
ENDINGS = re.compile(r"(?:e?s|e?d|ied|ies|y|e|[bdgklmnprt]?ed|[bdgklmnprt]?ing|ly)?")
"""What an English word may end in behind the letters that two of its forms share."""
TAIL = 7
"""Letters that may follow a beginning in other languages than English."""
KEPT = 0.6
"""The share of the longer form that two forms of a word have in common, in other languages than English."""


@dataclass(frozen=True, slots=True)
class Act:
    """One act of the list: its opposite, and whether it befalls a thing once only."""

    name: str
    opposite: str
    once: bool


@cache
def acts() -> Mapping[str, Act]:
    """All acts by name; an opposite counts both ways."""
    data = load("same_acts")
    opposites = {name: row["opposite"] for name, row in data.items() if "opposite" in row}
    back = {other: name for name, other in opposites.items()}
    return {name: Act(name, opposites.get(name, back.get(name, "")), bool(row.get("once"))) for name, row in data.items()}


@cache
def english() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Form → (base, particle) of the verbs of the list, and of common verbs; a particle is empty where the verb needs none."""
    past, participles = verbs()
    bases = {(base, "") for base in past} | {split(form) for row in load("same_acts").values() for form in row.get("en", "").split()}
    back: dict[str, list[str]] = {}
    for form, base in participles.items():
        back.setdefault(base, []).append(form)
    found: dict[str, dict[tuple[str, str], None]] = {}
    for base, particle in sorted(bases):
        for form in (base, third_person(base), past.get(base, regular_past(base)), gerund(base), *back.get(base, ())):
            found.setdefault(form, {})[base, particle] = None
    return {form: tuple(rows) for form, rows in found.items()}


def is_base(word: str) -> bool:
    """Whether an English word is the plain form of a verb and of no verb's past."""
    _, participles = verbs()
    return any(base == word for base, _ in english().get(word, ())) and word not in _pasts() and word not in participles


@cache
def _pasts() -> frozenset[str]:
    return frozenset(verbs()[0].values())


def split(form: str) -> tuple[str, str]:
    """(base, particle) of an entry like *throw-out*."""
    base, _, particle = form.partition("-")
    return base, particle


def gerund(base: str) -> str:
    """The form in -ing."""
    return regular_past(base).removesuffix("ed") + "ing" if not base.endswith("e") else base[:-1] + "ing"


@cache
def _by_verb() -> Mapping[tuple[str, str], frozenset[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    for name, row in load("same_acts").items():
        for form in row.get("en", "").split():
            found.setdefault(split(form), set()).add(name)
    return {verb: frozenset(names) for verb, names in found.items()}


@cache
def _stems(language: str) -> tuple[tuple[str, str], ...]:
    return tuple((fold(stem), name) for name, row in load("same_acts").items() for stem in row.get(language, "").split())


@lru_cache(maxsize=50_000)
def acts_told(word: str, after: str, language: str) -> frozenset[str]:
    """The acts that a folded word tells; `after`: the next few words, where a particle may stand. English verbs of no group tell
    their own act (`=visit`)."""
    if language == "en":
        found: set[str] = set()
        nearby = after.split()
        for base, particle in english().get(word, ()):
            if not particle or particle in nearby:
                found |= _by_verb().get((base, particle), frozenset()) | {f"={base}"}
        if any(particle in nearby for _, particle in english().get(word, ()) if particle):
            found -= {f"={base}" for base, particle in english()[word] if not particle}
        return frozenset(found)
    return frozenset(name for stem, name in _stems(language) if word.startswith(stem) and len(word) - len(stem) <= TAIL)


@lru_cache(maxsize=50_000)
def things(word: str, language: str) -> frozenset[str]:
    """The kinds of person, body or paper that a folded noun names, by `lexicon/same_things.yaml`."""
    rows = ((name, fold(form)) for name, row in load("same_things").items() for form in row.get(language, "").split())
    if language == "en":
        return frozenset(name for name, form in rows if word in (form, third_person(form)))
    return frozenset(name for name, form in rows if word.startswith(form) and len(word) - len(form) <= TAIL)


@lru_cache(maxsize=100_000)
def same_word(one: str, other: str, language: str) -> bool:
    """Whether two folded words are forms of one word, or nouns for one kind of thing."""
    if one == other or things(one, language) & things(other, language):
        return True
    shared = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    if language == "en":
        if {base for base, particle in english().get(one, ()) if not particle} & {base for base, particle in english().get(other, ()) if not particle}:
            return True
        return shared >= LEAST - 1 and all(ENDINGS.fullmatch(word[shared:]) for word in (one, other))
    return shared >= LEAST and shared >= KEPT * max(len(one), len(other))
