"""How many? Each number with unit, date and source; the register behind it; agreement, range or conflict.

Rule. A number answers if its sentence (with its heading and title) names what is counted and the words beside the number, or
the label before it, say the same thing; the nearer, the better. Where the archive lists the items under such a heading, the
list is counted and shown as the register behind the number. A group of people may be counted by households, and the same number
of people in another paper is another source of it. Numbers of one thing, at one time and in one unit, that differ
by more than a tenth are in conflict; of different times they are a series, unless one of them is a bound (*at most 180*).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dalil.evidence import certainty, origins, slot
from dalil.kinds.figures import Figure, figures
from dalil.kinds.lists import registers
from dalil.records import Cell, Chart, Extract, Finding, Hit, Mark, Pick, Query, Question, Table
from dalil.shapes import Desk
from dalil.text.dating.periods import period
from dalil.text.dating.written import dated

NAME = "count"
SLOTS = ("of", "period")
VERDICTS = ("agreed", "range", "conflicting", "one source", "a series")
EXAMPLE = "How many families were moved to the new village?"

PAGED = 1_500
"""Passages with numbers that are paged through beyond the best; reading each takes about two milliseconds."""
LEAST = 0.4
"""The least score at which a number is shown."""
NEAR = 0.6
"""Numbers are shown down to this share of the best one's score."""
MOST = 30
AND = re.compile(r"\s(?:and|or|и|или|va|ва|ve|veya|және|жана|و|یا)\s")
"""Where what a number counts ends and something else begins."""
TOLD = 4
"""Amounts that the answer itself gives."""
SAME = 0.1
"""Two numbers that differ by no more than this share of the larger one agree."""


def seek(question: Question) -> tuple[Query, ...]:
    """Passages with numbers that name what is counted; headings, for lists; all passages with numbers."""
    words = counted(question)
    after, before = period(slot(question, "period"))
    one = Query(text=words, reason="the thing counted", language=question.language, after=after, before=before)
    return (
        replace(one, reason="numbers beside what is counted", marks=("number",)),
        replace(one, reason="votes on it", marks=("vote",)),
        replace(one, reason="headings that name what is counted", marks=("heading",)),
        replace(one, text=question.text, reason="the question itself"),
        replace(one, reason="all numbers beside what is counted", marks=("number",), complete=True, most=PAGED),
    )


def pick(question: Question, hits: Sequence[Hit], desk: Desk) -> tuple[Pick, ...]:
    """The sentences whose numbers count the thing asked about, best first, and the lists behind them."""
    words = counted(question)
    # *How many of them are there?* says nothing of what is counted; its slot does.
    asked = question.text if any(word in question.text for word in words.split() if len(word) > 3) else f"{question.text} {words}"
    found = figures(words, asked, hits, desk, language=question.language)
    best = max((each.score for each in found), default=0.0)
    kept = [each for each in found if each.score >= max(LEAST, NEAR * best)][:MOST]
    return tuple(_pick(each) for each in kept) + tuple(registers(words, hits, desk))


def _pick(found: Figure) -> Pick:
    number = found.number
    facts: dict[str, str | float] = {
        "value": number.value,
        "unit": number.unit,
        "what": number.label or AND.split(number.what)[0],
        "exactness": number.exactness,
    }
    if number.high != number.value:
        facts["high"] = number.high
    if found.all:
        facts["figures"] = found.all
    return Pick(
        document=found.document,
        start=found.start,
        end=found.end,
        why=found.why,
        label="figure",
        when=found.when,
        reported=found.reported,
        facts=facts,
        score=round(found.score, 4),
    )


def weigh(question: Question, extracts: Sequence[Extract], desk: Desk) -> Finding:
    """Figures best first, then the lists; the table by date."""
    shown = tuple(sorted(extracts, key=lambda extract: (extract.label != "figure", -extract.score)))
    best = [extract for extract in shown if extract.label == "figure"]
    lead = [extract for extract in best if extract.score >= 0.85 * best[0].score] if best else []
    verdict = _verdict(lead or list(shown))
    first = shown[0]
    said = "; ".join(_sourced(lead or [first]))
    lists = [extract for extract in shown if extract.label == "list"]
    behind = f" A list behind it has {float(lists[0].facts['value']):g} entries." if lists else ""
    place = {id(extract): index for index, extract in enumerate(shown)}
    return Finding(
        question=question,
        verdict=verdict,
        answer=f"{counted(question)}: {said}. {_many(len(shown), 'figure')} of {_many(origins(shown), 'independent origin')} found: {verdict}.{behind}",
        certainty=certainty(*_agreeing(lead or shown)),
        extracts=shown,
        unknown=() if lists else ("the list behind the number",),
        tables=(_table(extracts, place),),
        charts=_charts(question, [extract for extract in extracts if extract.label == "figure"], place),
    )


