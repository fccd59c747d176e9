"""A claim beside the sentences that state it, or its contrary, in so many words (`text/stating/`). No judge is asked.

A sentence counts only if it stands in the claim's language and is no question, heading, motion or count of a vote; what it leans on counts for its date alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dalil.context import as_read
from dalil.shapes import Desk
from dalil.statements import Statement
from dalil.text.stating.reading import Stated, stated
from dalil.text.topic import Topic

SHARE = 0.4
"""The share of what the claim names that a line must name to be read."""


def plainly(claim: str, language: str, found: Sequence[Statement], about: Topic, desk: Desk, *, may_count: Callable[[Statement], bool]) -> Iterator[tuple[Statement, Stated]]:
    """The lines that state the claim or its contrary, each with what it does."""
    for line in found:
        if line.passage.language != language or about.share(line.text) < SHARE:
            continue
        told = stated(claim, line.text, about, language, told=as_read(line, desk, claim).text)
        if told is not None and may_count(line):
            yield line, told
