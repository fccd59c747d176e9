"""What is the attitude of G to X? Positions by holder and date; minority views kept.

Rule. A position is *declared* where a sentence says so itself (*we protest against the order of Safarov*) or a recorded vote does; then no judge
is asked (`stances.py`, `ballots.py`). Other statements that name the target are shown, and the judge of stance gives them an order and no side: sure of
itself as it is, it was wrong where the archives were read. A position is the holder's own if the holder speaks it (by name, or by initials or first name that in the paper stand for nobody else), reported if
somebody else speaks it and names the holder; what others declare of the target is shown apart and counts for nothing. The verdict is *for* or *against* if three quarters of the weight lie
there, *mixed* if less; one origin alone is said to be one, and so is a turn from the one side to the other. No declared position of the holder: *not enough evidence*,
however often the two are named together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dalil.context import before
from dalil.evidence import certainty, nothing_found, origins, slot, weight
from dalil.kinds.ballots import ballots
from dalil.kinds.stances import QUOTES, Position, persons, position, speaks
from dalil.records import Cell, Certainty, Chart, Extract, Finding, Hit, Mark, Pick, Query, Question, Table
from dalil.shapes import Desk
from dalil.statements import SHORTEST, Statement, is_caption, siding, stances, statements
from dalil.statements import pick as picked
from dalil.text.declaring.grammar import seeking
from dalil.text.leaning import leans, opens_with_person, speaker_part
from dalil.text.naming.initials import initials
from dalil.text.topic import Topic, topic

NAME = "attitude"
SLOTS = ("holder", "target")
VERDICTS = ("for", "mixed", "against", "not enough evidence")
EXAMPLE = "What is the attitude of the mill workers to the new manager?"

JUDGED = 48
"""Statements that the judge reads for one attitude."""
LEANING = 0.99
"""The highest score of what is not declared: it stands behind all that is."""
NEAREST = 60
"""Passages, the best found, from which they come."""
OTHERS = 5
"""Positions of others that are shown beside the holder's."""
SHORTEST_DECLARED = 10
"""*I like it* is a position; a shorter line than is judged may declare one."""
MOST = 200
"""Passages read for declared positions, which few of those found declare."""
CLEAR = 0.75
"""The share of the weight from which the positions are *for* or *against*, not *mixed*."""
SCALE = {"for": 1.0, "neutral": 0.0, "against": -1.0}


def seek(question: Question) -> tuple[Query, ...]:
    """Holder and target together, then the target alone: what others say of it is shown apart."""
    holder, target = slot(question, "holder"), slot(question, "target")
    both = " ".join(part for part in (holder, target) if part) or question.text
    queries = [Query(text=both, reason="the holder and the target", language=question.language)]
    if target and (short := initials(holder)):
        for form, reason in ((short, "initials"), (holder.split()[0], "first name")):
            queries.append(Query(text=f"{form} {target}", reason=f"the holder by {reason}, and the target", language=question.language, weight=0.7))
    if target and holder:
        queries.append(Query(text=target, reason="the target", language=question.language, weight=0.7))
        queries.append(Query(text=holder, reason="the holder", language=question.language, weight=0.3))
        queries += [Query(text="", reason=f"recorded votes of {holder}", names=(holder,), marks=(mark,), complete=True) for mark in ("vote", "table")]
    declaring = f"{both} {seeking(question.language)}".strip()
    queries.append(Query(text=declaring, reason="a declared position on the target", language=question.language, weight=0.7, most=MOST))
    return tuple(queries)


def pick(question: Question, hits: Sequence[Hit], desk: Desk) -> tuple[Pick, ...]:
    """Declared positions and recorded votes, the holder's apart from the others', then the holder's statements that only name the target."""
    target = topic(slot(question, "target") or question.text, desk.register, language=question.language)
    holder = topic(slot(question, "holder"), desk.register, language=question.language)
    own: list[Pick] = list(ballots(holder, target, hits, desk))
    others: list[Pick] = []
    near: list[tuple[Statement, str]] = []
    nearest = {hit.passage.key for hit in hits[:NEAREST]}
    for line in statements(hits, SHORTEST_DECLARED):
        if is_caption(line):
            continue
        told = position(line, target, holder, desk)
        if told is not None:
            (own if told.mine else others).append(as_declared(line, told, holder))
        elif line.passage.key in nearest and len(line.text) >= SHORTEST and is_about(line, target) and (belongs := whose(line, holder, desk)):
            near.append((line, belongs))
    near = near[:JUDGED]
    read = stances(target.phrase, [with_target(line, target) for line, _ in near], desk)
    for (line, belongs), (_, stance) in zip(near, read, strict=True):
        side, score = siding(stance)
        why = f"{belongs}; declares no position (nearer to {side}: {score:.2f} by {desk.stance.name}, which orders and does not decide)"
        own.append(picked(line, why=why, bearing="neutral", holder=holder.phrase, label="own", score=min(score, LEANING)))
    others.sort(key=lambda each: -each.score)
    return (*own, *others[:OTHERS])


def as_declared(line: Statement, told: Position, holder: Topic) -> Pick:
    """A declared position as a proposed extract."""
    whom = holder.phrase if told.mine and holder.concepts else told.holder
    made = picked(line, why=told.why, bearing=told.side, holder=whom, label="own" if told.mine else "others", score=1.0)
    return replace(made, reported=told.reported, facts={"declared": told.words})


