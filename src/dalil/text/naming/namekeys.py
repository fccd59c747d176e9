"""Whether two names are one person's or one body's: keys that spellings of one name share, and a comparison that says why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from dalil.text.grams import fold
from dalil.text.lexicon import load
from dalil.text.naming.letters import nominatives, romanised, russified, script
from dalil.text.naming.roles import role_of
from dalil.text.naming.spellings import cyrillic_ways

_TOKEN = re.compile(r"[^\W\d_]+(?:['’ʼʻ‘`\u200c-][^\W\d_]+)*\.?")
_SMOOTHED = (
    (r"['’ʼʻ‘`´\-\u200c]", ""),
    (r"ayev|aev|aýew", "aev"),
    (r"iyev|iev|ieff", "iev"),
    (r"([oe])(?:ff|w|f)$", r"\1v"),
    (r"(?:skii|skiy|skij|ski|sky|skiý)$", "ski"),
    (r"shch|schtsch|šč|sch", "sh"),
    (r"tsch|tch|č|ç|ch(?!$)", "ch"),
    (r"š|ş|ș", "sh"),
    (r"dzh|zh|dj|ž|j(?=[aeou])", "j"),
    (r"kh|gh|ğ", "h"),
    (r"x", "h"),
    (r"ph", "f"),
    (r"w", "v"),
    (r"q", "k"),
    (r"ya|ia", "ia"),
    (r"yu|iu|ju", "iu"),
    (r"[yýıïj]", "i"),
    (r"ts|tz", "c"),
    (r"(.)\1+", r"\1"),
    (r"ie", "e"),
    (r"ii$", "i"),
)


@dataclass(frozen=True, slots=True)
class Parts:
    """A person's name taken apart: keys of the family name, and of the names before it (an initial is one letter)."""

    family: frozenset[str]
    given: tuple[frozenset[str], ...]
    suffix: str = ""


@cache
def _lexicon() -> dict[str, frozenset[str]]:
    table = load("names_persons")
    return {
        name: frozenset(fold(str(word)) for word in table[name])
        for name in ("titles", "suffixes", "particles", "never")
    }


@lru_cache(maxsize=50_000)
def keys(word: str) -> frozenset[str]:
    """What spellings of one word of a name share across scripts, transliterations and Russian cases."""
    kind = script(word)
    if kind == "arabic":
        ways: tuple[str, ...] = tuple(romanised(way, "english") for way in cyrillic_ways(word))
    elif kind == "cyrillic":
        ways = tuple(romanised(russified(way), "english") for way in nominatives(word))
    else:
        ways = (word,)
    return frozenset(key for way in ways if (key := _smooth(way)))


def _smooth(word: str) -> str:
    lower = fold(word.lower()).rstrip(".")
    for pattern, made in _SMOOTHED:
        lower = re.sub(pattern, made, lower)
    from anyascii import anyascii

    return anyascii(lower).lower()


@lru_cache(maxsize=50_000)
def parts(name: str) -> Parts | None:
    """The parts of a person's name, in either order (*Safarov, G. I.*); None where nothing but a title is there."""
    name = re.sub(r"(?<=[^\W\d_])\[([^\W\d_]{1,3})\]", r"\1", name)
    bare = re.sub(r"\([^)]*\)|<[^>]*>|\[[^\]]*\]", " ", name)
    bare = re.sub(r"(?<=[^\W\d_]{2})['’]s\b", "", bare)
    bare = re.sub(r",\s*(?!II|III|IV)[A-Z]{2,5}\s*$", "", bare)  # an affiliation: *William Dell, HD*
    turned = re.match(r"\s*([^,]{2,40}),\s*(.+)$", bare)
    suffix = ""
    if turned and fold(turned[2].lower()).strip(". ") not in _lexicon()["suffixes"]:
        bare = f"{turned[2]} {turned[1]}"
    tokens = _TOKEN.findall(re.sub(r"\.(?=[^\W\d_])", ". ", bare))
    kept: list[str] = []
    for token in tokens:
        low = fold(token.lower()).rstrip(".")
        if low in _lexicon()["suffixes"] and kept:
            suffix = low
        elif low not in _lexicon()["titles"] or (len(low) == 1 and token[:1].isupper()):
            kept.append(token)
    while len(kept) > 2 and role_of(kept[0]) and not _initial(kept[0]):
        kept.pop(0)  # "Historian William Z. Dell"
    words = [token for token in kept if not _initial(token)]
    if not words:
        return None
    family = words[-1]
    if kept and not _initial(kept[0]) and len(words) == 1:
        family = kept[0]
    given = [token for token in kept if token is not family and fold(token.lower()) not in _lexicon()["particles"]]
    return Parts(
        keys(family), tuple(frozenset({_smooth_initial(t)}) if _initial(t) else keys(t) for t in given), suffix
    )


def _initial(token: str) -> bool:
    return len(token.rstrip(".")) == 1 or (token.endswith(".") and len(token) <= 3 and token[0].isupper())


def _smooth_initial(token: str) -> str:
    kind = script(token)
    bare = token.rstrip(".")
    return _smooth(romanised(bare, "english") if kind == "cyrillic" else bare)[:1]


def sameness(first: str, second: str) -> str:
    """Why two names may be one person's; empty where they can't be, or where nothing shows that they are.

    Family names must agree. Names and initials that both have must agree in order; a name agrees with its initial.
    """
    if fold(first.lower()) == fold(second.lower()):
        return "the same spelling"
    one, other = parts(first), parts(second)
    if one is None or other is None or not one.family & other.family:
        return ""
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return ""
    pairs = list(zip(one.given, other.given, strict=False))
    if not all(_agree(a, b) for a, b in pairs):
        shorter, longer = sorted((one.given, other.given), key=len)
        if len(shorter) != 1 or not any(_agree(shorter[0], b) and min(map(len, shorter[0])) > 1 for b in longer):
            return ""
    across = "across scripts" if script(first) != script(second) else "in another spelling or case"
    if not pairs:
        return f"the same family name {across}, no other name to tell them apart"
    return f"the same family name {across}, names and initials agree"


def same(first: str, second: str) -> bool:
    """Whether two names may be one person's or body's; `sameness` says why."""
    return bool(sameness(first, second))


def _agree(a: frozenset[str], b: frozenset[str]) -> bool:
    return any(x == y or (len(x) == 1 and y[:1] == x) or (len(y) == 1 and x[:1] == y) for x in a for y in b)