def _agreeing(lead: Sequence[Extract]) -> tuple[list[Extract], list[Extract]]:
    """The leading figures that agree with the best one, and those that do not."""
    best = float(lead[0].facts["value"])
    agree = [e for e in lead if abs(float(e.facts["value"]) - best) <= SAME * max(best, float(e.facts["value"]))]
    return agree, [e for e in lead if e not in agree]


def _sourced(lead: Sequence[Extract]) -> list[str]:
    """The leading figures, each amount once with who gives it and when; the best `TOLD` of them."""
    sources: dict[tuple[float, float, str], list[Extract]] = {}
    for extract in lead:
        key = (float(extract.facts["value"]), float(extract.facts.get("high", 0)), str(extract.facts.get("exactness")))
        sources.setdefault(key, []).append(extract)
    return [f"{_amount(own[0])} ({'; '.join(dict.fromkeys(_source(each) for each in own))})" for own in list(sources.values())[:TOLD]]


def _source(extract: Extract) -> str:
    return f"{dated(extract.when) or 'undated'}, {extract.speaker or extract.document.title or extract.document.path}"


def _many(count: int, one: str) -> str:
    return f"{count} {one}{'' if count == 1 else 's'}"


def _verdict(lead: Sequence[Extract]) -> str:
    values = [float(extract.facts["value"]) for extract in lead]
    if origins(lead) < 2:
        return "range" if any("high" in extract.facts for extract in lead) else "one source"
    low, high = min(values), max(values)
    if high - low <= SAME * abs(high):
        return "agreed" if low == high else "range"
    bounds = {str(extract.facts.get("exactness")) for extract in lead} & {"under", "over"}
    known = sorted((extract for extract in lead if extract.when and not bounds), key=lambda extract: str(extract.when))
    if len(known) == len(lead) and all(str(one.when) != str(two.when) for one, two in pairwise(known)):
        return "a series"
    return "conflicting"


def _amount(extract: Extract) -> str:
    facts = extract.facts
    value = f"{float(facts['value']):,.10g}"
    high = f"–{float(facts['high']):,.10g}" if "high" in facts else ""
    rough = {"about": "about ", "over": "more than ", "under": "at most "}.get(str(facts.get("exactness", "")), "")
    return f"{rough}{value}{high} {facts.get('unit') or facts.get('what') or ''}".strip()


def _table(extracts: Sequence[Extract], place: dict[int, int]) -> Table:
    rows = tuple(
        (
            Cell(float(e.facts["value"]), place[id(e)]),
            Cell(float(e.facts["high"]) if "high" in e.facts else None, place[id(e)]),
            Cell(str(e.facts.get("unit") or "") or None, place[id(e)]),
            Cell(str(e.facts.get("what") or "") or None, place[id(e)]),
            Cell(str(e.facts.get("exactness") or "exact"), place[id(e)]),
            Cell(str(e.when) if e.when else None, place[id(e)]),
            Cell(e.speaker or e.document.author or e.document.title or e.document.path, place[id(e)]),
        )
        for e in extracts
    )
    return Table("Figures by date", ("value", "up to", "unit", "what", "exactness", "date", "according to"), rows)


def _charts(question: Question, found: Sequence[Extract], place: dict[int, int]) -> tuple[Chart, ...]:
    known = [extract for extract in found if extract.when is not None]
    units = {str(extract.facts.get("unit") or "") for extract in known}
    if len({str(extract.when) for extract in known}) < 3 or len(units) > 1:
        return ()
    marks = tuple(Mark(str(e.when), float(e.facts["value"]), "", _amount(e), place[id(e)]) for e in known)
    return (Chart("series", counted(question), marks, units.pop()),)


def counted(question: Question) -> str:
    """What is counted, as the letter has it, else the question itself."""
    return slot(question, "of") or question.text
