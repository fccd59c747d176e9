"""What a body resolved, where the form of its papers shows it: under a heading, after a label, in a column."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dalil.records import Block
from dalil.text.deciding.operative import hears
from dalil.text.form.marks import resolves
from dalil.text.form.passages import PATH


@dataclass(frozen=True, slots=True)
class Resolution:
    """The words of one resolution, and what they are on.

    `start` and `end` span the words whole, without their heading. `topic` is what the nearest heading or the line *heard*
    says; `path` all headings above, joined. `opened` is where the matter begins: the debate and the vote lie between.
    """

    start: int
    end: int
    topic: str
    path: str
    label: str
    opened: int


def resolutions(text: str, blocks: Sequence[Block]) -> list[Resolution]:
    """All resolutions of a document in order, from the blocks that `structure` gave."""
    heads = [block for block in blocks if block.kind == "heading"]
    found = [*_sections(text, heads), *_lines(text, blocks, heads), *_columns(text, blocks)]
    return sorted(found, key=lambda each: (each.start, each.end))


def _sections(text: str, heads: list[Block]) -> Iterator[Resolution]:
    """Parts that a heading like *Conclusion* opens, up to the next heading that is not below it, or that resolves itself."""
    stack: list[Block] = []
    for at, head in enumerate(heads):
        while stack and stack[-1].level >= head.level:
            stack.pop()
        if resolves(head.label) and (stack or at):
            following = heads[at + 1 :]
            end = next(
                (other.start for other in following if other.level <= head.level or resolves(other.label)), len(text)
            )
            above = _above(stack, heads, at)
            path = PATH.join(block.label for block in stack if not resolves(block.label))
            said = text[head.end : end].strip()
            start = head.start if not said and _says(head.label) else head.end
            span = _trimmed(text, start, end)
            if span is not None:
                opened = above.start if above is not None else head.start
                yield Resolution(*span, above.label if above is not None else "", path, head.label, opened)
        stack.append(head)


def _says(label: str) -> bool:
    """Whether a heading holds the resolution itself (*Resolution: move to stage 2*, *The winner of the election is …*)."""
    return ":" in label or len(label.split()) > 4


def _above(stack: list[Block], heads: list[Block], at: int) -> Block | None:
    """The heading that names the matter: the nearest above that does not itself resolve.

    Where several parts of one level resolve under one title, each is on the part before it.
    """
    named = next((block for block in reversed(stack) if not resolves(block.label)), None)
    before = next((block for block in reversed(heads[:at]) if not resolves(block.label)), named)
    level = heads[at].level
    alike = sum(resolves(block.label) and block.level == level for block in heads)
    if named is None or (named.level == 1 and len(stack) == 1 and alike > 1):
        return before
    return named


def _lines(text: str, blocks: Sequence[Block], heads: list[Block]) -> Iterator[Resolution]:
    """Paragraphs that begin with a label like *Resolution:*; they are on what was heard before them, else on their section."""
    starts = [head.start for head in heads]
    labelled = [block for block in blocks if block.kind == "paragraph" and resolves(block.label)]
    before = 0
    for block in labelled:
        at = bisect_right(starts, block.start) - 1
        floor = max(before, heads[at].start if at >= 0 else 0)
        heard = _heard(text, floor, block.start)
        stop = text.find("\n\n", block.start)
        limit = min([head.start for head in heads[at + 1 : at + 2]] + [len(text) if stop < 0 else stop])
        following = next((other.start for other in labelled if other.start > block.start), len(text))
        nearest = heads[at].label if at >= 0 else ""
        colon = text.index(":", block.start) + 1
        colon += len(text[colon : colon + 8]) - len(text[colon : colon + 8].lstrip("*_ "))
        span = _trimmed(text, colon, max(min(limit, following), block.end))
        if span is not None:
            yield Resolution(*span, heard[1] if heard else nearest, nearest, block.label, heard[0] if heard else floor)
        before = block.end


def _heard(text: str, floor: int, end: int) -> tuple[int, str] | None:
    """Where the last line that names what was before the body begins, and what it names."""
    at = end
    while at > floor:
        begin = text.rfind("\n", floor, at - 1) + 1
        begin = max(begin, floor)
        line = text[begin:at].strip()
        if line and hears(line):
            named = line.partition(":")[2].strip(" *_")
            return begin, named or " ".join(text[at:end].split())[:200]
        if begin <= floor:
            break
        at = begin
    return None


def _columns(text: str, blocks: Sequence[Block]) -> Iterator[Resolution]:
    """Cells of a column like *Постановили*; they are on what the first cell of their row says."""
    row: Block | None = None
    first: Block | None = None
    for block in blocks:
        if block.kind == "row":
            row, first = block, None
        elif block.kind == "cell" and row is not None and block.end <= row.end:
            if first is None:
                first = block
            elif block.label and resolves(block.label) and (span := _trimmed(text, block.start, block.end)):
                topic = text[first.start : first.end]
                yield Resolution(*span, topic, topic, block.label, row.start)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    words = text[start:end]
    begin = start + len(words) - len(words.lstrip())
    stop = start + len(words.rstrip())
    return (begin, stop) if begin < stop and any(map(str.isalnum, text[begin:stop])) else None
