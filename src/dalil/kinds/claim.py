"""Is it true that P? A verdict, with the extracts for and against.

Rule. What the archive's own record decides comes first: the counts of a vote, what was resolved on the matter, who is labelled as having
played a part, the figures of the same thing, and those of a claimed change (*fell by half in 1997*: that year's beside those of the year
before). No reading outvotes it. A claim of how something was done (*by force*) is set beside the sentences that say how (`manner.py`), and
the judge, who cannot tell, bears it out nowhere. Else an extract counts for or against if the judge gives it at least its threshold (at
which it is right nine times in ten), the passage names every person and body that the claim names, and what was read tells the claim's
years and the numbers by which it names things (*phase 4*) and, in the claim's own language, half of what the claim names; one that counts
for it tells all its figures. A heading and a motion state nothing and never count. The judge reads a sentence with what it leans on
(`context.py`); shown are its own words. Each side weighs by independent origins, hearsay half. One side alone: *supported* or *refuted*.
Both: *conflicting*, unless one outweighs the other three times; where all of one side is later than all of the other, it is said, since the
matter may have changed. Neither: *not enough evidence*, and the nearest extracts are shown as such.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import exp
from typing import Literal

from dalil.context import Read, as_read
from dalil.evidence import certainty, nothing_found, slot, weight
from dalil.figures import by_unit, timed
from dalil.kinds.counted import counted
from dalil.kinds.manner import by_manner
from dalil.kinds.plain import plainly
from dalil.kinds.readings import voted
from dalil.kinds.record import RECORD, matters, recorded
from dalil.records import Certainty, Extract, Finding, Hit, Pick, Query, Question
from dalil.shapes import Desk
from dalil.statements import Statement, bearings, is_caption, leaning, nearest, statements
from dalil.statements import pick as picked
from dalil.text.change import claimed, matter
from dalil.text.claimfigures import Figures, figures_of
from dalil.text.deciding.operative import hears, operative
from dalil.text.manner import Manner, names_manner
from dalil.text.manner import claimed as claimed_manner
from dalil.text.naming.namelists import act_of
from dalil.text.stating.reading import Stated, leaves_open
from dalil.text.stating.words import denials
from dalil.text.topic import Topic, topic

NAME = "claim"
SLOTS = ("claim",)
VERDICTS = ("supported", "refuted", "conflicting", "not enough evidence")
EXAMPLE = "Is it true that the mill was closed by order of the district council?"

JUDGED = 32
"""Lines that the judge reads for one claim; a hundred take it about two seconds."""
BEST = 10
"""Statements of the best passages that are read besides, whatever words they use."""
SHOWN, SHARED = 8, 2
"""Nearest extracts shown where none counts, and beside those that count."""
OF_ONE = 3
"""Of these, the most that are of one document, while others have any."""
FIRST, FALLS = 0.5, 3
"""What the best passage that the search found adds to the closeness of its lines, and over how many passages that falls to a third."""
ORDERS = 0.5
"""What an order is further from a claim than its words are: it says what shall be, not what is."""
STATES_NOTHING = 0.4
"""What the closeness of a heading, an address or a list counts."""
NEARLY = 0.5
"""The nearest are shown down to this share of the very nearest's closeness."""
NEAR = 0.5
"""The share of what a claim names that a line in its language must name, with what it is read with, to count."""
DENIED = 0.6
"""The share of what a claim that denies names, besides names, that a line must name to refute it."""
ENDS = re.compile(r"[.!…۔;:][»”\")’'\]\s]*(?:\[?\d{1,4}\]?|[⁰¹²³⁴-⁹]+)?\s*$")
"""How a sentence ends, the mark of a footnote behind it or not; an address or the head of a letter does not."""
ITEM, TOLD = re.compile(r"\s*[-*•+–]\s+\S"), 6
"""An item of minutes, and how many words make it more than a name."""
SURE = 0.5
"""The judge's *not enough* below which a line of the best passages is shown whatever words it uses."""
OUTWEIGHS = 3.0
ALIKE, ALIKE_ENOUGH = 0.8, 0.8
"""The share of what a claim names that a line's own words must name, and the judge's score from which such a line may bear the claim out:
on development rows the judge was then right nine times in ten, as it is above its threshold on any line."""
ENOUGH = 0.7
"""The judge's score from which it bears out a sentence that nearly states the claim: together they were right nine times in ten on development rows."""


Firmness = Literal["stated", "told", "read"]
"""How a line bears a claim out: it states the claim or its contrary, it tells the claim's act as done, or the judge alone reads it so."""


def seek(question: Question) -> tuple[Query, ...]:
    """The claim in its own words, and its matter among votes and resolutions where it speaks of one; the search room adds spellings
    and renderings."""
    claim = proposition(question)
    one = Query(text=claim, reason="the claim in its own words", language=question.language)
    return (one, *(replace(one, text=words, reason=f"{mark}s on its matter", marks=(mark,)) for mark, words in matters(claim, question.language)))


