"""What a finding on a prospect shows beside its answer: who expected what, what is declared of either side, what is not known and would settle it."""

from __future__ import annotations

from collections.abc import Sequence

from dalil.evidence import slot, slots
from dalil.kinds.expectations import UNNAMED, UNSAID
from dalil.kinds.lean import outdated
from dalil.records import Cell, Extract, Question, Table
from dalil.text.foreseeing.sought import WHICH

SIDED = {"party": "the party", "opponent": "its opponent", "third": "a third", "": "not plain"}
EXPECTS = {"for": "it will", "against": "it will not"}
TOLD = {"for": "came true", "against": "did not come true"}


def expectations(shown: Sequence[Extract], counted: Sequence[Extract], past: Sequence[Extract]) -> Table:
    """Who expected what, when, and how surely; minority views kept."""
    rows = tuple(
        (
            Cell(str(e.when) if e.when else None, i),
            Cell(e.holder or (UNSAID if e.reported else e.speaker or UNNAMED), i),
            Cell(SIDED[str(e.facts.get("interest", ""))], i),
            Cell(EXPECTS[e.bearing] if e.label == "expectation" else f"told: it {TOLD[e.bearing]}", i),
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


def uncounted(expected: Extract, counted: Sequence[Extract]) -> str:
    """Why an expectation is not counted: its holder's later one is, or another of the same."""
    if expected.label != "expectation" or expected in counted:
        return ""
    kept = [e for e in counted if (e.holder.lower() or e.origin) == (expected.holder.lower() or expected.origin)]
    return "counted once with another" if any(e.bearing == expected.bearing for e in kept) else "a later one counts"


def unknown(question: Question, end: Sequence[Extract], expected: Sequence[Extract]) -> tuple[str, ...]:
    """What the archive does not say."""
    party, against = WHICH.sub("", slot(question, "party")) or "the party", ", ".join(slots(question, "against"))
    if end:
        return ()
    quiet = [side for side, name in (("party", party), ("opponent", against)) if name and not any(e.facts.get("interest") == side for e in expected)]
    return (f"what came of it: {question.text.split('?')[0].strip()}", *(f"what {party if side == 'party' else against} expected" for side in quiet))


def settles(question: Question, end: Sequence[Extract], expected: Sequence[Extract], factors: Sequence[Extract]) -> tuple[str, ...]:
    """What would settle it, in terms of the case."""
    party, against = WHICH.sub("", slot(question, "party")) or "the party", ", ".join(slots(question, "against"))
    if end:
        return ()
    last = max((e.when for e in (*expected, *factors) if e.when is not None), key=lambda when: when.end, default=None)
    return (
        f"a document later than {last} that tells how it ended for {party}" if last is not None else f"a document that tells how it ended for {party}",
        f"figures of the strength and means of {party}" + (f" and of {against}" if against else ""),
        *(("the expectation of somebody on neither side",) if not any(e.facts.get("interest") == "third" for e in expected) else ()),
    )
