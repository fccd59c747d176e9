"""Is it A's line? or B's? or C's? Evidence against suspects in a matrix, after the analysis of competing hypotheses.

Rule. A statement counts where it says in so many words that a suspect did the act or did not (`text/pointing/`): its own admission or denial,
an alibi, another's accusation or word that clears it, a finding of a court, a commission or an audit. What is asked, supposed, hedged, planned or
hoped, or is on another act, day or place counts for nobody. *Yes, and I opened them* names no act: it is read with the question that it answers
and the sentences before it. The judge of bearing decides nothing here (of nine statements that it counted in open archives one was rightly counted:
who presides was to it one who did not close the meeting); the counts of a vote state nothing. Suspects are ranked by what speaks *against* them first, each independent voice once, with the weights at the head of
`competing.py`. One is named only on two independent voices, or on its own admission at first hand, or on a finding, and only if nobody else is
pointed at but by hearsay or by a suspect: else *open*. The single extracts on which that hangs are listed. Nobody pointed at: *not enough evidence*.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dalil.context import before
from dalil.evidence import certainty, slot, slots
from dalil.figures import timed, undated
from dalil.kinds.competing import Standing, leaders, named, standings, together, turning, voices
from dalil.kinds.readings import voted
from dalil.kinds.stances import persons
from dalil.kinds.suspects import Case, Evidence
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
)
from dalil.shapes import Desk
from dalil.statements import ASKING, SHORTEST, Statement, bearings, leaning, statements
from dalil.statements import pick as picked
from dalil.text.asking.wanted import own_voice
from dalil.text.leaning import leans, opens_with_person
from dalil.text.pointing.acts import act_of
from dalil.text.sentences import sentences
from dalil.text.signature import sender
from dalil.text.topic import Topic, topic

NAME = "hypotheses"
SLOTS = ("act", "suspects")
VERDICTS = ("one suspect stands out", "open", "not enough evidence")
EXAMPLE = "Who let the stores run empty: the manager, or rather the district council, or the railway?"

SHOWN = 4
"""Statements shown for a suspect on whom nothing counts."""
SHORTEST_SAID = 8
"""*I did it* is an admission; a shorter line than states anything may say so."""
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
    """Statements that name a suspect or are theirs, with what they say of that suspect's having done it."""
    act, suspects = slot(question, "act") or question.text, slots(question, "suspects")
    bare = undated(act, question.language)
    matter = topic(bare, desk.register, language=question.language)
    times = tuple(when for _, _, when in timed(act, question.language))
    people = {suspect: topic(suspect, desk.register, language=question.language) for suspect in suspects}
    case = Case(people, act_of(bare.strip(), question.language, desk.register), times)
    lines = [told for line in statements([*hits, *beside(hits, people, desk)], SHORTEST_SAID) if (told := _told(line, matter, case, desk)) is not None]
    chosen: list[Pick] = []
    for suspect in suspects:
        said = [each.said(suspect) for each in lines if any(of.suspect == suspect for of in each.evidence)]
        silent = [each for each in lines if suspect in each.of and len(each.line.text) >= SHORTEST and not any(of.suspect == suspect for of in each.evidence)]
        theirs = [] if said else sorted(silent, key=lambda each: -each.near)[:SHOWN]
        rows = list(zip(theirs, bearings(f"{suspect}: {act}", [replace(each.line, text=each.read) for each in theirs], desk), strict=True))
        chosen += said
        for each, (_, bearing) in rows:
            side, score = leaning(bearing)
            why = f"{'the own words of' if suspect in each.own else 'names'} {suspect}, not counted{each.how} (nearer to {side}: {score:.2f} by {desk.judge.name}, which does not decide)"
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
    `how`: in words what was read with it; `near`: how near it is to the act; `evidence`: what it says of suspects in so many words."""

    line: Statement
    of: frozenset[str]
    own: frozenset[str]
    read: str
    how: str
    near: float
    evidence: tuple[Evidence, ...] = ()

    def said(self, suspect: str) -> Pick:
        """It as what it says of a suspect in so many words."""
        told = next(each for each in self.evidence if each.suspect == suspect)
        made = self.picked(f"{told.why}{self.how}", told.bearing, suspect, 1.0)
        return replace(made, reported=told.reported, facts=told.facts)

    def picked(self, why: str, bearing: str, suspect: str, score: float) -> Pick:
        """It as evidence on a suspect."""
        return replace(picked(self.line, why=why, bearing=bearing, label=suspect, score=score), speaker=self.line.passage.speaker)


def _told(line: Statement, matter: Topic, case: Case, desk: Desk) -> Told | None:
    """A statement, if it is on the act and on a suspect or a suspect's."""
    document, people = desk.document(line.passage.document), case.people
    if voted(line, document):
        return None
    speaker = line.passage.speaker or sender(document)
    lead, asked = before(line, document), question_before(line, document)
    flat = " ".join(line.text.split())  # a name may run over the end of a line
    named = frozenset(name for name, who in people.items() if who.named_in(flat))
    speaks = frozenset(name for name, who in people.items() if who.named_in(speaker))
    own = speaks
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
    in_time = any(day.start <= when.end and when.start <= day.end for _, _, when in timed(around, line.passage.language) for day in case.times)
    said = f"{speaker}: {line.text}" if own else line.text
    how = f", read with {'the question before' if added == asked else 'the sentence before'}" if added else ""
    near = alone + 0.5 * matter.share(around) + 0.75 * in_time + answers  # its day tells an act as surely as its name
    others = [name for name in persons(asked or lead, line.passage.language) if not any(people[who].named_in(name) for who in meant)]  # *he* may be one of them
    evidence = case.evidence(line, document, own=speaks, meant=frozenset() if others else meant, asked=asked)
    return Told(line, of, own, f"{added} {said}".strip(), how, near, tuple(evidence))


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
    suspects, act = slots(question, "suspects"), slot(question, "act") or question.text
    counted = [e for e in extracts if e.bearing in ("for", "against")]
    who, turns = named(suspects, counted), turning(suspects, counted)
    ranked = standings(suspects, counted)
    if not counted:
        verdict, sure, answer = "not enough evidence", Certainty("none", "no extract speaks firmly enough for or against any of them"), ""
    elif not any(each.pro for each in ranked):
        verdict, sure, answer = "not enough evidence", Certainty("none", "no extract points at any of them"), " Nobody is pointed at: what is counted speaks against."
    elif who:
        verdict, answer = "one suspect stands out", f" Least against, most for: {who}."
        sure = certainty(ranked[0].pro, ranked[0].con)
    else:
        verdict = "open"
        many = f"{len(turns)} single extracts would change the order if they were false"
        sure = Certainty("low", many if len(turns) > 1 else "one single extract would change the order if it were false" if turns else "no single extract would change that if it were false")
        answer = f" {_undecided(suspects, counted, ranked)}"
    told, firm = {e.label for e in extracts}, {e.label for e in counted}
    unknown = (f"whether what is told of {s} is so: nothing of it was counted" if s in told else f"anything that bears on {s}" for s in suspects if s not in firm)
    tables = (matrix(suspects, extracts), *((standing(ranked), sensitivity(extracts, turns)) if counted else ()))
    return Finding(
        question=question,
        verdict=verdict,
        answer=f"{act}: {verdict}.{answer}",
        certainty=sure,
        extracts=tuple(extracts),
        unknown=tuple(unknown),
        would_settle=tuple(settling(act, question.language, ranked)),
        tables=tuple(table for table in tables if table.rows),
        charts=(
            Chart(
                "matrix",
                "Evidence by suspect",
                tuple(Mark(e.label, e.bearing or "neutral", str(e.when or ""), "", i) for i, e in enumerate(extracts)),
            ),
        ),
    )


