"""Making visible what a text hides: bidirectional controls, zero-width and control characters, words of mixed scripts.

A forged or careless text may carry characters that reorder or conceal words on the page. Renderers ask here where they
are, show a mark in their own way, and keep the bytes themselves untouched.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

NAMES = {
    "\u00ad": "SHY", "\u061c": "ALM", "\u200b": "ZWSP", "\u200c": "ZWNJ", "\u200d": "ZWJ", "\u200e": "LRM",
    "\u200f": "RLM", "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO",
    "\u2060": "WJ", "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI", "\ufeff": "BOM",
}  # fmt: skip
"""The usual abbreviations of the characters that are met most."""

_HIDDEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)
_MIXED = re.compile(r"[^\W\d_]+")
_JOINERS = "\u200c\u200d"


def pieces(text: str) -> Iterator[tuple[str, str]]:
    """The text cut into (piece, mark) pairs that join up to it again; `mark` names a hidden character, or is empty.

    Joiners between letters of a cursive script are spelling (Persian needs them) and carry no mark.
    """
    last = 0
    for match in _HIDDEN.finditer(text):
        at, character = match.start(), match.group()
        if character in _JOINERS and _cursive(text[at - 1 : at]) and _cursive(text[at + 1 : at + 2]):
            continue
        if at > last:
            yield text[last:at], ""
        yield character, name(character)
        last = at + 1
    if last < len(text):
        yield text[last:], ""


def name(character: str) -> str:
    """A short name of a hidden character: `RLO`, or its code point (`U+0007`)."""
    return NAMES.get(character, f"U+{ord(character):04X}")


def marked(text: str) -> str:
    """The text with each hidden character replaced by its mark (`⟦RLO⟧`), for formats that can't show both."""
    return "".join(f"⟦{mark}⟧" if mark else piece for piece, mark in pieces(text))


def mixed_words(text: str) -> list[tuple[int, int]]:
    """(start, end) of the words whose letters come from more than one of Latin, Cyrillic and Greek: look-alikes."""
    if text.isascii():
        return []
    return [match.span() for match in _MIXED.finditer(text) if len(_scripts(match.group())) > 1]


def direction(text: str) -> str:
    """`rtl` where most of the strong characters run from right to left, else `ltr`."""
    classes = [unicodedata.bidirectional(character) for character in text]
    right = sum(each in ("R", "AL") for each in classes)
    return "rtl" if right > classes.count("L") else "ltr"


def _cursive(character: str) -> bool:
    return bool(character) and unicodedata.bidirectional(character) in ("AL", "NSM")


def _scripts(word: str) -> set[str]:
    found: set[str] = set()
    for letter in word:
        if letter.isascii():
            found.add("LATIN")
        else:
            script = unicodedata.name(letter, "").partition(" ")[0]
            if script in ("LATIN", "CYRILLIC", "GREEK"):
                found.add(script)
    return found
