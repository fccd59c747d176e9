"""The lines of a text, as the structure passes see them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: where its ink begins and ends, its words, and the blank lines around it."""

    start: int
    end: int
    text: str
    indent: int
    blank_before: bool
    blank_after: bool


def lines(text: str) -> list[Line]:
    """The lines of `text` that hold anything, in order. The first line counts as after a blank one."""
    raw: list[tuple[int, int, str, int]] = []
    numbers: list[int] = []
    for number, match in enumerate(_LINE.finditer(text)):
        body = match[0].rstrip()
        bare = body.lstrip().lstrip("\ufeff\f")
        if bare:
            lead = len(body) - len(bare)
            raw.append((match.start() + lead, match.start() + len(body), bare, lead))
            numbers.append(number)
    found = []
    for at, (start, end, bare, indent) in enumerate(raw):
        before = at == 0 or numbers[at] - numbers[at - 1] > 1
        after = at == len(raw) - 1 or numbers[at + 1] - numbers[at] > 1
        found.append(Line(start, end, bare, indent, before, after))
    return found
