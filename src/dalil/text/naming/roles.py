"""Posts in running text: the words that name one, how far the naming goes, and what it is of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from dalil.text.lexicon import load
from dalil.text.naming.namespans import is_body

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼʻ‘`-][^\W\d_]+)*")
_CONNECTOR = re.compile(
    r"\s+(?:of|for|to|at|on|the|and|in|with|&|de|von|va|ve|по|и|при|при|делам)(?=\s)", re.IGNORECASE
)
_CAPPED = re.compile(r",?\s+(?:[A-ZÀ-ÞА-ЯЁҒҚӮӢҲҶӘІҢӨҰҮҺŞÇĞÖÜÝŇ][^\s,;:()\[\]—–]*|\([A-ZА-Яа-я]{1,6}\))")
_CYRILLIC_END = re.compile(
    r"[;,:—–\n]|\.(?=\s|$)(?<!г\.)(?<!зав\.)(?<!зам\.)(?<!\b[А-Я]\.)|\s\(|\(\d|\[|«|\s(?:и\s)?(?=(?:[А-ЯЁ]\.\s?){1,2}[А-ЯЁ])|$"
)
_ARABIC_END = re.compile(r"[؛،.:\n(]|$")
_POSSESSED = re.compile(r"(?:[^\W\d_]{3}[iı]|[^\W\d_]{3}(?:си|сы|сі|раиси|котиби|вазири|ҳокими))$")
LONGEST = 140
"""Characters that the naming of a post may take."""


@dataclass(frozen=True, slots=True)
class Post:
    """A post as a text names it: `text[start:end]`; `roles` are the classes of its words, `head` ends the role itself."""

    start: int
    end: int
    text: str
    roles: tuple[str, ...]
    head: int

    @property
    def body(self) -> str:
        """What it is a post of: the words after the role, without the preposition."""
        rest = self.text[self.head - self.start :].strip(" ,.")
        return re.sub(r"^(?:of|for|to|at|on|in)\s+(?:the\s+)?", "", rest)

    @property
    def place(self) -> str:
        """Where it is held, if the naming ends with a place."""
        match = re.search(r"\s(?:in|at|to|в г\.|в)\s+(?:the\s+)?([^\W\d_a-zа-я][^,;]*)$", self.text)
        return match[1].strip() if match and match[1].strip() != "Large" else ""


@cache
def _role() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{name}>{words})" for name, words in load("posts")["roles"].items()))


@cache
def _before() -> re.Pattern[str]:
    return re.compile(load("posts")["before"])


@lru_cache(maxsize=50_000)
def role_of(word: str) -> str:
    """The class of a word that names a role (`chair`, `secretary`, `member` …); empty for any other."""
    match = _role().fullmatch(word.lower())
    return str(match.lastgroup) if match is not None else ""


def posts(text: str) -> Iterator[Post]:
    """The posts that a text names, in order and apart."""
    done = 0
    words = list(_WORD.finditer(text))
    for at, word in enumerate(words):
        if word.start() < done or not role_of(word[0]):
            continue
        first = at
        while first and words[first - 1].end() >= done and _joins(text, words[first - 1], words[first]):
            first -= 1
        start, head = words[first].start(), word.end()
        last = at
        while (
            last + 1 < len(words)
            and text[head : words[last + 1].start()].strip() in ("", ".")
            and role_of(words[last + 1][0])
        ):
            last, head = last + 1, words[last + 1].end()
        end = min(_end(text, head), start + LONGEST)
        roles = tuple(dict.fromkeys(role for each in words[first : last + 1] if (role := role_of(each[0]))))
        if (bracket := _unmatched(text, head, end)) >= 0:
            end = bracket
        named = text[start:end].rstrip(" ,.;—–-")
        done = start + len(named)
        yield Post(start, done, named, roles, min(head, done))


def _unmatched(text: str, start: int, end: int) -> int:
    """Where a bracket closes that was opened before `start`; -1 if none does."""
    depth = 0
    for at in range(start, end):
        depth += (text[at] == "(") - (text[at] == ")")
        if depth < 0:
            return at
    return -1


def _joins(text: str, before: re.Match[str], after: re.Match[str]) -> bool:
    """Whether the word before belongs to the post's name: *Deputy*, *Prime*, *зам.*, or a capitalised word in Latin script."""
    gap = text[before.end() : after.start()]
    if gap.strip(" \u00a0") not in ("", ".", "-") or len(gap) > 2:
        return False
    if _before().fullmatch(before[0].lower()) or role_of(before[0]):
        return True
    if _POSSESSED.search(after[0]) or (
        after[0].islower() and is_body(after[0])
    ):  # Turkic: the body stands before its post
        return "." not in gap and (before[0][:1].isupper() or is_body(before[0]))
    return (
        "." not in gap
        and before[0][:1].isupper()
        and before[0].isascii()
        and after[0][:1].isupper()
        and before[0].lower() not in ("the", "a", "an", "as", "was", "and", "of")
    )


def _end(text: str, head: int) -> int:
    """Where the naming of a post ends."""
    following = text[head : head + 3].lstrip()
    first = following[:1]
    if first and "\u0400" <= text[head - 1] <= "\u052f":
        match = _CYRILLIC_END.search(text, head)
        end = match.start() if match is not None else len(text)
        another = next((word for word in re.finditer(r"\sи\s([^\W\d_]+)", text[head:end]) if role_of(word[1])), None)
        return end if another is None else head + another.start()
    if "\u0600" <= text[head - 1] <= "\u06ff":
        match = _ARABIC_END.search(text, head)
        return match.start() if match is not None else len(text)
    end = head
    while True:
        capped = _CAPPED.match(text, end)
        if (
            capped is not None
            and not (capped[0].startswith(",") and not _listed(text, end))
            and not _opens_name(text, end)
        ):
            end = capped.end()
            continue
        link = _CONNECTOR.match(text, end)
        if link is None:
            return end
        after = link
        while (more := _CONNECTOR.match(text, after.end())) is not None:
            after = more
        capped = _CAPPED.match(text, after.end())
        if capped is None or capped[0].startswith(","):
            return end
        end = capped.end()


def _listed(text: str, end: int) -> bool:
    """Whether a comma goes on a list inside the name of a post: *for Population, Refugees, and Migration*."""
    return (
        bool(re.match(r",\s+(?:and\s+)?[A-Z]\w+(?:,\s+[A-Z]\w+)*,?\s+and\s+(?:the\s+)?[A-Z]", text[end : end + 80]))
        and " for " in text[max(0, end - 80) : end]
    )


def _opens_name(text: str, end: int) -> bool:
    """Whether initials follow: *Chairman M. P. Tomsky* ends after *Chairman*."""
    return bool(re.match(r",?\s+[A-ZА-Я]\.(?!\w\.\s*[a-z])", text[end : end + 6])) and not re.match(
        r"\s+(?:[A-Z]\.){2,}", text[end : end + 10]
    )
