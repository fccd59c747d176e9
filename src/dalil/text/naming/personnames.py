"""Names of persons where lists and rosters put them: at the head of a line, one after another."""

from __future__ import annotations

import re
from functools import cache

from dalil.text.grams import fold
from dalil.text.lexicon import load
from dalil.text.naming.letters import script
from dalil.text.naming.namespans import is_body
from dalil.text.naming.roles import role_of

_BULLET = re.compile(r"\s*(?:[-*•+–—▪●]\s+|\(?\d{1,3}[.)]\s+|\|\s*|>\s+)*(?:\*{1,2}|_{1,2})?")
_WORD = r"[^\W\d_]+(?:['’ʼʻ‘`\u200c.-]+[^\W\d_]+)*\.?(?:\[[^\W\d_]{1,3}\])?"
_NAME = re.compile(
    rf"(?:{_WORD}|\"[^\"\n]{{1,20}}\"|'[^'\n]{{1,20}}'|\([^\W\d_][^()\d]{{1,24}}\)(?=,?\s[^\W\d_]))(?:[ \u00a0]+(?:{_WORD}|\"[^\"\n]{{1,20}}\"|'[^'\n]{{1,20}}'|\([^\W\d_][^()\d]{{1,24}}\)(?=,?\s[^\W\d_])))*"
)
_SUFFIX = re.compile(r",?\s+(?:Jr|Sr|II|III|IV|2nd|3rd|Esq)\b\.?", re.IGNORECASE)
_TURNED = re.compile(r",\s*(?:[^\W\d_]\.[\s-]?){1,3}(?=[\s,;:(\[]|$)")
_AFFIX = re.compile(r"\s*(?:<[^>]*>|\[[^\]]*@[^\]]*\]|\([^()]{0,60}\))\s*$")
_MAIL = re.compile(r"<?[\w.+-]+@[\w.-]+>?|\[[^\]\n]*\]|<[^>\n]*>")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(fold(str(word)) for word in load("names_persons")[name])


def leading_name(line: str) -> tuple[str, int] | None:
    """The person's name with which a line begins, titles left out, and where it ends; None if it begins otherwise."""
    begin = _BULLET.match(line)
    start = begin.end() if begin is not None else 0
    match = _NAME.match(line, start)
    if match is None:
        return None
    end = match.end()
    words = match[0].split()
    while words and not name_like(" ".join(words)):
        words.pop()
    if not words:
        return None
    name = " ".join(words)
    end = start + len(match[0][: _prefix(match[0], len(words))])
    if (turned := _TURNED.match(line, end)) is not None:
        end = turned.end()
    elif (suffix := _SUFFIX.match(line, end)) is not None:
        end = suffix.end()
    name = line[start:end].strip()
    return untitled(name), end


def _prefix(text: str, count: int) -> int:
    end = 0
    for _, word in zip(range(count), re.finditer(r"\S+", text), strict=False):
        end = word.end()
    return end


def untitled(name: str) -> str:
    """The name without the titles before it, marks of emphasis and the trailing comma or colon."""
    words = name.strip("*_ ,;:").split()
    while (
        len(words) > 1
        and fold(words[0].lower()).rstrip(".") in _words("titles")
        and not (len(words[0].rstrip(".")) == 1 and words[0][0].isupper())
    ):
        words.pop(0)
    return " ".join(words)


def name_like(text: str) -> bool:
    """Whether a phrase has the form of a person's name: two to six words, capitals or initials, no role, body or common word."""
    words = untitled(text).split()
    if not 1 <= len(words) <= 7 or any(char.isdigit() for char in text):
        return False
    full = [word for word in words if len(word.strip(".")) > 2 or (len(word) == 2 and word.isalpha())]
    if not full or (len(words) < 2 and not _turnable(text)):
        return False
    for at, word in enumerate(words):
        bare = word.strip(".,'\"()")
        low = fold(bare.lower())
        if low in _words("particles") or low in _words("suffixes"):
            continue
        if low in _words("never") and len(bare) > 1 and word[:1] not in "'\"(":
            return False
        if not (bare[:1].isupper() or script(bare) == "arabic" or (at and re.match(r"[a-z]{1,3}[A-Z]", bare))) and not (
            word[:1] in "'\"(" and at
        ):
            return False
        if role_of(bare) and len(bare) > 3 and at == 0 and low not in _words("given"):
            return False
    if all(word.isupper() and len(word) > 3 for word in full) and len(full) > 4:
        return False
    return not is_body(" ".join(word.strip("(),") for word in full)) or any(
        re.fullmatch(r"[^\W\d_]\.", word) for word in words
    )


def _turnable(text: str) -> bool:
    return len(text) > 2 and text[:1].isupper() and re.sub(r"[\[\]'’ʻ-]", "", text).isalpha()


def listed_names(text: str) -> list[tuple[str, int, int, str]]:
    """The names in a list of them, as (name, start, end, what is bracketed after it); empty where the text is no such list.

    A list holds names and little else: names separated by commas, semicolons, *and* or lines; brackets hold affiliations.
    """
    found: list[tuple[str, int, int, str]] = []
    odd = 0
    for start, end in _pieces(text):
        piece = text[start:end]
        begin = _BULLET.match(piece)
        lead = begin.end() if begin is not None else 0
        bare = piece[lead:]
        note = ""
        while (affix := _AFFIX.search(bare)) is not None:
            note = note or affix[0].strip(" ()[]<>")
            bare = bare[: affix.start()]
        bare = re.split(r"\s[-–—]\s|:\s", bare, maxsplit=1)[0]
        cleaned = _MAIL.sub("", bare).strip(" .*_|")
        if not cleaned:
            continue
        if name_like(cleaned) and " " in cleaned:
            found.append((untitled(cleaned), start + lead, start + lead + len(bare.rstrip()), note))
        elif found and re.fullmatch(r"(?:Jr|Sr|II|III|IV|[A-Z]{2,4})\.?", cleaned):
            name, first, _, before = found[-1]
            found[-1] = (f"{name}, {cleaned}", first, start + lead + len(bare.rstrip()), before)
        else:
            odd += 1
    return found if found and len(found) > odd else []


def _pieces(text: str) -> list[tuple[int, int]]:
    """The spans between commas, semicolons, line ends and *and*, none of them inside brackets."""
    cuts, depth, begun = [], 0, 0
    for match in re.finditer(r"[()\[\]<>]|[,;\n]|\s(?:and|und|и|va|ve|و|&)\s", text):
        if match[0] in "([<":
            depth += 1
        elif match[0] in ")]>":
            depth = max(0, depth - 1)
        elif depth == 0 or match[0] == "\n":
            depth = 0
            initials = match[0] == "," and re.match(
                r",\s*(?:[^\W\d_]\.[\s-]?){1,3}(?=[,;(\n]|$)", text[match.start() : match.start() + 14]
            )
            if not initials:
                cuts.append((begun, match.start()))
                begun = match.end()
    cuts.append((begun, len(text)))
    return [(start, end) for start, end in cuts if text[start:end].strip()]
