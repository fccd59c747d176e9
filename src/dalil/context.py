"""What a judge reads of a statement: its own words, with what they lean on. What is shown stays the words alone.

A row of a table is read as its cells with their headings, under its caption. A scant item is read under its heading. A sentence that
opens with a pronoun, or goes on in lower case, is read after the sentence before it. Where a year is asked about that the words
do not tell, the date of the passage or of its document stands at their head.
"""

from __future__ import annotations

from dataclasses import dataclass

from dalil.figures import rows
from dalil.records import Block, Document
from dalil.shapes import Desk
from dalil.statements import Statement
from dalil.text.claims import numbers, years
from dalil.text.form.marks import resolves
from dalil.text.form.passages import PATH
from dalil.text.leaning import answers_heading, leans
from dalil.text.likeness import bare
from dalil.text.sentences import sentences

BACK = 600
"""Characters of the document before a passage in which the sentence before its first one is sought."""
LONGEST_ROW = 400
"""A row of more characters is prose in a grid, and is read as it stands."""


@dataclass(frozen=True, slots=True)
class Read:
    """What a judge reads of a statement, and in a few words what was added; `added` is empty where nothing was."""

    text: str
    added: tuple[str, ...] = ()


def as_read(line: Statement, desk: Desk, asked: str = "") -> Read:
    """A statement as a judge reads it. `asked`: the claim, for the years that it names."""
    document = desk.document(line.passage.document)
    row = row_at(document, line)
    if row:
        text, added = f"{caption(line.passage.section, document.title)}: {row}", ["its row's headings and caption"]
    elif (lead := before(line, document)) and leans(line.text):
        text, added = f"{lead} {line.text}", ["the sentence before"]
    elif answers_heading(line.text) and (head := caption(line.passage.section, document.title)):
        text, added = f"{head}: {line.text.lstrip('-*•+ ')}", ["its heading"]
    else:
        text, added = line.text, []
    when = line.passage.when or document.when
    wanted = years(numbers(asked))
    if wanted and when is not None and not years(numbers(text)) and when.start.year == when.end.year and when.start.year in wanted:
        text, added = f"{when}. {text}", [*added, "its date"]
    return Read(text, tuple(added))


def before(line: Statement, document: Document) -> str:
    """The sentence before a statement: of its passage, else the last one of the passage before, if no heading parts them."""
    if line.before:
        return line.before
    start = line.passage.start
    if any(block.kind in ("heading", "title") and start - BACK <= block.end <= start and not document.text[block.end : start].strip() for block in document.blocks):
        return ""
    head = document.text[max(0, start - BACK) : start].rstrip()
    spans = sentences(head)
    whole = len(spans) > 1 or start <= BACK  # a lone one may have been cut off at its head
    return head[slice(*spans[-1])].strip() if spans and whole else ""


def caption(section: str, title: str) -> str:
    """The heading of a section as a reader would say it: without its number, with the one above where it only says *Conclusion*."""
    parts = [bare(part).strip(" :*_#") for part in section.split(PATH) if part.strip()]
    if not parts:
        return title
    if len(parts) > 1 and (resolves(parts[-1]) or len(parts[-1].split()) < 3):
        return f"{parts[-2]}: {parts[-1]}"
    return parts[-1] if len(parts) > 1 or parts[-1] == title or not title else f"{title}: {parts[-1]}"


def row_at(document: Document, line: Statement) -> str:
    """The row of a table in which a statement stands, as *heading: cell; heading: cell*; empty where it stands in none."""
    if not any(block.kind == "row" and block.start <= line.start < block.end for block in document.blocks):
        return ""
    row, cells = next((row, cells) for row, cells in rows(document) if row.start <= line.start < row.end)
    if row.level == 1 or row.end - row.start > LONGEST_ROW:
        return ""
    return "; ".join(_told(document, cell) for cell in cells if document.text[cell.start : cell.end].strip())


def _told(document: Document, cell: Block) -> str:
    words = " ".join(document.text[cell.start : cell.end].split())
    return f"{cell.label.strip('* ')}: {words}" if cell.label and cell.label.strip("* ") != words else words
