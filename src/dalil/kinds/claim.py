"""Is it true that P? A verdict, with the extracts for and against.

Rule. An extract counts for or against only if the judge gives it at least its threshold (at which it is right nine times in
ten) and the passage names every person and body that the claim names. Each side weighs by independent origins, hearsay half.
One side alone: *supported* or *refuted*. Both: *conflicting*, unless one outweighs the other three times. Neither: *not enough
evidence*, and the nearest extracts are shown as such. A claimed change (*fell by half in 1997*) is also set beside the
archive's figures of that year and the year before them, by arithmetic; what they say counts at first hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dalil.evidence import certainty, nothing_found, slot, weight
from dalil.figures import by_unit, timed
from dalil.records import Certainty, Extract, Finding, Hit, Pick, Query, Question
from dalil.shapes import Desk
from dalil.statements import Statement, bearings, leaning, nearest, statements
from dalil.statements import pick as picked
from dalil.text.change import claimed, matter
from dalil.text.topic import Topic, topic

NAME = "claim"
SLOTS = ("claim",)
VERDICTS = ("supported", "refuted", "conflicting", "not enough evidence")
EXAMPLE = "Is it true that the mill was closed by order of the district council?"

JUDGED = 32
"""Lines that the judge reads for one claim; a hundred take it about two seconds."""
BEST = 10
"""Statements of the best passages that are read besides, whatever words they use."""
SHOWN = 5
"""Nearest extracts shown where none counts."""
OUTWEIGHS = 3.0


def seek(question: Question) -> tuple[Query, ...]:
    """The claim in its own words; the search room adds spellings and renderings."""
    return (Query(text=proposition(question), reason="the claim in its own words", language=question.language),)


def pick(question: Question, hits: Sequence[Hit], desk: Desk) -> tuple[Pick, ...]:
    """The lines that the judge believes to bear on the claim; else the nearest that name what it names."""
    claim = proposition(question)
    about = topic(claim, desk.register, language=question.language)
    chosen, others = [], []
    for line, bearing in bearings(claim, readable(hits, about), desk):
        side, score = leaning(bearing)
        if score >= desk.judge.threshold and names_all(line, about, desk):
            chosen.append(picked(line, why=f"{desk.judge.name}: {score:.2f} {side}", bearing=side, score=score))
        elif on_topic(line, about):
            others.append((about.share(line.around) + about.share(line.text) + 1 - bearing.not_enough, score, line))
    chosen += reckoned(claim, question.language, hits, desk)
    counted = {(each.document, each.start) for each in chosen}
    others = [row for row in others if (row[2].passage.document, row[2].start) not in counted]
    others.sort(key=lambda row: -row[0])
    nearest_few = [
        picked(line, why=f"near the claim, not counted ({score:.2f})", bearing="neutral", score=score)
        for _, score, line in others[: SHOWN if not chosen else 2]
    ]
    return (*chosen, *nearest_few)


def reckoned(claim: str, language: str, hits: Sequence[Hit], desk: Desk) -> list[Pick]:
    """The figures that bear a claimed change out or not: of the year claimed (else the last) and of the one before it."""
    change = claimed(claim, language)
    if change is None:
        return []
    about = topic(matter(claim), desk.register, language=language)
    years = [when.start.year for _, _, when in timed(claim, language)]
    found: list[Pick] = []
    for unit, series in by_unit(hits, about, desk).items():
        last = years[-1] if years else max(series)
        before = max((year for year in series if year < last), default=None)
        if last not in series or before is None:
            continue
        for old in series[before]:
            for new in series[last]:
                fits = change.fits(float(old.facts["value"]), float(new.facts["value"]))
                if fits is not None:
                    why = f"by arithmetic: {old.facts['value']:,} {unit} in {before}, {new.facts['value']:,} in {last}"
                    side = "for" if fits else "against"
                    found += [replace(each, bearing=side, why=why, score=1.0) for each in (old, new)]
    return found


def readable(hits: Sequence[Hit], about: Topic) -> list[Statement]:
    """What the judge reads: the statements nearest in words, then those of the best passages, whose words may be of a language
    that the lexicon does not reach."""
    found = statements(hits)
    near = [line for line in nearest(found, about, JUDGED - BEST) if on_topic(line, about)]
    return near + [line for line in found[: 3 * BEST] if line not in near][: JUDGED - len(near)]


def weigh(question: Question, extracts: Sequence[Extract], desk: Desk) -> Finding:
    """The verdict by the rule at the head of this file."""
    sides = {side: [e for e in extracts if e.bearing == side] for side in ("for", "against")}
    if not extracts:
        return nothing_found(question)
    heavy, light = sorted(sides.values(), key=weight, reverse=True)
    if not heavy:
        verdict, sure = "not enough evidence", Certainty("none", "no extract supports or refutes the claim firmly enough to count")
    elif weight(light) * OUTWEIGHS > weight(heavy):
        verdict, sure = "conflicting", certainty(heavy, light)
    else:
        verdict, sure = ("supported" if heavy is sides["for"] else "refuted"), certainty(heavy, light)
    return Finding(
        question=question,
        verdict=verdict,
        answer=f"“{proposition(question)}”: {verdict}. Extracts for: {len(sides['for'])}; against: {len(sides['against'])}.",
        certainty=sure,
        extracts=tuple(extracts),
        unknown=() if heavy else (f"whether it is true that {proposition(question)}",),
        would_settle=() if sure.level == "high" else ("a document at first hand, of another origin, that states or denies it",),
    )


def proposition(question: Question) -> str:
    """The claim to be judged: the slot, or the question itself where the letter's reader left none."""
    return slot(question, "claim") or question.text


def on_topic(line: Statement, about: Topic) -> bool:
    """Whether a line, with its heading and the sentence before, names a third of what the claim names."""
    return about.share(line.around) >= 1 / 3


def names_all(line: Statement, about: Topic, desk: Desk) -> bool:
    """Whether the passage, its heading, its speaker or its document's title names every person and body of the claim."""
    document = desk.document(line.passage.document)
    said = " ".join((line.passage.text, line.around, document.title, document.author))
    return all(concept.found(said) for concept in about.names())
