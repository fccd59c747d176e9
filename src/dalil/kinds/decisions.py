"""Exact decisions of B on T: the operative words, whole, with body, date, topic, and how they were taken.

Rule. What stands under a heading or after a label that resolves (*Conclusion*, *Постановили*) is a decision on the matter that
the heading above it names, and so is a motion with its vote; elsewhere a sentence counts if its verb resolves and it names the
matter. The words of a draft or a proposal are shown as such and never counted as decided. Where the letter names a body, the
document or the words must name it too. Extracts come best answer first, of equals the latest, drafts last; the table by date; a later decision that undoes an
earlier one on the same matter is linked to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dalil.evidence import certainty, slot
from dalil.kinds.candidates import Candidate, candidates, is_named
from dalil.records import Cell, Extract, Finding, Hit, Pick, Query, Question, Table
from dalil.shapes import Desk
from dalil.text.dating.dates import dates
from dalil.text.dating.periods import period
from dalil.text.dating.written import dated
from dalil.text.deciding.operative import repeals
from dalil.text.likeness import Likeness

NAME = "decisions"
SLOTS = ("topic", "body", "period")
VERDICTS = ("decided", "drafts only", "not decided")
EXAMPLE = "What exactly did the district council decide on the flood dam?"

LEAST = 0.34
"""The least likeness of a matter at which its decision is shown."""
NEAR = 0.55
"""Decisions are shown down to this share of the best one's score."""
OTHER_TIME = 0.6
SURE = 0.9
MOST = 60


def seek(question: Question) -> tuple[Query, ...]:
    """Headings and decisions that name the topic, the best and then all of them."""
    topic = subject(question)
    body = slot(question, "body")
    one = Query(text=topic, reason="the topic", language=question.language)
    return (
        replace(one, reason="headings that name the topic", marks=("heading",)),
        replace(one, reason="decisions that name the topic", marks=("decision",)),
        replace(one, reason="votes that name the topic", marks=("vote",)),
        one,
        replace(one, reason="headings that name the topic", marks=("heading",), complete=True),
        replace(one, reason="decisions that name the topic", marks=("decision",), complete=True),
        *(
            (replace(one, text=body, reason="decisions that name the body", marks=("decision",)),)
            if is_named(body)
            else ()
        ),
    )


def pick(question: Question, hits: Sequence[Hit], desk: Desk) -> tuple[Pick, ...]:
    """The decisions on the matter, scored by how near the matter they are on is to the one asked about."""
    scored = candidates(
        subject(question), slot(question, "body"), hits, desk, question=question.text, language=question.language
    )
    scored = [_in_time(each, *period(slot(question, "period"))) for each in scored]
    best = max((each.score for each in scored), default=0.0)
    kept = [each for each in scored if each.score >= max(LEAST, NEAR * best)]
    kept.sort(key=lambda each: -each.score)
    return tuple(_pick(each) for each in kept[:MOST])


def _in_time(found: Candidate, after: date | None, before: date | None) -> Candidate:
    """A decision of another time than the one asked about counts less; an undated one, or one asked for by its title, does not."""
    when = found.when
    out = when is not None and (
        (after is not None and when.end < after) or (before is not None and when.start > before)
    )
    return replace(found, score=OTHER_TIME * found.score) if out and found.score < SURE else found


def _pick(found: Candidate) -> Pick:
    facts = {key: value for key, value in (("topic", found.topic), ("how", found.how), ("body", found.body)) if value}
    return Pick(
        document=found.document,
        start=found.start,
        end=found.end,
        why=found.why,
        label=found.status,
        when=found.when,
        facts=facts,
        score=round(found.score, 4),
    )


def weigh(question: Question, extracts: Sequence[Extract], desk: Desk) -> Finding:
    """Decisions best answer first, drafts last; in the table by date."""
    latest_first = extracts[::-1]
    shown = tuple(sorted(latest_first, key=lambda extract: (extract.label == "draft", -extract.score)))
    taken = [extract for extract in shown if extract.label in ("decided", "ordered", "voted")]
    place = {id(extract): index for index, extract in enumerate(shown)}
    verdict = (
        "decided" if taken else "drafts only" if any(extract.label == "draft" for extract in shown) else "not decided"
    )
    count = f"{len(taken)} decision{'' if len(taken) == 1 else 's'}"
    first = f"; the nearest to what is asked is that of {dated(taken[0].when)}" if taken and taken[0].when else ""
    drafts = f"; {len(shown) - len(taken)} drafts or proposals, not counted" if len(shown) > len(taken) else ""
    unknown = (
        ()
        if any(extract.facts.get("how") for extract in taken)
        else ("how the decision was taken: no vote or consensus is recorded beside it",)
    )
    return Finding(
        question=question,
        verdict=verdict,
        answer=f"On {subject(question)}: {count}{first}{drafts}.",
        certainty=certainty(taken),
        extracts=shown,
        unknown=unknown,
        would_settle=()
        if taken
        else ("the minutes or the register of decisions of the body for the time in question",),
        tables=(_table(extracts, place),),
    )


def _table(extracts: Sequence[Extract], place: dict[int, int]) -> Table:
    """One row a decision, by date; `undone by` names the date of a later decision on the same matter that repeals it."""
    rows = []
    for index, extract in enumerate(extracts):
        at = place[id(extract)]
        later = next((other for other in extracts[index + 1 :] if _undoes(other, extract)), None)
        rows.append(
            (
                Cell(str(extract.when) if extract.when else None, at),
                Cell(str(extract.facts.get("body") or "") or None, at),
                Cell(str(extract.facts.get("topic") or "") or None, at),
                Cell(extract.label, at),
                Cell(str(extract.facts.get("how") or "") or None, at),
                Cell(str(later.when or later.document.path) if later else None, place[id(later)] if later else None),
            )
        )
    return Table("Decisions by date", ("date", "body", "on", "status", "how taken", "undone by"), tuple(rows))


def _undoes(later: Extract, earlier: Extract) -> bool:
    same = Likeness(str(earlier.facts.get("topic") or ""))(str(later.facts.get("topic") or "")) >= 0.6
    return (
        same
        and later.document.id != earlier.document.id
        and later.label in ("decided", "ordered", "voted")
        and repeals(later.text)
        and _meant(later, earlier)
    )


def _meant(later: Extract, earlier: Extract) -> bool:
    """Whether a repeal may mean an earlier decision: if it names the day of what it repeals, only a decision of that day."""
    named = [when for _, _, when in dates(later.text, language=later.language) if later.when is None or when.end < later.when.start]
    return not named or earlier.when is None or any(when.start <= earlier.when.start <= when.end for when in named)


def subject(question: Question) -> str:
    """The topic as the letter has it, else the question itself."""
    return slot(question, "topic") or question.text
