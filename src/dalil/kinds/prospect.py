"""Will they be able to …? Is that sure? What the archive expected and by whom, what it declares of either side's strength, what came of it.

Rule. An *expectation* is a sentence that says itself that the party will, may, can or cannot prevail, or reach what the question names, or that says it of
the opponent (`text/foreseeing/`, ten languages); no judge is asked, and what is only near is counted on neither side. 1. *The outcome first*: where a paper
tells that the party prevailed or failed, and nothing in the archive expects anything later, the record answers: *succeeded*, *failed*. An outcome after which
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
from dalil.kinds.expectations import UNNAMED, UNSAID, Expectation, expectation
from dalil.kinds.factors import as_pick, factor, rounds
from dalil.kinds.readings import documents_found
from dalil.records import Cell, Certainty, Extract, Finding, Hit, Pick, Query, Question, Table
from dalil.shapes import Desk
from dalil.statements import Statement, is_caption, statements
from dalil.statements import pick as picked
from dalil.text.asking.statement import able_party
from dalil.text.foreseeing.grammar import GRADES, seeking
from dalil.text.foreseeing.sought import WHICH as RELATIVE
from dalil.text.foreseeing.sought import Asked, asked

NAME = "prospect"
SLOTS = ("party", "against", "facets")
VERDICTS = ("succeeded", "failed", "likely", "unlikely", "open", "not enough evidence")
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
OUTWEIGHS = claim.OUTWEIGHS
SIDED = {"party": "the party", "opponent": "its opponent", "third": "a third", "": "not plain"}
EXPECTS = {"for": "success", "against": "failure"}
TOLD = {"for": "succeeded", "against": "failed"}


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
    facts: dict[str, str | float] = {"sure": found.sure, "interest": found.interest, "declared": found.words, "condition": "on a condition" if found.condition else "", "round": "a round" if found.round else ""}
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


def ending(came: Sequence[Extract], expected: Sequence[Extract]) -> list[Extract]:
    """The outcomes that end the matter: dated no earlier than any expectation, the latest side where they are opposed; none where that is not plain."""
    last = max((e.when.end for e in expected if e.when is not None), default=None)
    late = [e for e in came if not e.facts.get("round") and e.when is not None and (last is None or e.when.end >= last)]
    if not late or (last is None and expected):
        return []
    newest = max(e.when.end for e in late if e.when is not None)
    sides = {e.bearing for e in late if e.when is not None and e.when.end == newest}
    return [e for e in late if e.bearing in sides] if len(sides) == 1 else []


def latest(expected: Sequence[Extract]) -> list[Extract]:
    """Of each holder the last expectation, and each copy once; of holders that are not named, one a paper."""
    kept: dict[str, Extract] = {}
    for each in sorted(expected, key=lambda e: (str(e.when.end) if e.when is not None else "", e.start)):
        kept[(each.holder.lower() if each.holder else each.origin)] = each
    return list(kept.values())


def uncounted(expected: Extract, counted: Sequence[Extract]) -> str:
    """Why an expectation is not counted: its holder's later one is, or another of the same."""
    if expected.label != "expectation" or expected in counted:
        return ""
    kept = [e for e in counted if (e.holder.lower() or e.origin) == (expected.holder.lower() or expected.origin)]
    return "counted once with another" if any(e.bearing == expected.bearing for e in kept) else "a later one counts"


def weight(expected: Extract, past: Sequence[Extract]) -> float:
    """What an expectation weighs, by the rule at the head of this file."""
    weak = expected.facts.get("sure") in ("possible", "doubtful") or bool(expected.facts.get("condition"))
    return 0.5 ** sum((expected.reported, weak, of_own_success(expected), outdated(expected, past)))


def of_own_success(expected: Extract) -> bool:
    """Whether it is a side's expectation of its own success."""
    return (expected.facts.get("interest"), expected.bearing) in (("party", "for"), ("opponent", "against"))


def withheld(side: str, heavy: float, factors: Sequence[Extract]) -> bool:
    """Whether the factors declared withhold a lean: it rests on less than one voice at first hand, and three times as many speak against it."""
    bears = Counter(each.bearing for each in factors)
    other = "against" if side == "for" else "for"
    return 0 < heavy < 1 and bears[other] >= OUTWEIGHS * max(1, bears[side])


def firm(expected: Extract) -> bool:
    """Whether an expectation may make the finding lean: neither of its holder's own success, nor only possible or bound to a condition."""
    return not of_own_success(expected) and expected.facts.get("sure") != "possible" and not expected.facts.get("condition")


