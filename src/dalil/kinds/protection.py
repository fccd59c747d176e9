"""How were the people concerned protected? Statements for and against them, what was done to them, decisions, who protested.

Rule. A sentence counts if it, or what stands round it, names the people concerned (a group of the register by any of its names) and it tells
of the part asked for: a *statement* speaks of their rights or interests, or takes a firm side by the judge of stance; an *incident* tells, as a
fact, that harm was done; a *decision* resolves, orders or proposes something on them; a *protest* is raised by or for them. Those that name the other
party or the thing at stake come first, then all by date. What came of a protest is what was later decided, ordered or refused in words that
share its matter; where there is nothing, that is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dalil.evidence import certainty, slot
from dalil.kinds.chronicle import told_date
from dalil.records import Cell, Chart, Extract, Finding, Hit, Mark, Pick, Query, Question, Table
from dalil.shapes import Desk
from dalil.statements import Statement, siding, stances, statements
from dalil.statements import pick as picked
from dalil.text.asking.protected import kin, tells
from dalil.text.deciding.operative import is_draft, is_resolution, operative
from dalil.text.form.marks import resolves
from dalil.text.ordering.discharge import fate
from dalil.text.ordering.modality import bare, is_programme, led_in_by_demand, mood
from dalil.text.topic import Topic, topic, weighed

NAME = "protection"
SLOTS = ("whom", "against", "thing", "part")
PARTS = ("statement", "incident", "decision", "protest")
VERDICTS = ("told",)
EXAMPLE = "How were the smallholders protected against the Trust?"

READ = 250
"""Passages read for one part."""
MOST = 24
"""Sentences shown of one part."""
NAMED = 0.5
HEAD = 160
"""Characters of a document in which it says from whom it is."""
SAME = 0.3
"""The share of a protest's words, the rarer of more weight, that a later decision must share to be what came of it."""
OUTCOMES, YEAR = 2, 366
"""What came of a protest that is shown of it; days after it within which a decision on the same people is taken for an answer."""
SHOUT = 600
"""A longer sentence is a list or a table run together; it tells nothing by itself."""
ASKED = {
    "statement": "rights interests protection",
    "incident": "violence repression murder arrest land taken",
    "decision": "decision decree order",
    "protest": "protest complaint petition demand",
}
"""Key terms that search has in all our languages."""


@dataclass(frozen=True, slots=True)
class Matter:
    """Whom a sentence must name, who else is meant, and what makes it nearer: the other party and what is at stake."""

    whom: Topic
    kin: Topic
    nearer: Topic

    def named(self, text: str) -> float:
        """How far a text names the people concerned, from 0 to 1."""
        return max(self.whom.share(text), float(bool(self.kin.found(text))))


def seek(question: Question) -> tuple[Query, ...]:
    """The people concerned with the words of each part, with the other party, and alone."""
    whom, against, thing = (slot(question, name) for name in ("whom", "against", "thing"))
    whom = whom or question.text
    texts = {f"{whom} {ASKED[part]}": f"those concerned, and {part}s" for part in parts(question)}
    texts |= {f"{whom} {against}": "those concerned and the other party"} if against else {}
    texts |= {f"{whom} {thing}": "those concerned and what is at stake"} if thing else {}
    texts |= {whom: "those concerned"}
    return tuple(Query(text=text, reason=reason, language=question.language, most=READ) for text, reason in texts.items())


def parts(question: Question) -> tuple[str, ...]:
    """The part that is asked for, or all."""
    asked = slot(question, "part")
    return (asked,) if asked in PARTS else PARTS


def pick(question: Question, hits: Sequence[Hit], desk: Desk) -> tuple[Pick, ...]:
    """The sentences of each part, the nearest of each, with what came of the protests."""
    said = [line for line in statements(hits) if len(line.text) <= SHOUT and "heading" not in line.passage.marks]
    matter = Matter(
        topic(slot(question, "whom") or question.text, desk.register, language=question.language),
        topic(kin(slot(question, "whom")), desk.register, language="en"),
        topic(f"{slot(question, 'against')} {slot(question, 'thing')}".strip(), desk.register, language=question.language),
    )
    concerned = [line for line in said if names(line, matter, desk)]
    chosen: dict[tuple[str, int, int], Pick] = {}
    for part in parts(question):
        own = sorted(found(part, concerned, matter, desk), key=lambda each: -each.score)[:MOST]
        for each in own:
            chosen.setdefault((each.document, each.start, each.end), each)
        if part == "protest":
            for each in outcomes(own, said, matter, desk):
                chosen.setdefault((each.document, each.start, each.end), each)
    return tuple(chosen.values())


