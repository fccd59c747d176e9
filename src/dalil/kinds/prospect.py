"""Will they be able to …? Is that sure? What the archive expected and by whom, what it declares of either side's strength, what came of it.

Rule. An *expectation* is a sentence that says itself that the party will, may, can or cannot prevail, or reach what the question names, or that says it of
the opponent (`text/foreseeing/`, ten languages); no judge is asked, and what is only near is counted on neither side. 1. *The outcome first*: where a paper
tells that the party prevailed or failed, and nothing in the archive expects anything later, the record answers: it *came true*, or *did not come true*. An outcome after which
something is still expected, and one encounter (*they retreated*), is a round, not the end. 2. Else *the expectations*: of each holder the latest counts, copies once. It weighs 1, and half for each
of these: it is reported; it is only *possible* or *doubtful*, or bound to a condition; it is a side's of its own success; a round that was told came after it.
*Likely* or *unlikely* where one side has three times the other's weight and a firm voice among it, neither of its own success nor only possible or bound to a
condition; else *open*. 3. *Factors* (strength, support, numbers, votes) are told
with their extracts and make nothing lean: with them alone it is *open*; with neither, *not enough evidence*. But where three times as many speak against a lean that
rests on less than one voice at first hand as for it, they withhold it: *open*. How sure: by the origins, as everywhere, but never
*high* before the outcome is told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dalil.evidence import certainty, slot, slots
from dalil.kinds import claim
from dalil.kinds.expectations import Expectation, expectation
from dalil.kinds.factors import as_pick, factor, rounds
from dalil.kinds.foreseentables import TOLD, expectations, settles, strengths, unknown
from dalil.kinds.lean import OUTWEIGHS, ahead, ending, firm, latest, outdated, weight, why_open, withheld
from dalil.kinds.readings import documents_found
from dalil.records import Certainty, Extract, Finding, Hit, Pick, Query, Question
from dalil.shapes import Desk
from dalil.statements import Statement, is_caption, statements
from dalil.statements import pick as picked
from dalil.text.asking.statement import able_party
from dalil.text.foreseeing.grammar import GRADES, seeking
from dalil.text.foreseeing.sought import WHICH as RELATIVE
from dalil.text.foreseeing.sought import Asked, asked

NAME = "prospect"
SLOTS = ("party", "against", "facets")
VERDICTS = ("came true", "did not come true", "likely", "unlikely", "open", "not enough evidence")
EXAMPLE = "Will the mill workers be able to hold out against the manager? Is that sure?"

WHICH = re.compile(r"\s+who\s+.+?(?=\s+will be able to\b)", re.IGNORECASE)
ABLE = re.compile(r"\bable to\s+(.+)$", re.IGNORECASE | re.DOTALL)
MOST = 200
"""Passages read for declared expectations, which few of those found declare."""
PAGED = 600
"""Passages that name a side which are read besides."""
VOTES = 40
"""Documents, the best found, in which votes are read."""
FACTORS, NEAR = 12, 5
"""Factors shown, and statements that are only near, where nothing is declared."""
SHORTEST = 12


def seek(question: Question) -> tuple[Query, ...]:
    """The question itself; the party with its opponent and with the words of expecting; all passages that name the party."""
    party, against = RELATIVE.sub("", slot(question, "party")), ", ".join(slots(question, "against"))
    both = f"{party} {against}".strip()
    queries = [Query(text=proposition(question), reason="the prospect", language=question.language)]
    if both:
        queries.append(Query(text=both, reason="the party and its opponent", language=question.language))
        queries.append(Query(text=f"{both} {seeking(question.language)}".strip(), reason="a declared expectation", language=question.language, weight=0.7, most=MOST))
    queries += [Query(text="", reason=f"all that name {name}", names=(name,), complete=True, most=PAGED) for name in dict.fromkeys((party, *slots(question, "against"))) if name]
    return tuple(queries)


def pick(question: Question, hits: Sequence[Hit], desk: Desk) -> tuple[Pick, ...]:
    """Declared expectations and outcomes, then factors; what is only near where nothing is declared."""
    wanted = asked(question.text, slot(question, "party"), slots(question, "against"), desk.register, question.language)
    if wanted is None:
        return nearest(question, hits, desk)
    told: list[Pick] = []
    factors: list[Pick] = []
    for line in statements(hits, SHORTEST):
        if is_caption(line):
            continue
        found = expectation(line, wanted.sought, desk)
        if found is not None:
            told.append(as_expected(line, found, wanted))
        elif not wanted.sought.verbs and (declares := factor(line, wanted.sought, desk)) is not None:
            factors.append(as_pick(line, declares))
    if not wanted.sought.verbs:
        factors = [*rounds(documents_found(hits, desk, VOTES), wanted.sought), *factors][:FACTORS]
    return (*told, *([replace(each, bearing=_turned(each.bearing, wanted)) for each in factors]), *(() if told else nearest(question, hits, desk, {(f.document, f.start) for f in factors})))


def as_expected(line: Statement, found: Expectation, wanted: Asked) -> Pick:
    """An expectation, or an outcome, as a proposed extract."""
    label = "outcome" if found.came else "expectation"
    made = picked(line, why=f"{'tells what came' if found.came else 'declares an expectation'}: “{' '.join(found.words.split())}”", bearing=_turned(found.side, wanted), label=label, holder=found.holder, score=1.0)
    facts: dict[str, str | float] = {
        "sure": found.sure,
        "interest": found.interest,
        "declared": found.words,
        "condition": "on a condition" if found.condition else "",
        "round": "a round" if found.round else "",
        "own": "of its own success" if (found.interest, found.side) in (("party", "for"), ("opponent", "against")) else "",
    }
    return replace(made, reported=found.reported or (found.came and made.reported), facts=facts)


def _turned(side: str, wanted: Asked) -> str:
    """A side as the question puts it: where it asks for the failure, the party's failure is for it."""
    return {"for": "against", "against": "for"}.get(side, side) if wanted.sense < 0 else side


