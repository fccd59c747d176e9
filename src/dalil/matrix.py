"""All duties of a circular by years, by those to whom it went and by places: the highest grade of each cell with the extract that
carries it, and the gaps.

An extract stands for an addressee if the addressee says it or is named in it, in the heading above it or in its document's title, or if it
tells of the place of which the addressee is the authority (*Council of Orlovo*); for a place in the same way. What names none stands for none: a cell is never filled by guessing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from dalil.evidence import slot, slots
from dalil.records import Annex, Cell, Certainty, Chart, Extract, Finding, Mark, Question, Table
from dalil.shapes import Register
from dalil.text.naming.placenames import places
from dalil.text.topic import Topic, topic

TITLES = {"year": "All the duties by year", "addressee": "All the duties by addressee", "place": "All the duties by place"}
ORDER = ("independently attested", "reported done", "begun", "refused", "lacking", "repealed", "ordered")
"""Which grade stands for a cell in which several are told: the highest reached, then what speaks against, then the order."""
LONGEST = 60
MOST = 12
"""Places that are drawn; the rest, those of which least is told, are named in the gaps."""
NAMED = 0.6
"""The share of an addressee's words (names weigh double) that a text must name."""

Where = Callable[[Extract], Sequence[str]]
"""The columns for which an extract stands."""


def duty_matrices(findings: Sequence[Finding], register: Register) -> tuple[tuple[Annex, tuple[Finding, ...]], ...]:
    """One annex a matrix: by year, by addressee, by place; none where fewer than two duties or nothing to tell columns by."""
    duties = [finding for finding in findings if finding.question.kind == "duty"]
    extracts = [extract for finding in duties for extract in finding.extracts if extract.label in ORDER]
    if len(duties) < 2 or not extracts:
        return ()
    language = duties[0].question.language
    years = sorted({year for extract in extracts for year in _year(extract)})
    span = [str(year) for year in range(int(years[0]), int(years[-1]) + 1)] if years else []
    wanted = _addressees([finding.question for finding in duties])
    topics = {name: topic(name, register, language=language) for name in wanted}
    told = Counter(place for extract in extracts for place in _places(extract, language))
    asked = dict.fromkeys(place for name in (*wanted, *(slot(finding.question, "place") for finding in duties)) for place in places(name, language))
    ranked = list(dict.fromkeys((*asked, *sorted(told, key=lambda place: (-told[place], place)))))
    made = (
        _matrix("year", duties, span, _year),
        _matrix("addressee", duties, wanted, lambda extract: [name for name in wanted if _for(extract, name, topics[name], language)]),
        _matrix("place", duties, ranked[:MOST], lambda extract: _places(extract, language), beyond=ranked[MOST:]),
    )
    return tuple((Annex(finding.question.text, summary=True), (finding,)) for finding in made if finding is not None)


def _matrix(by: str, duties: Sequence[Finding], columns: Sequence[str], where: Where, *, beyond: Sequence[str] = ()) -> Finding | None:
    """One finding, its extracts one a cell; None where no cell tells a grade."""
    extracts: list[Extract] = []
    marks, rows, gaps = [], [], []
    for finding in duties:
        name = _name(finding.question)
        best = _best(finding, where)
        row = [Cell(name)]
        for column in columns:
            extract = best.get(column)
            row.append(Cell(extract.label, len(extracts)) if extract else Cell(None))
            if extract:
                marks.append(Mark(column, extract.label, name, "", len(extracts)))
                extracts.append(extract)
        rows.append(tuple(row))
        silent = [column for column in columns if column not in best]
        gaps += [f"{name}: nothing in {', '.join(silent)}" if by == "year" else f"{name}: nothing told of {'; '.join(silent)}"] if silent else []
    if not marks:
        return None
    drawn = tuple(Mark(column, "", _name(duties[0].question)) for column in columns if all(mark.x != column for mark in marks))
    gaps += [f"also named, and not drawn: {', '.join(beyond)}"] if beyond else []
    return Finding(
        question=Question("1", "duty", TITLES[by], {}, duties[0].question.language),
        verdict=f"by {by}",
        answer=f"{len(duties)} duties over {len(columns)} {by}s; {len(marks)} of {len(duties) * len(columns)} cells tell a grade.",
        certainty=Certainty("none", "a summary of the findings on the duties, no finding of its own"),
        extracts=tuple(extracts),
        unknown=tuple(gaps),
        tables=(Table(TITLES[by], ("duty", *columns), tuple(rows)),),
        charts=(Chart("matrix", TITLES[by], tuple(sorted((*marks, *drawn), key=lambda mark: columns.index(mark.x)))),),
    )


def _best(finding: Finding, where: Where) -> dict[str, Extract]:
    """The extract that stands for each column."""
    best: dict[str, Extract] = {}
    for extract in finding.extracts:
        if extract.label in ORDER:
            for column in where(extract):
                if column not in best or ORDER.index(extract.label) < ORDER.index(best[column].label):
                    best[column] = extract
    return best


def _year(extract: Extract) -> list[str]:
    return [str(extract.when.start.year)] if extract.when else []


def _places(extract: Extract, language: str) -> tuple[str, ...]:
    """Where it is told of: the places that the words name, else those of the heading, else those of the title."""
    return places(extract.text, language) or places(extract.section, language) or places(extract.document.title, language)


def _addressees(questions: Sequence[Question]) -> list[str]:
    """Those to whom the directive went and those who owe a duty of it, each once."""
    return list(dict.fromkeys(name for question in questions for name in (*slots(question, "addressees"), *slots(question, "who")) if name))


def is_summary(finding: Finding) -> bool:
    """Whether a finding only draws others together."""
    return finding.question.text in TITLES.values()


def _for(extract: Extract, name: str, about: Topic, language: str) -> bool:
    seats = places(name, language)
    if seats and set(seats) & set(_places(extract, language)):
        return True
    said = (extract.speaker, extract.holder, extract.text, extract.section, extract.document.title, extract.document.body)
    return any(words and (name.casefold() in words.casefold() or about.share(words) >= NAMED) for words in said)


def _name(question: Question) -> str:
    text = f"{question.id}. {question.text}"
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rsplit(" ", 1)[0] + " …"
