"""How were the people concerned protected? Statements for and against them, what was done to them, decisions, who protested.

Rule. A sentence counts if it, or what stands round it, names the people concerned (a group of the register by any of its names) and it tells
of the part asked for: a *statement* speaks of their rights or interests; an *incident* tells, as a fact, that harm was done; a *decision*
resolves, orders or proposes something on them, a proposal with what became of it; a *protest* is raised by or for them. A statement is for or
against them where it says so itself (it claims or denies their right, asks that something go to them or be taken from them, or is their own
protest), else by the judge of stance where it is firm. What several papers tell of one day, place and deed is one incident. Those that name the
other party or the thing at stake come first, then all by date. What came of a protest is what was later decided, ordered or refused in words that
share its matter; where there is nothing, that is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dalil.evidence import certainty, slot
from dalil.kinds.chronicle import told_date
from dalil.kinds.concerned import Matter, concerns, matter_of, nearness, on, spoken
from dalil.kinds.incidents import told_together
from dalil.records import Cell, Chart, Extract, Finding, Hit, Mark, Pick, Query, Question, Table
from dalil.shapes import Desk
from dalil.statements import Statement, siding, stances, statements
from dalil.statements import pick as picked
from dalil.text.asking.protected import tells
from dalil.text.deciding.answered import answer
from dalil.text.deciding.operative import is_draft, is_resolution, operative
from dalil.text.declaring.standing import stands
from dalil.text.form.marks import resolves
from dalil.text.lexicon import pattern
from dalil.text.ordering.fates.discharge import fate
from dalil.text.ordering.fates.modality import bare, is_item, is_programme, led_in_by_demand, mood
from dalil.text.topic import topic, weighed

NAME = "protection"
SLOTS = ("whom", "against", "thing", "part")
PARTS = ("statement", "incident", "decision", "protest")
VERDICTS = ("told",)
EXAMPLE = "How were the smallholders protected against the Trust?"

READ = 250
"""Passages read for one part."""
MOST = 24
"""Sentences shown of one part."""
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
    matter = matter_of(question, desk)
    concerned = [line for line in said if concerns(line, matter, desk)]
    chosen: dict[tuple[str, int, int, str], Pick] = {}
    for part in parts(question):
        own = sorted(found(part, concerned, matter, desk), key=lambda each: -each.score)[:MOST]
        own = answered_for(own, desk) if part == "decision" else own
        later = outcomes(own, said, matter, desk) if part == "protest" else ()
        for each in (*own, *later):
            chosen.setdefault((each.document, each.start, each.end, "outcome" if each.label == "outcome" else ""), each)
    return tuple(chosen.values())


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
            yield spoken(replace(base, when=told_date(line) or line.passage.when, facts=facts), line, matter, desk)


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
    """Whether a sentence decides, orders or proposes, by its own words, by its paragraph's label (*Resolution: …*) or by the heading above it; empty where it
    does none.

    That its passage has words of deciding somewhere says nothing of this sentence.
    """
    told = operative(line.text) or ("proposed" if pattern("decisions_motions", "moves").search(line.text) else "")
    labelled = is_resolution(line.text) or (not line.passage.speaker and is_resolution(line.passage.text))
    return told or ("decided" if resolves(line.passage.section) or labelled else "")


def is_measure(line: Statement, desk: Desk) -> bool:
    """Whether a sentence only commands, in a paper that calls itself a draft or a programme."""
    document = desk.document(line.passage.document)
    return bare(line.text) and (is_draft(f"{document.title} {document.kind}") or is_programme(document.title, document.kind))


def positions(concerned: Sequence[Statement], matter: Matter, desk: Desk) -> Iterator[Pick]:
    """Sentences on the rights and interests of those concerned, with the side that they declare, or of which the judge of stance is sure.

    What only tells of harm as a fact takes no side: it is an incident.
    """
    kept = []
    for line in concerned:
        document = desk.document(line.passage.document)
        side, words = stands(line.text, matter.names, matter.whom, line.passage.language, theirs=matter.heads(document), listed=is_item(line.text) and led_in_by_demand(document.text, line.start))
        cue = on(line, matter) or words
        if cue and resolved(line) not in ("decided", "ordered") and (side or not cue_of("incident", line, matter, desk)):
            kept.append((line, cue, side, words))
    kept = sorted(kept, key=lambda each: -nearness(each[0], matter) - bool(each[2]))[:MOST]
    read = stances(matter.whom.phrase, [line for line, *_ in kept], desk)
    for (line, cue, side, words), (_, stance) in zip(kept, read, strict=True):
        judged, score = siding(stance)
        firm = score >= desk.stance.level(line.text) and bool(tells("guard", line.text) or tells("wrong", line.text))
        bearing = side or (judged if firm else "neutral")
        why = f"says “{words}”" if side else f"{desk.stance.name}: {bearing}"
        base = picked(line, why=f"statement: “{cue}”; {why}", bearing=bearing, label="statement", score=nearness(line, matter))
        yield spoken(replace(base, when=line.passage.when), line, matter, desk)


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
            theirs = matter.names(line.text)
            share = about.share(line.text) if theirs or matter.nearer.found(line.text) else 0.0
            near = YEAR >= gap > 0 and theirs and bool(on(line, matter))
            if (follows or gap > 0) and (share >= SAME or near):
                later.append((share, -gap, line, word))
        later.sort(key=lambda each: (-each[0], -each[1], each[2].start))
        for share, _, line, word in later[:OUTCOMES]:
            base = picked(line, why=f"what came of it: {word}", label="outcome", score=share)
            yield spoken(replace(base, when=line.passage.when, facts={"of": protest.start, "in": protest.document, "how": word}), line, matter, desk)


def answered_for(decisions: Sequence[Pick], desk: Desk) -> list[Pick]:
    """Decisions and proposals, with what became of each proposal in the minutes in which it was made: one of the decisions, or other words."""
    found = list(decisions)
    for proposal in decisions:
        document = desk.document(proposal.document)
        came = answer(document.text, document.blocks, proposal.start, proposal.end) if proposal.facts.get("status") == "proposed" else None
        if came is None:
            continue
        tells: dict[str, str | float] = {"of": proposal.start, "in": proposal.document, "how": came.how}
        at = next((at for at, each in enumerate(found) if each.document == document.id and each.start < came.end and came.start < each.end), None)
        if at is None:
            found.append(Pick(document.id, came.start, came.end, why=f"what came of it: {came.how}", label="outcome", when=document.when, facts=tells))
        else:
            found[at] = replace(found[at], facts={**found[at].facts, **tells})
    return found


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
    together = told_together([e for _, e in by["incident"]])
    count = {part: len(together) if part == "incident" else len(by[part]) for part in wanted}
    proposals = sum(e.facts.get("status") == "proposed" for _, e in by["decision"])
    told = "; ".join(f"{part}s: {number - proposals if part == 'decision' else number}" for part, number in count.items())
    told += f"; proposals: {proposals}" if proposals else ""
    sides = [e.bearing for _, e in by["statement"]]
    more = f" For: {sides.count('for')}; against: {sides.count('against')}; no firm side: {sides.count('neutral')}." if "statement" in wanted else ""
    more += f" Told by {len(by['incident'])} extracts." if "incident" in wanted and len(together) < len(by["incident"]) else ""
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
        tables=tuple(table(part, by[part], together, extracts) for part in wanted if by[part]),
        charts=(Chart("timeline", f"Protection of {whom}", tuple(Mark(str(e.when), 0.0, e.label, e.speaker, i) for i, e in dated)),) if len(dated) > 1 else (),
    )


def results(said: Extract, extracts: Sequence[Extract]) -> list[int]:
    """Which extracts tell what came of a protest or a proposal."""
    return [i for i, e in enumerate(extracts) if (e.facts.get("of"), e.facts.get("in")) == (said.start, said.document.id)]


TITLES = {"statement": "Statements for and against", "incident": "Incidents in order", "decision": "Decisions", "protest": "Who protested, and what came of it"}
COLUMNS = {"statement": ("side",), "incident": ("how told", "also told by"), "decision": ("status", "what came of it", "on"), "protest": ("what came of it", "on")}


def table(part: str, rows: Sequence[tuple[int, Extract]], together: Sequence[Sequence[int]], extracts: Sequence[Extract]) -> Table:
    """The rows of one part, each with its extract; of an incident the first extract, and who else tells of it."""
    made = []
    shown = [(rows[group[0]], [rows[at] for at in group[1:]]) for group in together] if part == "incident" else [(row, []) for row in rows]
    for (i, extract), others in shown:
        cells = [Cell(str(extract.when) if extract.when else None, i), Cell(whose(extract) or None, i)]
        if part == "statement":
            cells.append(Cell("no firm side" if extract.bearing == "neutral" else extract.bearing, i))
        elif part == "incident":
            cells.append(Cell("hearsay" if extract.reported else "first hand", i))
            cells.append(Cell("; ".join(whose(other) or other.document.title or other.document.path for _, other in others) or None, others[0][0] if others else None))
        else:
            cells += [Cell(str(extract.facts.get("status", "")), i)] if part == "decision" else []
            after = results(extract, extracts)
            first = after[0] if after else None
            silence = "nothing on record" if part == "protest" or extract.facts.get("status") == "proposed" else None
            cells.append(Cell("; ".join(str(extracts[at].facts["how"]) for at in after) or silence, first))
            cells.append(Cell("; ".join(f"{extracts[at].when or 'undated'}" for at in after) or None, first))
        made.append(tuple(cells))
    return Table(TITLES[part], ("date", "said by", *COLUMNS[part]), tuple(made))


def whose(extract: Extract) -> str:
    """Who says it: the people concerned with those who signed for them, or the speaker."""
    if extract.holder and extract.holder != extract.speaker:
        return f"{extract.holder} ({extract.speaker})" if extract.speaker else extract.holder
    return extract.speaker
