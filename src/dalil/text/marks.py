"""What a passage shows at a glance: `marks`, so that a kind can ask for all passages with one and read those alone."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from dalil.text.lexicon import load, load_languages

_WORD = re.compile(r"[^\W\d_]+(?:[’ʼʻ‘'][^\W\d_]+)*")
_DIGIT = re.compile(r"\d")
_QUOTED = re.compile(r"[«“„\"][^«»“”„\"]{12,}[»”\"]|^\s*>", re.MULTILINE)
_DATE = re.compile(r"\b(?:1[3-9]|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b")


@cache
def _cues() -> tuple[tuple[str, re.Pattern[str], tuple[str, ...]], ...]:
    return tuple(
        (mark, re.compile("|".join(cue["words"])), tuple(str(phrase) for phrase in cue["phrases"]))
        for mark, cue in load("decisions_marks").items()
    )


@lru_cache(maxsize=200_000)
def _shown_by(word: str) -> tuple[str, ...]:
    """Marks that one lower-case word shows; remembered, since words come again."""
    shown = [mark for mark, words, _ in _cues() if words.fullmatch(word)]
    return (*shown, "number") if word in _number_words() else tuple(shown)


@cache
def _number_words() -> frozenset[str]:
    """Words for numbers from two up, of all languages; short ones are left out that mean something else in another language."""
    found: set[str] = set()
    for data in load_languages("numbers").values():
        lone = {str(word) for word in data["not_one"]}
        words = {
            str(word) for part in ("small", "hundreds", "scales") for forms in data[part].values() for word in forms
        }
        found |= {word for word in words - lone if len(word) > 3 or word in _SHORT}
    return frozenset(found)


_SHORT = frozenset(("two", "six", "ten", "два", "две", "три", "сто", "тыс", "млн"))


def marks(text: str, section: str = "") -> list[str]:
    """Marks of a passage from its words: `decision`, `draft`, `order`, `post`, `vote`, `number`, `date`, `quote`.

    `section`: path of the headings above it; a part that a heading like *Conclusion* opens is marked `decision` whole.
    """
    low = text.lower()
    shown = {mark for word in set(_WORD.findall(low)) for mark in _shown_by(word)}
    for mark, _, phrases in _cues():
        if mark not in shown and any(phrase in low for phrase in phrases):
            shown.add(mark)
    if resolves(section):
        shown.add("decision")
    if _DIGIT.search(text):
        shown.add("number")
        if _DATE.search(text):
            shown.add("date")
    if _QUOTED.search(text):
        shown.add("quote")
    return sorted(shown)


@cache
def _resolving() -> re.Pattern[str]:
    words = "|".join(load("decisions_headings")["resolves"])
    return re.compile(rf"(?:{words})", re.IGNORECASE)


@lru_cache(maxsize=10_000)
def resolves(section: str) -> bool:
    """Whether the last heading of a section's path opens what a body resolved: *Conclusion*, *Постановили*."""
    last = section.rsplit(" › ", 1)[-1]
    return bool(last) and len(last) < 90 and _resolving().match(last) is not None
