"""All the ways in which a name may be written: scripts, transliterations, Russian cases, equivalent names of bodies and places.

Pure and deterministic. The list is bounded: `MOST` ways, the likeliest of each script first, so that a name never costs a
search more than that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain, zip_longest

from dalil.text.grams import fold
from dalil.text.lexicon import load
from dalil.text.naming.letters import (
    cased,
    declined,
    from_arabic,
    nominatives,
    romanised,
    russified,
    script,
    to_arabic,
    to_cyrillic,
    to_latin,
)
from dalil.text.naming.namespans import is_body

MOST = 40
"""Spellings of one name at most."""
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼʻ‘`.\u200c-]+[^\W\d_]+)*\.?")
_INITIAL = re.compile(r"[^\W\d_]{1,2}\.(?:\s?-?[^\W\d_]{1,2}\.)*$|[A-ZА-ЯЁ]$")
_POSSESSIVE = re.compile(r"['’]s?$")


@lru_cache(maxsize=4_096)
def spellings(name: str) -> tuple[str, ...]:
    """The spellings under which a name is sought, the name itself first; at most `MOST`.

    A person is sought by the surname too, since that is how documents name people after the first time; a body is not: that
    would be any *group* for the *Reconstruction Operations Group*.
    """
    name = _POSSESSIVE.sub("", " ".join(name.split()))
    if not name:
        return ()
    given = equivalents(name)
    if given:
        whole: list[Iterable[str]] = [(name,), given]
        forms = chain(*(_forms(way) for way in (name, *given) if script(way) == "cyrillic"))
        return _bounded(chain(*whole, forms))
    words = [word for word in _WORD.findall(name) if not _INITIAL.match(word)]
    if not words or (not words[-1][:1].isupper() and script(words[-1]) != "arabic"):
        return _bounded(chain((name,), _forms(name) if script(name) == "cyrillic" else ()))
    if len(words) == 1:
        return _bounded(chain((name, words[0]), word_ways(words[0])))
    surname = words[0] if re.match(rf"{re.escape(words[0])},", name) else words[-1]
    fronts = [_ways_apart(word) for word in words]
    whole_ways = (" ".join(parts) for parts in zip(*fronts, strict=True))
    if is_body(name):
        return _bounded(chain((name, " ".join(words)), whole_ways, _forms(name) if script(name) == "cyrillic" else ()))
    return _bounded(
        chain((name, " ".join(words)), *zip_longest(whole_ways, (surname, *word_ways(surname)), fillvalue=""))
    )


def _bounded(ways: Iterable[str]) -> tuple[str, ...]:
    seen: dict[str, str] = {}
    for way in ways:
        if way and (key := fold(way.lower())) and key not in seen:
            seen[key] = way
        if len(seen) >= MOST:
            break
    return tuple(seen.values())


@lru_cache(maxsize=8_192)
def _ways_apart(word: str) -> tuple[str, ...]:
    """A word in Cyrillic, in three romanisations and in Arabic letters: the same five for each word of a name."""
    kind = script(word)
    cyrillic = word if kind == "cyrillic" else (to_cyrillic(word) if kind == "latin" else from_arabic(word))[0]
    return (cyrillic, *(romanised(cyrillic, way) for way in ("english", "map", "uzbek")), to_arabic(cyrillic)[0])


@lru_cache(maxsize=8_192)
def word_ways(word: str) -> tuple[str, ...]:
    """The ways to write one surname: each script in turn, the likeliest of each first."""
    kind = script(word)
    if kind == "cyrillic":
        roots = [nominative(word)]
        if russified(word) != word:
            roots.append(russified(word))
    elif kind == "arabic":
        roots = sorted(cyrillic_ways(word), key=lambda way: way in from_arabic(word))
    else:
        roots = list(to_cyrillic(word))
    related = _stemmed(word) or tuple(way for root in roots[:2] for way in _stemmed(root))
    related_cyrillic = [way for way in related if script(way) == "cyrillic"]
    cyrillic = [*roots[:1], *declined(russified(roots[0])), *related_cyrillic, *roots[1:]]
    others = [form for root in roots[1:2] for form in declined(root)] if kind == "latin" and "j" in word.lower() else []
    latin = [*(way for root in roots[:1] for way in to_latin(root)), *_swapped(word, roots)]
    latin += [way for way in related if script(way) == "latin"]
    arabic = [*(way for way in related if script(way) == "arabic"), *to_arabic(russified(roots[0]))]
    turned = chain.from_iterable(zip_longest(cyrillic, latin, arabic, fillvalue=""))
    return tuple(dict.fromkeys(way for way in chain((word,), turned, others) if way))


def nominative(word: str) -> str:
    """The man's surname of which a word is likeliest a form, else the word itself."""
    ways = nominatives(word)[1:]
    usual = [way for way in ways if re.search(r"(?:[оеё]в|[иы]н|[сц]кий)$", way.lower())]
    if usual:
        return usual[0]
    return ways[0] if ways and not declined(word) else word


