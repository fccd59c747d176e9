"""The lines of a text, as the structure passes see them."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple


class Line(NamedTuple):
    """A line that is not blank: where its ink begins and ends, its words, and the blank lines around it."""

    start: int
    end: int
    text: str
    indent: int
    blank_before: bool
    blank_after: bool


def lines(text: str) -> list[Line]:
    """The lines of `text` that hold anything, in order. The first line counts as after a blank one."""
    return list(_lines(text))


@lru_cache(maxsize=2)
def _lines(text: str) -> tuple[Line, ...]:
    """Remembered, since each pass over a document asks for its lines."""
    raw: list[tuple[int, int, str, int]] = []
    numbers: list[int] = []
    start = 0
    for number, row in enumerate(text.split("\n")):
        body = row.rstrip()
        if bare := body.lstrip().lstrip("\ufeff\f"):
            lead = len(body) - len(bare)
            raw.append((start + lead, start + len(body), bare, lead))
            numbers.append(number)
        start += len(row) + 1
    after = [later - number > 1 for number, later in pairwise(numbers)]
    return tuple(map(Line._make, ((*line, *blank) for line, blank in zip(raw, zip([True, *after], [*after, True], strict=True), strict=False))))
