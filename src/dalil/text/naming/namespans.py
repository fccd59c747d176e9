"""Where names stand in a text: persons and bodies in Latin, Cyrillic and Arabic script."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from dalil.text.grams import fold
from dalil.text.lexicon import load

_UPPER = "".join(
    c for c in map(chr, (*range(0x41, 0x250), *range(0x400, 0x530), *range(0x1E00, 0x1F00))) if c.isupper()
)
_CAP = rf"[{_UPPER}][^\W\d_]*(?:['’ʼʻ‘`-][^\W\d_]+)*"
_INITIAL = rf"[{_UPPER}][a-zа-я]?\.(?:-[{_UPPER}]\.)?"
_PIECE = re.compile(rf"{_INITIAL}(?=[\s{_UPPER},;:)]|$)|{_CAP}(?:\([a-zа-я]\))?")
_LABEL = re.compile(r"(?:[ \u00a0][^\W\d_]+){0,2}:")
"""What follows the first word of a line that is a label: *Date:*."""
_GAP = re.compile(r"[ \u00a0]*(?:\n[ \u00a0]*)?")
_LINKS = frozenset(("of", "for", "on", "the", "and", "по", "и", "делам", "va", "ve", "uchun"))
_ARABIC_WORD = re.compile(r"[\u0620-\u06ff\u0750-\u077f]+(?:\u200c[\u0620-\u06ff]+)*")
_QUOTED = re.compile(r"[^\W\d_][^«»“”\"„\n]{2,60}(?=[»”\"])")
_SENTENCE_BREAK = re.compile(r"[.!?…:;]['\"»”)\]]*\s+$|\n\s*$|^[\s\"'«“(–—*•-]*$")


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands. `kind` is empty where nothing shows whether it is a person, a body or a place."""

    start: int
    end: int
    text: str
    kind: Literal["person", "body", ""] = ""


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(fold(str(word)) for word in load("names_persons")[name])


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile("|".join(load("names_persons")[name]))


@cache
def _heads() -> re.Pattern[str]:
    stems = sorted({str(stem) for row in load("names_bodies")["heads"].values() for stem in row}, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, stems))})(?!ск)\w{{0,5}}$")


@cache
def _short() -> frozenset[str]:
    return frozenset(str(word) for word in load("names_bodies")["short"])


def is_body(name: str) -> bool:
    """Whether a name is a body's by one of its words (Committee, Council, ЦК, Турцик, комиссия, کمیته)."""
    for word in re.findall(r"[^\W\d_]+(?:['’ʻ-][^\W\d_]+)*", name):
        if word in _short() or word.rstrip("аеуом") in _short() or _heads().match(word.lower()):
            return True
    return bool(re.search(r"\b[A-ZА-Я]\.\s?[A-ZА-Я]\.\s?[A-ZА-Я]\.\s*$", name))


def names(text: str, language: str = "") -> list[Name]:
    """Names in order, apart from one another. `language` is a hint that may stay empty: the script of the text decides."""
    found = list(_cased(text)) if any(char in _UPPERS for char in text) else []
    found += _arabic(text)
    return sorted(found, key=lambda name: name.start)


_UPPERS = frozenset(_UPPER)


def _cased(text: str) -> Iterator[Name]:
    """Runs of capitalised words and initials, with the small words that join the parts of a body's name."""
    runs: list[list[re.Match[str]]] = []
    for piece in _PIECE.finditer(text):
        if runs and _joined(text, runs[-1], piece):
            runs[-1].append(piece)
        else:
            runs.append([piece])
    for run in runs:
        for whole in _parted(run):
            yield from _named(text, whole)


