"""Lists in which an item names a matter and the items below it say what came of it, as minutes kept in bullets do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dalil.records import Block
from dalil.text.deciding.operative import operative
from dalil.text.deciding.votes import votes
from dalil.text.form.headings import title


@dataclass(frozen=True, slots=True)
class Recorded:
    """One thing said of a matter. `status` is *decided*, *ordered* or *proposed*; `topic` the words of the item above."""

    start: int
    end: int
    topic: str
    status: str


def recorded_under(text: str, blocks: Sequence[Block]) -> Iterator[Recorded]:
    """What nested items resolve, each on the outermost item above it."""
    items = [block for block in blocks if block.kind == "item"]
    edges = [block.start for block in blocks if block.kind in ("item", "heading")] + [len(text)]
    after = dict(pairwise(edges))
    top: Block | None = None
    reach = -1
    for item in items:
        end = min(after.get(item.start, len(text)), _blank(text, item.end))
        if top is None or item.level <= top.level or item.start > reach + 2:
            top, reach = item, end
            continue
        reach = end
        words = text[item.start : end].strip()
        status = operative(words) or (
            "decided" if any(vote.form in ("consensus", "unanimous", "tally") for vote in votes(words)) else ""
        )
        if status:
            named = text[top.start : min(after.get(top.start, len(text)), top.end)]
            yield Recorded(item.start, item.start + len(words), title(named.lstrip("-*•+ \t")), status)


def _blank(text: str, at: int) -> int:
    """Where the paragraph that holds `at` ends."""
    stop = text.find("\n\n", at)
    return len(text) if stop < 0 else stop
