"""Was it done? The grades of a duty, each with its extracts: ordered, begun, reported done, independently attested, refused.

Rule. A sentence counts if it names what the duty is about (`LEAST` of its words in any of our languages, or the judge of bearing
is sure of it), or the duty by its number in the directive (`pointed.py`), and tells a fate. *Done* is *reported done*, unless it is told at first hand by somebody who neither owes the
duty nor laid it on and whom the register calls one of the people concerned or a third party: then it is *independently
attested*. Who is whom is never guessed. What
lacks or was refused speaks against. The verdict is the highest grade reached for it, *disputed* where as much speaks
against or it was refused, and *refused; later …* where what speaks for it came after every refusal; *refused* where a refusal
and nothing for it is on record, *repealed* where it was undone and never begun, *ordered; lacking* where only the lack of the thing is; *no trace* where nothing tells a fate. What was said before the duty was laid
on is not counted. Later orders are told apart in `orders.py`; one whose words repeal undoes the duty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from dalil.evidence import certainty, slot, slots
from dalil.kinds.indicators import LABEL, indicators, series
from dalil.kinds.matter import core, deed, matter_of
from dalil.kinds.orders import later_orders
from dalil.kinds.pointed import pointed, queries
from dalil.kinds.years import years
from dalil.records import Cell, Certainty, Chart, Document, Extract, Finding, Hit, Mark, Pick, Query, Question, Table
from dalil.shapes import Desk
from dalil.sides import side_of
from dalil.statements import Statement, bearings, nearest, statements
from dalil.statements import pick as picked
from dalil.text.dating.periods import period
from dalil.text.deciding.operative import repeals
from dalil.text.naming.names import same
from dalil.text.ordering.fates.discharge import Told, fates, means, whom
from dalil.text.ordering.fates.modality import bare, commands, demands, is_item, is_programme, led_in_by_demand
from dalil.text.tenor import reporter
from dalil.text.topic import Topic

NAME = "duty"
SLOTS = ("object", "act", "who", "beneficiary", "place", "term", "issuer", "date", "into", "to", "manner", "measure", "addressees", "point")
GRADES = ("ordered", "begun", "reported done", "independently attested")
"""From the lowest; *refused* and *lacking* speak against."""
VERDICTS = (
    *GRADES, "ordered; lacking", "refused", "repealed", "no trace",
    *(f"{grade}; disputed" for grade in GRADES[1:]), *(f"refused; later {grade}" for grade in GRADES[1:]),
)  # fmt: skip
EXAMPLE = "Was the order to open a reading room in every village carried out?"

READ = 250
"""Passages that are read for a duty; its fate is often told far from its words."""
JUDGED = 60
"""Lines, best first, that the judge is asked about, and that are read for each way of naming the duty."""
SHOWN = 3


def seek(question: Question) -> tuple[Query, ...]:
    """The duty in its own words, its object alone, and the one who owes it with the object."""
    issued = issued_on(question)
    thing, who = slot(question, "object"), ", ".join(slots(question, "who"))
    texts = {"the duty in its words": deed(question), "its object": thing, "its object alone": core(thing), "who owes it, and the object": f"{who} {thing}" if who and thing else ""}
    kept = {text: reason for reason, text in texts.items() if text.strip()}
    kept |= {(each.term if each.alone else f"{whom(core(thing))} {each.term}"): "what it is discharged by" for each in means(deed(question))}
    own = (Query(text=text, reason=reason, language=question.language, after=issued, most=READ) for text, reason in kept.items())
    dated = (*own, *queries(question, issued, READ))
    if issued is None:
        return dated
    # A report or an inquiry that bears no date cannot be said to be later, but is not silence either.
    return (*dated, Query(text=deed(question), reason="the duty, in papers without a date too", language=question.language, most=READ))


def pick(question: Question, hits: Sequence[Hit], desk: Desk) -> tuple[Pick, ...]:
    """The sentences that tell a fate of the duty; the nearest few where none does."""
    issued = issued_on(question)
    said = statements(hits)
    matter = matter_of(question, desk, [line.text for line in said])
    numbered = pointed(said, question, issued, desk)
    ranked = dict.fromkeys(numbered) | dict.fromkeys(line for about in (matter.about, *(means for means, _ in matter.means)) for line in nearest(said, about, JUDGED))
    near = [line for line in ranked if not (issued and _before(line, issued))]
    chosen: list[Pick] = []
    others: list[Statement] = []
    judged = dict(bearings(deed(question), near[:JUDGED], desk))
    for line in near:
        bearing = judged.get(line)
        document = desk.document(line.passage.document)
        planned = _planned(line, document)
        by_number = next(_told(numbered[line], planned), None) if line in numbered else None
        told = by_number or next((each for each in _told(line.text, planned) if matter.named_by(line, each)), None)
        sure = bearing is not None and max(bearing.supported, bearing.refuted) >= desk.judge.threshold and not planned and not demands(line.text)
        if told:
            chosen.append(_graded(line, told.fate, told.words, matter.about, question, desk))
        elif sure and bearing is not None:
            leaning = "done" if bearing.supported > bearing.refuted else "lacking"
            chosen.append(_graded(line, leaning, desk.judge.name, matter.about, question, desk))
        else:
            others.append(line)
    figures = indicators(hits, matter, desk)
    if not any(each.label for each in chosen):
        chosen += [picked(line, why="near the duty; tells no fate of it", bearing="neutral") for line in others[:SHOWN]]
    return (*chosen, *(figure for figure in figures if not (issued and figure.when and figure.when.end < issued)))


def _told(text: str, planned: bool) -> Iterator[Told]:
    """The fates that a sentence tells; first of all that the duty was undone."""
    if repeals(text) and not planned and not demands(text):
        yield Told("repealed", "repeals", text)
    yield from fates(text, planned=planned)


def _planned(line: Statement, document: Document) -> bool:
    """Whether a sentence stands where it says what is to be done: in a list led in by a demand, as a command,
    or bare in a programme."""
    if is_item(line.text) and led_in_by_demand(document.text, line.start):
        return True
    return commands(line.text) or (bare(line.text) and (is_item(line.text) or is_programme(document.title, document.kind)))


def _graded(line: Statement, told: str, words: str, about: Topic, question: Question, desk: Desk) -> Pick:
    document = desk.document(line.passage.document)
    speaker = line.passage.speaker or reporter(line.text, line.passage.language) or document.author
    base = picked(line, why=f"{told}: “{words}”", score=about.share(line.text))
    grade = {"done": "reported done", "refused": "refused", "lacking": "lacking"}.get(told, told)
    if told == "done" and speaker and not base.reported and not _owes(speaker, question) and _apart(speaker, document, desk):
        grade = "independently attested"
    side = "against" if grade in ("refused", "lacking", "repealed") else "for" if grade in GRADES[1:] else "neutral"
    return Pick(
        document=base.document, start=base.start, end=base.end, why=base.why, bearing=side, label=grade, holder=speaker,
        speaker=speaker, reported=base.reported, when=line.passage.when, facts={"grade": grade}, score=base.score,
    )  # fmt: skip


def _owes(speaker: str, question: Question) -> bool:
    """Whether the speaker is one who owes the duty or who laid it on."""
    names = (*slots(question, "who"), *slots(question, "issuer"))
    said = speaker.casefold()
    return any(same(speaker, name) or name.casefold() in said or said in name.casefold() for name in names if name)


def _apart(speaker: str, document: Document, desk: Desk) -> bool:
    """Whether the register calls the speaker one of the people concerned or a third party: officials report on their own."""
    return side_of(speaker, document, desk.register) in ("concerned", "third")


def _before(line: Statement, issued: date) -> bool:
    return line.passage.when is not None and line.passage.when.end < issued


def weigh(question: Question, extracts: Sequence[Extract], desk: Desk) -> Finding:
    """The grade reached, by the rule at the head of this file, with a table and the matrix of grades by years."""
    pro = [extract for extract in extracts if extract.label in GRADES[1:]]
    con = [extract for extract in extracts if extract.bearing == "against"]
    best = max((GRADES.index(extract.label) for extract in pro), default=0)
    reached = [extract for extract in pro if extract.label == GRADES[best]]
    if pro:
        verdict = _disputed(GRADES[best], reached, con)
        sure = certainty([extract for extract in pro if best < 2 or extract.label in GRADES[2:]], con)  # who attests it and who reports it say the same
    elif any(extract.label == "refused" for extract in con):
        verdict, sure = "refused", certainty([extract for extract in con if extract.label == "refused"])
    elif any(extract.label == "repealed" for extract in con):
        verdict, sure = "repealed", certainty([extract for extract in con if extract.label == "repealed"])
    elif con:
        verdict, sure = "ordered; lacking", certainty(con)
    elif any(extract.label == "ordered" for extract in extracts):
        verdict, sure = "ordered", Certainty("low", "the archive repeats the order and tells nothing of its discharge")
    else:
        verdict, sure = "no trace", Certainty("none", "no extract tells a fate of the duty")
    counts = {grade: sum(extract.label == grade for extract in extracts) for grade in (*GRADES, "lacking", "refused", "repealed")}
    figures, drawn = series(extracts)
    told = "; ".join(f"{grade}: {count}" for grade, count in counts.items() if count) or "no extract tells a fate"
    return Finding(
        question=question,
        verdict=verdict,
        answer=f"{deed(question)}: {verdict}. Extracts by grade: {told}.",
        certainty=sure,
        extracts=tuple(extracts),
        unknown=gaps(question, extracts),
        would_settle=() if verdict == GRADES[-1] else ("a document at first hand by somebody who neither owes the duty nor laid it on",),
        tables=tuple(table for table in (_table(extracts), later_orders(question, extracts), *figures) if table.rows),
        charts=(*((_matrix(question, extracts),) if any(extract.label not in ("", LABEL) for extract in extracts) else ()), *drawn),
    )


def _disputed(grade: str, reached: Sequence[Extract], con: Sequence[Extract]) -> str:
    """The verdict on a grade reached, with what speaks against it."""
    refused = [extract for extract in con if extract.label in ("refused", "repealed")]
    days = [extract.when.start for extract in reached if extract.when]
    if refused and days and all(extract.when and extract.when.end < max(days) for extract in refused):
        return f"refused; later {grade}"
    return f"{grade}; disputed" if refused or len(con) >= len(reached) else grade


def gaps(question: Question, extracts: Sequence[Extract]) -> tuple[str, ...]:
    """What the archive does not say: missing grades, and the years between the order and the last word that nothing covers."""
    graded = [extract for extract in extracts if extract.label and extract.label != LABEL]
    missing = []
    if not any(extract.label == GRADES[-1] for extract in graded):
        missing.append("whether anybody independent attests it")
    told = {year for extract in graded for year in years(extract)} | {extract.when.start.year for extract in extracts if extract.label == LABEL and extract.when}
    issued = issued_on(question)
    first = issued.year if issued else min(told, default=0)
    silent = [year for year in range(first, max(told, default=first)) if year not in told]
    if silent:
        missing.append("what became of it in " + ", ".join(map(str, silent)))
    return tuple(missing)


def _table(extracts: Sequence[Extract]) -> Table:
    """One row an extract that tells a fate: grade, date, who says it; a later order is *ordered again*."""
    rows, ordered = [], False
    for index, extract in enumerate(extracts):
        if extract.label in ("", LABEL):
            continue
        grade = "ordered again" if extract.label == "ordered" and ordered else extract.label
        ordered = ordered or extract.label == "ordered"
        when = str(extract.when) if extract.when else None
        rows.append((Cell(grade, index), Cell(when, index), Cell(extract.speaker or None, index), Cell("hearsay" if extract.reported else "first hand", index)))
    return Table("Fate of the duty", ("grade", "date", "who says it", "how"), tuple(rows))


def _matrix(question: Question, extracts: Sequence[Extract]) -> Chart:
    """The grades by year: one mark an extract."""
    marks = tuple(
        Mark(str(extract.when.start.year) if extract.when else "undated", extract.label, slot(question, "place"), "", index)
        for index, extract in enumerate(extracts)
        if extract.label not in ("", LABEL)
    )
    return Chart("matrix", "Grades by year", marks)


def issued_on(question: Question) -> date | None:
    """The day from which the duty was owed; None where the question does not say."""
    given = slot(question, "date")
    if not given:
        return None
    try:
        return date.fromisoformat(given)
    except ValueError:
        return period(given)[0]
