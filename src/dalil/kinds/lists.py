"""The register behind a number: where the archive lists the items themselves, under a heading or a label that names them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dalil.kinds.readings import documents_found
from dalil.records import Block, Document, Hit, Pick
from dalil.shapes import Desk
from dalil.text.form.lines import lines
from dalil.text.likeness import Likeness

DOCUMENTS = 12
LEAST_LIKE = 0.6
FEWEST = 3
MOST = 5


def registers(words: str, hits: Sequence[Hit], desk: Desk) -> list[Pick]:
    """Lists of at least three items under headings that say what is counted, best first."""
    like = Likeness(words)
    found: list[Pick] = []
    for document in documents_found(hits, desk, DOCUMENTS):
        found.extend(_lists(document, like))
    found.sort(key=lambda pick: -pick.score)
    return found[:MOST]


def _lists(document: Document, like: Likeness) -> Iterator[Pick]:
    heads = [block for block in document.blocks if block.kind == "heading"]
    items = [block for block in document.blocks if block.kind == "item"]
    for at, head in enumerate(heads):
        score = like(f"{head.label} {document.title}") if like(head.label) else 0.0
        score = max(score, like(head.label))
        if score < LEAST_LIKE:
            continue
        end = next((other.start for other in heads[at + 1 :] if other.level <= head.level), len(document.text))
        inside = _top([item for item in items if head.end <= item.start < end])
        if len(inside) >= FEWEST:
            last = _end(document.text, inside[-1], end)
            yield Pick(
                document=document.id,
                start=inside[0].start,
                end=last,
                why=f"{len(inside)} entries listed under “{head.label}”",
                label="list",
                when=document.when,
                facts={"value": float(len(inside)), "unit": "", "what": head.label, "exactness": "exact"},
                score=round(score * 0.5, 4),
            )


def _top(items: list[Block]) -> list[Block]:
    """The items of the outermost level."""
    level = min((item.level for item in items), default=0)
    return [item for item in items if item.level == level]


def _end(text: str, last: Block, limit: int) -> int:
    """Where the last item ends: with its own lines."""
    stop = text.find("\n\n", last.end, limit)
    found = lines(text[last.start : stop if stop >= 0 else limit])
    return last.start + found[-1].end if found else last.end