def weigh(question: Question, extracts: Sequence[Extract], desk: Desk) -> Finding:
    """The positions, by the rule at the head of this file."""
    holder, target = slot(question, "holder") or "anybody", slot(question, "target") or "it"
    own = [e for e in extracts if e.label == "own"]
    pro, con = ([e for e in own if e.bearing == side] for side in ("for", "against"))
    unknown = f"the attitude of {holder} to {target}"
    if not own:
        silence = nothing_found(question, unknown=(unknown,), would_settle=(f"words of {holder} on {target}",))
        answer = f"No extract tells the attitude of {holder} to {target}. Positions of others, shown apart: {len(extracts)}."
        return Finding(question, "not enough evidence", answer, silence.certainty, tuple(extracts), silence.unknown, silence.would_settle)
    total = weight(pro) + weight(con)
    if not total:
        verdict, sure = "not enough evidence", Certainty("none", f"{len(own)} extracts name both, none declares a position")
    elif max(weight(pro), weight(con)) / total >= CLEAR:
        verdict = "for" if weight(pro) > weight(con) else "against"
        sure = certainty(*((pro, con) if verdict == "for" else (con, pro)))
    else:
        verdict, sure = "mixed", certainty([*pro, *con])
    single = " One origin alone says so." if total and origins([*pro, *con]) == 1 else ""
    reported = sum(e.reported for e in (*pro, *con))
    how = f" Expressed: {len(pro) + len(con) - reported}; reported: {reported}." if total else ""
    declared = [e for e in own if e.bearing != "neutral"]
    near = sorted((e for e in own if e.bearing == "neutral"), key=lambda e: -e.score)
    shown = (*declared, *near, *(e for e in extracts if e.label != "own"))
    return Finding(
        question=question,
        verdict=verdict,
        answer=f"Attitude of {holder} to {target}: {verdict}. For: {len(pro)}; against: {len(con)}.{how}{single}{turning([*pro, *con])}",
        certainty=sure,
        extracts=shown,
        unknown=() if total else (unknown,),
        would_settle=() if sure.level == "high" else (f"more words of {holder} at first hand",),
        tables=(positions(shown),),
        charts=(drawn(question, shown),),
    )


def is_about(line: Statement, target: Topic) -> bool:
    """Whether a statement names the target, or goes on from a sentence that names it (*we support him*; *it has ruined us*)."""
    return target.named_in(line.text) or ((bool(target.names()) or leans(line.text)) and target.named_in(line.before))


def with_target(line: Statement, target: Topic) -> Statement:
    """The statement as the judge reads it: with the sentence before it where only that one names the target."""
    return line if target.named_in(line.text) else replace(line, text=f"{line.before} {line.text}")


def whose(line: Statement, holder: Topic, desk: Desk) -> str:
    """Why a statement's position is the holder's; empty where it is not."""
    if not holder.concepts:
        return "any holder was asked for"
    document = desk.document(line.passage.document)
    voice = speaks(line, holder, document)
    if voice and not voice.startswith("its head"):
        return voice
    if holder.share(line.text) >= 0.5:
        return "names the holder"
    lead = before(line, document)
    if holder.share(lead) >= 0.5 and len(persons(lead, line.passage.language)) <= 1:
        if opens_with_person(line.text):
            return "goes on from the sentence that names the holder"
        if line.text.startswith(QUOTES) and holder.share(speaker_part(lead)) >= 0.5:
            return "quoted from the holder"
    return voice


def turning(sides: Sequence[Extract]) -> str:
    """A turn, said in a sentence: all positions of one side, by date, before all of the other."""
    dated = sorted((e for e in sides if e.when is not None), key=lambda e: (e.when.start, e.start))  # type: ignore[union-attr]
    runs = [side for at, side in enumerate(e.bearing for e in dated) if not at or dated[at - 1].bearing != side]
    if len(runs) != 2 or len(dated) < len(sides):
        return ""
    last, first = (max(at for at, e in enumerate(dated) if e.bearing == runs[0]), min(at for at, e in enumerate(dated) if e.bearing == runs[1]))
    if str(dated[last].when) == str(dated[first].when):
        return ""
    return f" It turned from {runs[0]} to {runs[1]} between {dated[last].when} and {dated[first].when}."


def positions(extracts: Sequence[Extract]) -> Table:
    """Who took which position, when, in whose words."""
    rows = tuple(
        (
            Cell(str(e.when) if e.when else None, i),
            Cell(e.holder or e.speaker or None, i),
            Cell(e.bearing or "neutral", i),
            Cell("reported" if e.reported else "expressed", i),
            Cell(e.speaker or None, i),
        )
        for i, e in enumerate(extracts)
    )
    return Table("Positions", ("date", "holder", "position", "how", "said by"), rows)


def drawn(question: Question, extracts: Sequence[Extract]) -> Chart:
    """Positions over time."""
    marks = tuple(
        Mark(str(e.when), SCALE.get(e.bearing, 0.0), e.holder or e.speaker, e.bearing, i)
        for i, e in enumerate(extracts)
        if e.when is not None
    )
    return Chart("positions", f"Positions on {slot(question, 'target')}", marks)
