"""A word of a name carried from script to script, and declined in Russian. The tables are `lexicon/names_letters.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, Literal

from dalil.text.lexicon import load

Script = Literal["latin", "cyrillic", "arabic", ""]
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")
_VOWELS = frozenset("аеиоуыэюяё")
_APOSTROPHES = re.compile(r"['’‘`ʼ´]")


@cache
def _letters() -> Any:
    return load("names_letters")


def script(word: str) -> Script:
    """The script of a word by its letters; empty for one without any of the three."""
    if _CYRILLIC.search(word):
        return "cyrillic"
    if _ARABIC.search(word):
        return "arabic"
    return "latin" if any(char.isalpha() for char in word) else ""


def cased(made: str, like: str) -> str:
    """`made` with the capitals of `like`: all, the first, or none."""
    if like.isupper() and len(like) > 1:
        return made.upper()
    return made[:1].upper() + made[1:] if like[:1].isupper() or script(like) == "arabic" else made


@lru_cache(maxsize=20_000)
def to_latin(word: str) -> tuple[str, ...]:
    """A Cyrillic word in each tradition of romanisation, English first, each spelling once."""
    lower = word.lower()
    ways = (_romanise(lower, way) for way in _letters()["latin"].values())
    return tuple(dict.fromkeys(cased(way, word) for way in ways if way))


@lru_cache(maxsize=20_000)
def romanised(word: str, way: str) -> str:
    """A Cyrillic word by one tradition of `names_letters.yaml`."""
    return cased(_romanise(word.lower(), _letters()["latin"][way]), word)


def _romanise(lower: str, way: Any) -> str:
    base, letters, endings = _letters()["base"], way["letters"], way["endings"]
    tail = ""
    for ending in sorted(endings, key=len, reverse=True):
        if lower.endswith(ending) and len(lower) > len(ending) + 1:
            lower, tail = lower[: -len(ending)], endings[ending]
            break
    made, at = [], 0
    while at < len(lower):
        if (pair := lower[at : at + 2]) in letters:
            made.append(letters[pair])
            at += 2
        else:
            made.append(letters.get(lower[at], base.get(lower[at], lower[at])))
            at += 1
    return "".join(made) + tail


@lru_cache(maxsize=20_000)
def to_cyrillic(word: str) -> tuple[str, ...]:
    """A Latin word in Cyrillic letters, the likeliest first, at most four ways."""
    lower = _APOSTROPHES.sub("ʻ", word.lower())
    endings, tail = _letters()["cyrillic_endings"], ""
    for ending in sorted(endings, key=len, reverse=True):
        if lower.endswith(ending) and len(lower) > len(ending) + 1:
            lower, tail = lower[: -len(ending)], endings[ending]
            break
    ways = [""]
    for choices in _spelt(lower, bool(tail)):
        ways = [way + choice for choice in choices for way in ways][:8]
    return tuple(dict.fromkeys(cased(way + tail, word) for way in ways))[:4]


def _spelt(lower: str, ended: bool) -> Iterator[list[str]]:
    rows = _letters()["cyrillic"]
    at = 0
    while at < len(lower):
        if lower[at] == "y" and at == len(lower) - 1 and not ended:
            yield ["и", "ий", "ы"]
            return
        if lower.startswith("e", at) and at == 0:
            yield ["Е".lower(), "э"]
            at += 1
            continue
        row = next((row for row in rows if lower.startswith(row[0], at)), None)
        if row is not None:
            yield row[1]
            at += len(row[0])
        else:
            if lower[at] not in "ʻ":
                yield [lower[at]]
            at += 1


@lru_cache(maxsize=20_000)
def to_arabic(word: str) -> tuple[str, ...]:
    """A Cyrillic word in Arabic letters, as Persian writes it, and as Uyghur does."""
    table = _letters()["arabic"]
    persian = {**table["letters"], **table["endings"]}
    return tuple(dict.fromkeys((_spell(word.lower(), persian), _spell(word.lower(), {**persian, **table["uyghur"]}))))


def _spell(lower: str, table: Any) -> str:
    made, at = [], 0
    while at < len(lower):
        for size in (4, 3, 2, 1):
            piece = lower[at : at + size]
            if piece in table and (size < 3 or at + size == len(lower)):
                made.append(table[piece])
                at += size
                break
        else:
            at += 1
    return "".join(made)


@lru_cache(maxsize=20_000)
def from_arabic(word: str) -> tuple[str, ...]:
    """A word in Arabic letters in Cyrillic ones: as written, and with an *a* where two consonants meet at the beginning."""
    table, tail = _letters()["from_arabic"], ""
    bare = re.sub(r"[\u064b-\u065f\u0670\u0640\u200c]", "", word)
    for ending in table["endings"]:
        if bare.endswith(ending) and len(bare) > len(ending) + 1:
            bare, tail = bare[: -len(ending)], table["endings"][ending]
            break
    plain = "".join(table["letters"].get(char, "") for char in bare)
    voiced = re.sub(rf"^([^{''.join(_VOWELS)}])(?=[^{''.join(_VOWELS)}])", r"\1а", plain)
    return tuple(dict.fromkeys((way + tail).capitalize() for way in (voiced, plain) if way))


@lru_cache(maxsize=20_000)
def russified(word: str) -> str:
    """A Cyrillic word in letters that Russian has."""
    table = _letters()["russian"]
    return cased("".join(table.get(char, char) for char in word.lower()), word)


@lru_cache(maxsize=20_000)
def declined(word: str) -> tuple[str, ...]:
    """The forms of a Russian surname beside the nominative, singular first; none for one that does not change."""
    lower = word.lower()
    for row in _letters()["declension"]:
        ending = row["ending"]
        if lower.endswith(ending) and len(lower) > len(ending) + 1:
            stem = word[: len(word) - len(ending)]
            upper = word.isupper() and len(word) > 1
            return tuple(stem + (form.upper() if upper else form) for form in row["forms"])
    return ()


@lru_cache(maxsize=20_000)
def nominatives(word: str) -> tuple[str, ...]:
    """A Cyrillic word and the surnames of which it may be a form: *Сафарову* → Сафарову, Сафаров."""
    found = [word]
    lower = word.lower()
    for row in _letters()["declension"]:
        ending = row["ending"]
        for form in row["forms"]:
            if lower.endswith(form) and len(lower) - len(form) >= 3:
                bare = word[: len(word) - len(form)] + (ending.upper() if word.isupper() else ending)
                if form in declined_forms(bare):
                    found.append(bare)
    return tuple(dict.fromkeys(found))


def declined_forms(word: str) -> frozenset[str]:
    """The endings that `declined` gives a word."""
    lower = word.lower()
    for row in _letters()["declension"]:
        if lower.endswith(row["ending"]) and len(lower) > len(row["ending"]) + 1:
            return frozenset(row["forms"])
    return frozenset()