def names(line: Statement, matter: Matter, desk: Desk) -> bool:
    """Whether a sentence names the people concerned, goes on from one that does, or stands in a paper that is theirs by its head."""
    if matter.named(line.text) >= NAMED or matter.named(f"{line.passage.section} {line.before}") >= NAMED:
        return True
    return not line.passage.speaker and matter.named(desk.document(line.passage.document).text[:HEAD]) >= NAMED


def found(part: str, concerned: Sequence[Statement], matter: Matter, desk: Desk) -> Iterator[Pick]:
    """The sentences that tell of one part, as proposed extracts."""
    if part == "statement":
        yield from positions(concerned, matter, desk)
        return
    for line in concerned:
        cue = cue_of(part, line, matter, desk)
        if cue:
            base = picked(line, why=f"{part}: “{cue}”", label=part, score=nearness(line, matter))
            facts: dict[str, str | float] = {"status": cue} if part == "decision" else {}
            yield replace(base, when=told_date(line) or line.passage.when, speaker=line.passage.speaker, holder=line.passage.speaker, facts=facts)


def cue_of(part: str, line: Statement, matter: Matter, desk: Desk) -> str:
    """The words by which a sentence tells of an incident, a decision or a protest; empty where it does not."""
    if part == "decision":
        decided = resolved(line) or ("proposed" if is_measure(line, desk) else "")
        return decided if decided and on(line, matter) else ""
    cue = tells("harm" if part == "incident" else "protest", line.text)
    if cue and (mood(line.text, line.text.find(cue)) != "told" or bare(line.text)):
        return ""  # *nobody shall be evicted*: what is demanded or feared did not happen
    if cue and led_in_by_demand(desk.document(line.passage.document).text, line.start):
        return ""  # an item of a list of demands
    return cue


def resolved(line: Statement) -> str:
    """Whether a sentence decides, orders or proposes, by its own words, by its label (*Resolution: …*) or by the heading above it; empty where it does none.

    That its passage has words of deciding somewhere says nothing of this sentence.
    """
    return operative(line.text) or ("decided" if resolves(line.passage.section) or is_resolution(line.text) else "")


def is_measure(line: Statement, desk: Desk) -> bool:
    """Whether a sentence only commands, in a paper that calls itself a draft or a programme."""
    document = desk.document(line.passage.document)
    return bare(line.text) and (is_draft(f"{document.title} {document.kind}") or is_programme(document.title, document.kind))


def on(line: Statement, matter: Matter) -> str:
    """The words by which a sentence is on what is theirs: the thing at stake or the other party, their rights, what is against them."""
    return next(iter(matter.nearer.found(line.text)), "") or next((cue for part in ("guard", "wrong", "harm") if (cue := tells(part, line.text))), "")


def positions(concerned: Sequence[Statement], matter: Matter, desk: Desk) -> Iterator[Pick]:
    """Sentences on the rights and interests of those concerned, with the side that the judge of stance is sure of."""
    spoken = sorted(((line, cue) for line in concerned if resolved(line) not in ("decided", "ordered") and (cue := on(line, matter))), key=lambda pair: -nearness(pair[0], matter))[:MOST]
    read = stances(matter.whom.phrase, [line for line, _ in spoken], desk)
    for (line, cue), (_, stance) in zip(spoken, read, strict=True):
        side, score = siding(stance)
        side = side if score >= desk.stance.threshold else "neutral"
        base = picked(line, why=f"statement: “{cue}”; {desk.stance.name}: {side}", bearing=side, label="statement", score=nearness(line, matter))
        yield replace(base, when=line.passage.when, speaker=line.passage.speaker, holder=line.passage.speaker)


def nearness(line: Statement, matter: Matter) -> float:
    """How near a sentence is: those concerned in its own words, then the other party and what is at stake."""
    return matter.named(line.text) + matter.nearer.share(line.around) + line.hit.score * 1e-3


