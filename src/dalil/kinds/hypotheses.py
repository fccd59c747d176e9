"""Is it A's line? or B's? or C's? Evidence against suspects in a matrix, after the analysis of competing hypotheses.

Rule. Each statement on the act that names a suspect, or is a suspect's own, is judged on *the suspect did it*. Suspects are ranked by what speaks *against* them
first (least is best), then by what speaks for them: evidence that fits everybody says nothing. A suspect is named only if the
order does not change when any single extract is taken away; else *open*. Nothing that counts: *not enough evidence*.
"""

from __future__ import annotations

from collections.abc import Sequence

from dalil.evidence import certainty, slot, slots, weight
from dalil.records import Cell, Certainty, Chart, Extract, Finding, Hit, Mark, Pick, Query, Question, Table
from dalil.shapes import Desk
from dalil.statements import Statement, bearings, leaning, statements
from dalil.statements import pick as picked
from dalil.text.topic import topic

NAME = "hypotheses"
SLOTS = ("act", "suspects")
VERDICTS = ("one suspect stands out", "open", "not enough evidence")
EXAMPLE = "Who let the stores run empty: the manager, or rather the district council, or the railway?"

JUDGED = 16
"""Statements that the judge reads for each suspect."""
OWN = 12
"""Passages, nearest to the act first, in which a suspect's own words are read though they do not name the act (*I opened them*)."""
SHOWN = 3
"""Statements shown for a suspect on whom nothing counts."""


def seek(question: Question) -> tuple[Query, ...]:
    """The act, and the act with each suspect."""
    act = slot(question, "act") or question.text
    each = (
        Query(text=f"{suspect} {act}", reason=f"the act and {suspect}", language=question.language)
        for suspect in slots(question, "suspects")
    )
    return (Query(text=act, reason="the act", language=question.language), *each)


def pick(question: Question, hits: Sequence[Hit], desk: Desk) -> tuple[Pick, ...]:
    """Statements that name a suspect, sorted by how they bear on that suspect's having done it."""
    act = slot(question, "act") or question.text
    matter = topic(act, desk.register, language=question.language)
    lines, chosen, nearest = statements(hits), [], hits[:OWN]
    for suspect in slots(question, "suspects"):
        who = topic(suspect, desk.register, language=question.language)
        named = [line for line in lines if (matter.share(line.around) > 0 and who.named_in(line.text)) or (line.hit in nearest and who.named_in(said_by(line, desk)))]
        named.sort(key=lambda line: -matter.share(line.around))
        rows = bearings(f"{suspect}: {act}", named[:JUDGED], desk)
        counted = 0
        for line, bearing in rows:
            side, score = leaning(bearing)
            if score >= desk.judge.threshold:
                counted += 1
                chosen.append(picked(line, why=f"{desk.judge.name}: {score:.2f} {side}", bearing=side, label=suspect, score=score))
        for line, bearing in rows[: SHOWN if not counted else 0]:
            chosen.append(picked(line, why="names the suspect or is theirs, not counted", bearing="neutral", label=suspect, score=bearing.supported))
    return tuple(chosen)


def said_by(line: Statement, desk: Desk) -> str:
    """Whose words a statement is: a suspect's own *I opened the gates* names nobody."""
    return line.passage.speaker or desk.document(line.passage.document).author


def weigh(question: Question, extracts: Sequence[Extract], desk: Desk) -> Finding:
    """The matrix and the ranking, by the rule at the head of this file."""
    suspects = slots(question, "suspects")
    counted = [e for e in extracts if e.bearing in ("for", "against")]
    best = leaders(suspects, counted)
    turning = [e for e in counted if leaders(suspects, [other for other in counted if other is not e]) != best]
    if not counted:
        verdict, sure, answer = "not enough evidence", Certainty("none", "no extract speaks for or against any of them"), ""
    elif len(best) == 1 and not turning:
        verdict, answer = "one suspect stands out", f" Least against, most for: {best[0]}."
        sure = certainty([e for e in counted if e.label == best[0] and e.bearing == "for"])
    else:
        verdict, sure = "open", Certainty("low", f"{len(turning)} single extracts would change the order if they were false")
        answer = f" Equally placed: {', '.join(best)}." if len(best) > 1 else f" First, but not firmly: {best[0]}."
    silent = tuple(f"anything that bears on {s}" for s in suspects if not any(e.label == s for e in counted))
    return Finding(
        question=question,
        verdict=verdict,
        answer=f"{slot(question, 'act') or question.text}: {verdict}.{answer}",
        certainty=sure,
        extracts=tuple(extracts),
        unknown=silent,
        would_settle=("a document that fits one of them and excludes the others",),
        tables=(matrix(suspects, extracts),),
        charts=(
            Chart(
                "matrix",
                "Evidence by suspect",
                tuple(Mark(e.label, e.bearing or "neutral", str(e.when or ""), "", i) for i, e in enumerate(extracts)),
            ),
        ),
    )


def leaders(suspects: Sequence[str], counted: Sequence[Extract]) -> tuple[str, ...]:
    """The suspects with least against them and, among those, most for them."""

    def standing(suspect: str) -> tuple[float, float]:
        pro, con = ([e for e in counted if e.label == suspect and e.bearing == side] for side in ("for", "against"))
        return weight(con), -weight(pro)

    ranked = sorted(suspects, key=standing)
    return tuple(suspect for suspect in ranked if standing(suspect) == standing(ranked[0]))


def matrix(suspects: Sequence[str], extracts: Sequence[Extract]) -> Table:
    """One row an extract, one column a suspect."""
    rows = tuple(
        (
            Cell(str(e.when) if e.when else None, i),
            Cell(e.speaker or e.document.title or e.document.path, i),
            *(Cell(e.bearing if e.label == suspect else None, i) for suspect in suspects),
        )
        for i, e in enumerate(extracts)
    )
    return Table("Evidence by suspect", ("date", "said by", *suspects), rows)
