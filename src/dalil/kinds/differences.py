"""On what and when did A and B differ? The dated list of points, formal before informal, each with both sides or the vote.

Rule. Formal: a recorded vote in which both parties stand on different sides; all roll calls found are compared, and on a topic
the record's own label decides, else the words of the motion. A vote that only refers to a motion (*Vote on Vale's motion*) is quoted from the
words with which it was put forward. Informal: a sentence that names a difference and one party, the other being named beside it, being its author
or its addressee; two neighbouring sentences that tell each party's position, the second set against the first; or two speeches, one right after
the other, of which the second objects to the first or denies what it says. Hearsay is marked. A party that is only mentioned differs from nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dalil.evidence import certainty, slot, slots
from dalil.kinds.points import informal
from dalil.kinds.rollcalls import RollCall, in_time, on_topic, roll_calls
from dalil.records import Cell, Extract, Finding, Hit, Pick, Query, Question, Table
from dalil.shapes import Desk
from dalil.text.dating.periods import period
from dalil.text.form.passages import PATH
from dalil.text.lexicon import pattern

NAME = "differences"
SLOTS = ("parties", "topic", "body", "period")
VERDICTS = ("differed formally", "differed", "voted alike", "not decided by the evidence")
EXAMPLE = "On what and when did Minister Vale and Minister Orlo differ?"

DAYS = 4
"""Days that the answer names; of more votes the table tells them."""
ALIKE = 3
"""Roll calls shown where the parties never differed."""


def seek(question: Question) -> tuple[Query, ...]:
    """All passages that name both parties, and all recorded votes that name either."""
    after, before = period(slot(question, "period"))
    parties = slots(question, "parties")[:2]
    about = " ".join((*parties, slot(question, "topic")))
    lone = tuple(
        Query(
            text="",
            reason=f"recorded votes of {party}",
            names=(party,),
            marks=(mark,),
            after=after,
            before=before,
            complete=True,
        )
        for party in parties
        for mark in ("vote", "table")
    )
    if len(parties) < 2:
        return (Query(text=about or question.text, reason="the difference", language=question.language),)
    together = Query(text="", reason="both parties named", names=parties, after=after, before=before, complete=True)
    near = Query(text=about, reason="the parties and the topic", language=question.language, after=after, before=before)
    return (
        near,
        *(
            Query(
                text=f"{party} {slot(question, 'topic')}",
                reason=f"{party} on the topic",
                names=(party,),
                after=after,
                before=before,
            )
            for party in parties
        ),
        together,
        *lone,
    )


def pick(question: Question, hits: Sequence[Hit], desk: Desk) -> tuple[Pick, ...]:
    """Roll calls on which the parties' votes differ, then passages that tell of a difference."""
    parties = slots(question, "parties")[:2]
    if len(parties) < 2:
        return ()
    pair = (parties[0], parties[1])
    subject = _bare_topic(slot(question, "topic"))
    calls = on_topic(in_time(roll_calls(pair, hits, desk), *period(slot(question, "period"))), subject)
    apart = [call for call in calls if call.first != call.second]
    counted = {"compared": float(len(calls)), "alike": float(len(calls) - len(apart))}
    formal = tuple(_formal(call, pair, counted) for call in apart or calls[-ALIKE:])
    found = formal + tuple(informal(question, pair, subject, hits, desk))
    if found or not subject:
        return found
    # Nothing on the matter asked for: on what else the two differed is shown, and said to be something else.
    return tuple(replace(each, facts={**each.facts, "elsewhere": 1.0}) for each in informal(question, pair, "", hits, desk))


def _bare_topic(words: str) -> str:
    return pattern("decisions_differences", "matter_of").sub("", words.strip())


def _formal(call: RollCall, pair: tuple[str, str], counted: dict[str, float]) -> Pick:
    kind = "opposed in a vote" if call.opposed else "voted differently" if call.first != call.second else "voted alike"
    start, end, matter = call.span()
    return Pick(
        document=call.document.id,
        start=start,
        end=end,
        why=f"a recorded vote: {pair[0]} {call.first}, {pair[1]} {call.second}",
        label=kind,
        holder="; ".join(pair),
        when=call.when(),
        facts={"matter": matter, "first": call.first, "second": call.second, **counted},
        score=1.0 if call.opposed else 0.9,
    )


def weigh(question: Question, extracts: Sequence[Extract], desk: Desk) -> Finding:
    """Formal before informal, each by date."""
    pair = (*slots(question, "parties")[:2], "", "")[:2]
    formal = [e for e in extracts if e.label in ("opposed in a vote", "voted differently")]
    same = [e for e in extracts if e.label == "voted alike"]
    informal = [e for e in extracts if e.label in ("informal", "yielded") and not any(_overlap(e, vote) for vote in formal)]
    shown = (*formal, *informal, *same)
    compared = int(float(next((e.facts["compared"] for e in (*formal, *same)), 0.0)))
    opposed = sum(e.label == "opposed in a vote" for e in formal)
    votes = (
        f"Recorded votes compared: {compared}; on opposite sides {opposed}{_days(formal)}, otherwise different {len(formal) - opposed}, "
        f"alike {compared - len(formal)}."
        if compared
        else "Formal differences: none found."
    )
    verdict = (
        "differed formally"
        if formal
        else "differed"
        if informal
        else "voted alike"
        if same
        else "not decided by the evidence"
    )
    matter = slot(question, "topic")
    elsewhere = any("elsewhere" in e.facts for e in informal)
    verdict = "not decided by the evidence" if elsewhere else verdict
    unknown = () if formal else ("a decision, vote or minute that records the two on opposite sides",)
    return Finding(
        question=question,
        verdict=verdict,
        answer=f"{votes} Informal: {len(informal)}." + (f" None of them on {matter}: they are on other matters." if elsewhere else ""),
        certainty=certainty(formal or informal or same),
        extracts=tuple(shown),
        unknown=(*unknown, f"on what they differed over {matter}") if elsewhere else unknown,
        would_settle=() if formal else ("minutes or roll calls of the body in which both took part",),
        tables=(_table(pair, shown, same),),
    )


def _days(formal: Sequence[Extract]) -> str:
    """The days of the votes on opposite sides, in brackets, while they are few."""
    days = list(dict.fromkeys(str(e.when) for e in formal if e.when and e.label == "opposed in a vote"))
    return f" ({', '.join(days)})" if 0 < len(days) <= DAYS else ""


def _overlap(one: Extract, other: Extract) -> bool:
    return one.document.id == other.document.id and one.start < other.end and other.start < one.end


def _table(pair: tuple[str, ...], shown: Sequence[Extract], same: Sequence[Extract]) -> Table:
    rows = []
    for index, extract in enumerate(shown):
        facts = extract.facts
        said = tuple(name in extract.holder.split("; ") for name in pair)
        first = str(facts["first"]) if "first" in facts else ("quoted" if said[0] else None)
        second = str(facts["second"]) if "second" in facts else ("quoted" if said[1] else None)
        rows.append(
            (
                Cell(str(extract.when) if extract.when else None, index),
                Cell(str(facts.get("matter") or extract.section.rsplit(PATH, 1)[-1]) or None, index),
                Cell(first, index if first else None),
                Cell(second, index if second else None),
                Cell(extract.label + ("; told by a third party" if extract.reported else ""), index),
            )
        )
    return Table(
        "Differences by date, formal before informal",
        ("date", "on what", pair[0] or "first", pair[1] or "second", "kind"),
        tuple(rows),
    )
