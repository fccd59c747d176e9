"""Declared expectations of a struggle, and what a paper tells came of it: whose they are, and whether at first hand.

No judge is asked. An expectation is at first hand where its holder speaks (its paper, its turn) or a body's own minutes record it; it is *reported*
where somebody else says it, or nobody says whose it is (*they are expected to …*).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from dalil.context import before
from dalil.kinds.stances import RECORDS, in_quotation, persons, quotes, said_by, speaks
from dalil.records import Document
from dalil.shapes import Desk, Register
from dalil.statements import Statement
from dalil.text.foreseeing.reading import Foreseen, Sought, foreseen
from dalil.text.foreseeing.sought import heads
from dalil.text.leaning import speaker_part
from dalil.text.naming.names import same
from dalil.text.signature import sender
from dalil.text.topic import Topic

NAMED = 0.75
"""The share of a side's concepts that words must name to be its."""
SIDE = {"party": "party", "against": "opponent"}
UNSAID, UNNAMED = "not said by whom", "author not named"


@dataclass(frozen=True, slots=True)
class Expectation:
    """An expectation of the party's success or failure. `interest`: the holder's own side, `party`, `opponent`, `third`, or empty where
    it is not plain. `came`: what is told came of it, not what is expected; `round`: of one encounter, which ends nothing."""

    side: str
    sure: str
    words: str
    holder: str
    interest: str
    reported: bool
    came: bool = False
    condition: bool = False
    round: bool = False


def expectation(line: Statement, sought: Sought, desk: Desk) -> Expectation | None:
    """What a statement expects of the struggle, or tells came of it; None where it declares nothing, or two things that are opposed."""
    wide = replace(sought, parties=tuple(dict.fromkeys((*sought.parties, *map(heads, sought.parties)))))
    if not foreseen(line.text, wide, line.passage.language):
        return None
    document = desk.document(line.passage.document)
    lead = before(line, document)
    wanted = replace(sought, parties=(*sought.parties, *shortened(sought, document)))
    found = [made for each in foreseen(line.text, wanted, line.passage.language) if (made := _placed(each, line, lead, document, wanted, desk)) is not None]
    return found[0] if found and len({(each.side, each.came) for each in found}) == 1 else None


def shortened(sought: Sought, document: Document) -> tuple[Topic, ...]:
    """The party's shorter names, where the paper names it in full: *the workers* of a paper on the mill workers."""
    made = []
    for party in sought.parties:
        short = heads(party)
        if short is not party and (party.share(document.title) >= NAMED or any(party.share(part) >= NAMED for part in document.text.split("\n") if short.concepts[0].found(part))):
            made.append(short)
    return tuple(made)


def _placed(each: Foreseen, line: Statement, lead: str, document: Document, sought: Sought, desk: Desk) -> Expectation | None:
    """What is read, as an expectation of the party; None where it is not plain whose struggle or whose words it is, or where what came is
    not told of the struggle with the opponent, whom neither the passage nor the title names."""
    if each.came and sought.rivals and not any(rival.share(f"{document.title} {line.around} {line.passage.text}") >= NAMED for rival in sought.rivals):
        return None
    quoted = each.quoted or in_quotation(line)
    one = _one(each, line, lead, document, sought, quoted=quoted)
    if not one:
        return None
    holder, reported = _holder(each, line, lead, document, quoted=quoted)
    if each.by == "pronoun" and each.one == "pronoun" and not holder:
        holder = (sought.parties if one == "party" else sought.rivals)[0].phrase
    own = interest(holder, sought, desk.register)
    if each.by == "speaker" and not quoted and (voice := _voice(line, document, sought)):
        own = SIDE[voice]
        holder = holder or (sought.parties if voice == "party" else sought.rivals)[0].phrase
    side = "for" if each.prevails == (one == "party") else "against"
    return Expectation(side, each.sure, each.words, holder, own, reported, each.came, each.condition, each.round)


def _one(each: Foreseen, line: Statement, lead: str, document: Document, sought: Sought, *, quoted: bool) -> str:
    """Whose struggle it is: as named, whom *they* goes back to, or the speaker's own; empty where it is neither side's."""
    if each.one in ("party", "against"):
        return each.one
    if each.one == "speaker":
        return _quoted(line, lead, sought) if quoted else _voice(line, document, sought)
    named = [side for side, topics in (("party", sought.parties), ("against", sought.rivals)) for topic in topics if topic.share(f"{lead} {line.text}") >= NAMED]
    others = [name for name in persons(f"{lead} {line.text}", line.passage.language) if not any(topic.share(name) >= 0.5 for topic in (*sought.parties, *sought.rivals))]
    return named[0] if len(set(named)) == 1 and not others else ""


def _voice(line: Statement, document: Document, sought: Sought) -> str:
    """The side whose own words a statement is; empty where it is neither's."""
    if any(speaks(line, party, document) for party in sought.parties):
        return "party"
    return "against" if any(speaks(line, rival, document) for rival in sought.rivals) else ""


def _quoted(line: Statement, lead: str, sought: Sought) -> str:
    """The side from whom a statement is quoted."""
    if any(quotes(line, lead, party) for party in sought.parties):
        return "party"
    return "against" if any(quotes(line, lead, rival) for rival in sought.rivals) else ""


def _holder(each: Foreseen, line: Statement, lead: str, document: Document, *, quoted: bool) -> tuple[str, bool]:
    """Whose an expectation is, and whether it is only reported."""
    recorded = document.kind in RECORDS
    speaker = said_by(line) or document.author or sender(document)
    if each.by == "named":
        themselves = bool(speaker) and same(each.holder, speaker)
        return each.holder, not themselves and not (recorded and not each.told)
    if each.by == "pronoun":
        before_it = persons(lead, line.passage.language)
        return (next(iter(before_it)) if len(before_it) == 1 else ""), True
    if each.by == "unsaid":
        return "", True
    if quoted:
        return speaker_part(lead).strip(), True
    return speaker or document.body, each.told


def interest(holder: str, sought: Sought, register: Register) -> str:
    """On whose side a holder is: by its name, or by the user's register of who belongs to what."""
    if not holder:
        return ""
    sides = [*(("party", topic) for topic in sought.parties), *(("opponent", topic) for topic in sought.rivals)]
    own = {side for side, topic in sides if topic.share(holder) >= NAMED}
    for known in register.parties():
        if any(same(way, holder) for way in (known.name, *known.names)):
            groups = " ; ".join(known.member_of)
            own |= {side for side, topic in sides if groups and topic.share(groups) >= NAMED}
    return next(iter(own)) if len(own) == 1 else "" if own else "third"