def _undecided(suspects: Sequence[str], counted: Sequence[Extract], ranked: Sequence[Standing]) -> str:
    """What stands open, in a sentence."""
    pair = together(suspects, counted)
    if pair is not None:
        return f"{pair[0]} is said to have ordered it and {pair[1]} to have done it: the one does not exclude the other."
    best = leaders(suspects, counted)
    return f"Equally placed: {', '.join(best)}." if len(best) > 1 else f"First, but not firmly: {best[0]}."


def settling(act: str, language: str, ranked: Sequence[Standing]) -> Iterator[str]:
    """What would settle it, in terms of the case."""
    when = next((day.text for _, _, day in timed(act, language)), "the day of the act")
    if not any(each.pro for each in ranked):
        yield "a document that fits one of them and excludes the others"
    for each in ranked:
        if "order" in each.parts and not any(e.facts.get("sort") == "own order" for e in each.pro):
            yield f"the order itself, or a paper of the day that records an order of {each.suspect}"
    for each in ranked:
        alibis = [e for e in each.con if e.facts.get("sort") == "alibi"]
        if alibis and len(voices(alibis)) < 2:
            yield f"a paper of another that tells where {each.suspect} was on {when}"
    for each in ranked:
        sorts = {str(e.facts.get("sort", "")) for e in each.con}
        if each.pro and sorts == {"denial"}:
            yield f"the word of somebody without an interest in what {each.suspect} denies"
        elif each.pro and not each.con and not each.firm:
            yield f"a second, independent voice on {each.suspect}, or its own answer"


def matrix(suspects: Sequence[str], extracts: Sequence[Extract]) -> Table:
    """One row an extract: its sort, whose word it is and how it came, and one column a suspect."""
    rows = tuple(
        (
            Cell(str(e.when) if e.when else None, i),
            Cell(said(e), i),
            Cell(str(e.facts.get("sort", "")) or None, i),
            Cell(how(e), i),
            *(Cell((UNCOUNTED if e.bearing == "neutral" else e.bearing) if e.label == suspect else None, i) for suspect in suspects),
        )
        for i, e in enumerate(extracts)
    )
    return Table("Evidence by suspect", ("date", "said by", "sort", "how", *suspects), rows)


def said(extract: Extract) -> str:
    """Whose word an extract is."""
    return str(extract.facts.get("said by", "")) or extract.speaker or extract.document.title or extract.document.path


def how(extract: Extract) -> str | None:
    """Whether a word is first hand, and whether whoever says it gains by it; nothing for what is not counted."""
    if extract.bearing == "neutral":
        return None
    return f"{'reported' if extract.reported else 'first hand'}{', interested' if extract.facts.get('interested') else ''}"


def standing(ranked: Sequence[Standing]) -> Table:
    """The order of the suspects, with the weights by which it was made."""
    rows = ((Cell(each.suspect), Cell(round(each.clears, 2)), Cell(round(each.others, 2)), Cell(round(each.points, 2))) for each in ranked)
    return Table("Order of the suspects, least against first", ("suspect", "clears it", "points at others alone", "points at it"), tuple(rows))


def sensitivity(extracts: Sequence[Extract], turns: Sequence[tuple[Extract, str]]) -> Table:
    """The single extracts that would change the answer if they were false."""
    places = {id(extract): place for place, extract in enumerate(extracts)}
    rows = []
    for extract, then in turns:
        i = places[id(extract)]
        rows.append((Cell(said(extract), i), Cell(f"{extract.facts.get('sort') or extract.bearing}, {extract.label}", i), Cell(then, i)))
    return Table("If this one extract were false", ("said by", "what it is", "then"), tuple(rows))
