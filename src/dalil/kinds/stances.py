"""Declared positions of a holder: sentences that say *we protest against …*, and recorded votes on the matter.

No judge is asked. A position is *expressed* where the holder speaks (its paper, its turn, *we, the smallholders, …*), where the body's own
minutes or resolution record it, or where a vote does; it is *reported* where somebody else says it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dalil.context import before
from dalil.records import Document
from dalil.shapes import Desk
from dalil.statements import Statement
from dalil.text.declaring.reading import Declared, declared, is_agent
from dalil.text.form.passages import PATH
from dalil.text.leaning import opens_with_person, speaker_part
from dalil.text.naming.initials import labelled, means
from dalil.text.naming.names import names
from dalil.text.senders import comes_from
from dalil.text.topic import Topic

RECORDS = frozenset(("minutes", "transcript", "resolution", "decision", "roll call"))
"""Kinds of paper that record what was done before them, so that what they tell of a position is no hearsay."""
HEAD = 160
"""Characters of a document without a named author in which it says from whom it is."""
SIGNING = 3
"""More persons than these at the head of a paper are those present, not those whose words it is."""
QUOTES = ("“", "«", '"', "„", "‘")
LABEL = re.compile(r"\W*((?:[^\W\d_a-zа-я][\w.'’-]*[ \t]){0,3}[^\W\d_a-zа-я][\w.'’-]*)[*_]{0,2}:\s")
"""A name before a colon at the head of an item."""
OPENS, SHUTS = "“«„", "”»"


@dataclass(frozen=True, slots=True)
class Position:
    """A declared position towards the target. `mine`: it is the holder's; else `holder` says whose it is."""

    side: str
    why: str
    mine: bool
    holder: str = ""
    reported: bool = False
    words: str = ""


def position(line: Statement, target: Topic, holder: Topic, desk: Desk) -> Position | None:
    """The position that a statement declares towards the target; None where it declares none, or two that are opposed."""
    document = desk.document(line.passage.document)
    lead = before(line, document)
    found: list[Position] = []
    for each in declared(line.text, target, holder, line.passage.language):
        if is_aimed(each, line, lead, target, holder) and (whose := _holder(each, line, lead, document, target, holder, desk)) is not None:
            found.append(whose)
    mine = [each for each in found if each.mine] or found
    return mine[0] if mine and len({each.side for each in mine}) == 1 else None


def is_aimed(each: Declared, line: Statement, lead: str, target: Topic, holder: Topic) -> bool:
    """Whether the object is the target where it does not name it: *him* goes back to the one person of the sentence before, *this
    proposal* to the matter that the heading names."""
    if each.aim == "pronoun":
        around = persons(f"{lead} {line.text}", line.passage.language)
        others = [name for name in around if target.share(name) < 0.5 and not (holder.concepts and holder.share(name) >= 0.5)]
        return is_agent(target) and target.named_in(lead) and not others
    if each.aim == "matter":
        heading = line.passage.section.split(PATH)[-1]
        return not is_agent(target) and bool(target.concepts) and target.share(heading) == 1.0
    return True


def _holder(each: Declared, line: Statement, lead: str, document: Document, target: Topic, holder: Topic, desk: Desk) -> Position | None:
    """Whose a declared position is, and whether it is told of them or by them; None where the paper does not make it plain."""
    why = f"declared: “{' '.join(each.words.split())}”"
    turn = said_by(line)
    speaker = turn or document.author
    voice = speaks(line, holder, document)
    quoted = each.quoted or in_quotation(line)
    if quoted and each.by in ("speaker", "unsaid", "body"):
        voice = quotes(line, lead, holder)
        return Position(each.side, f"{why}; {voice}", True, reported=True, words=each.words) if voice else None
    if each.by == "speaker" or (each.by == "unsaid" and turn):
        if not holder.concepts:
            return Position(each.side, f"{why}; any holder was asked for", True, holder=speaker, words=each.words)
        if voice:
            return Position(each.side, f"{why}; {voice}", True, words=each.words)
        return Position(each.side, why, False, holder=speaker, words=each.words) if speaker else None
    if each.by == "holder":
        own = each.own or (bool(voice) and not each.told)
        recorded = document.kind in RECORDS and not each.told
        how = "in its own words" if own else "recorded" if recorded else "told of it"
        return Position(each.side, f"{why}; {how}", True, reported=not (own or recorded), words=each.words)
    if each.by == "body":
        body = document.body or document.author or document.title
        if holder.concepts and holder.share(body) >= 0.5:
            return Position(each.side, f"{why}; the paper is of {body}", True, reported=each.told, words=each.words)
        return Position(each.side, why, False, holder=body, reported=each.told, words=each.words) if body and holder.concepts else None
    if each.by == "pronoun":
        goes_on = holder.concepts and opens_with_person(line.text) and holder.share(lead) >= 0.5 and len(persons(lead, line.passage.language)) <= 1
        return Position(each.side, f"{why}; goes on from the sentence that names the holder", True, reported=True, words=each.words) if goes_on else None
    if each.by == "other":
        return Position(each.side, why, not holder.concepts, holder=each.name, reported=document.kind not in RECORDS or each.told, words=each.words)
    return None


def speaks(line: Statement, holder: Topic, document: Document) -> str:
    """Why the words of a statement are the holder's own; empty where they are not."""
    if not holder.concepts:
        return ""
    turn = said_by(line)
    speaker = turn or document.author
    if holder.share(speaker) >= 0.5:
        return f"spoken by {speaker}"
    if turn and means(turn, holder.phrase, document.text):
        return f"spoken by {turn}, in whom the paper knows the holder alone"
    return "its head names the holder" if not speaker and heads(document, holder) else ""


def said_by(line: Statement) -> str:
    """Whose turn a statement is: whom the label at its head names, else the speaker of its passage."""
    named = LABEL.match(line.text)
    return (named[1].strip() if named is not None else labelled(line.text)) or line.passage.speaker


def quotes(line: Statement, lead: str, holder: Topic) -> str:
    """Why words in quotation marks are the holder's: the sentence that leads them in names the holder, alone, as the one who says them."""
    said = speaker_part(lead) if line.text.startswith(QUOTES) else speaker_part(line.text[: _opening(line.text)].rstrip(" ,") + ":")
    return "quoted from the holder" if holder.concepts and holder.share(said) >= 0.5 and len(persons(said, line.passage.language)) <= 1 else ""


def _opening(text: str) -> int:
    return min((at for mark in QUOTES if (at := text.find(mark)) > 0), default=0)


def in_quotation(line: Statement) -> bool:
    """Whether a statement begins inside quotation marks that its passage opened before it."""
    said = line.passage.text[: line.start - line.passage.start]
    return sum(said.count(mark) for mark in OPENS) > sum(said.count(mark) for mark in SHUTS) or said.count('"') % 2 == 1


def heads(document: Document, holder: Topic) -> bool:
    """Whether a document is the holder's by its head: its title names the holder, or the head says from whom it is, as a petition
    does. A list of those present says nothing, nor does the head of a paper in which speakers take turns."""
    head = document.text[:HEAD]
    found = [word for concept in holder.concepts if (word := concept.found(head))]
    return (
        (holder.share(document.title) >= 0.5 or any(comes_from(head, word) for word in found))
        and holder.share(head) >= 0.5
        and len(persons(head, document.language)) <= SIGNING
        and not any(block.kind == "turn" for block in document.blocks)
    )


def persons(text: str, language: str) -> set[str]:
    """The names in a text that are no body's."""
    return {name.text for name in names(text, language) if name.kind != "body"}
