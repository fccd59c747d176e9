"""Is it A's line? or B's? or C's? Evidence against suspects in a matrix, after the analysis of competing hypotheses.

Rule. Each statement on the act that names a suspect, or is a suspect's own, is judged on *the suspect did it*. A statement is on the act
if it names it, or its passage, the sentence before or the question that it answers does: *Yes, and I opened them* names nothing. So is a
suspect's own answer to a question that names a suspect. The counts of a vote state nothing. Suspects are ranked by what speaks *against* them
first (least is best), then by what speaks for them: evidence that fits everybody says nothing. A suspect is named only if the
order does not change when any single extract is taken away; else *open*. Nothing that counts: *not enough evidence*.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dalil.context import before
from dalil.evidence import certainty, slot, slots, weight
from dalil.figures import timed, undated
from dalil.kinds.readings import motions_of
from dalil.records import (
    Cell,
    Certainty,
    Chart,
    Document,
    Extract,
    Finding,
    Hit,
    Mark,
    Passage,
    Pick,
    Query,
    Question,
    Table,
    When,
)
from dalil.shapes import Desk
from dalil.statements import ASKING, Statement, bearings, leaning, statements
from dalil.statements import pick as picked
from dalil.text.asking.wanted import own_voice
from dalil.text.leaning import leans, opens_with_person
from dalil.text.sentences import sentences
from dalil.text.signature import sender
from dalil.text.topic import Topic, topic

NAME = "hypotheses"
SLOTS = ("act", "suspects")
VERDICTS = ("one suspect stands out", "open", "not enough evidence")
EXAMPLE = "Who let the stores run empty: the manager, or rather the district council, or the railway?"

JUDGED = 16
"""Statements that the judge reads for each suspect."""
SHOWN = 4
"""Statements shown for a suspect on whom nothing counts."""
UNCOUNTED = "not counted"
"""What the matrix says of a statement that is shown and counts for nobody."""
ASKED = 1_200
"""Characters of the document before a speech in which the question that it answers is sought."""


def seek(question: Question) -> tuple[Query, ...]:
    """The act, the act with each suspect, and what is nearest to it of all that names each: a suspect's own answer names itself alone."""
    act = slot(question, "act") or question.text
    one = Query(text=act, reason="the act", language=question.language)
    suspects = slots(question, "suspects")
    each = (replace(one, text=f"{suspect} {act}", reason=f"the act and {suspect}") for suspect in suspects)
    named = (replace(one, reason=f"the act, where {suspect} is named", names=(suspect,)) for suspect in suspects)
    return (one, *each, *named)


def pick(question: Question, hits: Sequence[Hit], desk: Desk) -> tuple[Pick, ...]:
    """Statements that name a suspect or are theirs, sorted by how they bear on that suspect's having done it."""
    act, suspects = slot(question, "act") or question.text, slots(question, "suspects")
    matter = topic(undated(act, question.language), desk.register, language=question.language)
    times = [when for _, _, when in timed(act, question.language)]
    people = {suspect: topic(suspect, desk.register, language=question.language) for suspect in suspects}
    lines = [told for line in statements([*hits, *beside(hits, people, desk)]) if (told := _told(line, matter, times, people, desk)) is not None]
    chosen: list[Pick] = []
    for suspect in suspects:
        theirs = sorted((each for each in lines if suspect in each.of), key=lambda each: -each.near)[:JUDGED]
        rows = list(zip(theirs, bearings(f"{suspect}: {act}", [replace(each.line, text=each.read) for each in theirs], desk), strict=True))
        counted = 0
        for each, (_, bearing) in rows:
            side, score = leaning(bearing)
            if score >= desk.judge.threshold:
                counted += 1
                chosen.append(each.picked(f"{desk.judge.name}: {score:.2f} {side}{each.how}", side, suspect, score))
        for each, (_, bearing) in rows[: SHOWN if not counted else 0]:
            why = f"{'the own words of' if suspect in each.own else 'names'} {suspect}, not counted{each.how}"
            chosen.append(each.picked(why, "neutral", suspect, bearing.supported))
    return tuple(chosen)


def beside(hits: Sequence[Hit], people: Mapping[str, Topic], desk: Desk) -> list[Hit]:
    """The speeches of suspects near a passage found, in its own paper: of a hearing, each suspect's answer to one question."""
    near: dict[str, list[Passage]] = {}
    for hit in hits:
        near.setdefault(hit.passage.document, []).append(hit.passage)
    more = []
    for id, found in near.items():
        document = desk.document(id)
        for block in document.blocks:
            if block.kind != "turn" or any(one.start <= block.start < one.end for one in found):
                continue
            close = any(one.start - ASKED <= block.start <= one.end + ASKED for one in found)
            if close and any(who.named_in(block.label) for who in people.values()):
                text = document.text[block.start : block.end]
                speech = Passage(id, -1, block.start, block.end, text, document.language, speaker=block.label, when=document.when)
                more.append(Hit(speech, 0.0, ("a suspect's speech beside a passage found",)))
    return more


