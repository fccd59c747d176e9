"""Will they be able to …? Is that sure? Extracts for and against, a degree of certainty with its reason.

Rule. The proposition is that the party succeeds (against the opponent, where one is named). The judge of bearing sorts the
extracts as for a claim; but the future is not on record, so the verdict says only which way the evidence leans: *likely*,
*unlikely*, *open*; and *not enough evidence* where nothing counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dalil.evidence import certainty, slot, slots, weight
from dalil.kinds import claim
from dalil.records import Certainty, Extract, Finding, Hit, Pick, Query, Question
from dalil.shapes import Desk
from dalil.text.asking.statement import able_party

NAME = "prospect"
SLOTS = ("party", "against", "facets")
VERDICTS = ("likely", "unlikely", "open", "not enough evidence")
EXAMPLE = "Will the mill workers be able to hold out against the manager? Is that sure?"


WHICH = re.compile(r"\s+who\s+.+?(?=\s+will be able to\b)", re.IGNORECASE)
ABLE = re.compile(r"\bable to\s+(.+)$", re.IGNORECASE | re.DOTALL)


def seek(question: Question) -> tuple[Query, ...]:
    """The question itself, the party, and the party with its opponent."""
    party, against = slot(question, "party"), ", ".join(slots(question, "against"))
    queries = [Query(text=proposition(question), reason="the prospect", language=question.language)]
    if party:
        queries.append(Query(text=f"{party} {against}".strip(), reason="the party and its opponent", language=question.language))
    return tuple(queries)


def pick(question: Question, hits: Sequence[Hit], desk: Desk) -> tuple[Pick, ...]:
    """As for a claim, on the proposition that the party succeeds."""
    return claim.pick(as_claim(question), hits, desk)


def weigh(question: Question, extracts: Sequence[Extract], desk: Desk) -> Finding:
    """Which way the evidence leans, by the rule at the head of this file."""
    pro, con = ([e for e in extracts if e.bearing == side] for side in ("for", "against"))
    if not pro and not con:
        verdict, sure = "not enough evidence", Certainty("none", "no extract speaks firmly for or against it")
    elif max(weight(pro), weight(con)) >= claim.OUTWEIGHS * min(weight(pro), weight(con)):
        verdict = "likely" if weight(pro) > weight(con) else "unlikely"
        sure = certainty(*((pro, con) if verdict == "likely" else (con, pro)))
    else:
        verdict, sure = "open", certainty(pro, con)
    asked_sure = " Asked whether that is sure: it is not." if "certainty" in slots(question, "facets") and sure.level != "high" else ""
    return Finding(
        question=question,
        verdict=verdict,
        answer=f"“{proposition(question)}”: {verdict}. Extracts for: {len(pro)}; against: {len(con)}.{asked_sure}",
        certainty=sure,
        extracts=tuple(extracts),
        unknown=(f"what came of it: {question.text}",),
        would_settle=("a later document that tells the outcome", "figures of strength on both sides"),
    )


def proposition(question: Question) -> str:
    """What would have to come true, in the letter's words: the party in the pronoun's place, and the opponent behind it."""
    party, against = slot(question, "party"), ", ".join(slots(question, "against"))
    first = question.text.split("?")[0].strip()
    able = ABLE.search(first)
    who = party or able_party(first + "?")
    told = f"{who} will be able to {able[1].strip()}" if able and who else f"{party}: {first}" if party else first
    return told + (f" against {against}" if against and against not in told else "")


def as_claim(question: Question) -> Question:
    """The same question, asked as a claim; what merely tells which people are meant (*who support him*) is no part of it."""
    bare = WHICH.sub("", proposition(question))
    return Question(question.id, claim.NAME, question.text, {"claim": bare}, question.language)