def outdated(expected: Extract, past: Sequence[Extract]) -> bool:
    """Whether a round was told after an expectation."""
    return expected.when is not None and any(each.when is not None and each.when.start > expected.when.end for each in past)


def ahead(sure: Certainty) -> Certainty:
    """How sure one may be of what is still to come: never *high*."""
    return Certainty("moderate", f"{sure.reason}; what is still to come is never called certain") if sure.level == "high" else sure


def why_open(sides: dict[str, list[Extract]], weights: dict[str, float]) -> str:
    """Why the expectations lean neither way."""
    if all(sides.values()):
        return f"the expectations are divided: weight {weights['for']:g} for, {weights['against']:g} against"
    return "the expectations all go one way, but each is of the side whose success it is, only possible, or bound to a condition"


def answer(question: Question, verdict: str, sure: Certainty, end: Sequence[Extract], expected: Sequence[Extract], past: Sequence[Extract], factors: Sequence[Extract]) -> str:
    """The finding in a few sentences of fixed form."""
    told = [f"“{proposition(question)}”: {verdict}."]
    if end:
        told.append(f"The record tells what came of it, in {len(end)} extract{'' if len(end) == 1 else 's'}, the last of {end[-1].when}.")
    counts = Counter(e.bearing for e in expected)
    told.append(f"Expectations declared: {len(expected)}" + (f" (of success {counts['for']}, of failure {counts['against']})." if expected else "."))
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


def expectations(shown: Sequence[Extract], counted: Sequence[Extract], past: Sequence[Extract]) -> Table:
    """Who expected what, when, and how surely; minority views kept."""
    rows = tuple(
        (
            Cell(str(e.when) if e.when else None, i),
            Cell(e.holder or (UNSAID if e.reported else e.speaker or UNNAMED), i),
            Cell(SIDED[str(e.facts.get("interest", ""))], i),
            Cell(EXPECTS[e.bearing] if e.label == "expectation" else f"told: {TOLD[e.bearing]}", i),
            Cell(str(e.facts.get("sure") or "") or None, i),
            Cell("reported" if e.reported else "first hand", i),
            Cell("; ".join(filter(None, (str(e.facts.get("condition", "")), "overtaken" if e.label == "expectation" and outdated(e, past) else "", ("a round" if e.when is not None else "not dated") if e in past else uncounted(e, counted)))) or None, i),
        )
        for i, e in enumerate(shown)
        if e.label in ("expectation", "outcome")
    )
    return Table("Expectations and outcomes", ("date", "of whom", "side", "expected", "how surely", "how known", "note"), rows)


def strengths(shown: Sequence[Extract]) -> Table:
    """What is declared of either side's strength."""
    rows = tuple((Cell(str(e.when) if e.when else None, i), Cell(str(e.facts.get("factor", "")), i), Cell(e.bearing, i), Cell(str(e.facts.get("declared", "")), i), Cell(e.speaker or None, i)) for i, e in enumerate(shown) if e.label == "factor")
    return Table("Factors declared", ("date", "what", "bears", "in the words", "said by"), rows)


def unknown(question: Question, end: Sequence[Extract], expected: Sequence[Extract]) -> tuple[str, ...]:
    """What the archive does not say."""
    party, against = RELATIVE.sub("", slot(question, "party")) or "the party", ", ".join(slots(question, "against"))
    if end:
        return ()
    quiet = [side for side, name in (("party", party), ("opponent", against)) if name and not any(e.facts.get("interest") == side for e in expected)]
    return (f"what came of it: {question.text}", *(f"what {party if side == 'party' else against} expected" for side in quiet))


def settles(question: Question, end: Sequence[Extract], expected: Sequence[Extract], factors: Sequence[Extract]) -> tuple[str, ...]:
    """What would settle it, in terms of the case."""
    party, against = RELATIVE.sub("", slot(question, "party")) or "the party", ", ".join(slots(question, "against"))
    if end:
        return ()
    last = max((e.when for e in (*expected, *factors) if e.when is not None), key=lambda when: when.end, default=None)
    return (
        f"a document later than {last} that tells how it ended for {party}" if last is not None else f"a document that tells how it ended for {party}",
        f"figures of the strength and means of {party}" + (f" and of {against}" if against else ""),
        *(("the expectation of somebody on neither side",) if not any(e.facts.get("interest") == "third" for e in expected) else ()),
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