@dataclass(frozen=True, slots=True)
class Told:
    """A statement on the act. `of`: the suspects whom it names or whose words it is; `own`: the latter; `read`: what the judge reads;
    `how`: in words what was read with it; `near`: how near it is to the act."""

    line: Statement
    of: frozenset[str]
    own: frozenset[str]
    read: str
    how: str
    near: float

    def picked(self, why: str, bearing: str, suspect: str, score: float) -> Pick:
        """It as evidence on a suspect."""
        return replace(picked(self.line, why=why, bearing=bearing, label=suspect, score=score), speaker=self.line.passage.speaker)


def _told(line: Statement, matter: Topic, times: Sequence[When], people: Mapping[str, Topic], desk: Desk) -> Told | None:
    """A statement, if it is on the act and on a suspect or a suspect's."""
    document = desk.document(line.passage.document)
    if any(each.vote.counts and each.start < line.end and line.start < each.end for each in motions_of(document)):
        return None
    speaker = line.passage.speaker or sender(document)
    lead, asked = before(line, document), question_before(line, document)
    named = frozenset(name for name, who in people.items() if who.named_in(line.text))
    own = frozenset(name for name, who in people.items() if who.named_in(speaker))
    if own and not own_voice(line.text) and (named or not (asked or matter.share(line.text))):
        own = frozenset[str]()  # *It was Orlova who gave the order*, said by another, is on her; a greeting is on nothing
    meant = frozenset(name for name, who in people.items() if who.named_in(asked or lead)) if opens_with_person(line.text) else frozenset[str]()
    of = own | named | (meant if len(meant) == 1 else frozenset[str]())
    around = f"{line.around} {line.passage.text} {lead} {asked}"
    answers = bool(own) and any(who.named_in(asked) for who in people.values())
    if not of or not (answers or matter.share(around) > 0):
        return None
    alone = matter.share(line.text)
    added = asked or lead if alone < matter.share(f"{asked or lead} {line.text}") or answers or leans(line.text) else ""
    in_time = any(day.start <= when.end and when.start <= day.end for _, _, when in timed(around, line.passage.language) for day in times)
    said = f"{speaker}: {line.text}" if own else line.text
    how = f", read with {'the question before' if added == asked else 'the sentence before'}" if added else ""
    near = alone + 0.5 * matter.share(around) + 0.75 * in_time + answers  # its day tells an act as surely as its name
    return Told(line, of, own, f"{added} {said}".strip(), how, near)


def question_before(line: Statement, document: Document) -> str:
    """The last question above a speech, which it answers; empty for what is no speech, and where none stands near."""
    if not line.passage.speaker:
        return ""
    start = line.passage.start
    head = document.text[max(0, start - ASKED) : start].rstrip()
    asked = [head[first:last].strip() for first, last in sentences(head) if head[first:last].rstrip().endswith(ASKING)]
    return asked[-1] if asked else ""


def weigh(question: Question, extracts: Sequence[Extract], desk: Desk) -> Finding:
    """The matrix and the ranking, by the rule at the head of this file."""
    suspects = slots(question, "suspects")
    counted = [e for e in extracts if e.bearing in ("for", "against")]
    best = leaders(suspects, counted)
    turning = [e for e in counted if leaders(suspects, [other for other in counted if other is not e]) != best]
    if not counted:
        verdict, sure, answer = "not enough evidence", Certainty("none", "no extract speaks firmly enough for or against any of them"), ""
    elif len(best) == 1 and not turning:
        verdict, answer = "one suspect stands out", f" Least against, most for: {best[0]}."
        sure = certainty([e for e in counted if e.label == best[0] and e.bearing == "for"])
    else:
        verdict, sure = "open", Certainty("low", f"{len(turning)} single extracts would change the order if they were false")
        answer = f" Equally placed: {', '.join(best)}." if len(best) > 1 else f" First, but not firmly: {best[0]}."
    told, firm = {e.label for e in extracts}, {e.label for e in counted}
    unknown = (f"whether what is told of {s} is so: nothing of it was counted" if s in told else f"anything that bears on {s}" for s in suspects if s not in firm)
    return Finding(
        question=question,
        verdict=verdict,
        answer=f"{slot(question, 'act') or question.text}: {verdict}.{answer}",
        certainty=sure,
        extracts=tuple(extracts),
        unknown=tuple(unknown),
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
            *(Cell((UNCOUNTED if e.bearing == "neutral" else e.bearing) if e.label == suspect else None, i) for suspect in suspects),
        )
        for i, e in enumerate(extracts)
    )
    return Table("Evidence by suspect", ("date", "said by", *suspects), rows)
