"""A claim beside the sentences that state it, or its contrary, in so many words or nearly so (`text/stating/`).

A sentence is read only if it stands in the claim's language and is no question and no heading; what it leans on is read for its date alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dalil.context import as_read
from dalil.shapes import Desk
from dalil.statements import Statement, is_caption
from dalil.text.stating.reading import Stated, stated
from dalil.text.topic import Topic

SHARE = 0.4
"""The share of what the claim names that a line must name to be read."""


def plainly(claim: str, language: str, found: Sequence[Statement], about: Topic, desk: Desk) -> Iterator[tuple[Statement, Stated]]:
    """The lines that state the claim or its contrary, each with what it does."""
    for line in found:
        if line.passage.language != language or is_caption(line) or about.share(line.text) < SHARE:
            continue
        around = f"{line.passage.section} {desk.document(line.passage.document).title}".replace("-", " ")
        told = stated(claim, line.text, about, language, told=as_read(line, desk, claim).text, around=around)
        if told is not None:
            yield line, told
