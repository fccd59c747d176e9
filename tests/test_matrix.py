"""All duties by years: the highest grade of a year stands for it, and the years without a word are gaps."""

from __future__ import annotations

from dataclasses import replace

from dalil.kinds import duty
from dalil.matrix import duties_by_year
from dalil.records import Document, Finding
from tests.kinds.fake import FakeDesk, ask, document

ORDER = document("a", "Every village council shall open a reading room.", day="1996-01-10")
BEGUN = document("b", "In Orlovo the reading room is being prepared in the old school.", day="1998-04-02")
DONE = document("c", "The reading room was opened in May, writes the council of Orlovo.", day="1998-05-20")
CANAL = document("d", "The council refused to repair the old canal this year.", day="1997-05-20")


def found(id: str, act: str, thing: str, *documents: Document) -> Finding:
    finding = ask(duty, FakeDesk(*documents), f"{act} {thing}", act=act, object=thing, date="1996-01-01")
    return replace(finding, question=replace(finding.question, id=id))


def test_each_cell_holds_the_highest_grade_of_its_year_with_its_extract() -> None:
    ((_, (summary,)),) = duties_by_year([found("1", "open", "reading room", ORDER, BEGUN, DONE), found("2", "repair", "old canal", CANAL)])
    rows = [[cell.value for cell in row] for row in summary.tables[0].rows]
    assert rows == [["1. open reading room", "ordered", None, "reported done"], ["2. repair old canal", None, "refused", None]]
    for row in summary.tables[0].rows:
        assert all(summary.extracts[cell.extract].label == cell.value for cell in row if cell.extract is not None)


def test_the_gaps_are_listed() -> None:
    ((_, (summary,)),) = duties_by_year([found("1", "open", "reading room", ORDER, DONE), found("2", "repair", "old canal", CANAL)])
    assert summary.unknown == ("1. open reading room: nothing in 1997", "2. repair old canal: nothing in 1996, 1998")


def test_one_duty_alone_needs_no_matrix() -> None:
    assert duties_by_year([found("1", "open", "reading room", ORDER)]) == ()
