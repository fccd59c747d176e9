"""Headings by their form: Markdown's, underlined, emphasised alone on a line, numbered, in capitals, or named (Chapter IV)."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from dalil.records import Block
from dalil.text.form.lines import Line
from dalil.text.form.marks import resolves
from dalil.text.lexicon import load

_ATX = re.compile(r"(#{1,6})\s*(.*?)\s*#*$")
_UNDERLINE = re.compile(r"(=|-|~){3,}$")
_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3})(?=\S)([^*_\n]{2,120}?)\s*\1\s*:?$")
_NUMBERED = re.compile(r"(?:(\d{1,3}(?:\.\d{1,3}){0,4})\.?|([IVXLC]{1,6})[.)])\s+(\S.*)$")
_STOPPED = re.compile(r"[.;,!…][\"”’»)]*(?:\[?\d{1,4}\]?)?$")
"""Ends like a sentence, a footnote's number included."""
_LONGEST = 120
_PLAIN_LEVEL = 6
_EMPHASIS_LEVEL = 7
_LABEL_LEVEL = 8
_LABEL = re.compile(r"[^\W\d_][^:.!?]*:$")


@cache
def _openers() -> tuple[tuple[re.Pattern[str], int], ...]:
    found = []
    for level, words in load("structure_headings")["opens"].items():
        alternatives = "|".join(re.escape(str(word)) for word in sorted(words, key=len, reverse=True))
        form = rf"(?:{alternatives})\s*(?:№\s*)?(?:\d+(?:\.\d+)*|[IVXLC]+|[A-ZА-Я])\b[.:]?(?:\s+(?-i:[^\sa-zа-яё]).*)?$"
        found.append((re.compile(form, re.IGNORECASE), int(level)))
    return tuple(found)


def _is_sentence(words: str) -> bool:
    return len(words) > _LONGEST or _STOPPED.search(words.rstrip("*_ ")) is not None


def _capitals(words: str) -> bool:
    letters = [char for char in words if char.isalpha()]
    return len(letters) >= 4 and all(not char.islower() for char in letters) and any(char.isupper() for char in letters)


def _level(line: Line, before: Line | None, after: Line | None, marked: bool) -> int:
    """Level of the heading that the line is, 0 if it is none."""
    words = line.text
    atx = _ATX.match(words)
    if atx is not None and atx[2] and line.indent < 4 and (words[len(atx[1])] in " \t" or len(atx[1]) > 1):
        return len(atx[1])
    if line.indent > 3 and not line.blank_before:
        return 0
    if (
        after is not None
        and _UNDERLINE.match(after.text)
        and not line.blank_after
        and line.blank_before
        and after.blank_after
    ):
        return 1 if after.text[0] == "=" else 2
    emphasis = _EMPHASIS.match(words)
    if emphasis is not None and line.blank_before and not emphasis[2].endswith((".", ",", ";")):
        return _EMPHASIS_LEVEL
    if len(words) < 60 and _LABEL.match(words) and resolves(title(words)):
        return _LABEL_LEVEL
    if marked or _is_sentence(words) or "|" in words or words[0] in "-*•>+":
        return 0
    for form, level in _openers():
        if form.match(words):
            return level
    if not line.blank_before and not line.blank_after:
        return 0
    numbered = _NUMBERED.match(words)
    if numbered is not None and numbered[3][0].isupper() and not numbered[3].endswith(":"):
        isolated = line.blank_before and line.blank_after
        if numbered[2]:
            return 2 if isolated else 0
        if isolated or numbered[1].count("."):
            return min(3 + numbered[1].count("."), _PLAIN_LEVEL)
        return 0
    if _capitals(words) and ":" not in words[:-1] and len(words) <= 90:
        return 4
    plain = line.blank_before and line.blank_after and len(words) <= 70 and ":" not in words[:-1]
    if (
        plain
        and words[0].isupper()
        and before is not None
        and after is not None
        and len(after.text) > 60
        and words[-1] not in ':?)”»"'
    ):
        return _PLAIN_LEVEL
    return 0


def headings(found: list[Line], *, marked: bool = False) -> list[Block]:
    """Blocks of kind `heading`, `level` 1 the highest; `label` holds the heading's words without marks of form.

    `marked`: the format shows its headings itself, so only labels that resolve and lines in bold are looked for.
    """
    marked = marked or sum(_ATX.match(line.text) is not None for line in found) > 1
    blocks = []
    for at, line in enumerate(found):
        before = found[at - 1] if at else None
        after = found[at + 1] if at + 1 < len(found) else None
        level = _level(line, before, after, marked)
        if level:
            blocks.append(Block("heading", line.start, line.end, level, title(line.text)))
    return blocks


_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_WRAPPED = re.compile(r"(\*{1,3}|_{1,3}|~~)(?=\S)(.+?)(?<=\S)\1")


@lru_cache(maxsize=10_000)
def title(words: str) -> str:
    """A heading's own words: without `#`, without emphasis around the whole or a part, link targets and a closing colon."""
    bare = words.strip().lstrip("#").strip()
    bare = re.sub(r"\s+#+$", "", bare)
    bare = _LINK.sub(r"\1", bare).rstrip(": ")
    whole = _WRAPPED.fullmatch(bare)
    if whole is not None:
        bare = whole[2]
    elif "*" in bare and "`" not in bare:
        bare = re.sub(r"(\*{2,3})(?=\S)(.+?)(?<=\S)\1", r"\2", bare)
    return bare.strip().rstrip(":").strip()
