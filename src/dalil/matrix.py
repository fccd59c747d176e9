"""All duties of a circular together, by years, by those who owe them and by places: the highest grade of each cell with the extract that
carries it, and the gaps.

Those who owe a duty are the addressees whom its words name or mean (*the district councils*: each of them to whom it went), else a body that they
name, else all to whom the directive went. An extract stands for one of them if that one says it or is named in it, in the heading above it or in its
document's title, or if it tells of the place of which that one is the authority (*Council of Orlovo*); what tells of a duty that one alone owes, and
names no other, is that one's. For a place it stands in the same way, for a year if it was said in it or tells of something done in it. What names none stands for none: a cell is never filled by guessing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from dalil.evidence import slot, slots
from dalil.kinds.years import years
from dalil.records import Annex, Cell, Certainty, Chart, Extract, Finding, Mark, Question, Table
from dalil.shapes import Register
from dalil.text.naming.placenames import places
from dalil.text.topic import Topic, topic

HEADING = "The duties together"
GRADES = "Highest grade told of each duty"
TITLES = {"year": "All the duties by year", "addressee": "All the duties by addressee", "place": "All the duties by place"}
ORDER = ("independently attested", "reported done", "begun", "refused", "lacking", "repealed", "ordered")
"""Which grade stands for a cell in which several are told: the highest reached, then what speaks against, then the order."""
NOT_OWED = "not owed"
"""What stands in the cell of one who does not owe the duty."""
LONGEST = 60
MOST = 12
"""Places that are drawn; the rest, those of which least is told, are named in the gaps."""
NAMED = 0.6
"""The share of an addressee's words (names weigh double) that a text must name."""

Where = Callable[[Question, Extract], Sequence[str]]
"""The columns for which an extract on a duty stands."""
Due = Callable[[Question], Sequence[str]]
"""The columns in which something should be told of a duty."""


def duty_matrices(findings: Sequence[Finding], register: Register) -> tuple[tuple[Annex, tuple[Finding, ...]], ...]:
    """One annex with a matrix by year, one by addressee, one by place; none where fewer than two duties or nothing to tell columns by."""
    duties = [finding for finding in findings if finding.question.kind == "duty"]
    extracts = [extract for finding in duties for extract in finding.extracts if extract.label in ORDER]
    if len(duties) < 2 or not extracts:
        return ()
    language = duties[0].question.language
    told_of = sorted({year for extract in extracts for year in years(extract)})
    span = [str(year) for year in range(told_of[0], told_of[-1] + 1)] if told_of else []
    owed = {finding.question.id: _owners(finding.question, register) for finding in duties}
    known = dict.fromkeys(name for finding in duties for name in slots(finding.question, "addressees"))
    wanted = [name for name in dict.fromkeys((*known, *(name for names in owed.values() for name in names))) if any(name in names for names in owed.values())]
    topics = {name: topic(name, register, language=language) for name in wanted}
    told = Counter(place for extract in extracts for place in _places(extract, language))
    seats = {id: _seats(names, language) for id, names in owed.items()}
    asked = dict.fromkeys(place for finding in duties for place in (*seats[finding.question.id], *places(slot(finding.question, "place"), language)))
    ranked = list(dict.fromkeys((*asked, *sorted(told, key=lambda place: (-told[place], place)))))

    def of_owner(question: Question, extract: Extract) -> Sequence[str]:
        named = [name for name in wanted if _for(extract, name, topics[name], language)]
        owners = owed[question.id]
        return owners if len(owners) == 1 and not named else [name for name in named if name in owners]

    def in_places(question: Question) -> Sequence[str]:
        own = dict.fromkeys((*seats[question.id], *places(slot(question, "place"), language)))
        return ranked[:MOST] if not own and not owed[question.id] else [place for place in ranked[:MOST] if place in own]

    made = (
        _matrix("year", duties, span, lambda _, extract: _year(extract), lambda _: span),
        _matrix("addressee", duties, wanted, of_owner, lambda question: owed[question.id], blank=NOT_OWED),
        _matrix("place", duties, ranked[:MOST], lambda _, extract: _places(extract, language), in_places, beyond=ranked[MOST:]),
    )
    found = tuple(each for each in made if each is not None)
    return ((Annex(HEADING, summary=True), tuple(_numbered(found))),) if found else ()


