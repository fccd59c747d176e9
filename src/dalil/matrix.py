"""All duties of a circular by years: the highest grade of each in each year with the extract that carries it, and the gaps."""

from __future__ import annotations

from collections.abc import Sequence

from dalil.records import Annex, Cell, Certainty, Chart, Extract, Finding, Mark, Question, Table

TITLE = "All the duties by year"
ORDER = ("independently attested", "reported done", "begun", "refused", "lacking", "repealed", "ordered")
"""Which grade stands for a year in which several are told: the highest reached, then what speaks against, then the order."""
LONGEST = 60


def duties_by_year(findings: Sequence[Finding]) -> tuple[tuple[Annex, tuple[Finding, ...]], ...]:
    """One annex with one finding, its extracts one a cell; none where fewer than two duties or no dated grade is on record."""
    duties = [finding for finding in findings if finding.question.kind == "duty"]
    told = [_told(finding) for finding in duties]
    years = sorted({year for each in told for year in each})
    if len(duties) < 2 or not years:
        return ()
    span = [str(year) for year in range(int(years[0]), int(years[-1]) + 1)]
    extracts: list[Extract] = []
    marks, rows, gaps = [], [], []
    for finding, by_year in zip(duties, told, strict=True):
        name = _name(finding.question)
        row = [Cell(name)]
        for year in span:
            if year in by_year:
                row.append(Cell(by_year[year].label, len(extracts)))
                marks.append(Mark(year, by_year[year].label, name, "", len(extracts)))
                extracts.append(by_year[year])
            else:
                row.append(Cell(None))
        rows.append(tuple(row))
        silent = [year for year in span if year not in by_year]
        gaps += [f"{name}: nothing in {', '.join(silent)}"] if silent else []
    finding = Finding(
        question=Question("1", "duty", TITLE, {}, duties[0].question.language),
        verdict="by year",
        answer=f"{len(duties)} duties over {len(span)} years; {len(marks)} of {len(duties) * len(span)} cells tell a grade.",
        certainty=Certainty("none", "a summary of the findings on the duties, no finding of its own"),
        extracts=tuple(extracts),
        unknown=tuple(gaps),
        tables=(Table(TITLE, ("duty", *span), tuple(rows)),),
        charts=(Chart("matrix", TITLE, tuple(marks)),),
    )
    return ((Annex(TITLE), (finding,)),)


def _told(finding: Finding) -> dict[str, Extract]:
    """The extract that stands for each year."""
    best: dict[str, Extract] = {}
    for extract in finding.extracts:
        if extract.when is None or extract.label not in ORDER:
            continue
        year = str(extract.when.start.year)
        if year not in best or ORDER.index(extract.label) < ORDER.index(best[year].label):
            best[year] = extract
    return best


def _name(question: Question) -> str:
    text = f"{question.id}. {question.text}"
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rsplit(" ", 1)[0] + " …"
