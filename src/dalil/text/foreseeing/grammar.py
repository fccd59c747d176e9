"""How each language says what is to be expected, as compiled from `lexicon/foreseen_*.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from dalil.text.declaring.grammar import NEVER, may_read, plain
from dalil.text.lexicon import load_languages

Sense = Literal["prevails", "fails", "beats"]
Sure = Literal["certain", "likely", "possible", "doubtful", ""]
FORMS: Mapping[str, tuple[int, Sure]] = {
    "bare": (1, ""), "unbare": (-1, ""), "future": (1, "likely"), "unable": (-1, "likely"), "cannot": (-1, "certain"),
    "certainly": (1, "certain"), "may": (1, "possible"), "doubted": (-1, "doubtful"), "past": (1, ""), "unpast": (-1, ""), "round": (1, ""),
}  # fmt: skip
"""What the form of a verb says: whether it denies, and how surely what is still to come is told."""
GRADES: tuple[Sure, ...] = ("certain", "likely", "possible", "doubtful")
"""How surely something is expected, the surest first; *doubtful*: the contrary is doubted."""
OPEN = frozenset(("bare", "unbare"))
"""Forms that say nothing without a word of expecting."""
TOLD = frozenset(("past", "unpast", "round"))
"""Forms that tell what came; *round*: that of one encounter (*they retreated*), which ends nothing."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb that tells of prevailing or failing, in one of its forms."""

    sense: Sense
    form: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of expecting: the sign that it puts on what is expected, and how surely. `kind`: how surely again, or *came* (it tells that it
    was done, or not), *reported* (*would*, which expects only where a word of expecting or of saying leads it in), or *able* (*can*, which
    expects that one prevails, and not that one fails)."""

    sign: int
    sure: Sure
    kind: str
    after: re.Pattern[str]
    """At the head of what follows."""
    before: re.Pattern[str]
    """At the end of what precedes."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language's verbs and words. `behind`: what is expected stands behind the word of expecting, not before it."""

    code: str
    behind: bool
    verbs: tuple[Verb, ...]
    words: tuple[Word, ...]
    parts: Mapping[str, str]

    def part(self, name: str) -> re.Pattern[str]:
        """The words under a name, whole; a pattern that never matches where the language has none."""
        return _part(self.parts.get(name) or NEVER, "anywhere")

    def at_end(self, name: str) -> re.Pattern[str]:
        """Words of a part at the end of a text."""
        return _part(self.parts.get(name) or NEVER, "end")

    def at_head(self, name: str) -> re.Pattern[str]:
        """Words of a part at the head of a text."""
        return _part(self.parts.get(name) or NEVER, "head")


def grammars(language: str, text: str) -> Iterator[Grammar]:
    """The grammars that may read a text: its language's; where that has none or is of a near kin, those of the same script."""
    for code in may_read(language, text, load_languages("foreseen")):
        yield grammar(code)


def seeking(language: str) -> str:
    """The words by which expectations are sought in a language; empty for one that has no grammar here."""
    return str(load_languages("foreseen").get(language, {}).get("seek", ""))


@cache
def grammar(code: str) -> Grammar:
    """The grammar of a language that has one."""
    data = load_languages("foreseen")[code]
    verbs = []
    for sense, row in data["verbs"].items():
        able = f"(?:{data['able']})?" if "able" in data else ""
        forms = {form: f"(?:{row['stem']}){able}(?:{ends})" for form, ends in data.get("forms", {}).items()} if "stem" in row else row
        verbs += [Verb(sense, form, re.compile(rf"(?<![\w'])(?:{plain(words)})(?!\w|'t)")) for form, words in forms.items()]
    words = tuple(_word(key, str(value)) for key, value in data["words"].items())
    parts = {name: plain(value) for name, value in data.items() if isinstance(value, str) and name not in ("order", "able", "seek")}
    return Grammar(code, data["order"] == "after", tuple(verbs), words, parts)


def _word(key: str, words: str) -> Word:
    name = key.lstrip("+-")
    sure: Sure = name if name in GRADES else "likely" if name in ("reported", "able") else ""
    said = plain(words)
    after, before = re.compile(rf"[\s,]*(?:{said})(?!\w)"), re.compile(rf"(?:^|(?<=[\s,(])|(?='))(?:{said})[\s,]*$")
    return Word(-1 if key.startswith("-") else 1, sure, name, after, before)


@cache
def _part(words: str, where: str) -> re.Pattern[str]:
    if where == "anywhere":
        return re.compile(words)
    return re.compile(rf"(?:^|(?<=[\s,(]))(?:{words})[\s,]*$" if where == "end" else rf"[\s,]*(?:{words})(?!\w)")