def _numbered(findings: Sequence[Finding]) -> Iterator[Finding]:
    for number, finding in enumerate(findings, start=1):
        yield replace(finding, question=replace(finding.question, id=str(number)))


def _matrix(by: str, duties: Sequence[Finding], columns: Sequence[str], where: Where, due: Due, *, blank: str = "", beyond: Sequence[str] = ()) -> Finding | None:
    """One finding, its extracts one a cell; None where no cell tells a grade. `blank`: what stands where nothing is due."""
    extracts: list[Extract] = []
    marks, rows, gaps, cells = [], [], [], 0
    for finding in duties:
        name, owing = _name(finding.question), due(finding.question)
        best = _best(finding, where)
        row = [Cell(name)]
        for column in columns:
            extract = best.get(column)
            cells += extract is not None or column in owing
            row.append(Cell(extract.label, len(extracts)) if extract else Cell(blank if blank and column not in owing else None))
            if extract:
                marks.append(Mark(column, extract.label, name, "", len(extracts)))
                extracts.append(extract)
        rows.append(tuple(row))
        silent = [column for column in owing if column not in best]
        gaps += [f"{name}: nothing in {', '.join(silent)}" if by == "year" else f"{name}: nothing told of {'; '.join(silent)}"] if silent else []
    if not marks:
        return None
    drawn = tuple(Mark(column, "", _name(duties[0].question)) for column in columns if all(mark.x != column for mark in marks))
    gaps += [f"also named, and not drawn: {', '.join(beyond)}"] if beyond else []
    return Finding(
        question=Question("1", "duty", TITLES[by], {}, duties[0].question.language),
        verdict=f"by {by}",
        answer=f"{len(duties)} duties over {len(columns)} {by}{'s' if len(columns) != 1 else ''}; {len(marks)} of {cells} cells in which something was due tell a grade.",
        certainty=Certainty("none", "a summary of the findings on the duties, no finding of its own"),
        extracts=tuple(extracts),
        unknown=tuple(gaps),
        tables=(Table(GRADES, ("duty", *columns), tuple(rows)),),
        charts=(Chart("matrix", GRADES, tuple(sorted((*marks, *drawn), key=lambda mark: columns.index(mark.x)))),),
    )


def _best(finding: Finding, where: Where) -> dict[str, Extract]:
    """The extract that stands for each column."""
    best: dict[str, Extract] = {}
    for extract in finding.extracts:
        if extract.label in ORDER:
            for column in where(finding.question, extract):
                if column not in best or ORDER.index(extract.label) < ORDER.index(best[column].label):
                    best[column] = extract
    return best


def _year(extract: Extract) -> list[str]:
    return [str(year) for year in years(extract)]


def _places(extract: Extract, language: str) -> tuple[str, ...]:
    """Where it is told of: the places that the words name, else those of the heading, else those of the title."""
    return places(extract.text, language) or places(extract.section, language) or places(extract.document.title, language)


def _owners(question: Question, register: Register) -> list[str]:
    """Who owes a duty: of those to whom the directive went, whom its words name or mean; else a body or person whom they name; else, where they
    only say what kind of people are to do it (*the officials*), all to whom it went."""
    sent = slots(question, "addressees")
    found: list[str] = []
    for who in slots(question, "who"):
        about = topic(who, register, language=question.language)
        meant = [name for name in sent if name.casefold() == who.casefold() or about.share(name) == 1]
        found += meant or ([who] if who.split()[-1][:1].isupper() or not sent else [])
    return list(dict.fromkeys(found or sent))


def _seats(names: Sequence[str], language: str) -> list[str]:
    """The places of which those named are the authorities."""
    return list(dict.fromkeys(place for name in names for place in places(name, language)))


def _for(extract: Extract, name: str, about: Topic, language: str) -> bool:
    seats = places(name, language)
    if seats and set(seats) & set(_places(extract, language)):
        return True
    said = (extract.speaker, extract.holder, extract.text, extract.section, extract.document.title, extract.document.body)
    return any(words and (name.casefold() in words.casefold() or about.share(words) >= NAMED) for words in said)


def _name(question: Question) -> str:
    text = f"{question.id}. {question.text}"
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rsplit(" ", 1)[0] + " …"