def pick(question: Question, hits: Sequence[Hit], desk: Desk) -> tuple[Pick, ...]:
    """The lines that the judge believes to bear on the claim; else the nearest that name what it names."""
    claim = proposition(question)
    about, wanted = topic(claim, desk.register, language=question.language), figures_of(claim, question.language)
    how = claimed_manner(claim, question.language)
    lines = statements(hits)
    said_how = list(by_manner(how, claim, question.language, lines, desk)) if how is not None else []
    chosen, others = [found for _, found in said_how], []
    bearing_out: list[tuple[Pick, Firmness]] = []
    counted_so = {place(line) for line, _ in said_how}
    said = {place(line): what for line, what in plainly(claim, question.language, lines, about, desk) if not voted(line, desk.document(line.passage.document))} if how is None else {}
    near = [line for line in readable(lines, about, said) if place(line) not in counted_so]
    read = [as_read(line, desk, claim) for line in near]
    besides = Topic(claim, tuple(concept for concept in about.concepts if not concept.is_name)) if denials(claim, question.language) else None
    rank = {hit.passage.key: place for place, hit in reversed(list(enumerate(hits)))}
    for line, given, (_, bearing) in zip(near, read, bearings(claim, [replace(n, text=r.text) for n, r in zip(near, read, strict=True)], desk), strict=True):
        side, score = leaning(bearing)
        fit = names_all(line, about, desk) and counts(line, given, side, wanted, desk) and near_enough(line, given, about, question.language, denied=besides if side == "against" else None)
        what = said.get(place(line))
        if what is not None and (what.whole or (what.side == side and score >= ENOUGH)):
            why = f"stated {'in so many words' if what.whole else 'nearly so'}: {what.how}; {desk.judge.name}: {score:.2f} {side}"
            bearing_out.append((picked(line, why=why, bearing=what.side, score=max(score, desk.judge.threshold)), "stated"))
        elif (score >= desk.judge.threshold or (score >= ALIKE_ENOUGH and side == "for" and what is None and alike(claim, line, about))) and fit and (how is None or may_judge(how, given, side, line.passage.language)):
            found = picked(line, why=f"{desk.judge.name}: {score:.2f} {side}{said_with(given)}", bearing=side, score=score)
            tells = line.passage.language != question.language or not leaves_open(claim, given.text, about, question.language)
            bearing_out.append((found, "told" if tells else "read"))
        elif on_topic(line, about) or (bearing.not_enough < SURE and rank[line.passage.key] < best_passages(line, question.language)):
            shared = about.share(line.around) + about.share(line.text) - ORDERS * (operative(line.text) == "ordered")
            closeness = shared + 1 - bearing.not_enough + FIRST * exp(-rank[line.passage.key] / FALLS)
            others.append((closeness if states(line, given) else STATES_NOTHING * closeness, score, line))
    chosen += outspoken(bearing_out)
    change = reckoned(claim, question.language, hits, desk)
    chosen += change or counted(claim, question.language, hits, desk, RECORD)
    chosen += recorded(claim, question.language, hits, desk)
    taken = {(each.document, each.start) for each in chosen}
    others = [row for row in others if place(row[2]) not in taken]
    few = spread(others)[: SHOWN if not chosen else SHARED]
    return (*chosen, *(picked(line, why=f"near the claim, not counted ({score:.2f})", bearing="neutral", score=score) for _, score, line in few))


def best_passages(line: Statement, language: str) -> int:
    """How many passages are the best ones, of which a line is shown on the judge's word: twice as many where its words cannot be compared."""
    return FALLS if line.passage.language == language else 2 * FALLS


def outspoken(found: Sequence[tuple[Pick, Firmness]]) -> list[Pick]:
    """The lines that count: beside one that states the claim, or its contrary, those of the other side that tell the act nowhere do not."""
    plain = {pick.bearing for pick, firm in found if firm == "stated"}
    return [pick for pick, firm in found if firm != "read" or not plain - {pick.bearing}]


def alike(claim: str, line: Statement, about: Topic) -> bool:
    """Whether a line names nearly all that the claim names, in its own words, denies as often, and leaves nothing open."""
    language = line.passage.language
    return about.share(line.text) >= ALIKE and denials(claim, language) == denials(line.text, language) and not leaves_open(claim, line.text, about, language)


def spread(rows: Sequence[tuple[float, float, Statement]]) -> list[tuple[float, float, Statement]]:
    """The nearest lines, nearest first, none that is far behind the first; those of a document beyond `OF_ONE` come last."""
    ranked = sorted(rows, key=lambda row: -row[0])
    taken: Counter[str] = Counter()
    kept: list[tuple[float, float, Statement]] = []
    more: list[tuple[float, float, Statement]] = []
    for row in ranked:
        taken[row[2].passage.document] += 1
        if row[0] >= NEARLY * ranked[0][0]:
            (kept if taken[row[2].passage.document] <= OF_ONE else more).append(row)
    return kept + more


