"""On what and when did A and B differ? The dated list of points, formal before informal, each with both sides or the vote.

Rule. Formal: a recorded vote in which both parties stand on different sides; all roll calls found are compared, and on a topic
the record's own label decides, else the words of the motion. Informal: a sentence that names a difference and one party, the
other being named beside it, being its author or its addressee; or two neighbouring sentences that tell each party's position,
the second set against the first. Hearsay is marked. A party that is only mentioned differs from nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dalil.evidence import certainty, slot, slots
from dalil.kinds.rollcalls import RollCall, on_topic, roll_calls
from dalil.records import Cell, Document, Extract, Finding, Hit, Pick, Query, Question, Table, When
from dalil.shapes import Desk
from dalil.text.dates import dates
from dalil.text.opposition import contrasts, differs, holds, opposes, yields
from dalil.text.periods import period
from dalil.text.sentences import sentences
from dalil.text.tenor import reports
from dalil.text.topic import topic

NAME = "differences"
SLOTS = ("parties", "topic", "body", "period")
VERDICTS = ("differed formally", "differed", "voted alike", "not decided by the evidence")
EXAMPLE = "On what and when did Minister Vale and Minister Orlo differ?"

INFORMAL = 60
"""Informal points shown; the best on the topic and the best marked first."""
_MUCH_LATER = 5
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
            marks=("vote",),
            after=after,
            before=before,
            complete=True,
        )
        for party in parties
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
    calls = on_topic(roll_calls(pair, hits, desk), _bare_topic(slot(question, "topic")))
    apart = [call for call in calls if call.first != call.second]
    counted = {"compared": float(len(calls)), "alike": float(len(calls) - len(apart))}
    formal = tuple(_formal(call, pair, counted) for call in apart or calls[-ALIKE:])
    return formal + tuple(_informal(question, pair, hits, desk))


def _bare_topic(words: str) -> str:
    return re.sub(
        r"^(?:the )?(?:matters?|questions?|issues?|subjects?|topics?|problems?|вопрос\w*|дел\w*)\s+(?:of|on|concerning|about|relating to|regarding|о|об|по)?\s*(?:the )?",
        "",
        words.strip(),
        flags=re.IGNORECASE,
    )


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
        when=call.document.when,
        facts={"matter": matter, "first": call.first, "second": call.second, **counted},
        score=1.0 if call.opposed else 0.9,
    )


# ── informal ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class _Sides:
    """The two parties as patterns over all their spellings."""

    names: tuple[str, str]
    patterns: tuple[re.Pattern[str], re.Pattern[str]]

    def named(self, words: str) -> tuple[bool, bool]:
        return self.patterns[0].search(words) is not None, self.patterns[1].search(words) is not None


def _informal(question: Question, pair: tuple[str, str], hits: Sequence[Hit], desk: Desk) -> list[Pick]:
    sides = _Sides(pair, (_pattern(pair[0], desk), _pattern(pair[1], desk)))
    about = topic(_bare_topic(slot(question, "topic")), desk.register, language=question.language)
    scored: list[tuple[float, Pick]] = []
    seen: set[tuple[str, int]] = set()
    for hit in hits:
        passage = hit.passage
        if "heading" in passage.marks or passage.key in seen or _is_list(passage.text):
            continue
        seen.add(passage.key)
        if not any(sides.named(f"{passage.text} {passage.speaker}")):
            continue
        document = desk.document(passage.document)
        for pick in _points(hit, document, sides):
            share = about.share(f"{passage.section} {passage.text}") if about.concepts else 1.0
            if share > 0:
                scored.append((pick.score + share, pick))
    scored.sort(key=lambda pair: -pair[0])
    return [pick for _, pick in _apart(scored)][:INFORMAL]


def _is_list(words: str) -> bool:
    """A list of names tells of no difference by its words."""
    return words.count(",") + words.count(";") + words.count("|") > max(6, len(words) / 25)


def _apart(scored: list[tuple[float, Pick]]) -> Iterator[tuple[float, Pick]]:
    """The points, none of which overlaps a better one."""
    taken: dict[str, list[tuple[int, int]]] = {}
    for score, pick in scored:
        spans = taken.setdefault(pick.document, [])
        if not any(start < pick.end and pick.start < end for start, end in spans):
            spans.append((pick.start, pick.end))
            yield score, pick


def _pattern(party: str, desk: Desk) -> re.Pattern[str]:
    ways = sorted(desk.register.spellings(party), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(way) for way in ways) + r")(?!\w)")


def _points(hit: Hit, document: Document, sides: _Sides) -> Iterator[Pick]:
    """The points of one passage: pairs of positions first, then sentences that name a difference."""
    passage = hit.passage
    text = document.text
    spans = [(passage.start + start, passage.start + end) for start, end in sentences(passage.text)]
    spans += _next_sentence(document, passage.end)
    beside = f"{document.author} {document.addressee} {document.title} {passage.speaker}"
    around = sides.named(f"{passage.text} {beside}")
    for at, (start, end) in enumerate(spans):
        words = text[start:end]
        if words.rstrip().endswith(("?", "؟")):
            continue
        own = sides.named(words)
        after = spans[at + 1] if at + 1 < len(spans) else None
        if after is not None:
            later = text[slice(*after)]
            other = sides.named(later)
            crossed = own != other and (own[0] or own[1]) and ((own[0] and other[1]) or (own[1] and other[0]))
            told = (holds(words) or opposes(words)) and (holds(later) or opposes(later))
            if crossed and told and (contrasts(later) or opposes(later)):
                yield _point(document, start, after[1], "each side's position", 1.4, sides, text[start : after[1]])
        spoken = sides.named(passage.speaker)
        if start >= passage.end:
            continue
        if differs(words) and any(own) and all(around):
            yield _point(document, start, end, "names the difference", 1.2 if all(own) else 1.0, sides, words)
        elif opposes(words) and (
            all(own) or (any(spoken) and any(named and not said for named, said in zip(own, spoken, strict=True)))
        ):
            yield _point(document, start, end, "one side against the other", 0.8, sides, words)


def _next_sentence(document: Document, at: int) -> list[tuple[int, int]]:
    """The sentence after a passage, if it stands in the same paragraph."""
    rest = document.text[at : at + 900]
    gap = len(rest) - len(rest.lstrip())
    if "\n" in rest[:gap] or not rest.strip():
        return []
    found = sentences(document.text, at, min(len(document.text), at + 900))
    return found[:1]


def _point(document: Document, start: int, end: int, why: str, score: float, sides: _Sides, words: str) -> Pick:
    first, second = sides.named(words)
    return Pick(
        document=document.id,
        start=start,
        end=end,
        why=why,
        label="yielded" if yields(words) else "informal",
        when=_told_date(document, start, end),
        holder="; ".join(name for name, named in zip(sides.names, (first, second), strict=True) if named),
        reported=not any(sides.named(document.author)) or reports(words),
        facts={"matter": ""},
        score=score,
    )


def _told_date(document: Document, start: int, end: int) -> When | None:
    """The date that the words name, as that of an event; else the one named just before in the same paragraph, if the document
    is of a much later time (a note, a chronicle); none otherwise: the document's then counts.
    """
    own = dates(document.text[start:end], language=document.language)
    if not own and document.when is not None:
        paragraph = document.text.rfind("\n", 0, start) + 1
        before = dates(document.text[paragraph:start], language=document.language)
        own = [each for each in before[-1:] if document.when.start.year - each[2].start.year > _MUCH_LATER]
    return replace(own[0][2], role="event") if own else None


# ── the finding ───────────────────────────────────────────────────────────────────────────────────────────────────────


def weigh(question: Question, extracts: Sequence[Extract], desk: Desk) -> Finding:
    """Formal before informal, each by date."""
    pair = (*slots(question, "parties")[:2], "", "")[:2]
    formal = [e for e in extracts if e.label in ("opposed in a vote", "voted differently")]
    same = [e for e in extracts if e.label == "voted alike"]
    informal = [e for e in extracts if e.label in ("informal", "yielded")]
    shown = (*formal, *informal, *same)
    compared = int(float(next((e.facts["compared"] for e in (*formal, *same)), 0.0)))
    opposed = sum(e.label == "opposed in a vote" for e in formal)
    votes = (
        f"Recorded votes compared: {compared}; on opposite sides {opposed}, otherwise different {len(formal) - opposed}, "
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
    return Finding(
        question=question,
        verdict=verdict,
        answer=f"{votes} Informal: {len(informal)}.",
        certainty=certainty(formal or informal or same),
        extracts=tuple(shown),
        unknown=() if formal else ("a decision, vote or minute that records the two on opposite sides",),
        would_settle=() if formal else ("minutes or roll calls of the body in which both took part",),
        tables=(_table(pair, shown, same),),
    )


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
                Cell(str(facts.get("matter") or extract.section or "") or None, index),
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