def nearest(question: Question, hits: Sequence[Hit], desk: Desk, but: frozenset[tuple[str, int]] | set[tuple[str, int]] = frozenset()) -> tuple[Pick, ...]:
    """The statements that are nearest to the question, counted on neither side: the judge of bearing gives them an order and no side."""
    found = [each for each in claim.pick(as_claim(question), hits, desk) if (each.document, each.start) not in but]
    return tuple(replace(each, bearing="neutral", label="near", why=f"near the question, not counted; {each.why}") for each in found[:NEAR])


def weigh(question: Question, extracts: Sequence[Extract], desk: Desk) -> Finding:
    """The record's answer, else which way the expectations lean, by the rule at the head of this file."""
    came = [e for e in extracts if e.label == "outcome"]
    expected = [e for e in extracts if e.label == "expectation"]
    factors = [e for e in extracts if e.label == "factor"]
    end = ending(came, expected)
    past = [e for e in came if e not in end]
    counted = latest(expected)
    weights = {side: sum(weight(e, past) for e in counted if e.bearing == side) for side in ("for", "against")}
    heavy, light = sorted(("for", "against"), key=lambda side: -weights[side])
    sides = {side: [e for e in counted if e.bearing == side] for side in ("for", "against")}
    if end:
        verdict, sure = TOLD[end[0].bearing], certainty(end)
    elif withheld(heavy, weights[heavy], factors):
        verdict, sure = "open", Certainty("low", "what is expected is only reported or weakly said, and what is declared of either side's strength speaks against it")
    elif any(map(firm, sides[heavy])) and weights[heavy] >= OUTWEIGHS * weights[light]:
        verdict, sure = "likely" if heavy == "for" else "unlikely", ahead(certainty(sides[heavy], sides[light]))
    elif counted:
        verdict, sure = "open", Certainty("low", why_open(sides, weights))
    elif factors or past:
        verdict, sure = "open", Certainty("none", "nobody's expectation is declared; what is told of either side's strength decides nothing")
    else:
        verdict, sure = "not enough evidence", Certainty("none", "no extract declares an expectation, tells an outcome, or says how strong either side is")
    shown = (*end, *expected, *past, *factors, *(e for e in extracts if e.label not in ("outcome", "expectation", "factor")))
    return Finding(
        question=question,
        verdict=verdict,
        answer=answer(question, verdict, sure, end, expected, past, factors),
        certainty=sure,
        extracts=shown,
        unknown=unknown(question, end, expected),
        would_settle=settles(question, end, expected, factors),
        tables=tuple(table for table in (expectations(shown, counted, past), strengths(shown)) if table.rows),
    )


def answer(question: Question, verdict: str, sure: Certainty, end: Sequence[Extract], expected: Sequence[Extract], past: Sequence[Extract], factors: Sequence[Extract]) -> str:
    """The finding in a few sentences of fixed form."""
    told = [f"“{proposition(question)}”: {verdict}."]
    if end:
        told.append(f"The record tells what came of it, in {len(end)} extract{'' if len(end) == 1 else 's'}, the last of {end[-1].when}.")
    counts = Counter(e.bearing for e in expected)
    told.append(f"Expectations declared: {len(expected)}" + (f" (that it will {counts['for']}, that it will not {counts['against']})." if expected else "."))
    if expected:
        grades = Counter(str(e.facts.get("sure")) for e in expected)
        told.append(f"How surely it is said: {', '.join(f'{grade} {grades[grade]}' for grade in GRADES if grades[grade])}.")
    own = [e for e in expected if e.facts.get("interest") in ("party", "opponent")]
    if own:
        told.append(f"Of these, of the sides themselves: {len(own)}.")
    if old := [e for e in expected if outdated(e, (*end, *past))]:
        told.append(f"Before the last outcome told, and so overtaken: {len(old)}.")
    if past:
        told.append(f"Outcomes told that end nothing (before a later expectation, of one encounter, or undated): {len(past)}.")
    if factors:
        sides = Counter(e.bearing for e in factors)
        told.append(f"Factors declared: for {sides['for']}, against {sides['against']}, bare numbers {sides['neutral']}.")
    if "certainty" in slots(question, "facets"):
        told.append(f"Asked whether that is sure: {'it is on record' if end else 'it is not' if sure.level in ('low', 'none') else 'moderately, and no more'} ({sure.reason}).")
    return " ".join(told)


def proposition(question: Question) -> str:
    """What would have to come true, in the letter's words: the party in the pronoun's place, and the opponent behind it."""
    party, against = slot(question, "party"), ", ".join(slots(question, "against"))
    first = question.text.split("?")[0].strip()
    able = ABLE.search(first)
    who = party or able_party(first + "?")
    named = party.lower() in first.lower()
    told = f"{who} will be able to {able[1].strip()}" if able and who else first if not party or named else f"{party}: {first}"
    said = {word[:5] for word in told.lower().split()}
    return told + (f" against {against}" if against and not said & {word[:5] for word in against.lower().split()} else "")


def as_claim(question: Question) -> Question:
    """The same question, asked as a claim; what merely tells which people are meant (*who support him*) is no part of it."""
    bare = WHICH.sub("", proposition(question))
    return Question(question.id, claim.NAME, question.text, {"claim": bare}, question.language)