def _parted(run: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """A run cut before initials that open another name: *Туркестана | М. П. Томского*, but not *George H. W. Bush*."""
    begun = 0
    for at in range(1, len(run) - 1):
        if at > begun and fold(run[at][0].lower()) in _words("never") and not _initialish(run[at]) and not is_body(run[begun][0]):
            yield run[begun:at]
            begun = at
            continue
        opens = _initialish(run[at]) and not _initialish(run[at - 1]) and not _initialish(run[-1])
        cyrillic = "\u0400" <= run[at][0][0] <= "\u052f"
        if opens and at > begun and (cyrillic or is_body(" ".join(piece[0] for piece in run[begun:at]))):
            yield run[begun:at]
            begun = at
    yield run[begun:]


def _joined(text: str, run: list[re.Match[str]], piece: re.Match[str]) -> bool:
    last = run[-1]
    gap = text[last.end() : piece.start()]
    if len(gap) > 24 or "\n\n" in gap:
        return False
    if last[0].endswith(".") and len(last[0]) > 3 and not gap.strip():
        return False
    if "\n" in gap and _LABEL.match(text, piece.end()):
        return False
    if _GAP.fullmatch(gap):
        # In a list of names without commas, initials after a family name open the next name.
        return not (len(last[0]) > 3 and _initialish(piece) and len(run) >= 3 and _initialish(run[0]))
    bare = gap.strip()
    if bare == ",":
        return _initialish(piece) and not _initialish(last) and len(run) == 1
    if bare.startswith(".") or "\n" in gap:
        return False
    words = bare.split()
    if all(word in _words("particles") for word in words):
        return len(words) <= 2
    if all(word.lower() in _LINKS for word in words):
        return is_body(text[run[0].start() : last.end()]) and not (
            words[0].lower() in ("and", "и", "va", "ve") and is_body(piece[0])
        )
    return False


def _initialish(piece: re.Match[str]) -> bool:
    return piece[0].endswith(".") and len(piece[0]) <= 6


def _named(text: str, run: list[re.Match[str]]) -> Iterator[Name]:
    """The name in a run of capitalised words, without the titles and sentence words before it."""
    while run and not _initialish(run[0]) and fold(run[0][0].lower()) in _words("never"):
        run = run[1:]
    while run and not _initialish(run[-1]) and fold(run[-1][0].lower()) in _words("never"):
        run = run[:-1]
    if not run:
        return
    titled = False
    while len(run) > 1 and fold(run[0][0].lower()).rstrip(".") in _words("titles") and not _single(run[0]):
        titled, run = True, run[1:]
    start, end = run[0].start(), run[-1].end()
    if text[end - 1] == "." and not _initialish(run[-1]):
        end -= 1
    written = text[start:end]
    before = text[max(0, start - 12) : start]
    titled = titled or _titled(before)
    kind = _kind(written, run, titled=titled)
    quoted = _QUOTED.match(text, start)
    if quoted is not None and text[start - 1 : start] in '«“"„' and end < quoted.end() and is_body(quoted[0]):
        end, written, kind = quoted.end(), quoted[0], "body"
    if (start, end) == (0, len(text.rstrip(" .?!"))):
        yield Name(start, end, written, kind)
        return
    if (
        len(run) == 1
        and not kind
        and _SENTENCE_BREAK.search(text[max(0, start - 6) : start])
        and not _again(text, written, start)
    ):
        return
    if _single(run[0]) and len(run) == 1:
        return
    yield Name(start, end, sys.intern(written), kind)


def _single(piece: re.Match[str]) -> bool:
    return len(piece[0].rstrip(".")) == 1


def _titled(before: str) -> bool:
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)?", before)
    return bool(words) and fold(words[-1].lower()) in _words("titles") and bool(re.search(r"[^\W\d_]\.?\s?$", before))


def _again(text: str, written: str, start: int) -> bool:
    """Whether a word that opens a sentence is written with a capital inside one too."""
    at = text.find(written)
    while at >= 0:
        if at != start and not _SENTENCE_BREAK.search(text[max(0, at - 6) : at]):
            return True
        at = text.find(written, at + len(written))
    return False


def _kind(written: str, run: list[re.Match[str]], *, titled: bool) -> Literal["person", "body", ""]:
    if is_body(written):
        return "body"
    words = [piece[0] for piece in run if not _initialish(piece)]
    lowered = [fold(word.lower()) for word in words]
    if any(_initialish(piece) for piece in run) and words:
        return "person"
    if titled or any(_pattern("patronymics").search(word) for word in lowered):
        return "person"
    if words and not written.isupper() and _pattern("surnames").search(lowered[-1]) and len(lowered[-1]) > 4:
        return "person"
    if lowered and (lowered[0] in _words("given") and len(words) > 1):
        return "person"
    return ""


def _arabic(text: str) -> list[Name]:
    """Names in Arabic script, which has no capitals: by title, by ending, by a known first name, by the head of a body."""
    words = list(_ARABIC_WORD.finditer(text))
    found: list[Name] = []
    done = 0
    for at, word in enumerate(words):
        if word.start() < done:
            continue
        span: tuple[int, int, Literal["person", "body"]] | None = None
        low = fold(word[0])
        if low in _body_heads() and at + 1 < len(words):
            span = (word.start(), _run_end(text, words, at, 2), "body")
        elif low in _words("titles") and at + 1 < len(words):
            span = (words[at + 1].start(), _run_end(text, words, at + 1, 1), "person")
        elif _pattern("surnames").search(word[0]) and len(word[0]) > 3:
            first = at - 1 if at and fold(words[at - 1][0]) in _words("given") and words[at - 1].start() >= done else at
            span = (words[first].start(), word.end(), "person")
        elif low in _words("given") and at + 1 < len(words) and _pattern("surnames").search(words[at + 1][0]):
            span = (word.start(), words[at + 1].end(), "person")
        if span is not None:
            found.append(Name(span[0], span[1], text[span[0] : span[1]], span[2]))
            done = span[1]
    return found


@cache
def _body_heads() -> frozenset[str]:
    heads = load("names_bodies")["heads"]
    return frozenset(fold(str(word)) for language in ("fa", "ug") for word in heads[language])


def _run_end(text: str, words: list[re.Match[str]], at: int, more: int) -> int:
    """The end of the run of words from `at` on, up to `more` further words with only a space between them."""
    end = words[at].end()
    for word in words[at + 1 : at + 1 + more]:
        if text[end : word.start()] != " ":
            break
        end = word.end()
    return end
