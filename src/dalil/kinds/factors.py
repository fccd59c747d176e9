"""What a paper declares of the strength of either side of a struggle: support, means, numbers, votes lost and won.

Only what words declare: that somebody supports or opposes a side (`text/declaring/`), that a side is strong or weak, has means or none, how many
it is (`text/foreseeing/strength.py`), and on which side of a recorded vote on it the opponent stood. Nothing is inferred from what happened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dalil.context import before
from dalil.kinds.expectations import NAMED
from dalil.kinds.readings import motions_of
from dalil.kinds.stances import position
from dalil.records import Document, Pick
from dalil.shapes import Desk
from dalil.statements import Statement
from dalil.statements import pick as picked
from dalil.text.declaring.reading import declared
from dalil.text.declaring.standing import stands
from dalil.text.foreseeing.reading import Sought
from dalil.text.foreseeing.strength import PRONOUN, headcounts, strengths
from dalil.text.sentences import sentences
from dalil.text.topic import Topic

ANYBODY = Topic("", ())
Side = tuple[str, int, Topic]
"""How a side is called, whether its strength is for the party, and what names it."""
LABELLED = re.compile(r"[^\W\d_][\w ]{0,30}(?::\*{1,3}|\*{1,3}:)\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Factor:
    """Something declared of one side. `side`: for or against the party, or neither (a bare number)."""

    side: str
    what: str
    words: str


def factor(line: Statement, sought: Sought, desk: Desk) -> Factor | None:
    """What a statement declares of the strength of a side; None where it declares nothing, or of both at once in opposed ways."""
    found = [*_support(line, sought, desk), *_strength(line, sought, desk)]
    sides = {each.side for each in found if each.side != "neutral"}
    return None if len(sides) > 1 else next((each for each in found if each.side != "neutral"), found[0] if found else None)


def _support(line: Statement, sought: Sought, desk: Desk) -> Iterator[Factor]:
    """That a third supports or opposes a side."""
    sides = _sides(sought)
    for whose, sign, target in sides:
        if not declared(line.text, target, ANYBODY, line.passage.language):
            continue
        told = position(line, target, ANYBODY, desk)
        if told is not None and told.holder and not any(topic.share(told.holder) >= 0.5 for _, _, topic in sides):
            yield Factor(_signed(told.side == "for", sign), f"{'support for' if told.side == 'for' else 'opposition to'} {whose}", told.words)


def _strength(line: Statement, sought: Sought, desk: Desk) -> Iterator[Factor]:
    """That a side is strong or weak, has means or none, or how many it is."""
    sides, language = _sides(sought), line.passage.language
    topics = [topic for _, _, topic in sides]
    for each in (*strengths(line.text, topics, language), *headcounts(line.text, topics, language)):
        meant = sides[each.side] if each.side != PRONOUN else _meant(line, sides, desk)
        if meant is not None:
            whose, sign, _ = meant
            what = f"number of {whose}" if each.strong is None else f"{whose} {'strong' if each.strong else 'weak'}"
            yield Factor("neutral" if each.strong is None else _signed(each.strong, sign), what, each.words)


def _meant(line: Statement, sides: Sequence[Side], desk: Desk) -> Side | None:
    """The one side for whom *they* stands: the sentence before names it alone."""
    lead = before(line, desk.document(line.passage.document))
    named = [side for side in sides if side[2].named_in(lead)]
    return named[0] if len({whose for whose, _, _ in named}) == 1 else None


def rounds(documents: Sequence[Document], sought: Sought) -> list[Pick]:
    """Recorded votes on a matter that names the party, in which an opponent stood on one side and it was told, or counted, who won.
    It bears on the matter where the motion is for the party and the opponent against it, or the other way round."""
    made: list[Pick] = []
    for document in documents if sought.rivals else ():
        for motion in motions_of(document):
            words = document.text[motion.start : motion.end]
            won = _won(motion.vote.counts, motion.vote.outcome)
            if won is None or not any(party.share(words) >= NAMED for party in sought.parties):
                continue
            for rival in sought.rivals:
                sides = {side.removeprefix("strongly ") for side, voters in motion.vote.names.items() if any(rival.share(voter) >= NAMED for voter in voters)}
                if sides not in ({"for"}, {"against"}):
                    continue
                voted = next(iter(sides))
                opposed = _asks_for(words, sought, document.language) == ("for" if voted == "against" else "against")
                lost = sides == {"against"} if won else sides == {"for"}
                why = f"recorded vote: {rival.phrase} voted {voted} and was {'outvoted' if lost else 'on the winning side'}"
                facts: dict[str, str | float] = {"factor": f"{rival.phrase} {'outvoted' if lost else 'not outvoted'}", "declared": document.text[motion.vote.start : motion.vote.end]}
                made.append(Pick(document.id, motion.start + _label(words), motion.vote.end, why=why, bearing="neutral" if not opposed else "for" if lost else "against", label="factor", facts=facts, when=document.when, score=1.0))
    return made


def _asks_for(motion: str, sought: Sought, language: str) -> str:
    """Whether a motion claims something for the party, or takes it away; empty where its words do not say."""
    return next((side for party in sought.parties for start, end in sentences(motion) if (side := stands(motion[start:end], party.named_in, party, language, theirs=False, listed=True)[0])), "")


def _label(words: str) -> int:
    """Characters of the paper's own label before a motion (*Resolution:**), which is not quoted with it."""
    found = LABELLED.match(words)
    return found.end() if found is not None else 0


def _won(counts: Mapping[str, int], outcome: str) -> bool | None:
    if outcome:
        return outcome == "adopted"
    pro, con = counts.get("for", 0), counts.get("against", 0)
    return pro > con if pro != con and (pro or con) else None


def as_pick(line: Statement, found: Factor) -> Pick:
    """A factor as a proposed extract."""
    made = picked(line, why=f"declares: {found.what} (“{' '.join(found.words.split())}”)", bearing=found.side, label="factor", score=line.hit.score)
    return replace(made, facts={"factor": found.what, "declared": found.words})


def _sides(sought: Sought) -> list[Side]:
    """The sides as they may be named."""
    first = sought.parties[0].phrase
    return [*((first, 1, party) for party in sought.parties), *((rival.phrase, -1, rival) for rival in sought.rivals)]


def _signed(good: bool, sign: int) -> str:
    return "for" if good == (sign > 0) else "against"
