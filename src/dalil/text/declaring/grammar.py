"""How each language declares a position, as compiled from `lexicon/declared_*.yaml`, and text folded so that it can be matched.

Folding keeps where each letter stood: an offset into folded text leads back to the sentence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from dalil.text.grams import DROPPED, UNIFIED
from dalil.text.lexicon import load_languages

Order = Literal["after", "before", "prepositions"]
"""Where the object stands: behind its verb; before it, in a case; before it, behind a preposition."""
NEVER = r"(?!)"
APOSTROPHES = "'’ʻʼ‘`´"
ENGLISH = re.compile(r"['’](?:s|t|m|d|re|ve|ll)(?!\w)", re.IGNORECASE)
"""An apostrophe that English keeps: *Safarov's*, *don't*."""
SCRIPTS = {"en": "latin", "tr": "latin", "tk": "latin", "uz": "both", "ru": "cyrillic", "kk": "cyrillic", "ky": "cyrillic", "tg": "cyrillic", "fa": "arabic", "ug": "arabic"}


@dataclass(frozen=True, slots=True)
class Folded:
    """A sentence in small letters without apostrophes and marks; `at[i]` is where letter i stands in `source`."""

    text: str
    source: str
    at: tuple[int, ...]

    def words(self, start: int, end: int) -> str:
        """The words as they stand in the sentence."""
        return self.source[self.at[start] : self.at[end - 1] + 1] if start < end else ""

    def is_capital(self, index: int) -> bool:
        """Whether the letter is a capital in the sentence."""
        return self.source[self.at[index]].isupper()


@dataclass(frozen=True, slots=True)
class Cue:
    """One way of declaring a position. `own`: the words that speak of the speaker; `theirs`: those that tell of somebody. `pronoun`: it
    counts only behind *I* or *we*; `bare`: only where no subject stands before it. `case`, `prep`, `marker`: what marks the object of a verb that it precedes."""

    side: str
    own: re.Pattern[str]
    theirs: re.Pattern[str]
    case: str = ""
    prep: str = ""
    marker: str = ""
    things: bool = False
    asks: bool = False
    pronoun: bool = False
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language's cues and the words that decide what binds to them."""

    code: str
    order: Order
    cues: tuple[Cue, ...]
    parts: Mapping[str, re.Pattern[str]]
    words: Mapping[str, Any]
    any_cue: re.Pattern[str]

    def part(self, name: str) -> re.Pattern[str]:
        """The pattern under a name; one that never matches where the language needs none."""
        return self.parts.get(name) or re.compile(NEVER)

    def ends_with(self, name: str, text: str) -> re.Match[str] | None:
        """Words of a part at the end of a text, with the space before them."""
        return _ending(self.code, name).search(text)


def folded(sentence: str) -> Folded:
    """A sentence folded, its white space made plain."""
    source = unicodedata.normalize("NFC", sentence)
    letters: list[str] = []
    at: list[int] = []
    for index, char in enumerate(source):
        low = char.lower()[:1]
        if char in APOSTROPHES:
            if not (index and source[index - 1].isalpha() and ENGLISH.match(source, index)):
                continue
            low = "'"
        elif ord(low) in DROPPED:
            continue
        elif low.isspace():
            if letters and letters[-1] == " ":
                continue
            low = " "
        letters.append(low.translate(UNIFIED))
        at.append(index)
    return Folded("".join(letters), source, tuple(at))


def grammars(language: str, text: str) -> Iterator[Grammar]:
    """The grammars that may read a text: its language's first, then those of the same script, since a short text may be misjudged."""
    for code in may_read(language, text, load_languages("declared")):
        yield _grammar(code)


def may_read(language: str, text: str, codes: Iterable[str]) -> Iterator[str]:
    """Of the languages that have a grammar those whose may read a text: its own first, then those of the same script; English and Russian, which
    are not misjudged, are read by their own alone."""
    script = script_of(text)
    if language in (known := list(codes)):
        yield language
    if language not in ("en", "ru"):
        yield from (code for code in known if code != language and SCRIPTS.get(code, "") in (script, "both"))


def seeking(language: str) -> str:
    """The words by which declared positions are sought in a language; empty for one that has no grammar here."""
    return str(load_languages("declared").get(language, {}).get("seek", ""))


def script_of(text: str) -> str:
    """The script of a text's first letter: `latin`, `cyrillic` or `arabic`."""
    for char in text:
        if char.isalpha():
            name = unicodedata.name(char, "")
            return "cyrillic" if name.startswith("CYRILLIC") else "arabic" if name.startswith("ARABIC") else "latin"
    return "latin"


@cache
def _ending(code: str, name: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[\s,(]))(?:{_grammar(code).part(name).pattern})[\s,]*$")


@cache
def _grammar(code: str) -> Grammar:
    data = load_languages("declared")[code]
    cues = tuple(
        Cue(
            side=row["side"],
            own=_whole(row["own"] if isinstance(row.get("own"), str) else row["cue"] if row.get("own") else NEVER),
            theirs=_whole(row.get("theirs", NEVER) if "own" in row else row["cue"]),
            pronoun=row.get("own") is True,
            bare=bool(row.get("bare")),
            case=row.get("case", ""),
            prep=plain(row.get("prep", "")),
            marker=plain(row.get("object", "")),
            things=bool(row.get("things")),
            asks=bool(row.get("asks")),
        )
        for row in data["cues"]
    )
    parts = {name: re.compile(plain(value)) for name, value in data.items() if isinstance(value, str) and name != "order" and value}
    any_cue = re.compile("|".join([*(pattern.pattern for cue in cues for pattern in (cue.own, cue.theirs)), re.sub(r"\?P<\w+>", "?:", plain(data.get("turned_round", NEVER)))]))
    words = {name: {key: plain(form) for key, form in value.items()} for name, value in data.items() if isinstance(value, dict)}
    return Grammar(code, data["order"], cues, parts, words, any_cue)


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:(?<![\w'])|(?<=\w)(?='))(?:{plain(pattern)})(?!\w)")


def plain(pattern: str) -> str:
    """A pattern with its letters folded as texts are; its signs stay."""
    return unicodedata.normalize("NFC", pattern).translate(UNIFIED)