def outcomes(protests: Sequence[Pick], said: Sequence[Statement], matter: Matter, desk: Desk) -> Iterator[Pick]:
    """What was later decided, ordered or refused in words that share a protest's matter, or within a year on the same people and what is
    theirs: the nearest few of each protest."""
    texts = [line.text for line in said]
    answers = [(line, word) for line in said if (word := answered(line))]
    for protest in protests:
        words = desk.document(protest.document).text[protest.start : protest.end]
        about = weighed(topic(words, desk.register), texts)
        day = (protest.when or desk.document(protest.document).when)
        later = []
        for line, word in answers:
            follows = line.passage.document == protest.document and line.start > protest.start
            gap = (line.passage.when.start - day.start).days if day and line.passage.when else 0
            theirs = matter.named(line.text) >= NAMED
            share = about.share(line.text) if theirs or matter.nearer.found(line.text) else 0.0
            near = YEAR >= gap > 0 and theirs and bool(on(line, matter))
            if (follows or gap > 0) and (share >= SAME or near):
                later.append((share, -gap, line, word))
        later.sort(key=lambda each: (-each[0], -each[1], each[2].start))
        for share, _, line, word in later[:OUTCOMES]:
            base = picked(line, why=f"what came of it: {word}", label="outcome", score=share)
            yield replace(base, when=line.passage.when, speaker=line.passage.speaker, facts={"of": protest.start, "in": protest.document, "how": word})


def answered(line: Statement) -> str:
    """Whether a sentence decides, orders, refuses or tells as done; empty where it does none."""
    word = resolved(line)
    if word in ("decided", "ordered"):
        return word
    told = fate(line.text)[0]
    return told if told in ("refused", "done") else ""


def weigh(question: Question, extracts: Sequence[Extract], desk: Desk) -> Finding:
    """One table a part, in order of time; and what is not on record of any."""
    by = {part: [(i, e) for i, e in enumerate(extracts) if e.label == part] for part in (*PARTS, "outcome")}
    whom = slot(question, "whom") or "those concerned"
    wanted = parts(question)
    told = "; ".join(f"{part}s: {len(by[part])}" for part in wanted)
    sides = [e.bearing for _, e in by["statement"]]
    more = f" For: {sides.count('for')}; against: {sides.count('against')}; no firm side: {sides.count('neutral')}." if "statement" in wanted else ""
    silent = [f"{part}s" for part in wanted if not by[part]]
    open_ = [i for i, e in by["protest"] if not results(e, extracts)]
    dated = [(i, e) for part in wanted for i, e in by[part] if e.when is not None]
    return Finding(
        question=question,
        verdict="told",
        answer=f"On record: {told}.{more}",
        certainty=certainty(extracts),
        extracts=tuple(extracts),
        unknown=(*(f"{what} on the matter" for what in silent), *((f"what came of {len(open_)} of {len(by['protest'])} protests",) if open_ else ())),
        would_settle=("answers to the protests, in the papers of those to whom they went",) if open_ else (),
        tables=tuple(table(part, by[part], extracts) for part in wanted if by[part]),
        charts=(Chart("timeline", f"Protection of {whom}", tuple(Mark(str(e.when), 0.0, e.label, e.speaker, i) for i, e in dated)),) if len(dated) > 1 else (),
    )


def results(protest: Extract, extracts: Sequence[Extract]) -> list[int]:
    """Which extracts tell what came of a protest."""
    return [i for i, e in enumerate(extracts) if e.label == "outcome" and (e.facts.get("of"), e.facts.get("in")) == (protest.start, protest.document.id)]


TITLES = {"statement": "Statements for and against", "incident": "Incidents in order", "decision": "Decisions", "protest": "Who protested, and what came of it"}


def table(part: str, rows: Sequence[tuple[int, Extract]], extracts: Sequence[Extract]) -> Table:
    """The rows of one part, each with its extract."""
    last = {"statement": ("side",), "incident": ("how told",), "decision": ("status",), "protest": ("what came of it", "on")}[part]
    made = []
    for i, extract in rows:
        cells = [Cell(str(extract.when) if extract.when else None, i), Cell(extract.speaker or None, i)]
        if part == "protest":
            after = results(extract, extracts)
            first = after[0] if after else None
            cells.append(Cell("; ".join(str(extracts[at].facts["how"]) for at in after) or "nothing on record", first))
            cells.append(Cell("; ".join(f"{extracts[at].when or 'undated'}" for at in after) or None, first))
        else:
            cells.append(Cell({"statement": extract.bearing, "incident": "hearsay" if extract.reported else "first hand"}.get(part, str(extract.facts.get("status", ""))), i))
        made.append(tuple(cells))
    return Table(TITLES[part], ("date", "said by", *last), tuple(made))
