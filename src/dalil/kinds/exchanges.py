"""Differences in debate: two parties who speak right after one another, the second against what the first has said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dalil.kinds.opponents import Opponents, opponents
from dalil.records import Block, Document, Hit, Pick
from dalil.shapes import Desk
from dalil.text.deciding.opposition import answers, denies
from dalil.text.sentences import sentences

FIRST = 2
"""Sentences at the beginning of a speech in which it answers the speech before it."""
SCORE = 1.3


def exchanges(names: tuple[str, str], hits: Sequence[Hit], desk: Desk) -> Iterator[tuple[Pick, str]]:
    """Each exchange between the two parties, in the documents found, with the words by which it is known what it is on.

    The extract goes from what the first said to what the second set against it. A speech of somebody else between them, or a heading, parts them.
    """
    sides = opponents(names, desk, ignore_case=True)
    for id in dict.fromkeys(hit.passage.document for hit in hits):
        document = desk.document(id)
        turns = [block for block in document.blocks if block.kind == "turn"]
        heads = [block for block in document.blocks if block.kind == "heading"]
        for before, after in pairwise(turns):
            first, second = _party(before.label, sides), _party(after.label, sides)
            if {first, second} != {0, 1} or document.text[before.end : after.start].strip():
                continue
            found = _answer(document, before, after)
            if found:
                section = next((head.label for head in reversed(heads) if head.start <= before.start), "")
                why = f"{names[second]} answers {names[first]}"
                yield sides.point(document, *found, why=why, score=SCORE), f"{section} {document.text[before.start : after.end]}"


def _party(label: str, sides: Opponents) -> int:
    """Which of the parties a speaker is; -1 for somebody else."""
    return next((at for at, named in enumerate(sides.named(label)) if named), -1)


def _answer(document: Document, before: Block, after: Block) -> tuple[int, int] | None:
    """From where to where the exchange is quoted: a denial with what it denies, else an objection with the speech before it."""
    said = _spoken(document, before)
    replies = _spoken(document, after)
    for start, end in replies:
        for first, last in said:
            if denies(document.text[first:last], document.text[start:end]):
                return (before.start if first == said[0][0] else first), end
    objection = next((span for span in replies[:FIRST] if answers(document.text[slice(*span)])), None)
    return (before.start, objection[1]) if objection and said else None


def _spoken(document: Document, turn: Block) -> list[tuple[int, int]]:
    """The sentences of a speech, behind the speaker's name."""
    colon = document.text.find(":", turn.start, turn.end)
    start = colon + 1 if 0 <= colon - turn.start <= len(turn.label) + 12 else turn.start
    while start < turn.end and document.text[start] in "*_ \t":
        start += 1
    return sentences(document.text, start, turn.end)
