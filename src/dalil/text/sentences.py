"""Sentences of a text, as spans. One linear pass over candidate ends; what an abbreviation is, is data."""

from __future__ import annotations

import re
from functools import cache

from dalil.text.lexicon import load, load_languages
from dalil.text.stopwords import stopwords

_END = re.compile(
    r"(?P<stop>[.!?…؟۔。]+)(?P<close>[\"'»”’)\]}*_]*)(?:\[\d+\]|(?<=[.”’\"»])\d{1,3}(?=\s))?(?=\s|$)|\n[ \t]*\n\s*|\n"
)
_WORD_BEFORE = re.compile(r"[^\s(«“\"„\[]+$")
_ITEM = re.compile(
    r"[ \t]*(?:[-*•–—‣▪●+][ \t]|\(?\d{1,4}[.)][ \t]|\(?[a-zа-яёәөүұқғңһіўҳ][.)][ \t]|\(?[ivxIVX]{1,5}[.)][ \t]|[#|>])"
)
_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,3}[^\W\d_]")
"""Initials written together, as they stand before their last stop: *И.В*, *J.R*."""
_NEXT_WORD = re.compile(r"[^\W\d_]+")
_OPENERS = "\"'«“„‘([{*_—–-•"
_WRAPPED = 45
"""A line this long that ends without a stop was broken by the page's width and goes on in the next one."""
_WHOLE = 130
"""A line this long is a whole paragraph: what follows it starts anew."""


@cache
def _abbreviations() -> tuple[frozenset[str], frozenset[str]]:
    before: set[str] = set()
    inside: set[str] = set()
    for language in load("structure_abbreviations").values():
        before.update(str(word).strip() for word in language["before"])
        inside.update(str(word).strip() for word in language["inside"])
    return frozenset(before), frozenset(inside)


@cache
def _opens(word: str) -> bool:
    """Whether a word is one that carries no matter, as many that begin a sentence are and no surname is: *the U.S. He stayed*."""
    return any(word in stopwords(language) for language in load_languages("stopwords"))


def _starts_anew(text: str, at: int, end: int) -> bool:
    """Whether a sentence may begin at `at`: an upper-case or caseless letter, a digit, an opening quote or bracket."""
    while at < end and text[at] in _OPENERS:
        at += 1
    if at >= end:
        return True
    return not text[at].islower()


def _stops(text: str, start: int, match: re.Match[str], end: int) -> bool:
    """Whether the full stop found ends a sentence."""
    after = match.end()
    while after < end and text[after] in " \t\u00a0\u200f\u200e":
        after += 1
    if after >= end:
        return True
    if text[after] != "\n" and not _starts_anew(text, after, end):
        return False
    stop = match["stop"]
    if stop != ".":
        return True
    word = _WORD_BEFORE.search(text, max(start, match.start() - 24), match.start())
    if word is None:
        return True
    bare = word[0]
    folded = bare.lower().rstrip(".")
    before, inside = _abbreviations()
    if len(bare) == 1 and bare.isalpha() and bare.isupper() and not match["close"]:
        return text[after] == "\n" and text[after : after + 2] == "\n\n"
    if bare.isupper() and _INITIALS.fullmatch(bare) and not match["close"] and text[after] != "\n":
        following = _NEXT_WORD.match(text, after)
        return following is None or len(following[0]) < 2 or not following[0].istitle() or _opens(following[0].lower())
    if (bare.isdigit() and len(bare) <= 4) or re.fullmatch(r"[IVX]{1,5}|\d+(?:\.\d+)*|[a-zа-я]", bare):
        # "12." opens an item when nothing but space stands before it; elsewhere a number may end a sentence
        head = text[max(start, word.start() - 200) : word.start()]
        if not head.strip() or head.rstrip(" \t").endswith("\n") or head.rstrip()[-1:] in "(№":
            return False
    if folded in before:
        return text[after] == "\n" and text[after + 1 : after + 2] == "\n"
    if folded in inside:
        return text[after] != "\n" and text[after].isupper() and not text[after : after + 2].isupper()
    return True


def _breaks(text: str, line_start: int, match: re.Match[str], end: int) -> bool:
    """Whether a line's end also ends a sentence."""
    if "\n" in match[0][1:]:
        return True
    after = match.end()
    if after >= end or _ITEM.match(text, after):
        return True
    line = text[line_start : match.start()].rstrip()
    if line[-1:] in ";:":
        return True
    if not _starts_anew(text, after, end):
        return False
    return len(line) < _WRAPPED or len(line) > _WHOLE


def sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Spans of the sentences of `text[start:end]`, in order, without the white space around them; none is empty.

    Ends are full stops (in all scripts), except after initials, abbreviations and item numbers; blank lines; line ends before
    an item, a heading or a table row, or where the line was not merely broken by the page's width.
    """
    stop = len(text) if end is None else end
    found: list[tuple[int, int]] = []
    begin = start
    line_start = start
    for match in _END.finditer(text, start, stop):
        newline = match["stop"] is None
        ends = _breaks(text, line_start, match, stop) if newline else _stops(text, begin, match, stop)
        if newline:
            line_start = match.end()
        if ends:
            _append(found, text, begin, match.start() if newline else match.end())
            begin = match.end()
    _append(found, text, begin, stop)
    return found


def _append(found: list[tuple[int, int]], text: str, begin: int, end: int) -> None:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    if begin < end:
        found.append((begin, end))
