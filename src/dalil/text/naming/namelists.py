"""Lists of persons under a heading or after a label: who was present, who proposed, seconded, voted, signed, belonged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from dalil.text.dating.events import events
from dalil.text.lexicon import load
from dalil.text.naming.careers import career, fill_dates
from dalil.text.naming.namespans import is_body
from dalil.text.naming.personnames import leading_name, listed_names
from dalil.text.naming.roles import posts
from dalil.text.naming.services import Service

_BARE = re.compile(r"^[\s#>*_=|.\d)-]*(.*?)[\s*_:：=|-]*$")
_INLINE = re.compile(r"^[\s#>*_-]*([^\W\d_][^:：\n]{1,45}?)[\s*_]*[:：][\s*_]*")
_TAIL = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*$")
_CLOSING = ("proposed", "seconded", "signed", "absent")
"""Acts whose label may close a longer heading."""
LONGEST = 60
"""Characters of a heading that may open a list."""


@cache
def _labels() -> dict[str, re.Pattern[str]]:
    return {
        act: re.compile(
            rf"(?:the |list of |all )?(?:{row['label']})(?:\s+(?:[A-Z]|\d{{1,2}}|[IVX]{{1,4}}))?", re.IGNORECASE
        )
        for act, row in load("posts")["acts"].items()
    }


def act_of(label: str) -> str:
    """The act that a heading or label names (`attended`, `seconded` …); empty for any other."""
    match = _BARE.match(label)
    bare = _TAIL.sub("", match[1] if match is not None else label).strip(" *_.")
    if not bare or len(bare) > LONGEST:
        return ""
    for act, pattern in _labels().items():
        if pattern.fullmatch(bare):
            return act
    words = bare.split()
    if 2 <= len(words) <= 6:  # "Proposal A Proposer", "Amendment B Seconds"
        return next((act for act in _CLOSING if _labels()[act].fullmatch(words[-1]) and words[-1][:1].isupper()), "")
    return ""


def asked_acts(question: str) -> tuple[str, ...]:
    """The acts that a question asks after: *Who proposed and who seconded …?*"""
    low = question.lower()
    rows = load("posts")["acts"].items()
    return tuple(act for act, row in rows if re.search(rf"(?<![^\W\d_])(?:{row['asks']})(?![^\W\d_])", low))


def listed(lines: Sequence[tuple[int, str, bool]], section: dict[int, str], *, language: str = "") -> Iterator[Service]:
    """The persons of the lists in a document. `lines`: (offset, text, is a heading); `section`: the heading path of a line."""
    act, body, since_label = "", "", 0
    for start, line, is_heading in lines:
        if not line.strip() or set(line.strip()) <= set("-=*_|"):
            continue
        since_label += 1
        path = section.get(start, "")
        if (named := act_of(line)) and (is_heading or ":" in line or len(line.split()) <= 4):
            act, body, since_label = named, "", 0
            continue
        if (is_heading or line.rstrip().endswith(":")) and len(line) <= LONGEST and is_body(line) and "|" not in line:
            act, body, since_label = "attended", line.strip(" #*_:"), 0
            continue
        if is_heading:
            act = ""
            continue
        if line.count("|") >= 2:  # a row of a table: the act, if its first cell names one
            first, _, rest = line.strip("| ").partition("|")
            if named := act_of(first):
                yield from _people(rest.replace("|", ","), start + line.index(rest), named, path)
            continue
        inline = _INLINE.match(line)
        if inline is not None and (named := act_of(inline[1])):
            found = _people(line[inline.end() :], start + inline.end(), named, path)
            act = "" if found else named
            yield from found
            continue
        if inline is not None and (found := _held(line, start, inline, path, language)):
            yield from found
            continue
        if not act:
            if (found := _roll(line, start, path)) and since_label <= 12:
                yield from found
            continue
        found = _people(line, start, act, path) or ([] if body and _goes_on(line) else _single(line, start, act, path, language))
        found = [replace(one, body=body) if one.kind == "act" else one for one in found]
        if not found and (body or len(line) > 90) and not line.lstrip().startswith(("-", "*", "[", "<")):
            act = ""
        yield from found


def _held(line: str, offset: int, label: re.Match[str], path: str, language: str) -> list[Service]:
    """*Chair: Gulnora Yusupova, teacher, from 2 February 1996.* A label that is a post, and who holds it."""
    post = next(posts(label[1]), None)
    if post is None or len(post.text) < 0.7 * len(label[1]):
        return []
    rest = line[label.end() :]
    named = leading_name(rest)
    if named is None or " " not in named[0]:
        return []
    held = Service(
        named[0], post.text, "post", offset, offset + len(line.rstrip()), "the post stands before the name as a label",
        body=post.body, roles=post.roles, section=path,
    )  # fmt: skip
    return [fill_dates(held, events(rest[named[1] :], language))]


def _people(text: str, offset: int, act: str, path: str) -> list[Service]:
    made = []
    for name, start, end, note in listed_names(text):
        one = Service(name, act, "act", offset + start, offset + end, f"listed under *{act}*", section=path, note=note)
        made.append(one)
        if (post := next(posts(note), None)) is not None and post.start == 0:  # "R. Tursunov (chair)"
            made.append(
                replace(
                    one,
                    role=post.text,
                    kind="post",
                    roles=post.roles,
                    body=post.body,
                    why="the post stands in brackets after the name",
                )
            )
    return made


def _single(line: str, offset: int, act: str, path: str, language: str) -> list[Service]:
    """A line of a list that goes on about its person: the act, and the posts that the line gives."""
    named = leading_name(line)
    if named is None or " " not in named[0]:
        return []
    one = Service(named[0], act, "act", offset, offset + len(line.rstrip()), f"listed under *{act}*", section=path)
    return [one, *career(line, offset, language=language)]


def _goes_on(line: str) -> bool:
    """Whether a line tells something of the person with whose name it begins (*A. Weber proposed that …*): no entry of a list."""
    named = leading_name(line)
    return named is not None and re.match(r"\s+[a-zа-яё]", line[named[1] :]) is not None


def _roll(line: str, offset: int, path: str) -> list[Service]:
    """A paragraph of nothing but names near the head of a paper: those who were there."""
    found = listed_names(line)
    if len(found) < 3 or sum(end - start for _, start, end, _ in found) + sum(
        len(note) + 4 for *_, note in found
    ) < 0.8 * len(line.strip()):
        return []
    return [
        Service(
            name,
            "attended",
            "act",
            offset + start,
            offset + end,
            "in a roll of names at the head of the paper",
            section=path,
            note=note,
        )
        for name, start, end, note in found
    ]