def _swapped(word: str, roots: list[str]) -> Iterator[str]:
    """Latin spellings that editors of the time also used: -ow, -off, ph."""
    base = word if script(word) == "latin" else to_latin(roots[0])[0]
    base = re.sub(r"(?:ow|off)$", "ov", re.sub(r"(?:ew|eff)$", "ev", base.replace("ph", "f")))
    yield base
    swaps = load("names_letters")["swaps"]
    for pattern, made in swaps:
        if (one := re.sub(pattern, made, base)) != base:
            yield one
            for again, other in swaps:
                if again != pattern and (two := re.sub(again, other, one)) != one:
                    yield two


def cyrillic_ways(word: str) -> tuple[str, ...]:
    """A surname in Arabic letters as Cyrillic ones may have it, the parts that the lexicon knows read with their vowels."""
    return tuple(dict.fromkeys((*from_arabic(word), *(way for way in _stemmed(word) if script(way) == "cyrillic"))))


def _forms(name: str) -> tuple[str, ...]:
    """A Russian name of a body, group or place in the other cases."""
    from dalil.text.naming.cases import cases

    return cases(name)


@cache
def _rows() -> dict[str, tuple[str, ...]]:
    """Folded name → the names in its row."""
    rows = [*load("names_bodies")["equivalents"], *load("names_places")["places"]]
    table: dict[str, tuple[str, ...]] = {}
    for row in rows:
        for name in row:
            table.setdefault(_key(name), tuple(str(other) for other in row))
    return table


def _key(name: str) -> str:
    words = fold(name.lower().replace("’", "'")).replace(".", "").split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def equivalents(name: str) -> tuple[str, ...]:
    """The names of the same body, place or people in the lexicon's row, if it has one."""
    bare = re.sub(r"^[«\"“]+|[»\"”]+$", "", name)
    for candidate in (bare, *(nominatives(bare)[1:] if " " not in bare and script(bare) == "cyrillic" else ())):
        row = _rows().get(_key(candidate))
        if row is not None:
            return tuple(way for way in row if way != name)
    return ()


@cache
def _stems() -> tuple[tuple[str, int], ...]:
    """(stem, row) of every part of a name in the lexicon, longest first."""
    rows = load("names_stems")["stems"]
    return tuple(
        sorted(((str(stem), at) for at, row in enumerate(rows) for stem in row), key=lambda pair: -len(pair[0]))
    )


@lru_cache(maxsize=8_192)
def _stemmed(word: str) -> tuple[str, ...]:
    """The word with the part that other languages write differently written as each of them does, endings carried over."""
    lower = re.sub(r"['’‘`]", "ʻ", word.lower())
    for stem, row in _stems():
        if len(stem) >= 3 and lower.startswith(stem) and script(stem) == script(word):
            tail = lower[len(stem) :]
            if tail and not re.match(
                r"(?:\w{0,3}(?:ов|ев|бек|бай|хан|ин)|\w{0,2}(?:ov|ev|ow|ew|yev|iev|bek|boy|khan|xon)|\w?(?:وف|یف|ېۋ|وۋ))",
                tail,
            ):
                continue
            return tuple(
                dict.fromkeys(
                    cased(str(other) + end, word)
                    for other in load("names_stems")["stems"][row]
                    for end in _tails(tail, str(other))
                )
            )
    return ()


def _tails(tail: str, stem: str) -> tuple[str, ...]:
    if not tail:
        return ("",)
    here, there = script(tail), script(stem)
    if here == there:
        return (tail,)
    if here == "cyrillic":
        cyrillic = tail
    elif here == "latin":
        cyrillic = to_cyrillic("xx" + tail)[0][2:]
    else:
        cyrillic = from_arabic("خخ" + tail)[-1][2:]
    if there == "cyrillic":
        return (cyrillic,)
    if there == "arabic":
        return (to_arabic("хх" + cyrillic)[0][2:],)
    after_vowel = stem[-1:] in "aeiou"
    made = to_latin("х" + cyrillic)[0].removeprefix("kh").removeprefix("Kh")
    return ("y" + made, made) if after_vowel and made.startswith("e") else (made,)
