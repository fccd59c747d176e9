"""One entry for one person: names as written brought together where they agree, and kept apart where they do not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from dalil.text.naming.letters import nominatives, script
from dalil.text.naming.namekeys import parts, sameness
from dalil.text.naming.personnames import untitled
from dalil.text.naming.spellings import nominative

_TURNED = re.compile(r"^([^,]+),\s*((?:[^\W\d_]\.[\s-]?)+)$")
_INITIALS = re.compile(r"(?<=[^\W\d_]\.)(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Person:
    """One person: `name` is the fullest spelling in the nominative, `names` all that are written, `why` they are one."""

    name: str
    names: tuple[str, ...]
    why: str = ""


def people(names: Iterable[str], oblique: frozenset[str] = frozenset()) -> dict[str, Person]:
    """The person behind each name as written. A bare family name joins a fuller one only if exactly one fits it.

    `oblique`: names known to stand in a case other than the nominative.
    """
    written = list(dict.fromkeys(names))
    families: dict[str, list[list[str]]] = defaultdict(list)
    groups: list[list[str]] = []
    fuller = sorted(written, key=lambda name: (-_fullness(name), written.index(name)))
    for name in fuller:
        own = parts(name)
        keys = own.family if own is not None else frozenset((name.lower(),))
        near = {
            id(group): group
            for key in keys
            for group in families[key]
            if all(sameness(name, other) for other in group[:6])
        }
        if len(near) == 1:
            group = next(iter(near.values()))
        else:
            group = []
            groups.append(group)
        group.append(name)
        for key in keys:
            if not any(known is group for known in families[key]):
                families[key].append(group)
    return {name: person for group in groups for person in (_person(group, oblique),) for name in group}


def _fullness(name: str) -> int:
    own = parts(name)
    if own is None:
        return 0
    return 10 * len(own.given) + sum(max(map(len, given), default=0) > 1 for given in own.given)


def _person(group: list[str], oblique: frozenset[str]) -> Person:
    reasons = [sameness(group[0], other) for other in group[1:]]
    why = "; ".join(f"{other}: {reason}" for other, reason in zip(group[1:], reasons, strict=True) if reason)
    fullest = [name for name in group if _fullness(name) == _fullness(group[0])]
    return Person(min((shown(name, oblique=name in oblique) for name in fullest), key=len), tuple(group), why)


@lru_cache(maxsize=20_000)
def shown(name: str, *, oblique: bool = False) -> str:
    """A name as a roster shows it: initials before the family name, Russian in the nominative, no title."""
    name = re.sub(r"[\[\]]", "", untitled(name))
    turned = _TURNED.match(name)
    if turned is not None:
        return f"{_INITIALS.sub(' ', turned[2].strip())} {turned[1]}"
    if script(name) != "cyrillic":
        return name
    words = _INITIALS.sub(" ", name).split()
    full = [at for at, word in enumerate(words) if len(word.rstrip(".")) > 1]
    if len(full) == 1 and len(words) > 1:
        ways = nominatives(words[full[0]])[1:]
        usual = nominative(words[full[0]])
        words[full[0]] = min(ways, key=len) if oblique and ways and usual == words[full[0]] else usual
    return " ".join(words)
