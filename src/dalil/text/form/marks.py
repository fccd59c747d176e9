"""What a passage shows at a glance: `marks`, so that a kind can ask for all passages with one and read those alone."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from dalil.text import asciiwords
from dalil.text.lexicon import load, load_languages

_WORD = re.compile(r"[^\W\d_]+(?:[’ʼʻ‘'][^\W\d_]+)*")
_DIGIT = re.compile(r"\d")
_QUOTED = re.compile(r"[«“„\"][^«»“”„\"]{12,}[»”\"]|^\s*>", re.MULTILINE)
_QUOTING = "«“„\">"
"""Without one of these nothing is quoted."""
_DATE = re.compile(r"\b(?:1[3-9]|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b")


@cache
def _cues() -> tuple[tuple[str, re.Pattern[str], tuple[str, ...]], ...]:
    return tuple(
        (mark, re.compile("|".join(cue["words"])), tuple(str(phrase) for phrase in cue["phrases"]))
        for mark, cue in load("decisions_marks").items()
    )


@cache
def _phrases(ascii_only: bool) -> tuple[tuple[str, str], ...]:
    """(phrase, its mark); of `ascii_only`, those that a text of ASCII can hold."""
    told = ((phrase, mark) for mark, _, phrases in _cues() for phrase in phrases)
    return tuple((phrase, mark) for phrase, mark in told if phrase.isascii() or not ascii_only)


_SILENT: set[str] = set()
"""Words met that show nothing: most of them, so that a passage's words are taken off this set at once."""
_REMEMBERED = 200_000


@lru_cache(maxsize=_REMEMBERED)
def _shown_by(word: str) -> tuple[str, ...]:
    """Marks that one lower-case word shows; remembered, since words come again."""
    shown = [mark for mark, words, _ in _cues() if words.fullmatch(word)]
    if word in _number_words():
        shown.append("number")
    if not shown:
        if len(_SILENT) >= _REMEMBERED:
            _SILENT.clear()
        _SILENT.add(word)
    return tuple(shown)


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
    words = asciiwords.letters(low) if low.isascii() and "'" not in low else _WORD.findall(low)
    shown = {mark for word in set(words) - _SILENT for mark in _shown_by(word)}
    shown.update([mark for phrase, mark in _phrases(low.isascii()) if phrase in low])
    if resolves(section):
        shown.add("decision")
    if _DIGIT.search(text):
        shown.add("number")
        if _DATE.search(text):
            shown.add("date")
    if any(map(text.__contains__, _QUOTING)) and _QUOTED.search(text):
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