def states(line: Statement, read: Read) -> bool:
    """Whether a line may bear on anything at all: no heading, address or list of those present."""
    label, colon, _ = line.text.partition(":")
    if is_caption(line) or (colon and (act_of(label) or hears(label))):
        return False
    item = ITEM.match(line.text) is not None and len(line.text.split()) > TOLD
    return item or "its row's headings and caption" in read.added or ENDS.search(line.text) is not None


def counts(line: Statement, read: Read, side: str, wanted: Figures, desk: Desk) -> bool:
    """Whether a line may count on a side: it states something, and what was read of it tells the claim's figures."""
    if is_caption(line) or voted(line, desk.document(line.passage.document)):
        return False
    return wanted.told(read.text, line.passage.language, whole=side == "for")


def may_judge(how: Manner, read: Read, side: str, language: str) -> bool:
    """Whether the judge, who is blind to manner, may count a line on a side: it says nothing of the manner, and does not bear it out."""
    return side == "against" and not names_manner(read.text, how, language)


def near_enough(line: Statement, read: Read, about: Topic, language: str, *, denied: Topic | None) -> bool:
    """Whether a line in the claim's own language names half of what the claim names; in another language words cannot be compared.

    `denied`: what a claim that denies names besides names, where the line would refute it. The line must name most of that: *the paper said nothing of debts* is not refuted by what it said of other things.
    """
    if line.passage.language != language:
        return True
    words = f"{line.passage.section} {read.text}"
    return about.share(words) >= NEAR and (denied is None or not denied.concepts or denied.share(words) >= DENIED)


def said_with(read: Read) -> str:
    """What was read with a line, as the reader of the report is told."""
    return f", read with {' and '.join(read.added)}" if read.added else ""


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
                    found += [replace(each, bearing=side, label=RECORD, why=why, score=1.0) for each in (old, new)]
    return found


def place(line: Statement) -> tuple[str, int]:
    """Where a line stands."""
    return line.passage.document, line.start


def readable(found: Sequence[Statement], about: Topic, said: Mapping[tuple[str, int], Stated]) -> list[Statement]:
    """What the judge reads: the statements that state the claim or its contrary, those nearest in words, then those of the best passages,
    whose words may be of a language that the lexicon does not reach."""
    told = [line for line in found if place(line) in said][:JUDGED]
    near = told + [line for line in nearest(found, about, JUDGED - BEST) if on_topic(line, about) and line not in told]
    return near + [line for line in found[: 3 * BEST] if line not in near][: JUDGED - len(near)]


def weigh(question: Question, extracts: Sequence[Extract], desk: Desk) -> Finding:
    """The verdict by the rule at the head of this file."""
    sides = {side: [e for e in extracts if e.bearing == side] for side in ("for", "against")}
    if not extracts:
        return nothing_found(question)
    decided = {side: [e for e in found if e.label == RECORD] for side, found in sides.items()}
    by_record = any(decided.values())
    heavy, light = sorted((decided if by_record else sides).values(), key=weight, reverse=True)
    if not heavy:
        verdict, sure = "not enough evidence", Certainty("none", "no extract supports or refutes the claim firmly enough to count")
    elif weight(light) * OUTWEIGHS > weight(heavy):
        verdict, sure = "conflicting", certainty(heavy, light)
    else:
        verdict, sure = ("supported" if heavy[0].bearing == "for" else "refuted"), certainty(heavy, light)
    how = " By the record itself, which no reading outvotes." if by_record else ""
    return Finding(
        question=question,
        verdict=verdict,
        answer=f"“{proposition(question)}”: {verdict}. Extracts for: {len(sides['for'])}; against: {len(sides['against'])}.{how}{later(heavy, light)}",
        certainty=sure,
        extracts=tuple(extracts),
        unknown=() if heavy else (f"whether it is true that {proposition(question)}",),
        would_settle=() if sure.level == "high" else ("a document at first hand, of another origin, that states or denies it",),
    )


def later(one: Sequence[Extract], other: Sequence[Extract]) -> str:
    """That all of one side is later than all of the other, in words; empty where it is not so or dates are missing."""
    for early, late in ((one, other), (other, one)):
        ends = [e.when.end for e in early if e.when]
        starts = [e.when.start for e in late if e.when]
        if early and late and len(ends) == len(early) and len(starts) == len(late) and max(ends) < min(starts):
            return f" All that speaks {late[0].bearing} it is later than all that speaks {early[0].bearing} it: the matter may have changed in between."
    return ""


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
