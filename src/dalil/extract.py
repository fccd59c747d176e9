"""passages ─► extracts. The verbatim law lives here and nowhere else.

A kind, a judge or a fenced model proposes a `Pick`: a document and two offsets, no words. `cut` turns it into an `Extract`
whose text is sliced from the document whenever it is read, after checking that the span lies in it and that the document's
text is the one that was hashed when it was ingested.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256

from dalil.errors import ExtractError
from dalil.records import Document, Extract, Hit, Passage, Pick
from dalil.text.signature import sender

Point = tuple[str, str, str, tuple[tuple[str, str | float], ...]]
LAST_DAY = date(9999, 12, 31)
"""Where undated extracts stand in the order: after the dated ones."""


def check_text(document: Document) -> Document:
    """The document itself, if its text has the hash it was ingested with; raises `ExtractError` otherwise."""
    if sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest() != document.text_sha256:
        raise ExtractError(f"{document.path}: the stored text is not the one that was ingested; run `dalil rebuild`")
    return document


def cut(document: Document, pick: Pick, passage: Passage | None = None) -> Extract:
    """The extract that a pick points at, white space trimmed from both ends.

    `passage` lends language, section, speaker and date where the pick brings none; words that go on into another's speech are no one
    speaker's. Raises `ExtractError` if the pick is of
    another document, the span lies outside the text, or nothing but white space is in it.
    """
    if pick.document != document.id:
        raise ExtractError(f"{document.path}: the span was picked from document {pick.document}, not {document.id}")
    if not 0 <= pick.start < pick.end <= len(document.text):
        raise ExtractError(f"{document.path}: {pick.start}-{pick.end} lies outside its {len(document.text)} characters")
    words = document.text[pick.start : pick.end]
    start = pick.start + len(words) - len(words.lstrip())
    end = pick.end - (len(words) - len(words.rstrip()))
    if start >= end:
        raise ExtractError(f"{document.path}: nothing but white space in {pick.start}-{pick.end}")
    return Extract(
        document=document,
        start=start,
        end=end,
        why=pick.why,
        bearing=pick.bearing,
        label=pick.label,
        holder=pick.holder,
        speaker=pick.speaker or (passage.speaker if passage and (end <= passage.end or not _beyond(document, start, end)) else "") or sender(document),
        reported=pick.reported,
        when=pick.when or (passage.when if passage else None) or document.when,
        language=(passage.language if passage else "") or document.language,
        section=passage.section if passage else "",
        page=page_at(document, start),
        facts=pick.facts,
        score=pick.score,
    )


def cut_all(
    picks: Iterable[Pick], document_of: Callable[[str], Document], hits: Sequence[Hit] = ()
) -> tuple[Extract, ...]:
    """All the picks as extracts, in order of date, document and place; the same words on the same point once."""
    around: dict[str, list[Passage]] = defaultdict(list)
    for hit in hits:
        around[hit.passage.document].append(hit.passage)
    documents: dict[str, Document] = {}
    extracts: list[Extract] = []
    for pick in picks:
        if pick.document not in documents:
            documents[pick.document] = check_text(document_of(pick.document))
        passage = next((p for p in around[pick.document] if p.start <= pick.start < p.end), None)
        extracts.append(cut(documents[pick.document], pick, passage))
    return tuple(sorted(merge(extracts), key=chronological))


def chronological(extract: Extract) -> tuple[date, str, int, int]:
    """The order in which extracts are shown: by date (undated last), then by document, then by place in it."""
    return (extract.when.start if extract.when else LAST_DAY, extract.document.path, extract.start, extract.end)


def merge(extracts: Iterable[Extract]) -> list[Extract]:
    """Drop an extract that lies inside another one of the same document and on the same point; copies are counted.

    Copies are the same words in documents of one origin: the first is kept and `facts["copies"]` says how many there are.
    """
    kept: list[Extract] = []
    reached: dict[tuple[str, Point], int] = {}
    for extract in sorted(extracts, key=lambda e: (e.document.path, e.start, -e.end, -e.score)):
        here = (extract.document.id, point(extract))
        # Sorted by start, an extract lies inside an earlier one exactly if it ends no later than the furthest of them.
        if extract.end > reached.get(here, -1):
            kept.append(extract)
            reached[here] = extract.end
    groups: dict[tuple[str, str, Point], list[Extract]] = defaultdict(list)
    for extract in kept:
        groups[extract.origin, " ".join(extract.text.split()), point(extract)].append(extract)
    return [
        group[0] if len(documents := {e.document.id for e in group}) == 1
        else replace(min(group, key=chronological), facts={**group[0].facts, "copies": float(len(documents))})
        for group in groups.values()
    ]


def point(extract: Extract) -> Point:
    """What an extract is evidence on; two extracts of the same words on different points are both kept."""
    return extract.bearing, extract.label, extract.holder, tuple(sorted(extract.facts.items()))


def _beyond(document: Document, start: int, end: int) -> bool:
    """Whether a span leaves the speech in which it begins."""
    return any(block.kind == "turn" and block.start <= start < block.end < end for block in document.blocks)


def page_at(document: Document, offset: int) -> str:
    """The label of the page on which an offset lies; empty where the document has no pages."""
    index = bisect_right(document.pages, offset, key=lambda page: page.start) - 1
    return document.pages[index].label if index >= 0 else ""
