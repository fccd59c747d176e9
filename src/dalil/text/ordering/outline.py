"""The outline of a directive: its points, each with the lines that lead into it (*2. The wardens:*, *(a) mark the shoals*)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dalil.text.asking.asks import BULLET, clean, paragraphs
from dalil.text.lexicon import pattern

LABEL = re.compile(
    r"\s*(?:(?P<deep>\d{1,2}(?:\.\d{1,2})+)[.)]?|(?P<number>\d{1,3})\.|(?P<bracket>\d{1,3})\)|\((?P<round>\d{1,3})\)|\((?P<roman>i{1,3}|iv|vi{0,3}|ix|x)\)|\((?P<letter>[^\W\d_])\)"
    r"|(?P<cut>[^\W\d_A-ZА-Я])\)|(?P<capital>[A-ZА-Я])\)|(?P<dash>[-–—•*·▪●‣]))\s+"
)
"""What an item begins with; the group that matched is its kind: *2.* ends what *1.* led into, *2)* does not."""
LEADS = re.compile(r"[:—–]\s*$")
CLOSED = re.compile(r"[.;:!?,]\s*$")
HEADING_WORDS = 6
"""Words up to which a labelled line without an end is a heading, where what follows is no item like it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph with its labels taken off. `first`: its last label is that of a first item."""

    kinds: tuple[str, ...]
    text: str
    first: bool

    @property
    def kind(self) -> str:
        return self.kinds[-1] if self.kinds else ""


@dataclass(frozen=True, slots=True)
class Point:
    """A paragraph or an item without its label. `leads`: the lines that lead into it, outermost first, without their colon."""

    text: str
    kind: str = ""
    leads: tuple[str, ...] = ()
    leading: bool = False
    """It leads into others."""


def points(text: str) -> list[Point]:
    """All points of a text in order, without headings that are only numbered."""
    made: list[Point] = []
    stack: list[tuple[str, str]] = []
    rows = [row for paragraph in paragraphs(_apart(clean(text))) if (row := _row(paragraph)).text]
    for at, row in enumerate(rows):
        before = rows[at - 1] if at else None
        after = rows[at + 1] if at + 1 < len(rows) else None
        if not (made and made[-1].leading):
            _close(stack, row, before)
        if _is_heading(row, before, after):
            continue
        leading = LEADS.search(row.text) is not None or (after is not None and after.first and after.kind != row.kind and not CLOSED.search(row.text))
        made.append(Point(row.text, row.kind, tuple(lead for _, lead in stack), leading))
        if leading:
            stack.append((row.kind, LEADS.sub("", row.text).strip()))
    return made


def _apart(text: str) -> str:
    """Each labelled line as a paragraph of its own."""
    text = pattern("directives", "action_line").sub(lambda found: f"{found['line'] or ''}\n\n", text)
    return re.sub(r"\n(?=[ \t]*(?:\d{1,2}(?:\.\d{1,2})+[.)]?|\([^\W_]{1,3}\)|[^\W\d_]\))\s)", "\n\n", text)


def _row(paragraph: str) -> Row:
    kinds: list[str] = []
    body, label = paragraph, ""
    while found := LABEL.match(body):
        kinds.append(found.lastgroup or "")
        label, body = found[found.lastgroup or 0], body[found.end() :]
    if not kinds and (found := BULLET.match(body)):
        kinds, label, body = ["other"], "", body[found.end() :]
    return Row(tuple(kinds), body.strip(), label in ("1", "a", "а", "i", "1.1") or label.endswith(".1"))


def _close(stack: list[tuple[str, str]], row: Row, before: Row | None) -> None:
    """Leads whose list has ended before a row are taken off the stack."""
    if not row.kinds:
        if before is None or not pattern("directives", "list_goes_on").search(before.text):
            stack.clear()
        return
    for kind in row.kinds:
        kinds = [each for each, _ in stack]
        if kind in kinds:
            del stack[kinds.index(kind) :]


def _is_heading(row: Row, before: Row | None, after: Row | None) -> bool:
    """*4. Open day*: a label, a few words without an end, and then something that is no item like it."""
    if not row.kinds or row.kind in ("dash", "other") or CLOSED.search(row.text) or len(row.text.split()) > HEADING_WORDS:
        return False
    alone = before is None or before.kind != row.kind or (CLOSED.search(before.text) is None and len(before.text.split()) <= HEADING_WORDS)
    return after is not None and after.kind != row.kind and alone and not after.first
