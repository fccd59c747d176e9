"""All duties by years: the highest grade of a year stands for it, and the years without a word are gaps."""

from __future__ import annotations

from dataclasses import replace

from dalil.kinds import duty
from dalil.matrix import duty_matrices
from dalil.records import Document, Finding
from tests.kinds.fake import FakeDesk, FakeRegister, ask, document

ORDER = document("a", "Every village council shall open a reading room.", day="1996-01-10")
BEGUN = document("b", "In Orlovo the reading room is being prepared in the old school.", day="1998-04-02")
DONE = document("c", "The reading room was opened in May, writes the council of Orlovo.", day="1998-05-20")
CANAL = document("d", "The council refused to repair the old canal this year.", day="1997-05-20")


def found(id: str, act: str, thing: str, *documents: Document) -> Finding:
    finding = ask(duty, FakeDesk(*documents), f"{act} {thing}", act=act, object=thing, date="1996-01-01")
    return replace(finding, question=replace(finding.question, id=id))


def test_each_cell_holds_the_highest_grade_of_its_year_with_its_extract() -> None:
    (_, (summary,)), *_ = duty_matrices([found("1", "open", "reading room", ORDER, BEGUN, DONE), found("2", "repair", "old canal", CANAL)], FakeRegister())
    rows = [[cell.value for cell in row] for row in summary.tables[0].rows]
    assert rows == [["1. open reading room", "ordered", None, "reported done"], ["2. repair old canal", None, "refused", None]]
    for row in summary.tables[0].rows:
        assert all(summary.extracts[cell.extract].label == cell.value for cell in row if cell.extract is not None)


def test_the_gaps_are_listed() -> None:
    (_, (summary,)), *_ = duty_matrices([found("1", "open", "reading room", ORDER, DONE), found("2", "repair", "old canal", CANAL)], FakeRegister())
    assert summary.unknown == ("1. open reading room: nothing in 1997", "2. repair old canal: nothing in 1996, 1998")


def test_one_duty_alone_needs_no_matrix() -> None:
    assert duty_matrices([found("1", "open", "reading room", ORDER)], FakeRegister()) == ()


def test_a_cell_is_filled_for_the_place_and_the_addressee_that_an_extract_names() -> None:
    first = found("1", "open", "reading room", BEGUN, document("e", "There is no reading room in Zarechye.", day="1997-01-01"))
    second = found("2", "repair", "old canal", CANAL)
    sent = [replace(one, question=replace(one.question, slots={**one.question.slots, "addressees": ("Council of Orlovo", "Council of Berezovka")})) for one in (first, second)]
    by = {annex.topic: finding for annex, (finding,) in duty_matrices(sent, FakeRegister())}
    places = by["All the duties by place"].tables[0]
    assert places.columns == ("duty", "Orlovo", "Berezovka", "Zarechye")
    assert [cell.value for cell in places.rows[0][1:]] == ["begun", None, "lacking"]
    addressees = by["All the duties by addressee"]
    assert addressees.tables[0].columns[1:] == ("Council of Orlovo", "Council of Berezovka")
    assert "2. repair old canal: nothing told of Council of Orlovo; Council of Berezovka" in addressees.unknown
